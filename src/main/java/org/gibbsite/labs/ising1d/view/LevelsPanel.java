package org.gibbsite.labs.ising1d.view;

import java.util.Locale;
import java.util.stream.IntStream;
import org.gibbsite.kit.view.Deviation;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.FirstValue;
import org.gibbsite.ui.plot.Pen;

/** Each level in numbers: couplings, and ⟨s s'⟩ of neighbours as measured beside what the coupling says, in standard errors. */
final class LevelsPanel extends DrawnPanel<Ising1dFrame> {
    /** Widths of the columns in lines of text: spins, K, h, measured, exact, errors. */
    private static final double[] WIDE = {3, 4, 4, 6, 4.6, 3.8};
    private static final String[] HEADS = {"spins", "K", "h", "⟨s s'⟩", "exact", "errors"};
    /** The column that goes first where there is no room, and so on. */
    private static final int[] LEAST_NEEDED = {2, 4, 1};

    LevelsPanel(ViewContext context) {
        super("Levels", context);
    }

    @Override protected void paint(Ising1dFrame frame, Pen pen) {
        boolean[] shown = shown(frame, pen);
        double all = 0;
        for (int c = 0; c < WIDE.length; c++) if (shown[c]) all += WIDE[c];
        int rows = frame.levels().size() + 1;
        double step = Math.min(1.8 * pen.line(), pen.height() / rows);
        if (step < 0.9 * pen.line()) rows = (int) (pen.height() / (step = pen.line()));
        double x = 0;
        for (int c = 0; c < WIDE.length; c++) {
            if (!shown[c]) continue;
            x += pen.width() * WIDE[c] / all;
            pen.text(HEADS[c], pen.palette().muted(), 1, x - 4, step / 2);
            for (int k = 0; k < rows - 1; k++) {
                double y = (k + 1.5) * step;
                if (c < 5) pen.text(cell(frame, k, c), pen.palette().text(), 1, x - 4, y);
                else if (k < frame.measured().size()) deviation(frame, k).paint(pen, x, y, step);
            }
        }
        for (int k = 1; k < rows; k++) pen.line(pen.palette().grid(), 1, 0, k * step, pen.width(), k * step);
    }

    private static boolean[] shown(Ising1dFrame frame, Pen pen) {
        boolean[] shown = {true, true, frame.levels().getFirst().law().field() != 0, true, true, true};
        for (int column : LEAST_NEEDED) {
            double all = 0;
            for (int c = 0; c < WIDE.length; c++) if (shown[c]) all += WIDE[c];
            if (all * pen.line() > pen.width()) shown[column] = false;
        }
        return shown;
    }

    private static String cell(Ising1dFrame frame, int k, int column) {
        ChainLevel level = frame.levels().get(k);
        return switch (column) {
            case 0 -> Numbers.count(level.spins());
            case 1 -> Numbers.measured(level.law().coupling());
            case 2 -> Numbers.measured(level.law().field());
            case 3 -> k < frame.measured().size() ? value(frame.measured().get(k)) : "–";
            default -> number(level.neighbours(), 5);
        };
    }

    /** With the error of the last digits in brackets: 0.9052(4). */
    private static String value(Measured m) {
        if (!(m.neighboursError() > 0)) return number(m.neighbours(), 4);
        int decimals = (int) Math.clamp(1 - Math.floor(Math.log10(m.neighboursError())), 0, 6);
        return number(m.neighbours(), decimals) + "(" + Math.round(m.neighboursError() * Math.pow(10, decimals)) + ")";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    private static Deviation deviation(Ising1dFrame frame, int k) {
        Measured m = frame.measured().get(k);
        return new Deviation(m.neighbours(), m.neighboursError(), frame.levels().get(k).neighbours(), frame.times());
    }

    @Override protected String words(Ising1dFrame frame) {
        String first = FirstValue.words(frame.whyNoMixing(), frame.step());
        if (frame.burnInLeft() > 0)
            return Numbers.counted(frame.burnInLeft(), "sweep") + " of burn-in left, not counted · " + first;
        return frame.measured().isEmpty()
                ? "too few sweeps counted · " + first
                : Numbers.counted(frame.counted(), "sweep") + " counted · exact: of a ring with this K";
    }

    @Override protected String describe(Ising1dFrame frame) {
        if (frame.measured().isEmpty())
            return "Too few sweeps have been counted to tell of the levels: "
                    + FirstValue.words(frame.whyNoMixing(), frame.step()) + ".";
        StringBuilder words = new StringBuilder("Neighbours' products, measured and exact: ");
        for (int k = 0; k < frame.measured().size(); k++) {
            words.append(frame.levels().get(k).spins()).append(" spins ")
                    .append(Numbers.measured(frame.measured().get(k).neighbours())).append(" and ")
                    .append(Numbers.measured(frame.levels().get(k).neighbours())).append("; ");
        }
        boolean areTold = IntStream.range(0, frame.measured().size()).allMatch(k -> deviation(frame, k).isTold());
        return words.substring(0, words.length() - 2) + (areTold
                ? "."
                : "; the run is too short, or too still, to count all standard errors: that takes "
                        + Deviation.LEAST_TIMES + " τ of the slowest observable.");
    }
}
