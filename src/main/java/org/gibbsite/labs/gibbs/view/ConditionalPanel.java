package org.gibbsite.labs.gibbs.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** p(h_j = 1 | v) of the selected hidden unit in the first chain, with its numbers put in. */
final class ConditionalPanel extends GibbsPanel {
    ConditionalPanel(ViewContext context) {
        super("Conditional", context);
    }

    @Override void paint(GibbsFrame frame, Pen pen) {
        List<String> lines = lines(frame, Math.max(1, (int) (pen.height() / pen.line()) - 3));
        double y = pen.line();
        for (String line : lines) {
            pen.text(line, pen.palette().text(), 0, 4, y);
            y += pen.line();
        }
        double p = probability(frame), top = Math.min(y, pen.height() - pen.line());
        pen.fill(pen.palette().grid(), 4, top, pen.width() - 8, pen.line() * 0.8);
        pen.fill(pen.palette().first(), 4, top, (pen.width() - 8) * p, pen.line() * 0.8);
    }

    private List<String> lines(GibbsFrame frame, int room) {
        int j = unit(frame);
        List<String> lines = new ArrayList<>();
        lines.add("p(h" + j + " = 1 | v) = σ(b" + j + " + Σ v_i w_i" + j + ")");
        lines.add("b" + j + " = " + Numbers.measured(frame.hiddenBias()[j]));
        int on = Ons.count(frame.visible(), frame.visibleUnits()), shown = Math.max(0, room - 4);
        for (int i = 0, n = 0; i < frame.visibleUnits(); i++) {
            if (frame.visible()[i] == 0) continue;
            if (n++ < shown)
                lines.add("+ 1 · " + Numbers.measured(frame.weights()[i * frame.hiddenUnits() + j])
                        + "   (v" + i + " is on)");
        }
        if (on > shown) lines.add("+ … " + (on - shown) + " more units that are on");
        lines.add("σ(" + Numbers.measured(frame.hiddenInput(0, j)) + ") = " + Numbers.measured(probability(frame)));
        return lines;
    }

    private double probability(GibbsFrame frame) {
        return 1 / (1 + Math.exp(-frame.hiddenInput(0, unit(frame))));
    }

    @Override String words(GibbsFrame frame) {
        return "h" + unit(frame) + " of chain 0 is " + (frame.hidden()[unit(frame)] != 0 ? "on" : "off");
    }

    @Override String describe(GibbsFrame frame) {
        return "At sweep " + Numbers.count(frame.step()) + " hidden unit " + unit(frame) + " gets "
                + Numbers.measured(frame.hiddenInput(0, unit(frame)))
                + " nats from the visible units of chain 0 and its "
                + "bias, and turns on with probability " + Numbers.measured(probability(frame)) + ".";
    }
}
