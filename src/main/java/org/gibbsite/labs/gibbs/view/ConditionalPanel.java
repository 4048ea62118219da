package org.gibbsite.labs.gibbs.view;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.kit.view.IndexedText;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Pen;

/** The conditional of the unit under the mouse, or of the chosen one, line by line with its numbers put in. */
final class ConditionalPanel extends GibbsPanel {
    /** Lines besides the terms. */
    private static final int OTHER_LINES = 6;
    /** In sizes of other text. */
    private static final double LARGEST = 2.5;

    ConditionalPanel(ViewContext context, Sight sight) {
        super("Conditional", context, sight);
    }

    private Conditional conditional(GibbsFrame frame) {
        return new Conditional(frame, sight().unit(frame), sight().chain(frame));
    }

    @Override protected void paint(GibbsFrame frame, Pen given) {
        Conditional conditional = conditional(frame);
        int room = Math.max(0, (int) (given.height() / given.line()) - OTHER_LINES);
        List<String> lines = lines(conditional, room);
        Pen pen = given.larger(size(given, lines));
        double y = pen.line();
        for (String line : lines) {
            IndexedText.draw(pen, line, pen.palette().text(), 4, y);
            y += pen.line();
        }
        double top = Math.min(y, pen.height() - pen.line()), wide = pen.width() - 8;
        pen.fill(pen.palette().grid(), 4, top, wide, pen.line() * 0.8);
        pen.fill(pen.palette().first(), 4, top, wide * conditional.probability(), pen.line() * 0.8);
    }

    /** How much larger than other text the lines can be: a panel with much room can be read from far away. */
    private static double size(Pen pen, List<String> lines) {
        double widest = 1;
        for (String line : lines) widest = Math.max(widest, pen.width(line));
        double high = pen.height() / ((lines.size() + 2) * pen.line());
        return Math.clamp(Math.min(high, (pen.width() - 8) / widest), 1, LARGEST);
    }

    /** An underscore stands before each index. */
    private static List<String> lines(Conditional conditional, int room) {
        List<String> lines = new ArrayList<>();
        lines.add(conditional.symbols());
        Place unit = conditional.unit();
        lines.add((unit.isVisibleUnit() ? "a_" + unit.visible() : "b_" + unit.hidden()) + " = "
                + Numbers.measured(conditional.bias()));
        List<Conditional.Term> terms = conditional.terms();
        for (int k = 0; k < Math.min(room, terms.size()); k++) {
            Conditional.Term term = terms.get(k);
            Place from = term.from();
            String name = from.isVisibleUnit() ? "v_" + from.visible() : "h_" + from.hidden();
            String weight = Numbers.measured(term.weight());
            lines.add("+ 1 · " + (term.weight() < 0 ? "(" + weight + ")" : weight) + "   (" + name + " is on)");
        }
        if (terms.size() > room) lines.add(rest(terms.subList(room, terms.size()), room > 0));
        lines.add("σ(" + Numbers.measured(conditional.input()) + ") = "
                + Numbers.measured(conditional.probability()));
        return lines;
    }

    /** {@code "+ … 2.20 from 2 more units that are on"}: terms for which there is no room, added up. */
    private static String rest(List<Conditional.Term> terms, boolean more) {
        double sum = 0;
        for (Conditional.Term term : terms) sum += term.weight();
        return (sum < 0 ? "− … " : "+ … ") + Numbers.measured(Math.abs(sum)) + " from " + terms.size()
                + (more ? " more" : "") + (terms.size() == 1 ? " unit that is on" : " units that are on");
    }

    @Override protected String words(GibbsFrame frame) {
        Conditional conditional = conditional(frame);
        return conditional.unit().name() + " of chain " + conditional.chain() + " is "
                + (conditional.isOn() ? "on" : "off");
    }

    @Override protected String describe(GibbsFrame frame) {
        Conditional conditional = conditional(frame);
        return "At sweep " + Numbers.count(frame.step()) + " " + words(frame) + "; it gets "
                + Numbers.measured(conditional.input()) + " nats from its bias and from the other layer, and turns on "
                + "with probability " + Numbers.measured(conditional.probability()) + ".";
    }
}
