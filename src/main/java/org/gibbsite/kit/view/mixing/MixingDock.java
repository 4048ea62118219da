package org.gibbsite.kit.view.mixing;

import java.util.function.Supplier;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Mode;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;

/** How well the chains of any sampler mix: autocorrelation and its numbers per observable, then the modes visited. */
public final class MixingDock {
    private static final int MOST_MODES = 4;
    /** Lags are drawn up to so many windows. */
    private static final int WINDOWS = 3;

    /** Observables stand side by side where each would be lower than the one, and is wider than the other; in lines. */
    private static final int LOW = 7, WIDE = 14;
    /** Their two lines of words would lie on each other below the one: then less than {@link #WIDE} must do; in lines. */
    private static final double LEAST = 2, NARROW = 9;
    /** A plot that would be lower, in lines, is left out: its two numbers would lie on each other. */
    private static final double LOWEST = 1.6;

    private final Drawing drawing;
    private MixingReport report;
    private String whyNone = "";
    /** The last one above 0: a run that rests is as fast as it was. */
    private double stepsPerSecond = Double.NaN;

    public MixingDock(Supplier<Palette> palette) {
        drawing = new Drawing(palette, this::paint);
        drawing.words(this::describe);
    }

    public Drawing node() { return drawing; }

    /** @param next null while too few steps have been counted; @param why in words, then */
    public void show(MixingReport next, String why) {
        report = next;
        whyNone = why;
        drawing.repaint();
    }

    /** @param perSecond steps that the run makes; 0 or NaN where it rests or nobody knows */
    public void rate(double perSecond) {
        if (!(perSecond > 0) || perSecond == stepsPerSecond) return;
        stepsPerSecond = perSecond;
        drawing.repaint();
    }

    /** All numbers in words. */
    public String describe() {
        if (report == null) return "Too few steps have been counted to say how the chains mix: " + whyNone + ".";
        StringBuilder words = new StringBuilder();
        for (Observable o : report.observables()) {
            words.append("Autocorrelation time of ").append(o.name()).append(' ').append(time(o)).append(", ")
                    .append(sizes(o)).append(", split R-hat ").append(Numbers.measured(o.splitRHat())).append(". ");
        }
        words.append(Numbers.count(report.sweeps())).append(' ').append(report.step()).append("s of ")
                .append(report.chains()).append(" chains counted");
        if (!report.modes().isEmpty()) words.append(", ").append(transitions());
        return words.append('.').toString();
    }

    private String transitions() { return Numbers.counted(report.transitions(), "change") + " of mode"; }

    private String time(Observable o) {
        return isTold(o) ? span(o) + " " + report.step() + "s" : span(o);
    }

    /** Of a number that never changed nothing can be told. */
    private static boolean isTold(Observable o) {
        return !Double.isNaN(o.time());
    }

    private static String span(Observable o) {
        return isTold(o) ? Numbers.measured(o.time()) + " ± " + Numbers.measured(o.timeError()) : "cannot be told";
    }

    /** Name and time; where that is too wide without the name of the step, then without the error, then without name. */
    private String heading(Observable o, Pen pen, double room) {
        String time = span(o);
        String whole = o.name() + "  τ " + time(o);
        for (String shorter : new String[]{whole, o.name() + "  τ " + time,
                o.name() + "  τ " + Numbers.measured(o.time())}) {
            if (pen.width(shorter) <= room) return shorter;
        }
        return "τ " + time;
    }

    private String sizes(Observable o) {
        double perSecond = o.effectiveSamplesPerSecond(stepsPerSecond, report.chains());
        return "ESS " + Numbers.measured(o.effectiveSamples())
                + (Double.isNaN(perSecond) ? "" : " (" + Numbers.measured(perSecond) + " / s)");
    }

    private void paint(Pen pen) {
        if (report == null) {
            FirstValue.paint(pen, "too few steps have been counted · " + whyNone);
            return;
        }
        double modes = modes(pen);
        double each = (pen.height() - modes) / report.observables().size();
        double needed = each < LEAST * pen.line() ? NARROW : WIDE;
        boolean beside = each < LOW * pen.line() && pen.width() > report.observables().size() * needed * pen.line();
        double wide = pen.width() / report.observables().size();
        for (int k = 0; k < report.observables().size(); k++) {
            Observable o = report.observables().get(k);
            if (beside) paint(pen, o, new Box(k * wide, 0, wide - pen.line(), pen.height() - modes));
            else
                paint(pen, o, new Box(0, k * each, pen.width(), each - pen.line() / 2));
        }
    }

    /** Bars of visits beside marks of the exact share, at the lower end; returns their height. */
    private double modes(Pen pen) {
        int count = Math.min(report.modes().size(), MOST_MODES);
        double line = pen.line(), high = count == 0 ? 0 : (count + 1) * line, top = pen.height() - high;
        if (count == 0 || high > pen.height() / 2) return 0;
        Palette palette = pen.palette();
        pen.text("modes: visited, exact |", palette.muted(), 0, 2, top + line / 2);
        pen.text(transitions(), palette.muted(), 1, pen.width() - 2, top + line / 2);
        double from = pen.width() * 0.45, wide = pen.width() - from - 2;
        for (int k = 0; k < count; k++) {
            Mode mode = report.modes().get(k);
            double y = top + (k + 1) * line, exact = from + wide * mode.expected();
            pen.text(mode.name(), palette.text(), 0, 2, y + line / 2);
            pen.text(Numbers.measured(mode.visited()), palette.text(), 1, from - 6, y + line / 2);
            pen.fill(palette.grid(), from, y + 2, wide, line - 4);
            pen.fill(palette.first(), from, y + 2, wide * mode.visited(), line - 4);
            if (Double.isFinite(exact)) pen.line(palette.second(), 3, exact, y, exact, y + line);
        }
        return high;
    }

    private record Box(double x, double y, double wide, double high) {}

    private void paint(Pen pen, Observable o, Box box) {
        Palette palette = pen.palette();
        double line = pen.line(), x = box.x() + 2, top = box.y(), left = x + 1.5 * line;
        double wide = box.x() + box.wide() - left - 4;
        pen.text(heading(o, pen, box.wide() - 4), palette.text(), 0, x, top + line / 2);
        String sizes = sizes(o) + " · ", rHat = " " + Numbers.measured(o.splitRHat());
        if (pen.width(sizes + "split-R" + rHat) > box.wide() - 4)
            sizes = "ESS " + Numbers.measured(o.effectiveSamples()) + " · ";
        pen.text(sizes, palette.text(), 0, x, top + 1.5 * line);
        double after = pen.hatted("split-R", palette.text(), x + pen.width(sizes), top + 1.5 * line);
        pen.text(rHat, palette.text(), 0, after, top + 1.5 * line);
        double from = top + 2.3 * line, plot = box.high() - 3.4 * line;
        int lags = Math.min(o.autocorrelation().length, (int) Math.max(8, WINDOWS * o.window() / o.lagSweeps()));
        if (plot < LOWEST * line || lags < 2) return;
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
        if (zero - from > 3 * line) pen.text("ρ", palette.muted(), 1, left - 3, (from + zero) / 2);
        pen.text("window " + Numbers.count(o.window()), palette.muted(), 0, left, from + plot + line / 2);
        pen.text("lag " + Numbers.count((lags - 1) * o.lagSweeps()), palette.muted(), 1, left + wide,
                from + plot + line / 2);
    }
}
