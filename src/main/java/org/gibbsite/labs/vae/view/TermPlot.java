package org.gibbsite.labs.vae.view;

import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/** One term of the bound over the updates: test images solid with dots, training batches thin. */
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
        String tested = reading("test", test, step), trained = reading("train", train, step);
        if (high < 4 * line || wide < 8 * line) {
            readings(pen, tested, trained, x + 2, y + 1.7 * line, wide - 4, 0);
            return;
        }
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        long last = Math.max(1, Math.max(end(test, step, range), end(train, step, range)));
        if (range[0] > range[1]) {
            Absence why = test == null ? Absence.UNKNOWN : test.absence();
            FirstValue.paint(pen, FirstValue.words(why, step), x, y + line, wide, high - line);
            return;
        }
        Axes axes = Axes.inside(pen, x, y + 1.1 * line, wide, high - 1.1 * line, new double[]{0, last},
                round(range[0], range[1]));
        axes.frame("update", "");
        curve(pen, axes, train, true);
        curve(pen, axes, test, false);
        double from = pen.width(title) + 2 * line;
        readings(pen, tested, trained, x + from, y + 0.6 * line, wide - 6 - from, 1);
    }

    /** In the colours of their curves, the first one alone where there is no room for both, at the left or right end. */
    private static void readings(Pen pen, String tested, String trained, double x, double y, double wide, double at) {
        double gap = tested.isEmpty() ? 0 : pen.line(), both = pen.width(tested) + gap + pen.width(trained);
        double needed = both <= wide ? both : pen.width(tested);
        if (needed > wide) return;
        double left = x + at * (wide - needed);
        pen.text(tested, pen.palette().first(), 0, left, y);
        if (both <= wide) pen.text(trained, pen.palette().second(), 0, left + needed - pen.width(trained), y);
    }

    /** Round numbers around both: multiples of 1, 2 or 5 times a power of ten, about a tenth of what is between. */
    static double[] round(double low, double high) {
        double span = Math.max(high - low, 0.02 * Math.max(Math.abs(low), Math.abs(high)));
        if (span == 0) return new double[]{0, 1};
        double power = Math.pow(10, Math.floor(Math.log10(span / 10))), step = span / 10 / power;
        double round = (step <= 1 ? 1 : step <= 2 ? 2 : step <= 5 ? 5 : 10) * power;
        double from = Math.floor(low / round) * round, to = Math.ceil(high / round) * round + 0.0; // not −0
        return new double[]{from, to > from ? to : from + round};
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
