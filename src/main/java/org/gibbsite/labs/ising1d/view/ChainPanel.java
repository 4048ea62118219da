package org.gibbsite.labs.ising1d.view;

import java.util.List;
import org.gibbsite.experiment.Plural;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * The ring cut open, and under it what decimation leaves, each level stretched to the same width: a kept spin stands where
 * its block was.
 */
final class ChainPanel extends DrawnPanel<Ising1dFrame> {
    /** Width of the words at the left, in lines of text. */
    private static final double WORDS = 6.2;
    private static final double GAP = 0.16;

    ChainPanel(ViewContext context) {
        super("Chain", context);
    }

    @Override protected void paint(Ising1dFrame frame, Pen pen) {
        List<ChainLevel> levels = frame.levels();
        double row = pen.height() / levels.size(), left = Math.min(WORDS * pen.line(), pen.width() / 3);
        for (int k = 0; k < levels.size(); k++) {
            double top = k * row, high = Math.max(1, row * (1 - GAP));
            pen.fill(pen.palette().grid(), left, top, pen.width() - left, high);
            level(frame, pen, k, left, top, high);
            label(levels.get(k), pen, top + high / 2, high);
        }
    }

    private void level(Ising1dFrame frame, Pen pen, int k, double left, double top, double high) {
        int spins = frame.levels().get(k).spins();
        double each = (pen.width() - left) / spins;
        for (int from = 0; from < spins;) {
            int to = from;
            while (to < spins && frame.spin(k, to) == frame.spin(k, from)) to++;
            if (frame.spin(k, from) > 0)
                pen.fill(pen.palette().first(), left + from * each, top, (to - from) * each, high);
            from = to;
        }
        if (each < 5) return;
        for (int j = 1; j < spins; j++)
            pen.line(pen.palette().ground(), 1, left + j * each, top, left + j * each, top + high);
    }

    private static void label(ChainLevel level, Pen pen, double middle, double high) {
        String coupling = "K " + Numbers.measured(level.law().coupling());
        boolean two = high > 2.1 * pen.line();
        pen.text(coupling, pen.palette().text(), 0, 2, two ? middle - pen.line() / 2 : middle);
        if (two)
            pen.text(Numbers.counted(level.spins(), "spin"), pen.palette().muted(), 0, 2,
                    middle + pen.line() / 2);
    }

    @Override protected String words(Ising1dFrame frame) {
        return "blue: up · each level keeps one of " + frame.blockFactor() + " · " + frame.levelsEnd();
    }

    @Override protected String describe(Ising1dFrame frame) {
        ChainLevel ring = frame.levels().getFirst(), last = frame.levels().getLast();
        return "Ring of " + Numbers.counted(ring.spins(), "spin") + " with coupling "
                + Numbers.measured(ring.law().coupling()) + " and field " + Numbers.measured(ring.law().field())
                + " at sweep " + Numbers.count(frame.step()) + "; after "
                + Numbers.counted(frame.levels().size() - 1, "decimation") + " "
                + Numbers.counted(last.spins(), "spin") + " " + Plural.are(last.spins()) + " left with coupling "
                + Numbers.measured(last.law().coupling()) + ".";
    }
}
