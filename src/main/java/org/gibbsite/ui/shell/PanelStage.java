package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gibbsite.experiment.Frame;
import org.gibbsite.lesson.Symbol;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.PulseWork;
import org.gibbsite.ui.RunFigures;

/**
 * The middle of a lab page: one big panel and one companion, or one alone, or all at once. Cards swap by drag or by the
 * menu in their title; a panel is in at most one card, and only panels on screen are shown frames.
 */
final class PanelStage<F extends Frame> extends StackPane {

    /** How many panels are in view. */
    enum Arrangement {
        PAIR, ALONE, ALL
    }

    private final List<Panel<F>> panels;
    private final List<Panel<F>> order;
    private final List<PanelCard> cards = new ArrayList<>();
    private Arrangement arrangement = Arrangement.PAIR;
    private CardGrid all; // null unless all panels are arranged
    private F newest;
    private RunFigures figures;
    private Set<String> lit = Set.of();
    private Consumer<String> pointed = panel -> {};
    private SplitPane pair; // null unless a pair is arranged
    private boolean companion = true, dragged;
    private double big = 0.64;
    /** Over panels that have nothing to show yet. */
    private final Label waiting = new Label();

    PanelStage(List<Panel<F>> panels) {
        this.panels = List.copyOf(panels);
        this.order = new ArrayList<>(panels);
        getStyleClass().add("stage");
        setMinSize(0, 0);
        waiting.getStyleClass().add("quiet");
        waiting.setMouseTransparent(true);
        waiting.setVisible(false);
        arrange(Arrangement.PAIR);
    }

    Arrangement arrangement() { return arrangement; }

    /** Says what a start that takes long is at, until there is a frame. @param words empty for none */
    void await(String words) {
        waiting.setVisible(newest == null && !words.isEmpty());
        waiting.setText(words);
    }

    /** Shows a frame, or the one that has come meanwhile, in every panel that is on screen, one piece of work each. */
    void show(F frame, PulseWork work) {
        newest = frame;
        for (Panel<F> panel : List.copyOf(visible())) {
            work.add(() -> {
                if (visible().contains(panel)) panel.show(newest);
            });
        }
    }

    /** As {@link #show}, for pictures that come too fast to be read. */
    void glance(F frame) {
        newest = frame;
        for (Panel<F> panel : visible()) panel.glance(frame);
    }

    /** Lights the cards of some panels, by {@link Symbol#panel}. */
    void light(Set<String> wanted) {
        lit = wanted;
        cards.forEach(this::light);
    }

    private void light(PanelCard card) {
        card.light(lit.contains(Symbol.panel(card.panel().title())));
    }

    /** Puts the first of some panels beside the big one, unless one of them is in view. */
    void bring(List<String> wanted) {
        if (cards.stream().anyMatch(card -> wanted.contains(Symbol.panel(card.panel().title())))) return;
        wanted.stream().flatMap(name -> panels.stream().filter(panel -> Symbol.panel(panel.title()).equals(name)))
                .findFirst().ifPresent(panel -> put(panel, cards.getLast()));
    }

    /** @param listener is given the panel under the pointer by {@link Symbol#panel}, empty when there is none */
    void whenPointed(Consumer<String> listener) {
        pointed = listener;
    }

    /** Hands the figures to every panel that is on screen, one piece of work each. */
    void follow(RunFigures next, PulseWork work) {
        figures = next;
        for (Panel<F> panel : List.copyOf(visible())) {
            work.add(() -> {
                if (visible().contains(panel)) panel.follow(next);
            });
        }
    }

    /** The panels on screen, the big one first; of all panels those that are not scrolled away. */
    List<Panel<F>> visible() {
        List<Panel<F>> arranged = arranged();
        if (arrangement != Arrangement.ALL || all == null || cards.size() != arranged.size()) return arranged;
        List<Panel<F>> seen = new ArrayList<>();
        for (int k = 0; k < cards.size(); k++) if (all.isInView(cards.get(k))) seen.add(arranged.get(k));
        return seen;
    }

    private List<Panel<F>> arranged() {
        return order.subList(0, switch (arrangement) {
            case ALONE -> 1;
            case PAIR -> Math.min(companion ? 2 : 1, order.size());
            case ALL -> order.size();
        });
    }

