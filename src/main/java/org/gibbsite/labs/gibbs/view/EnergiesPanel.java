package org.gibbsite.labs.gibbs.view;

import org.gibbsite.kit.view.Deviation;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsFrame.Histogram;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** E(v,h) of the first chains over the last sweeps, and how often each value came, beside the exact mean. */
final class EnergiesPanel extends GibbsPanel {
    EnergiesPanel(ViewContext context, Sight sight) {
        super("Energies", context, sight);
    }

    @Override protected void paint(GibbsFrame frame, Pen pen) {
        Histogram bins = frame.energyHistogram();
        double low = bins.low(), span = Math.max(1e-9, bins.high() - low), line = pen.line();
        double left = 3 * line, split = pen.width() * 0.7, axis = pen.height() - 1.4 * line;
        double ground = axis - line / 3, high = ground - line / 2; // the least energy lies clear of the axis
        int chains = frame.energyTrace().length, first = sight().chain(frame);
        for (int n = 1; n <= chains; n++) {
            int chain = (first + n) % chains; // the chosen one last, over the others
            float[] trace = frame.energyTrace()[chain];
            double[] x = new double[trace.length], y = new double[trace.length];
            for (int k = 0; k < trace.length; k++) {
                x[k] = left + (split - left - 6) * k / Math.max(1, trace.length - 1);
                y[k] = ground - high * (trace[k] - low) / span;
            }
            boolean chosen = chain == first;
            pen.curve(chosen ? pen.palette().first() : pen.palette().muted() & 0x70FFFFFF,
                    chosen ? pen.palette().line() : 1, x, y);
        }
        int most = 1, count = bins.counts().length;
        for (int n : bins.counts()) most = Math.max(most, n);
        for (int k = 0; k < count; k++) {
            pen.fill(pen.palette().first(), split, ground - high * (k + 1) / count,
                    (pen.width() - split - 2) * bins.counts()[k] / most, Math.max(1, high / count - 1));
        }
        double exact = ground - high * (frame.energyMeanExact() - low) / span;
        if (Double.isFinite(exact)) pen.line(pen.palette().second(), 2, left, exact, pen.width(), exact);
        pen.text(Numbers.measured(bins.high()), pen.palette().muted(), 1, left - 4, line / 2);
        pen.text(Numbers.measured(low), pen.palette().muted(), 1, left - 4, ground);
        axes(frame, pen, left, split, axis);
    }

    /** What runs along: sweeps below the traces, how often below the histogram, each where there is room. */
    private static void axes(GibbsFrame frame, Pen pen, double left, double split, double ground) {
        pen.line(pen.palette().muted(), 1, left, ground, pen.width(), ground);
        int sweeps = frame.energyTrace().length == 0 ? 0 : frame.energyTrace()[0].length;
        String along = "E in nats, last " + Numbers.counted(sweeps, "sweep"), often = "how often";
        double y = ground + 0.7 * pen.line();
        pen.text(pen.width(along) < split - left - 6 ? along : "E in nats", pen.palette().muted(), 0, left, y);
        if (pen.width(often) < pen.width() - split) pen.text(often, pen.palette().muted(), 0, split, y);
    }

    @Override protected String words(GibbsFrame frame) {
        String mean = "mean " + mean(frame)
                + (Double.isNaN(frame.energyMeanError()) ? "" : " ± " + Numbers.measured(frame.energyMeanError()));
        return Double.isNaN(frame.energyMeanExact())
                ? mean + " nats · no exact mean"
                : mean + " · exact (orange) " + Numbers.measured(frame.energyMeanExact()) + " nats" + errors(frame);
    }

    /** How far apart both are; empty where no error is told. */
    private static String errors(GibbsFrame frame) {
        Deviation off = new Deviation(frame.energyMean(), frame.energyMeanError(), frame.energyMeanExact(),
                frame.times());
        if (off.isTold()) return " · " + off.words();
        return off.error() > 0 ? " · run " + off.words() : "";
    }

    /** Of what was counted; before that, from when on there is one. */
    private static String mean(GibbsFrame frame) {
        return Double.isNaN(frame.energyMean())
                ? "from sweep " + Numbers.count(frame.step() + frame.burnInLeft() + 1) + " on"
                : Numbers.measured(frame.energyMean());
    }

    @Override String brief(GibbsFrame frame) {
        String mean = "mean " + mean(frame);
        return Double.isNaN(frame.energyMeanExact())
                ? mean + " nats"
                : mean + " · exact " + Numbers.measured(frame.energyMeanExact());
    }

    @Override protected String describe(GibbsFrame frame) {
        return "Mean energy at sweep " + Numbers.count(frame.step()) + " " + words(frame).substring(5) + ".";
    }
}
