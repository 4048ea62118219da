package org.gibbsite.labs.gibbs.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.Place;
import org.gibbsite.labs.gibbs.WeightEdits;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.RobustLimit;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.Pen;

/**
 * The machine itself: visible units below, hidden above, filled while they are on in the chain shown; edges by weight;
 * the conditional of the unit under the mouse. A click chooses an edge or a unit, whose weight or bias is then scrolled,
 * typed, or turned by + and −. Left and right go along a layer, up and down through the edges of a unit.
 */
final class GraphPanel extends GibbsPanel {
    private static final double NUDGE = 0.1;
    /** Below this height, in lines of text, there is room for the graph alone. */
    private static final int LEAST_LINES = 9;
    private static final int MOST_TERMS = 12;
    /** From the left edge to words, px: clear of the focus ring. */
    private static final double CLEAR = 6;
    /** Width of the panel, in sizes of its font, from which the choice of the chain has its name beside it. */
    private static final double LABELLED = 28;

    private final ColourBar bar = new ColourBar("w, nats");
    private final IntegerSpinnerValueFactory chains = new IntegerSpinnerValueFactory(0, 0);
    private final Spinner<Integer> chooser = new Spinner<>(chains);
    private final Label label = new Label("chain");
    private final ParameterEntry entry;
    /** Height of a line of text, px. */
    private double line = 16;

    GraphPanel(ViewContext context, Sight sight) {
        super("Graph", context, sight);
        entry = new ParameterEntry(context.act(), this::repaint);
        dressChooser();
        pane().colourBar(bar);
        pane().controls(label, chooser, entry.field());
        sight.chosen().addListener(c -> {
            if (frame() == null) return;
            entry.edit(sight.chosen().get(), frame());
            arrange(frame());
        });
        pane().widthProperty().addListener(w -> {
            if (frame() != null) arrange(frame());
        });
        drawing().takeArrows();
        drawing().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        drawing().addEventHandler(MouseEvent.MOUSE_MOVED, move -> hover(move.getX(), move.getY()));
        drawing().addEventHandler(MouseEvent.MOUSE_EXITED, exit -> sight.hovered().set(null));
        drawing().setOnScroll(scroll -> {
            if (sight.chosen().get() == null || scroll.getDeltaY() == 0) return;
            entry.nudge(Math.signum(scroll.getDeltaY()) * NUDGE);
            scroll.consume();
        });
        drawing().setOnKeyPressed(this::press);
    }

    private void dressChooser() {
        label.getStyleClass().add("chooser-name");
        chooser.setEditable(true);
        chooser.getEditor().setPrefColumnCount(4);
        chooser.setAccessibleText("Chain shown");
        chooser.setTooltip(new Tooltip("Chain shown"));
        chains.valueProperty().addListener((c, was, is) -> {
            if (is != null) sight().chain().set(is);
        });
        sight().chain().addListener((c, was, is) -> chains.setValue(is.intValue()));
    }

    @Override public void show(GibbsFrame next) {
        chains.setMax(next.shownChains() - 1);
        arrange(next);
        Place chosen = sight().chosen().get();
        if (chosen != null && !chosen.isIn(next)) sight().chosen().set(null);
        entry.show(next);
        super.show(next);
    }

    /** One chain needs no choice, and nothing chosen no value; where the line is crowded, the chain's number is enough. */
    private void arrange(GibbsFrame frame) {
        boolean several = frame.shownChains() > 1;
        chooser.setVisible(several);
        entry.field().setVisible(sight().chosen().get() != null);
        boolean room = !entry.field().isVisible() || pane().getWidth() > LABELLED * label.getFont().getSize();
        label.setVisible(several && room);
        for (Region node : List.of(label, chooser, entry.field())) node.setManaged(node.isVisible());
    }

    private GraphLayout layout(GibbsFrame frame, double width, double height, double line) {
        boolean roomy = height > LEAST_LINES * line;
        return GraphLayout.of(frame, width, roomy ? 1.5 * line : 0, height - (roomy ? 1.5 * line : 0));
    }

