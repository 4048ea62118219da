package org.gibbsite.labs.gibbs.view;

import javafx.scene.input.MouseEvent;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsFrame.Strip;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** Unit states of the first chains over the last sweeps: time to the right, visible units above hidden ones. */
final class ChainsPanel extends GibbsPanel {
    ChainsPanel(ViewContext context, Sight sight) {
        super("Chains", context, sight);
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (frame() == null) return;
            int chain = (int) (press.getY() / drawing().getHeight() * rows(frame(), drawing().getHeight()));
            if (chain < frame().strip().chains()) sight.chain().set(chain);
        });
    }

    private static int rows(GibbsFrame frame, double height) {
        int units = frame.visibleUnits() + frame.hiddenUnits();
        return Math.clamp((int) (height / Math.max(12, 2.0 * units)), 1, Math.max(1, frame.strip().chains()));
    }

    @Override protected void paint(GibbsFrame frame, Pen pen) {
        Strip strip = frame.strip();
        int units = frame.visibleUnits() + frame.hiddenUnits();
        int chains = rows(frame, pen.height());
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
            boolean chosen = chain == sight().chain(frame);
            if (chosen) pen.line(pen.palette().text(), 3, left - 2, top, left - 2, top + high - 6);
            pen.text(Integer.toString(chain), chosen ? pen.palette().text() : pen.palette().muted(), 1, left - 8,
                    top + (high - 6) / 2);
        }
    }

    @Override protected String words(GibbsFrame frame) {
        return "blue v, orange h · last " + frame.strip().sweeps() + " of "
                + Numbers.counted(frame.step(), "sweep")
                + (frame.burnInLeft() > 0 ? " · burn-in: " + Numbers.count(frame.burnInLeft()) + " left" : "");
    }

    @Override protected String describe(GibbsFrame frame) {
        return "Unit states of " + frame.strip().chains() + " of " + Numbers.counted(frame.chains(), "chain")
                + " over the last "
                + Numbers.counted(frame.strip().sweeps(), "sweep") + " up to sweep " + Numbers.count(frame.step())
                + ".";
    }
}
