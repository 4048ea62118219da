package org.gibbsite.labs.ising2d.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.models.ising.Onsager;
import org.gibbsite.models.ising.TemperatureScan;
import org.gibbsite.models.ising.TemperatureScan.Point;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * The scan over temperatures beside the run: |m|, C, χ and U₄ for several sides with standard errors, whose U₄ cross near
 * T_c; grey what is exact, Yang's |m| of the infinite lattice and Kaufman's C of each side.
 */
final class ScanPanel extends AveragesPanel {
    /** Temperatures of the axis, which all scans reach. */
    private static final double COLDEST = 1.9, HOTTEST = 2.7;
    private static final double[] THICK = {1, 2, 3.5};
    private static final int EXACT_POINTS = 161;
    /** A little more than U₄ = ⅔ of full order. */
    private static final double ORDERED = 0.7;

    private final HeatCurves heat = new HeatCurves(COLDEST, HOTTEST, EXACT_POINTS);

    ScanPanel(ViewContext context) {
        super("Scan over T", context);
    }

    /** One of the four plots. @param reach what the axis reaches at least: a scan that has just begun shows little of it */
    private record Plot(String name, double reach, ToDoubleFunction<Estimate> value,
            ToDoubleFunction<Estimate> error) {}

    @Override public String shortTitle() { return "Scan"; }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        if (frame.scan().size() < 2) {
            FirstValue.paint(pen, waiting(frame));
            return;
        }
        double top = 1.4 * pen.line(), wide = pen.width() / 2, high = (pen.height() - top) / 2;
        legend(sides(frame), pen);
        magnetisation(plot(frame, pen, 0, top,
                new Plot("|m|", 1, e -> e.mean().absMagnetisation(), Estimate::absMagnetisationError)));
        double peak = sides(frame).stream().flatMapToDouble(side -> Arrays.stream(heat.of(side))).max().orElse(0);
        Axes axes = plot(frame, pen, wide, top, new Plot("C", 1.04 * peak, e -> e.mean().specificHeat(),
                Estimate::specificHeatError));
        for (int side : sides(frame)) exact(axes, heat.of(side));
        plot(frame, pen, 0, top + high,
                new Plot("χ", 0, e -> e.mean().susceptibility(), Estimate::susceptibilityError));
        plot(frame, pen, wide, top + high, new Plot("U₄", ORDERED, e -> e.mean().binder(), Estimate::binderError));
    }

    private static String waiting(Ising2dFrame frame) {
        long first = frame.coming().scan();
        return first == frame.step()
                ? "the preset “Where the Binder cumulants cross” fills this"
                : "scanning · " + FirstValue.words(frame.until(first), frame.step());
    }

    private static List<Integer> sides(Ising2dFrame frame) {
        return frame.scan().stream().map(Point::side).distinct().sorted().toList();
    }

    private static int colour(Pen pen, int index, int count) {
        return index == count - 1 ? pen.palette().second() : pen.palette().first();
    }

    /** A line of each side's look with its name, then the grey of what is exact and the dashes of the critical point. */
    private static void legend(List<Integer> sides, Pen pen) {
        double x = 2, y = pen.line() / 2;
        for (int s = 0; s <= sides.size(); s++) {
            boolean exact = s == sides.size();
            int argb = exact ? pen.palette().muted() : colour(pen, s, sides.size());
            String name = exact ? "exact" : "L " + sides.get(s);
            pen.line(argb, exact ? 1 : THICK[Math.min(s, THICK.length - 1)], x, y, x + 1.4 * pen.line(), y);
            pen.text(name, pen.palette().text(), 0, x + 1.7 * pen.line(), y);
            x += 2.6 * pen.line() + pen.width(name);
        }
        pen.graphics().setLineDashes(4, 4);
        pen.line(pen.palette().muted(), 1, x, 0, x, pen.line());
        pen.graphics().setLineDashes();
        pen.text("critical", pen.palette().text(), 0, x + 0.3 * pen.line(), y);
    }

    private static Axes plot(Ising2dFrame frame, Pen pen, double left, double top, Plot plot) {
        double low = 0, high = 1e-9, cold = COLDEST, hot = HOTTEST;
        for (Point point : frame.scan()) {
            low = Math.min(low, plot.value.applyAsDouble(point.estimate()));
            high = Math.max(high, plot.value.applyAsDouble(point.estimate()));
            cold = Math.min(cold, point.temperature());
            hot = Math.max(hot, point.temperature());
        }
        Axes axes = Axes.inside(pen, left, top, pen.width() / 2, (pen.height() - 1.4 * pen.line()) / 2,
                new double[]{cold, hot}, new double[]{low, Math.max(plot.reach, 1.08 * high)});
        axes.frame("T", plot.name);
        axes.mark(Coupling.CRITICAL_TEMPERATURE, "");
        List<Integer> sides = sides(frame);
        for (int s = 0; s < sides.size(); s++) {
            int side = sides.get(s);
            List<Point> line = frame.scan().stream().filter(point -> point.side() == side)
                    .sorted((a, b) -> Double.compare(a.temperature(), b.temperature())).toList();
            curve(axes, plot, line, colour(pen, s, sides.size()), THICK[Math.min(s, THICK.length - 1)]);
        }
        return axes;
    }

    private static void curve(Axes axes, Plot plot, List<Point> line, int argb, double thick) {
        double[] x = new double[line.size()], y = new double[line.size()];
        for (int k = 0; k < x.length; k++) {
            Point point = line.get(k);
            double value = plot.value.applyAsDouble(point.estimate());
            x[k] = axes.x(point.temperature());
            y[k] = axes.y(value);
            axes.dot(argb, point.temperature(), value, plot.error.applyAsDouble(point.estimate()), 1 + thick / 2);
        }
        axes.pen().curve(argb, thick, x, y);
    }

    /** Yang's, of the infinite lattice. */
    private static void magnetisation(Axes axes) {
        double[] values = new double[EXACT_POINTS];
        for (int k = 0; k < EXACT_POINTS; k++)
            values[k] = Onsager.magnetisation(COLDEST + (HOTTEST - COLDEST) * k / (EXACT_POINTS - 1));
        exact(axes, values);
    }

    /** A grey curve over the temperatures from {@link #COLDEST} to {@link #HOTTEST}. */
    private static void exact(Axes axes, double[] values) {
        double[] x = new double[values.length], y = new double[values.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = axes.x(COLDEST + (HOTTEST - COLDEST) * k / (values.length - 1));
            y[k] = axes.y(Math.min(values[k], axes.highY()));
        }
        axes.pen().curve(axes.pen().palette().muted(), 1, x, y);
    }

    @Override protected String words(Ising2dFrame frame) {
        if (frame.scan().isEmpty()) return "";
        return Math.round(100 * frame.scanProgress()) + " % done" + crossing(frame, sides(frame));
    }

    private static String crossing(Ising2dFrame frame, List<Integer> sides) {
        if (sides.size() < 2) return "";
        int one = sides.get(sides.size() - 2), other = sides.getLast();
        double at = TemperatureScan.crossing(frame.scan(), one, other);
        return Double.isNaN(at)
                ? " · no crossing told yet"
                : " · U₄ of " + one + " and " + other + " cross at T = " + Numbers.measured(at) + " (exact 2.269)";
    }

    @Override protected String describe(Ising2dFrame frame) {
        if (frame.scan().isEmpty() && frame.coming().scan() > frame.step())
            return "Scan over temperatures: " + waiting(frame) + ".";
        return frame.scan().isEmpty()
                ? "No scan over temperatures in this run."
                : "Scan over temperatures for sides "
                        + String.join(", ", sides(frame).stream().map(String::valueOf).toList()) + ": " + words(frame)
                        + ".";
    }
}