    @Override protected void paint(GibbsFrame frame, Pen pen) {
        ColourScale scale = ColourScale.signed(palette().signed(), RobustLimit.of(frame.weights()));
        bar.show(scale, palette());
        line = pen.line();
        new GraphDrawing(pen, frame, layout(frame, pen.width(), pen.height(), line), scale).paint(sight());
        if (pen.height() <= LEAST_LINES * line) return;
        String hint = entry.complaint();
        if (hint.isEmpty()) hint = hint(frame);
        if (pen.width(hint) > pen.width() - CLEAR) hint = shortHint(frame);
        pen.text(hint, pen.palette().muted(), 0, CLEAR, 0.7 * line);
        Conditional conditional = new Conditional(frame, sight().unit(frame), sight().chain(frame));
        pen.text(fitting(conditional, pen), pen.palette().text(), 0.5, pen.width() / 2,
                pen.height() - 0.7 * line);
    }

    /** With as many of its numbers as there is room for. */
    private static String fitting(Conditional conditional, Pen pen) {
        int terms = Math.min(MOST_TERMS, conditional.terms().size());
        String words = conditional.name() + " = " + conditional.numbers(terms);
        while (terms > 0 && pen.width(words) > pen.width()) {
            words = conditional.name() + " = " + conditional.numbers(--terms);
        }
        if (pen.width(words) <= pen.width()) return words;
        return conditional.name() + " = " + Numbers.measured(conditional.probability());
    }

    private String hint(GibbsFrame frame) {
        Place chosen = sight().chosen().get();
        if (chosen == null) return "filled = on · click an edge or a unit to change its weight or bias";
        return chosen.symbol() + " = " + Numbers.measured(chosen.value(frame)) + " · scroll, + or −, or type";
    }

    private String shortHint(GibbsFrame frame) {
        if (!entry.complaint().isEmpty()) return "from −" + (int) WeightEdits.LIMIT + " to " + (int) WeightEdits.LIMIT;
        Place chosen = sight().chosen().get();
        if (chosen == null) return "click an edge or a unit";
        return chosen.symbol() + " = " + Numbers.measured(chosen.value(frame)) + " · scroll or type";
    }

    private GraphLayout layout() { return layout(frame(), drawing().getWidth(), drawing().getHeight(), line); }

    private void hover(double x, double y) {
        if (frame() != null) sight().hovered().set(layout().unitAt(x, y).orElse(null));
    }

    private void press(MouseEvent event) {
        if (frame() != null) layout().at(event.getX(), event.getY()).ifPresent(sight()::choose);
    }

    private void press(KeyEvent key) {
        if (frame() == null || key.isShortcutDown()) return;
        Place from = sight().chosen().get();
        switch (key.getCode()) {
            case LEFT -> sight().choose(layout().moved(from, -1, 0));
            case RIGHT -> sight().choose(layout().moved(from, 1, 0));
            case UP -> sight().choose(layout().moved(from, 0, -1));
            case DOWN -> sight().choose(layout().moved(from, 0, 1));
            case PLUS, ADD, EQUALS -> entry.nudge(NUDGE);
            case MINUS, SUBTRACT -> entry.nudge(-NUDGE);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override protected String words(GibbsFrame frame) {
        int most = GraphLayout.MOST_UNITS;
        if (Math.max(frame.visibleUnits(), frame.hiddenUnits()) > most) return "the first " + most + " of each layer";
        return "";
    }

    @Override protected String describe(GibbsFrame frame) {
        int chain = sight().chain(frame), n = frame.visibleUnits(), m = frame.hiddenUnits();
        Conditional conditional = new Conditional(frame, sight().unit(frame), chain);
        return "Sweep " + Numbers.count(frame.step()) + ", chain " + chain + ": " + n + " visible units, "
                + Ons.count(frame.visible(), chain * n, n) + " on; " + m + " hidden units, "
                + Ons.count(frame.hidden(), chain * m, m) + " on. " + conditional.name() + " = "
                + Numbers.measured(conditional.probability()) + ". " + hint(frame) + ".";
    }
}
