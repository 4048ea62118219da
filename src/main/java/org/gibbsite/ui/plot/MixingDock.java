package org.gibbsite.ui.plot;

import java.util.function.Supplier;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Mode;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.ui.Numbers;

/** How well the chains of any sampler mix: autocorrelation and its numbers per observable, then the modes visited. */
public final class MixingDock {
    private final Drawing drawing;
    private MixingReport report;

    public MixingDock(Supplier<Palette> palette) {
        drawing = new Drawing(palette, this::paint);
        drawing.words(this::describe);
    }

    public Drawing node() { return drawing; }

    /** @param next null while too few sweeps have been counted */
    public void show(MixingReport next) {
        report = next;
        drawing.repaint();
    }

    /** All numbers in words. */
    public String describe() {
        if (report == null) return "Too few sweeps since burn-in to say how the chains mix.";
        StringBuilder words = new StringBuilder();
        for (Observable o : report.observables()) {
            words.append("Autocorrelation time of ").append(o.name()).append(' ').append(time(o)).append(" sweeps, ")
                    .append(sizes(o)).append(". ");
        }
        return words + Numbers.count(report.transitions()) + " changes of mode in " + Numbers.count(report.sweeps())
                + " sweeps of " + report.chains() + " chains.";
    }

    private static String time(Observable o) {
        return Numbers.measured(o.time()) + " ± " + Numbers.measured(o.timeError());
    }

    private static String sizes(Observable o) {
        return "effective samples " + Numbers.measured(o.effectiveSamples()) + ", split R̂ "
                + Numbers.measured(o.splitRHat());
    }

    private void paint(Pen pen) {
        if (report == null) {
            pen.text("too few sweeps since burn-in", pen.palette().muted(), 0.5, pen.width() / 2, pen.height() / 2);
            return;
        }
        double modes = Math.min(report.modes().size(), 4) * pen.line();
        double each = (pen.height() - modes) / report.observables().size();
        for (int k = 0; k < report.observables().size(); k++) {
            paint(pen, report.observables().get(k), k * each, each - 4);
        }
        for (int k = 0; k < report.modes().size() && k < 4; k++) {
            Mode mode = report.modes().get(k);
            pen.text("mode " + mode.name() + "  visited " + Numbers.measured(mode.visited()) + "  exact "
                    + Numbers.measured(mode.expected()), pen.palette().text(), 0, 2,
                    pen.height() - modes + (k + 0.5) * pen.line());
        }
    }

    private static void paint(Pen pen, Observable o, double top, double high) {
        Palette palette = pen.palette();
        double line = pen.line(), left = 2.5 * line, wide = pen.width() - left - 4;
        pen.text(o.name() + "  τ " + time(o), palette.text(), 0, 2, top + line / 2);
        pen.text("ESS " + Numbers.measured(o.effectiveSamples()) + "  R̂ " + Numbers.measured(o.splitRHat()),
                palette.muted(), 0, 2, top + 1.5 * line);
        double from = top + 2.3 * line, plot = high - 3.5 * line;
        int lags = Math.min(o.autocorrelation().length, (int) Math.max(8, 4 * o.window() / o.lagSweeps()));
        if (plot < 8 || lags < 2) return;
        double zero = from + plot * 0.8, pitch = wide / lags;
        double window = left + pitch * Math.min(lags, (double) o.window() / o.lagSweeps() + 1);
        pen.fill(palette.grid(), left, from, window - left, plot);
        for (int t = 0; t < lags; t++) {
            float rho = o.autocorrelation()[t];
            if (Float.isNaN(rho)) continue;
            double bar = zero - plot * 0.8 * Math.clamp(rho, -0.25f, 1f);
            pen.fill(palette.first(), left + t * pitch, Math.min(bar, zero), Math.max(1, pitch - 1),
                    Math.max(1, Math.abs(bar - zero)));
        }
        pen.line(palette.muted(), 1, left, zero, left + wide, zero);
        pen.text("1", palette.muted(), 1, left - 3, from + line / 3);
        pen.text("0", palette.muted(), 1, left - 3, zero);
        pen.text("window " + Numbers.count(o.window()), palette.muted(), 0, left, from + plot + line / 2);
        pen.text("lag " + Numbers.count(lags * o.lagSweeps()), palette.muted(), 1, left + wide,
                from + plot + line / 2);
    }
}
