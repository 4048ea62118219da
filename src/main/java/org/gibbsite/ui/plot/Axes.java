package org.gibbsite.ui.plot;

import org.gibbsite.ui.Numbers;

/**
 * A frame of two linear axes on a part of a sheet.
 *
 * @param left  of the frame, px
 * @param top   of the frame, px
 * @param wide  the frame, px
 * @param high  the frame, px
 * @param lowX  value at the left
 * @param highX value at the right
 * @param lowY  value at the lower edge
 * @param highY value at the upper edge
 */
public record Axes(Pen pen, double left, double top, double wide, double high, double lowX, double highX, double lowY,
        double highY) {

    /** Inside the given part, with room for numbers at the left and below. */
    public static Axes inside(Pen pen, double x, double y, double w, double h, double[] rangeX, double[] rangeY) {
        double numbers = Math.max(pen.width(Numbers.brief(rangeY[0])), pen.width(Numbers.brief(rangeY[1])));
        double room = Math.max(3.2 * pen.line(), numbers + 6);
        return new Axes(pen, x + room, y + pen.line() * 0.6, w - room - 6, h - 1.9 * pen.line(), rangeX[0], rangeX[1],
                rangeY[0], rangeY[1]);
    }

    public double x(double value) {
        return left + wide * (value - lowX) / (highX - lowX);
    }

    public double y(double value) {
        return top + high * (highY - value) / (highY - lowY);
    }

    /** The value under a place of the sheet, px. */
    public double toX(double px) {
        return lowX + (px - left) / wide * (highX - lowX);
    }

    /** The value under a place of the sheet, px. */
    public double toY(double px) {
        return highY - (px - top) / high * (highY - lowY);
    }

    public boolean holds(double x, double y) {
        return x >= lowX && x <= highX && y >= lowY && y <= highY;
    }

    /** Frame, a number at both ends of each axis, and names. */
    public void frame(String nameX, String nameY) {
        int muted = pen.palette().muted();
        pen.line(pen.palette().grid(), 1, left, top + high, left + wide, top + high);
        pen.line(pen.palette().grid(), 1, left, top, left, top + high);
        double below = top + high + pen.line() * 0.6;
        pen.text(Numbers.brief(lowX), muted, 0, left, below);
        pen.text(Numbers.brief(highX), muted, 1, left + wide, below);
        pen.text(nameX, muted, 0.5, left + wide / 2, below);
        pen.text(Numbers.brief(highY), muted, 1, left - 4, top + pen.line() * 0.3);
        pen.text(Numbers.brief(lowY), muted, 1, left - 4, top + high - pen.line() * 0.3);
        pen.text(nameY, muted, 1, left - 4, top + high / 2);
    }

    /** A dashed line across the frame. */
    public void mark(double atX, String name) {
        pen.graphics().setLineDashes(4, 4);
        pen.line(pen.palette().muted(), 1, x(atX), top, x(atX), top + high);
        pen.graphics().setLineDashes();
        pen.text(name, pen.palette().muted(), 0, x(atX) + 4, top + pen.line() * 0.5);
    }

    /** A dot with its error bar, drawn only inside. */
    public void dot(int argb, double atX, double atY, double error, double radius) {
        if (!holds(atX, Math.clamp(atY, lowY, highY)) || Double.isNaN(atY)) return;
        double clamped = Math.clamp(atY, lowY, highY);
        if (error > 0) {
            pen.line(argb, 2, x(atX), y(Math.min(highY, clamped + error)), x(atX), y(Math.max(lowY, clamped - error)));
        }
        pen.graphics().setFill(Pen.colour(argb));
        pen.graphics().fillOval(x(atX) - radius, y(clamped) - radius, 2 * radius, 2 * radius);
    }
}
