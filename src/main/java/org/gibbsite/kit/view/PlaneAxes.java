package org.gibbsite.kit.view;

import java.util.function.DoubleBinaryOperator;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.Pen;

/** Axes of a plane with one scale both ways, and what is drawn on it: ellipses, contours, dots, arrows. */
public record PlaneAxes(Axes axes) {
    private static final int SEGMENTS = 72, GRID = 72;

    /** As large as fits, in the middle of a sheet. @param x, @param y ranges that must be in it */
    public static PlaneAxes inside(Pen pen, double[] x, double[] y) {
        Axes whole = Axes.inside(pen, 0, 0, pen.width(), pen.height(), x, y);
        double unit = Math.max((x[1] - x[0]) / whole.wide(), (y[1] - y[0]) / whole.high());
        double midX = (x[0] + x[1]) / 2, midY = (y[0] + y[1]) / 2;
        double halfX = unit * whole.wide() / 2, halfY = unit * whole.high() / 2;
        return new PlaneAxes(new Axes(pen, whole.left(), whole.top(), whole.wide(), whole.high(), midX - halfX,
                midX + halfX, midY - halfY, midY + halfY));
    }

    public double x(double value) { return axes.x(value); }

    public double y(double value) { return axes.y(value); }

    /** Draws what {@code drawing} draws inside the frame only. */
    public void clipped(Runnable drawing) {
        var graphics = axes.pen().graphics();
        graphics.save();
        graphics.beginPath();
        graphics.rect(axes.left(), axes.top(), axes.wide(), axes.high());
        graphics.clip();
        drawing.run();
        graphics.restore();
    }

    /** The points at so many standard deviations of a normal law. @param a, @param b, @param c its covariance (a b; b c) */
    public void ellipse(int argb, double thick, double meanX, double meanY, double a, double b, double c,
            double times) {
        double l00 = Math.sqrt(a), l10 = l00 == 0 ? 0 : b / l00, l11 = Math.sqrt(Math.max(0, c - l10 * l10));
        double[] x = new double[SEGMENTS + 1], y = new double[SEGMENTS + 1];
        for (int n = 0; n <= SEGMENTS; n++) {
            double turn = 2 * Math.PI * n / SEGMENTS, u = times * Math.cos(turn), v = times * Math.sin(turn);
            x[n] = x(meanX + l00 * u);
            y[n] = y(meanY + l10 * u + l11 * v);
        }
        axes.pen().curve(argb, thick, x, y);
    }

    /** A cross with arms of so many px. */
    public void cross(int argb, double thick, double atX, double atY, double arm) {
        axes.pen().line(argb, thick, x(atX) - arm, y(atY), x(atX) + arm, y(atY));
        axes.pen().line(argb, thick, x(atX), y(atY) - arm, x(atX), y(atY) + arm);
    }

    public void dot(int argb, double atX, double atY, double radius) {
        axes.pen().graphics().setFill(Pen.colour(argb));
        axes.pen().graphics().fillOval(x(atX) - radius, y(atY) - radius, 2 * radius, 2 * radius);
    }

    /** Lines along which a function has these values. */
    public void contours(int argb, double thick, DoubleBinaryOperator function, double... levels) {
        double[] x = columns(), y = rows();
        double[][] values = new double[y.length][x.length];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < x.length; column++) {
                values[row][column] = function.applyAsDouble(x[column], y[row]);
            }
        }
        contours(argb, thick, values, levels);
    }

    /** The same from its values at {@link #columns} and {@link #rows} (rows × columns). */
    public void contours(int argb, double thick, double[][] values, double... levels) {
        for (double level : levels) {
            for (int row = 0; row < GRID; row++) for (int column = 0; column < GRID; column++) {
                cell(argb, thick, values, row, column, level);
            }
        }
    }

    /** Places along x at which contours need a function. */
    public double[] columns() {
        return places(axes.lowX(), axes.highX());
    }

    /** Places along y at which contours need a function. */
    public double[] rows() {
        return places(axes.lowY(), axes.highY());
    }

    private static double[] places(double low, double high) {
        double[] places = new double[GRID + 1];
        for (int n = 0; n <= GRID; n++) places[n] = low + (high - low) * n / GRID;
        return places;
    }

    private double atColumn(double column) { return axes.lowX() + (axes.highX() - axes.lowX()) * column / GRID; }

    private double atRow(double row) { return axes.lowY() + (axes.highY() - axes.lowY()) * row / GRID; }

    /** Marching squares: a line between two edges that the level crosses. */
    private void cell(int argb, double thick, double[][] v, int row, int column, double level) {
        boolean above = v[row][column] >= level;
        if (above == v[row][column + 1] >= level && above == v[row + 1][column] >= level
                && above == v[row + 1][column + 1] >= level)
            return;
        double[] at = new double[8];
        int found = 0;
        double[][] corners = {{column, row, v[row][column]}, {column + 1, row, v[row][column + 1]},
                {column + 1, row + 1, v[row + 1][column + 1]}, {column, row + 1, v[row + 1][column]}};
        for (int edge = 0; edge < 4; edge++) {
            double[] a = corners[edge], b = corners[(edge + 1) % 4];
            if (a[2] < level == b[2] < level) continue;
            double share = (level - a[2]) / (b[2] - a[2]);
            at[2 * found] = x(atColumn(a[0] + share * (b[0] - a[0])));
            at[2 * found + 1] = y(atRow(a[1] + share * (b[1] - a[1])));
            found++;
        }
        for (int n = 0; n + 1 < found; n += 2) {
            axes.pen().line(argb, thick, at[2 * n], at[2 * n + 1], at[2 * n + 2], at[2 * n + 3]);
        }
    }
}
