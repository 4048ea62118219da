package org.gibbsite.labs.ising2d.view;

import java.util.Arrays;
import java.util.Locale;
import org.gibbsite.kit.view.Deviation;
import org.gibbsite.labs.ising2d.Ising2dFrame;
import org.gibbsite.labs.ising2d.Ising2dFrame.Exact;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/**
 * Averages since burn-in with their errors, beside what is exact for this side and for the infinite lattice, and how many
 * standard errors lie between them.
 */
final class EstimatesPanel extends AveragesPanel {
    /** Widths of the columns in lines of text: name, measured, exact, infinite, errors. */
    private static final double[] WIDE = {2.6, 5.8, 4.6, 4.6, 4};

    EstimatesPanel(ViewContext context) {
        super("Estimates", context);
    }

    private record Row(String name, double value, double error, double exact, double infinite) {
        Deviation deviation(Ising2dFrame frame) {
            return new Deviation(value, error, exact, frame.measured().get().times());
        }
    }

    private static Row[] rows(Ising2dFrame frame) {
        Estimate e = frame.measured().get();
        Exact x = frame.exact();
        return new Row[]{new Row("⟨e⟩", e.mean().energy(), e.energyError(), x.energy(), x.infiniteEnergy()),
                new Row("⟨|m|⟩", e.mean().absMagnetisation(), e.absMagnetisationError(), x.absMagnetisation(),
                        x.infiniteMagnetisation()),
                new Row("C", e.mean().specificHeat(), e.specificHeatError(), x.specificHeat(),
                        x.infiniteSpecificHeat()),
                new Row("χ", e.mean().susceptibility(), e.susceptibilityError(), x.susceptibility(), Double.NaN),
                new Row("U₄", e.mean().binder(), e.binderError(), x.binder(), Double.NaN)};
    }

    @Override protected void paint(Ising2dFrame frame, Pen pen) {
        if (frame.measured().isEmpty()) {
            FirstValue.paint(pen, waiting(frame));
            return;
        }
        Row[] rows = rows(frame);
        double step = Math.min(2 * pen.line(), pen.height() / (rows.length + 1)), y = step / 2;
        String[] heads = {"", "measured", "exact", "L → ∞", "errors"};
        for (int k = 1; k < 5; k++) if (fits(pen, k)) pen.text(heads[k], pen.palette().muted(), 1, x(pen, k), y);
        for (Row row : rows) {
            y += step;
            pen.line(pen.palette().grid(), 1, 0, y - step / 2, pen.width(), y - step / 2);
            pen.text(row.name, pen.palette().text(), 0, 4, y);
            pen.text(value(row), pen.palette().text(), 1, x(pen, 1), y);
            if (fits(pen, 2)) pen.text(exact(row.exact), pen.palette().text(), 1, x(pen, 2), y);
            if (fits(pen, 3)) pen.text(exact(row.infinite), pen.palette().muted(), 1, x(pen, 3), y);
            row.deviation(frame).paint(pen, pen.width(), y, step);
        }
    }

    /** Whether there is room for a column: the infinite lattice goes first, then the exact values. */
    private static boolean fits(Pen pen, int column) {
        double all = WIDE[0] + WIDE[1] + WIDE[4] + (column == 2 || column == 3 ? WIDE[2] : 0)
                + (column == 3 ? WIDE[3] : 0);
        return column == 1 || column == 4 || pen.width() >= all * pen.line();
    }

    /** The right end of a column. */
    private static double x(Pen pen, int column) {
        double all = 0, upTo = 0;
        for (int k = 0; k < WIDE.length; k++) {
            if (k > 0 && !fits(pen, k)) continue;
            all += WIDE[k];
            if (k <= column) upTo += WIDE[k];
        }
        return pen.width() * upTo / all - 4;
    }

    /** With the error of the last digits in brackets: −1.4175(38). */
    private static String value(Row row) {
        if (!(row.error > 0) || !Double.isFinite(row.error)) return number(row.value, row.error);
        int decimals = decimals(row.error);
        return number(row.value, row.error) + "(" + Math.round(row.error * Math.pow(10, decimals)) + ")";
    }

    /** With as many decimals as the error allows. */
    private static String number(double value, double error) {
        if (Double.isNaN(value)) return "–";
        if (Double.isInfinite(value)) return "∞";
        int decimals = error > 0 ? decimals(error) : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /** With five decimals. */
    private static String exact(double value) {
        return value == 0 ? "0" : number(value, 1e-4);
    }

    private static int decimals(double error) {
        return (int) Math.clamp(1 - Math.floor(Math.log10(error)), 0, 6);
    }

    private static String waiting(Ising2dFrame frame) {
        String why = frame.burnInLeft() > 0
                ? Numbers.counted(frame.burnInLeft(), frame.stepName()) + " of burn-in left, not counted"
                : "too few " + frame.stepName() + "s since burn-in";
        return why + " · " + FirstValue.words(frame.whyNoMixing(), frame.step());
    }

    @Override protected String words(Ising2dFrame frame) {
        if (frame.measured().isEmpty()) return "";
        Estimate e = frame.measured().get();
        double time = e.time().time();
        return Numbers.count(e.steps()) + " " + frame.stepName() + "s · τ " + (Double.isNaN(time)
                ? "cannot be told"
                : Numbers.measured(time) + " ± " + Numbers.measured(e.time().error()));
    }

    @Override protected String[] wordings(Ising2dFrame frame) {
        String near = nearness(frame), words = words(frame);
        return near.isEmpty() || words.isEmpty()
                ? new String[]{words}
                : new String[]{words + " · " + near + ": |m| = 0, C = ∞ for L → ∞", words + " · " + near, words};
    }

    @Override protected String describe(Ising2dFrame frame) {
        if (frame.measured().isEmpty()) return waiting(frame) + ".";
        StringBuilder words = new StringBuilder();
        for (Row row : rows(frame)) {
            words.append(row.name).append(' ').append(value(row));
            if (!Double.isNaN(row.exact)) words.append(", exact ").append(exact(row.exact));
            if (!Double.isNaN(row.infinite)) words.append(", infinite lattice ").append(exact(row.infinite));
            words.append("; ");
        }
        return words + wordings(frame)[0]
                + (Arrays.stream(rows(frame)).allMatch(row -> row.deviation(frame).isTold())
                        ? "."
                        : "; the run is too short, or too still, to count all standard errors: that takes "
                                + Deviation.LEAST_TIMES + " τ of the slowest observable.");
    }
}
