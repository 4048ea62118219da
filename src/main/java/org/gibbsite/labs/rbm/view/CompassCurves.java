package org.gibbsite.labs.rbm.view;

import org.gibbsite.labs.rbm.Compass;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/** Angles of the compass over the updates at which it was read. */
final class CompassCurves {
    private CompassCurves() {}

    static void paint(Pen pen, Compass compass, double x, double y, double wide, double high) {
        double line = pen.line(), left = x + 2.4 * line, right = x + wide - line, top = y + 1.5 * line;
        double ground = y + high - 1.4 * line;
        if (ground - top < line || right - left < 2 * line) return;
        int most = mostDegrees(compass), muted = pen.palette().muted();
        pen.text("angle to the exact gradient", muted, 0, x + 2, y + 0.6 * line);
        for (int degrees = 0; degrees <= most; degrees += 30) {
            double at = ground - (ground - top) * degrees / most;
            pen.line(pen.palette().grid(), 1, left, at, right, at);
            pen.text(degrees + "°", muted, 1, left - 4, at);
        }
        long[] steps = compass.steps();
        long first = steps[0], last = steps[steps.length - 1];
        for (int n = 0; n < Compass.NAMES.size(); n++) {
            double[] across = new double[steps.length], down = new double[steps.length];
            for (int k = 0; k < steps.length; k++) {
                across[k] = last == first ? left : left + (right - left) * (steps[k] - first) / (last - first);
                down[k] = ground - (ground - top) * compass.angles()[n][k] / most;
            }
            curve(pen, n, across, down);
        }
        pen.text("update " + Numbers.count(first), muted, 0, left, ground + 0.7 * line);
        if (last > first) pen.text(Numbers.count(last), muted, 1, right, ground + 0.7 * line);
    }

    /** In one stroke, so that dashes run on from piece to piece. */
    private static void curve(Pen pen, int estimate, double[] x, double[] y) {
        CompassDial.style(pen, estimate);
        pen.graphics().setStroke(Pen.colour(CompassDial.colour(pen.palette(), estimate)));
        pen.graphics().setLineWidth(pen.palette().line());
        pen.graphics().beginPath();
        boolean under = false;
        for (int k = 0; k < x.length; k++) {
            boolean known = Double.isFinite(y[k]);
            if (known && under) pen.graphics().lineTo(x[k], y[k]);
            else if (known) pen.graphics().moveTo(x[k], y[k]);
            under = known;
        }
        pen.graphics().stroke();
        pen.graphics().setLineDashes();
    }

    /** 90, or where an angle is wider, 180. */
    private static int mostDegrees(Compass compass) {
        for (double[] angles : compass.angles()) for (double angle : angles) if (angle > 90) return 180;
        return 90;
    }
}
