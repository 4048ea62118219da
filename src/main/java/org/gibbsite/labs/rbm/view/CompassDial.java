package org.gibbsite.labs.rbm.view;

import org.gibbsite.labs.rbm.Compass;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;

/** The dial of the compass, 0° up to 180° down over the right, and the numbers beside it. */
final class CompassDial {
    /** Needles longer than this many times the exact gradient are cut off. */
    private static final double LONGEST = 1.5;

    private CompassDial() {}

    /** Line of an estimate, told by dashes as well as by colour. */
    static void style(Pen pen, int estimate) {
        if (estimate == 1) pen.graphics().setLineDashes(9, 5);
        else if (estimate == 2) pen.graphics().setLineDashes(2, 5);
        else
            pen.graphics().setLineDashes();
    }

    static int colour(Palette palette, int estimate) {
        return estimate == 0 ? palette.first() : estimate == 1 ? palette.second() : palette.text();
    }

    /** {@code "CD-1 23.4°, 0.91 times the length"}. */
    static String reading(Compass compass, int estimate) {
        int last = compass.steps().length - 1;
        return Compass.NAMES.get(estimate) + " " + Numbers.measured(compass.angles()[estimate][last]) + "°, "
                + Numbers.measured(compass.ratios()[estimate][last]) + " times the length";
    }

    /** In the left upper corner. */
    static void paint(Pen pen, Compass compass, double wide, double high) {
        double line = pen.line(), margin = 1.3 * line, cx = margin;
        double radius = Math.max(4, Math.min(wide - 2 * margin - line, (high - 2 * margin) / 2)), cy = margin + radius;
        double unit = radius / LONGEST;
        int grid = pen.palette().muted();
        arc(pen, grid, cx, cy, radius);
        pen.graphics().setLineDashes(3, 4);
        arc(pen, grid, cx, cy, unit);
        pen.graphics().setLineDashes();
        for (int degrees = 0; degrees <= 180; degrees += 30) {
            double x = Math.sin(Math.toRadians(degrees)), y = -Math.cos(Math.toRadians(degrees));
            pen.line(grid, 1, cx + 0.96 * radius * x, cy + 0.96 * radius * y, cx + radius * x, cy + radius * y);
            pen.text(degrees + "°", grid, 0.5, cx + (radius + 0.9 * line) * x, cy + (radius + 0.7 * line) * y);
        }
        needle(pen, pen.palette().text(), 4, cx, cy, 0, unit);
        int last = compass.steps().length - 1;
        for (int n = Compass.NAMES.size() - 1; n >= 0; n--) {
            double angle = compass.angles()[n][last], ratio = compass.ratios()[n][last];
            if (!Double.isFinite(angle) || !Double.isFinite(ratio)) continue;
            style(pen, n);
            needle(pen, colour(pen.palette(), n), 3, cx, cy, angle, unit * Math.min(LONGEST, ratio));
            pen.graphics().setLineDashes();
        }
    }

    private static void arc(Pen pen, int argb, double cx, double cy, double radius) {
        int pieces = 60;
        for (int k = 0; k < pieces; k++) {
            if (pen.graphics().getLineDashes() != null && pen.graphics().getLineDashes().length > 0 && k % 2 == 1) {
                continue;
            }
            double from = Math.PI * k / pieces, to = Math.PI * (k + 1) / pieces;
            pen.line(argb, 1, cx + radius * Math.sin(from), cy - radius * Math.cos(from), cx + radius * Math.sin(to),
                    cy - radius * Math.cos(to));
        }
    }

    private static void needle(Pen pen, int argb, double thick, double cx, double cy, double degrees, double length) {
        double x = cx + length * Math.sin(Math.toRadians(degrees)), y = cy - length * Math.cos(Math.toRadians(degrees));
        pen.line(argb, thick, cx, cy, x, y);
        pen.graphics().setFill(Pen.colour(argb));
        pen.graphics().fillOval(x - 1.6 * thick, y - 1.6 * thick, 3.2 * thick, 3.2 * thick);
    }

    /** Name, angle and length of each estimate, a line each. @return where it ends */
    static double legend(Pen pen, Compass compass, double x, double y) {
        double line = pen.line(), room = pen.width() - x - 6, sample = Math.min(2.2 * line, room / 4);
        pen.line(pen.palette().text(), 4, x, y + line / 2, x + sample, y + line / 2);
        pen.text("exact: 0°, × 1", pen.palette().text(), 0, x + sample + 6, y + line / 2);
        int last = compass.steps().length - 1;
        for (int n = 0; n < Compass.NAMES.size(); n++) {
            double middle = y + (n + 1.5) * line;
            style(pen, n);
            pen.line(colour(pen.palette(), n), 3, x, middle, x + sample, middle);
            pen.graphics().setLineDashes();
            String angle = Compass.NAMES.get(n) + ": " + Numbers.measured(compass.angles()[n][last]) + "°";
            String whole = angle + ", × " + Numbers.measured(compass.ratios()[n][last]);
            pen.text(pen.width(whole) <= room - sample ? whole : angle, pen.palette().text(), 0, x + sample + 6,
                    middle);
        }
        return y + (Compass.NAMES.size() + 1) * line;
    }
}
