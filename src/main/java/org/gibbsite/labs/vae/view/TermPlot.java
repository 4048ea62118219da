package org.gibbsite.labs.vae.view;

import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.Pen;

/** One term of the bound over the updates: test images solid with dots, training batches thin and dashed. */
final class TermPlot {
    /** Test points up to which each has a dot. */
    private static final int DOTS = 40;

    private TermPlot() {}

    /** @param test null where there is none, as {@code train} */
    static void paint(Pen pen, String name, Curve test, Curve train, long step, double x, double y, double wide,
            double high) {
        double line = pen.line();
        String title = Caption.of(pen, wide - 4, name + ", nats / image", name, name.split(",")[0]);
        pen.text(title, pen.palette().text(), 0, x + 2, y + 0.6 * line);
        String numbers = (reading("test", test, step) + reading("  train", train, step)).strip();
        if (high < 4 * line || wide < 8 * line) {
            pen.text(Caption.of(pen, wide - 4, numbers, reading("test", test, step)), pen.palette().first(), 0, x + 2,
                    y + 1.7 * line);
            return;
        }
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        long last = Math.max(1, Math.max(end(test, step, range), end(train, step, range)));
        if (range[0] > range[1]) {
            pen.text("not measured yet", pen.palette().muted(), 0.5, x + wide / 2, y + high / 2);
            return;
        }
        double margin = Math.max(0.05 * (range[1] - range[0]), 0.01 * Math.abs(range[1]) + 1e-3);
        Axes axes = Axes.inside(pen, x, y + 1.1 * line, wide, high - 1.1 * line, new double[]{0, last},
                new double[]{Math.max(0, range[0] - margin), range[1] + margin});
        axes.frame("update", "");
        curve(pen, axes, train, true);
        curve(pen, axes, test, false);
        if (pen.width(title + numbers) + 2 * line < wide) {
            pen.text(numbers, pen.palette().first(), 1, x + wide - 6, y + 0.6 * line);
        }
    }

    /** Widens {@code range} by the points from the first to the last; returns the last step. */
    private static long end(Curve curve, long step, double[] range) {
        if (curve == null) return step;
        for (double value : curve.values()) {
            if (!Double.isFinite(value)) continue;
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
        return curve.size() == 0 ? step : Math.max(step, curve.steps()[curve.size() - 1]);
    }

    private static void curve(Pen pen, Axes axes, Curve curve, boolean train) {
        if (curve == null) return;
        double[] x = new double[curve.size()], y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = axes.x(curve.steps()[k]);
            y[k] = Double.isFinite(curve.values()[k]) ? axes.y(curve.values()[k]) : Double.NaN;
        }
        int colour = train ? pen.palette().second() : pen.palette().first();
        pen.curve(colour, train ? 1 : pen.palette().line(), x, y);
        if (train || x.length > DOTS) return;
        for (int k = 0; k < x.length; k++) {
            pen.graphics().setFill(Pen.colour(colour));
            pen.graphics().fillOval(x[k] - 2.5, y[k] - 2.5, 5, 5);
        }
    }

    /** {@code "test 145"}: the newest value up to {@code step}. */
    private static String reading(String name, Curve curve, long step) {
        for (int k = curve == null ? -1 : curve.size() - 1; k >= 0; k--) {
            if (curve.steps()[k] <= step) return name + " " + Numbers.measured(curve.values()[k]);
        }
        return "";
    }
}
