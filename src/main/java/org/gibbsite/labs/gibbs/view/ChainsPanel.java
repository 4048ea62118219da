package org.gibbsite.labs.gibbs.view;

import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsFrame.Strip;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** Unit states of the first chains over the last sweeps: time to the right, visible units above hidden ones. */
final class ChainsPanel extends GibbsPanel {
    ChainsPanel(ViewContext context) {
        super("Chains", context);
    }

    @Override void paint(GibbsFrame frame, Pen pen) {
        Strip strip = frame.strip();
        int units = frame.visibleUnits() + frame.hiddenUnits();
        int chains = Math.clamp((int) (pen.height() / Math.max(12, 2.0 * units)), 1, Math.max(1, strip.chains()));
        double left = 1.6 * pen.line(), high = pen.height() / chains;
        double row = (high - 6) / units, wide = (pen.width() - left) / Strip.LONGEST;
        for (int chain = 0; chain < Math.min(chains, strip.chains()); chain++) {
            double top = chain * high;
            pen.fill(pen.palette().grid(), left, top, pen.width() - left, high - 6);
            for (int k = 0; k < strip.sweeps() * units; k++) {
                if (strip.bits()[chain * strip.sweeps() * units + k] == 0) continue;
                boolean hidden = k % units >= frame.visibleUnits();
                pen.fill(hidden ? pen.palette().second() : pen.palette().first(), left + k / units * wide,
                        top + k % units * row, wide, Math.max(1, row - (row > 4 ? 1 : 0)));
            }
            pen.text(Integer.toString(chain), pen.palette().muted(), 1, left - 4, top + (high - 6) / 2);
        }
    }

    @Override String words(GibbsFrame frame) {
        return "blue v, orange h · last " + frame.strip().sweeps() + " of "
                + Numbers.count(frame.step()) + " sweeps"
                + (frame.burnInLeft() > 0 ? " · burn-in: " + Numbers.count(frame.burnInLeft()) + " left" : "");
    }

    @Override String describe(GibbsFrame frame) {
        return "Unit states of " + frame.strip().chains() + " of " + frame.chains() + " chains over the last "
                + frame.strip().sweeps() + " sweeps up to sweep " + Numbers.count(frame.step()) + ".";
    }
}
