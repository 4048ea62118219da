package org.gibbsite.labs.ising2d.view;

import java.util.function.DoubleUnaryOperator;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.models.ising.Onsager;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.Pen;

/** Onsager's energy, Yang's magnetisation and Onsager's specific heat over temperature, and where this run stands. */
final class CurvesPanel extends AveragesPanel {
    private static final double COLDEST = 1, HOTTEST = 4;
    private static final int POINTS = 240, SIDE_POINTS = 151;

    private final HeatCurves heat = new HeatCurves(COLDEST, HOTTEST, SIDE_POINTS);

    CurvesPanel(ViewContext context) {
        super("Exact curves", context);
    }

    @Override public String shortTitle() { return "Curves"; }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        Estimate e = frame.measured().orElse(null);
        double high = pen.height() / 3;
        plot(frame, pen, 0, "u", -2, 0, Onsager::energyPerSite, e == null ? Double.NaN : e.mean().energy(),
                e == null ? 0 : e.energyError());
        plot(frame, pen, high, "|m|", 0, 1, Onsager::magnetisation,
                e == null ? Double.NaN : e.mean().absMagnetisation(), e == null ? 0 : e.absMagnetisationError());
        Axes axes = plot(frame, pen, 2 * high, "C", 0, 3, Onsager::specificHeatPerSite,
                e == null ? Double.NaN : e.mean().specificHeat(), e == null ? 0 : e.specificHeatError());
        if (frame.coupling().field() == 0) side(axes, heat.of(frame.levels().getFirst().side()));
    }

    private Axes plot(Ising2dFrame frame, Pen pen, double top, String name, double low, double high,
            DoubleUnaryOperator exact, double value, double error) {
        double temperature = frame.coupling().temperature();
        Axes axes = Axes.inside(pen, 0, top, pen.width(), pen.height() / 3,
                new double[]{Math.min(COLDEST, temperature), Math.max(HOTTEST, temperature)},
                new double[]{low, high});
        axes.frame("T", name);
        double[] x = new double[POINTS], y = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            double t = axes.lowX() + (axes.highX() - axes.lowX()) * k / (POINTS - 1);
            x[k] = axes.x(t);
            y[k] = axes.y(Math.clamp(exact.applyAsDouble(t), low, high));
        }
        pen.curve(pen.palette().muted(), pen.palette().line(), x, y);
        axes.mark(Coupling.CRITICAL_TEMPERATURE, top == 0 ? "critical" : "");
        axes.dot(pen.palette().first(), temperature, value, error, 4);
        return axes;
    }

    /** Kaufman's specific heat of this side. */
    private static void side(Axes axes, double[] values) {
        double[] x = new double[values.length], y = new double[values.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = axes.x(COLDEST + (HOTTEST - COLDEST) * k / (values.length - 1));
            y[k] = axes.y(Math.clamp(values[k], axes.lowY(), axes.highY()));
        }
        axes.pen().curve(axes.pen().palette().first(), 1, x, y);
    }

    @Override protected String words(Ising2dFrame frame) {
        return "grey: infinite lattice without a field · blue: this run, and C of its side · T = "
                + Numbers.measured(frame.coupling().temperature())
                + (nearness(frame).isEmpty() ? "" : ", " + nearness(frame));
    }

    @Override protected String describe(Ising2dFrame frame) {
        double t = frame.coupling().temperature();
        return "At temperature " + Numbers.measured(t) + (nearness(frame).isEmpty() ? "" : ", " + nearness(frame) + ",")
                + " the infinite lattice without a field has energy " + Numbers.measured(Onsager.energyPerSite(t))
                + ", magnetisation " + Numbers.measured(Onsager.magnetisation(t)) + " and specific heat "
                + Numbers.measured(Onsager.specificHeatPerSite(t)) + frame.measured().map(e -> "; this run has "
                        + Numbers.measured(e.mean().energy()) + " and " + Numbers.measured(e.mean().absMagnetisation()))
                        .orElse("")
                + ".";
    }
}
