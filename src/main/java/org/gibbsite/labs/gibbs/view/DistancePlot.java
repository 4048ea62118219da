package org.gibbsite.labs.gibbs.view;

import java.util.Arrays;
import org.gibbsite.experiment.Curve;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * Total variation over n, the sweeps counted since burn-in, both logarithmic, with dashes ∝ 1/√n: the speed of
 * independent draws. Shows what the run has measured, from the last burn-in to the sweep of the frame.
 */
final class DistancePlot {
    private static final double DECADE = Math.log(10);

    private double[] n = {}, distance = {};

    /** @param curve null where nothing has been measured */
    void paint(Pen pen, double top, Curve curve, GibbsFrame frame) {
        take(curve, frame);
        double line = pen.line(), left = 3.2 * line, from = top + 1.7 * line, ground = pen.height() - 1.2 * line;
        if (n.length == 0 && curve != null) {
            FirstValue.paint(pen, "total variation: " + FirstValue.words(curve.absence(), frame.step()), 0, top,
                    pen.width(),
                    pen.height() - top);
            return;
        }
        pen.text("total variation " + Numbers.measured(frame.totalVariation()) + ", dashes ∝ 1/√n",
                pen.palette().muted(), 0, 2, top + line / 2);
        if (ground - from < 2 * line) return;
        if (n.length < 2) {
            FirstValue.paint(pen, "one value so far", 0, from, pen.width(), ground - from);
            return;
        }
        double least = 1, most = 0;
        for (double d : distance) {
            least = Math.min(least, d);
            most = Math.max(most, d);
        }
        // whole decades, so that the axis stands still while the curve falls
        double high = DECADE * Math.ceil(Math.log10(most) - 1e-9);
        Axes axes = new Axes(left, pen.width() - 6, Math.log(n[0]), Math.log(n[n.length - 1]), from, ground,
                Math.min(high - DECADE, DECADE * Math.floor(Math.log10(least))), high);
        decades(pen, axes);
        double[] x = new double[n.length], y = new double[n.length];
        for (int k = 0; k < n.length; k++) {
            x[k] = axes.x(Math.log(n[k]));
            y[k] = axes.y(Math.log(distance[k]));
        }
        guide(pen, axes);
        pen.curve(pen.palette().first(), pen.palette().line(), x, y);
        pen.text("n = " + Numbers.count((long) n[0]), pen.palette().muted(), 0, left, ground + 0.6 * line);
        pen.text(Numbers.counted((long) n[n.length - 1], "sweep"), pen.palette().muted(), 1, pen.width() - 2,
                ground + 0.6 * line);
    }

    /** The points since the last burn-in, up to the frame. */
    private void take(Curve curve, GibbsFrame frame) {
        long begin = frame.step() - frame.countedSweeps();
        int first = 0, end = 0;
        for (int k = 0; curve != null && k < curve.size(); k++) {
            if (curve.steps()[k] <= begin) first = k + 1;
            if (curve.steps()[k] <= frame.step()) end = k + 1;
        }
        int count = 0;
        n = new double[Math.max(0, end - first)];
        distance = new double[n.length];
        for (int k = first; k < end; k++) {
            if (!(curve.values()[k] > 0)) continue;
            n[count] = curve.steps()[k] - begin;
            distance[count++] = curve.values()[k];
        }
        n = Arrays.copyOf(n, count);
        distance = Arrays.copyOf(distance, count);
    }

    private static void decades(Pen pen, Axes axes) {
        int high = (int) Math.rint(axes.high() / DECADE), low = (int) Math.rint(axes.low() / DECADE);
        double apart = (axes.ground() - axes.top()) / (high - low);
        int every = (int) Math.max(1, Math.ceil(pen.line() / apart));
        for (int power = low; power <= high; power++) {
            double y = axes.y(power * DECADE);
            pen.line(pen.palette().grid(), 1, axes.left(), y, axes.right(), y);
            if ((high - power) % every != 0) continue;
            pen.text(Numbers.exact(Math.pow(10, power)), pen.palette().muted(), 1, axes.left() - 4, y);
        }
    }

    /** Through the geometric mean of the curve, cut off at the frame of the plot. */
    private void guide(Pen pen, Axes axes) {
        double sum = 0;
        for (int k = 0; k < n.length; k++) sum += Math.log(distance[k]) + Math.log(n[k]) / 2;
        double constant = sum / n.length, from = Math.max(axes.first(), 2 * (constant - axes.high()));
        double to = Math.min(axes.last(), 2 * (constant - axes.low()));
        if (from >= to) return;
        pen.graphics().setLineDashes(5, 4);
        pen.line(pen.palette().text(), 1, axes.x(from), axes.y(constant - from / 2), axes.x(to),
                axes.y(constant - to / 2));
        pen.graphics().setLineDashes();
    }

    /** Natural logarithms to px. */
    private record Axes(double left, double right, double first, double last, double top, double ground, double low,
            double high) {
        double x(double logN) { return left + (right - left) * (logN - first) / Math.max(1e-9, last - first); }

        double y(double logDistance) { return ground - (ground - top) * (logDistance - low) / (high - low); }
    }
}
