package org.gibbsite.labs.ising2d.view;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.models.ising.TemperatureScan;
import org.gibbsite.models.ising.TemperatureScan.Point;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/** The scan over temperatures beside the run: |m|, C, χ and U₄ for several sides, whose U₄ cross near T_c. */
final class ScanPanel extends DrawnPanel<Ising2dFrame> {
    /** Temperatures of the axis, which all scans reach. */
    private static final double COLDEST = 1.9, HOTTEST = 2.7;
    private static final double[] THICK = {1, 2, 3.5};

    ScanPanel(ViewContext context) {
        super("Scan over T", context);
    }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        if (frame.scan().size() < 2) {
            pen.text(
                    frame.scanProgress() > 0 ? "scanning…" : "the preset “Where the Binder cumulants cross” fills this",
                    pen.palette().muted(), 0.5, pen.width() / 2, pen.height() / 2);
            return;
        }
        double wide = pen.width() / 2, high = pen.height() / 2;
        plot(frame, pen, 0, 0, "|m|", e -> e.mean().absMagnetisation());
        plot(frame, pen, wide, 0, "C", e -> e.mean().specificHeat());
        plot(frame, pen, 0, high, "χ", e -> e.mean().susceptibility());
        plot(frame, pen, wide, high, "U₄", e -> e.mean().binder());
    }

    private static List<Integer> sides(Ising2dFrame frame) {
        return frame.scan().stream().map(Point::side).distinct().sorted().toList();
    }

    private static void plot(Ising2dFrame frame, Pen pen, double left, double top, String name,
            ToDoubleFunction<Estimate> value) {
        double low = 0, high = 1e-9, cold = COLDEST, hot = HOTTEST;
        for (Point point : frame.scan()) {
            low = Math.min(low, value.applyAsDouble(point.estimate()));
            high = Math.max(high, value.applyAsDouble(point.estimate()));
            cold = Math.min(cold, point.temperature());
            hot = Math.max(hot, point.temperature());
        }
        Axes axes = Axes.inside(pen, left, top, pen.width() / 2, pen.height() / 2, new double[]{cold, hot},
                new double[]{low, high});
        axes.frame("T", name);
        if (axes.holds(Coupling.CRITICAL_TEMPERATURE, high)) axes.mark(Coupling.CRITICAL_TEMPERATURE, "critical");
        List<Integer> sides = sides(frame);
        for (int s = 0; s < sides.size(); s++) {
            int side = sides.get(s);
            double[][] line = frame.scan().stream().filter(point -> point.side() == side)
                    .sorted((a, b) -> Double.compare(a.temperature(), b.temperature()))
                    .map(point -> new double[]{axes.x(point.temperature()),
                            axes.y(value.applyAsDouble(point.estimate()))})
                    .toArray(double[][]::new);
            double[] x = new double[line.length], y = new double[line.length];
            for (int k = 0; k < line.length; k++) {
                x[k] = line[k][0];
                y[k] = line[k][1];
            }
            pen.curve(s == sides.size() - 1 ? pen.palette().second() : pen.palette().first(),
                    THICK[Math.min(s, THICK.length - 1)], x, y);
        }
    }

    @Override protected String words(Ising2dFrame frame) {
        if (frame.scan().isEmpty()) return "";
        List<Integer> sides = sides(frame);
        return "L = " + String.join(", ", sides.stream().map(String::valueOf).toList()) + ", thicker is larger · "
                + Math.round(100 * frame.scanProgress()) + " % done" + crossing(frame, sides);
    }

    private static String crossing(Ising2dFrame frame, List<Integer> sides) {
        if (sides.size() < 2) return "";
        double at = TemperatureScan.crossing(frame.scan(), sides.get(sides.size() - 2), sides.getLast());
        return Double.isNaN(at) ? "" : " · U₄ cross at T = " + Numbers.measured(at) + " (exact 2.269)";
    }

    @Override protected String describe(Ising2dFrame frame) {
        return frame.scan().isEmpty()
                ? "No scan over temperatures in this run."
                : "Scan over temperatures: " + words(frame) + ".";
    }
}