    /**
     * How a pair shares the stage. Where a person has moved the divider it stays there.
     *
     * @param beside whether a companion has room; else it is a button in the title of the big panel
     * @param hero   share of the width of the big one
     */
    void share(boolean beside, double hero) {
        big = hero;
        if (beside != companion) {
            companion = beside;
            if (arrangement == Arrangement.PAIR) arrange(Arrangement.PAIR);
        } else if (pair != null && !dragged) pair.setDividerPositions(big);
    }

    /** Between this arrangement and the pair. */
    void toggle(Arrangement wanted) {
        arrange(arrangement == wanted ? Arrangement.PAIR : wanted);
    }

    void arrange(Arrangement next) {
        arrangement = next;
        for (PanelCard card : cards) card.release();
        cards.clear();
        all = null;
        pair = null;
        for (Panel<F> panel : arranged()) {
            PanelCard card = card();
            card.hold(panel);
            light(card);
            cards.add(card);
        }
        if (arrangement == Arrangement.PAIR && !companion && order.size() > 1) {
            cards.getFirst().offer(order.get(1).title(), () -> put(order.get(1), cards.getFirst()));
        }
        getChildren().setAll(cards.size() == 1 ? cards.getFirst() : cards.size() == 2 ? pair() : all(), waiting);
        for (Panel<F> panel : visible()) {
            if (figures != null) panel.follow(figures);
            if (newest != null) panel.show(newest);
        }
    }

    /** Makes the panel of that title the big one. @throws IllegalArgumentException when there is none, naming those there are */
    String bring(String title) {
        for (Panel<F> panel : panels) {
            if (!panel.title().equalsIgnoreCase(title)) continue;
            put(panel, cards.getFirst());
            return panel.title();
        }
        throw new IllegalArgumentException("no panel '" + title + "'; there are "
                + String.join(", ", panels.stream().map(Panel::title).toList()));
    }

    private PanelCard card() {
        PanelCard[] card = new PanelCard[1];
        card[0] = new PanelCard(panels, wanted -> put(wanted, card[0]), () -> maximise(card[0]));
        card[0].hoverProperty().addListener((h, was, is) -> {
            if (card[0].panel() != null) pointed.accept(is ? Symbol.panel(card[0].panel().title()) : "");
        });
        // A drag within the window: nothing is put on the clipboard, and no other program can take it.
        HBox head = card[0].head();
        head.setOnDragDetected(drag -> head.startFullDrag());
        card[0].setOnMouseDragEntered(over -> card[0].target(dragged(over) != null && dragged(over) != card[0]));
        card[0].setOnMouseDragExited(out -> card[0].target(false));
        card[0].setOnMouseDragReleased(drop -> {
            PanelCard from = dragged(drop);
            if (from != null && from != card[0]) put(from.panel(), card[0]);
        });
        return card[0];
    }

    /** The card that is being dragged; null where it is something else. */
    private PanelCard dragged(MouseDragEvent event) {
        return cards.stream().filter(card -> card.head() == event.getGestureSource()).findFirst().orElse(null);
    }

    /** Puts a panel into a card; what was there goes where the panel came from. */
    private void put(Panel<?> wanted, PanelCard card) {
        int from = order.indexOf(wanted), to = cards.indexOf(card);
        if (from == to) return;
        java.util.Collections.swap(order, from, to);
        arrange(arrangement);
    }

    private void maximise(PanelCard card) {
        if (arrangement == Arrangement.ALONE) {
            arrange(Arrangement.PAIR);
            return;
        }
        java.util.Collections.swap(order, 0, cards.indexOf(card));
        arrange(Arrangement.ALONE);
    }

    private Node all() {
        all = new CardGrid(cards, card -> refresh(card.panel()));
        return all;
    }

    /** What it missed while it was out of view. */
    private void refresh(Panel<?> panel) {
        for (Panel<F> each : panels) {
            if (each != panel) continue;
            if (figures != null) each.follow(figures);
            if (newest != null) each.show(newest);
        }
    }

    private Node pair() {
        pair = new SplitPane(cards.get(0), cards.get(1));
        pair.setOrientation(Orientation.HORIZONTAL);
        pair.setDividerPositions(big);
        dragged = false;
        pair.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> dragged |= isDivider(drag.getTarget()));
        return pair;
    }

    private static boolean isDivider(EventTarget target) {
        Node node = target instanceof Node under ? under : null;
        while (node != null && !node.getStyleClass().contains("split-pane-divider")) node = node.getParent();
        return node != null;
    }
}
