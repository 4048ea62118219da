package org.gibbsite.ui.shell;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Icons;

/**
 * A row of controls of which some give way, one after another, where it is too narrow for all; what they did is then in a menu
 * at its end. A row never makes the page wider than its window.
 */
class GivingRow extends HBox {
    /** Least width of a button with words, em: what it says next must not move the others. */
    private static final double WORDS = 10.5;

    private final Consumer<Command> perform;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Node> absent = new HashSet<>();
    private final MenuButton more = new MenuButton();
    private int given;

    /**
     * What gives way together.
     *
     * @param words    whether only the words of a button go, whose icon stays
     * @param commands that go into the menu
     */
    private record Step(List<? extends Node> nodes, boolean words, List<Command> commands) {}

    GivingRow(Consumer<Command> perform) {
        this.perform = perform;
        more.getStyleClass().addAll("flat", Tweaks.NO_ARROW);
        more.setGraphic(Icons.of("mdi2d-dots-vertical"));
        more.setAccessibleText("More: what has no room in this row");
        more.setMinWidth(USE_PREF_SIZE);
        show(more, false);
    }

    /** Puts the menu at the end. To be called once, when all controls are in the row. */
    final void end() {
        getChildren().add(more);
    }

    /** The next to give way, after those named before. @param commands what the nodes did */
    final void gives(List<? extends Node> nodes, Command... commands) {
        steps.add(new Step(nodes, false, List.of(commands)));
    }

    /** The next to give way are the words beside an icon. */
    final void givesWords(Labeled button) {
        steps.add(new Step(List.of(button), true, List.of()));
        button.fontProperty().addListener(font -> size(button));
        size(button);
    }

    private static void size(Labeled button) {
        boolean brief = button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        button.setMinWidth(brief ? USE_PREF_SIZE : WORDS * button.getFont().getSize());
    }

    /** Whether there is anything to show at present, room or not. */
    final void present(Node node, boolean present) {
        if (present ? !absent.remove(node) : !absent.add(node)) return;
        show(node, present && steps.subList(0, given).stream().noneMatch(step -> step.nodes().contains(node)));
    }

    @Override protected double computeMinWidth(double height) { return 0; }

    @Override protected void layoutChildren() {
        int count = 0;
        while (count < steps.size() && needed(count) > getWidth()) count++;
        if (count != given) give(count);
        super.layoutChildren();
    }

    /** Width of the row when so many steps have given way. */
    private double needed(int count) {
        Set<Node> gone = new HashSet<>(absent);
        double width = snappedLeftInset() + snappedRightInset() - getSpacing();
        boolean menu = false;
        for (Step step : steps.subList(0, count)) {
            if (!step.words()) gone.addAll(step.nodes());
            menu |= !step.commands().isEmpty();
        }
        for (Node node : getChildren()) {
            if (node == more ? !menu : gone.contains(node) || !node.isManaged() && !isGiven(node)) continue;
            width += getSpacing() + wanted(node, count);
        }
        return width;
    }

    private boolean isGiven(Node node) {
        return steps.subList(0, given).stream().anyMatch(step -> !step.words() && step.nodes().contains(node));
    }

    /** A title counts whole, though it may be shortened when all else has given way. */
    private double wanted(Node node, int count) {
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            if (!step.words() || !step.nodes().contains(node)) continue;
            Labeled button = (Labeled) node;
            double icon = button.getGraphic().prefWidth(-1) + button.getInsets().getLeft()
                    + button.getInsets().getRight();
            return k < count ? icon : Math.max(WORDS * button.getFont().getSize(), icon);
        }
        return node instanceof Labeled ? node.prefWidth(-1) : node.minWidth(-1);
    }

    private void give(int count) {
        for (int k = Math.min(count, given); k < Math.max(count, given); k++) {
            boolean gone = k < count;
            for (Node node : steps.get(k).nodes()) {
                if (steps.get(k).words()) shorten((Labeled) node, gone);
                else
                    show(node, !gone && !absent.contains(node));
            }
        }
        given = count;
        more.getItems().clear();
        for (Step step : steps.subList(0, count))
            for (Command command : step.commands()) more.getItems().add(item(command));
        show(more, !more.getItems().isEmpty());
    }

    private static void shorten(Labeled button, boolean brief) {
        button.setContentDisplay(brief ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        size(button);
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.hint());
        item.setOnAction(chosen -> perform.accept(command));
        return item;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
