package org.gibbsite.labs.ising1d.view;

import java.util.List;
import java.util.Locale;
import org.gibbsite.labs.ising1d.Ising1dFrame;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * ln Z as a bar at each level: what the blocks summed out have left so far, decimation by decimation, and the ln Z of the
 * spins that remain. All bars are equally long: the free energy is conserved.
 */
final class FreeEnergyPanel extends DrawnPanel<Ising1dFrame> {
    private static final double WORDS = 5.2, NUMBERS = 5.4;

    FreeEnergyPanel(ViewContext context) {
        super("Free energy", context);
    }

    @Override protected void paint(Ising1dFrame frame, Pen pen) {
        List<ChainLevel> levels = frame.levels();
        double step = Math.min(2.4 * pen.line(), pen.height() / levels.size()), all = levels.getFirst().logPartition();
        double left = WORDS * pen.line(), wide = pen.width() - left - NUMBERS * pen.line();
        boolean labelled = step >= 0.9 * pen.line();
        for (int k = 0; k < levels.size(); k++) {
            double y = k * step, high = Math.max(1, step * 0.76), x = left;
            for (int j = 1; j <= k; j++) {
                double part = wide * levels.get(j).spins() * levels.get(j).constant() / all;
                pen.fill(pen.palette().grid(), x, y, Math.max(0, part - 1), high);
                x += part;
            }
            pen.fill(pen.palette().first(), x, y, wide * levels.get(k).logPartition() / all, high);
            if (!labelled) continue;
            pen.text(Numbers.counted(levels.get(k).spins(), "spin"), pen.palette().text(), 1, left - 6, y + high / 2);
            pen.text(total(levels.get(k)), pen.palette().text(), 1, pen.width() - 2, y + high / 2);
        }
    }

    private static String total(ChainLevel level) {
        return String.format(Locale.ROOT, "%.4f", level.left() + level.logPartition());
    }

    @Override protected String words(Ising1dFrame frame) {
        ChainLevel ring = frame.levels().getFirst();
        return "ln Z, grey: summed out, blue: spins that remain · ln Z/N "
                + String.format(Locale.ROOT, "%.6f", ring.logPartition() / ring.spins()) + " nats";
    }

    @Override protected String describe(Ising1dFrame frame) {
        StringBuilder words = new StringBuilder("ln Z at each level, in nats, left by blocks and of the spins left: ");
        for (ChainLevel level : frame.levels()) {
            words.append(Numbers.measured(level.left())).append(" plus ").append(Numbers.measured(level.logPartition()))
                    .append("; ");
        }
        return words + "each time " + total(frame.levels().getFirst()) + " together.";
    }
}
