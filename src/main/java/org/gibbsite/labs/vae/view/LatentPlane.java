package org.gibbsite.labs.vae.view;

import java.util.Locale;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/**
 * A square of the sheet that is a piece of the plane of two latent units.
 *
 * @param left  of the square, px
 * @param top   of the square, px
 * @param side  of the square, px
 * @param fromX z at the left edge
 * @param fromY z at the lower edge
 * @param span  of z from edge to edge
 */
record LatentPlane(double left, double top, double side, double fromX, double fromY, double span) {

    /** With 0 in the middle. */
    static LatentPlane about0(double left, double top, double side, double limit) {
        return new LatentPlane(left, top, side, -limit, -limit, 2 * limit);
    }

    double x(double z) { return left + side * (z - fromX) / span; }

    double y(double z) { return top + side - side * (z - fromY) / span; }

    /** Draws what follows only inside the square, until {@link #release}. */
    void clip(Pen pen) {
        pen.graphics().save();
        pen.graphics().beginPath();
        pen.graphics().rect(left, top, side, side);
        pen.graphics().clip();
    }

    void release(Pen pen) { pen.graphics().restore(); }

    /** Circles of the standard normal law at 1 and 2 standard deviations, and lines through 0; for one unit, upright lines. */
    void prior(Pen pen, boolean one) {
        int grid = pen.palette().grid(), muted = pen.palette().muted();
        pen.line(grid, 1, x(0), top, x(0), top + side);
        if (!one) pen.line(grid, 1, left, y(0), left + side, y(0));
        for (int deviations = 1; deviations <= 2; deviations++) {
            if (!one) ellipse(pen, muted, 1, 0, 0, deviations, deviations);
            for (int sign = -1; one && sign <= 1; sign += 2)
                pen.line(muted, 1, x(sign * deviations), top, x(sign * deviations), top + side);
        }
    }

    /** An ellipse with axes along those of the plane; all but the colour and thickness in units of z. */
    void ellipse(Pen pen, int argb, double thick, double meanX, double meanY, double radiusX, double radiusY) {
        double wide = side * radiusX / span, high = side * radiusY / span;
        pen.graphics().setStroke(Pen.colour(argb));
        pen.graphics().setLineWidth(thick);
        pen.graphics().strokeOval(x(meanX) - wide, y(meanY) - high, 2 * wide, 2 * high);
    }

    void dot(Pen pen, int argb, double radius, double zX, double zY) {
        pen.graphics().setFill(Pen.colour(argb));
        pen.graphics().fillOval(x(zX) - radius, y(zY) - radius, 2 * radius, 2 * radius);
    }

    /** Width that the numbers at the left edge want, px. */
    double room(Pen pen, String up) {
        return 6 + Math.max(pen.width(up), Math.max(pen.width(edge(fromY)), pen.width(edge(fromY + span))));
    }

    /**
     * The frame, with what lies at its edges in numbers: below, and at the left where there is room.
     *
     * @param across name of the unit from left to right
     * @param up     of the other; empty for none
     * @param space  at the left of the square, px
     */
    void frame(Pen pen, String across, String up, double space) {
        boolean both = !up.isEmpty() && space >= room(pen, up) && side > 3.6 * pen.line();
        below(pen, both || up.isEmpty() ? across : across + ", " + up);
        if (!both) return;
        double x = left - 4, half = 0.35 * pen.line();
        pen.text(edge(fromY + span), pen.palette().muted(), 1, x, top + half);
        pen.text(edge(fromY), pen.palette().muted(), 1, x, top + side - half);
        pen.text(up, pen.palette().muted(), 1, x, top + side / 2);
    }

    private void below(Pen pen, String names) {
        pen.frame(pen.palette().muted(), 1, left, top, side, side);
        double y = top + side + 0.6 * pen.line();
        String low = edge(fromX), high = edge(fromX + span);
        if (pen.width(low + " " + high) > side) {
            low = tenths(fromX);
            high = tenths(fromX + span);
            if (pen.width(low + " " + high) > side) return;
        }
        pen.text(low, pen.palette().muted(), 0, left, y);
        pen.text(high, pen.palette().muted(), 1, left + side, y);
        if (pen.width(low + "  " + names + "  " + high) < side)
            pen.text(names, pen.palette().muted(), 0.5, left + side / 2, y);
    }

    /** Sums of cells may end at 0 but for rounding. */
    private String edge(double z) {
        return Math.abs(z) < 1e-9 * span ? "0" : Numbers.brief(z);
    }

    private static String tenths(double x) { return String.format(Locale.ROOT, "%.1f", x).replace('-', '−'); }
}
