package org.gibbsite.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.shell.control.Icons;

/** A frame on the stage that holds one panel: its title is the menu from which another is chosen. */
final class PanelCard extends BorderPane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final FittingMenu title = new FittingMenu();
    private final Button maximise = new Button(), companion = new Button();
    private final Region back = new Region(), behind = new Region();
    private final StackPane place = new StackPane();
    private final HBox head;
    private Panel<?> panel;
    private boolean offered;

    /**
     * @param panels   all panels of the lab
     * @param choose   called with the panel that the user wants here
     * @param maximise called when the user wants this card alone, or not alone any more
     */
    PanelCard(List<? extends Panel<?>> panels, Consumer<Panel<?>> choose, Runnable maximise) {
        getStyleClass().add("panel-card");
        title.getStyleClass().addAll("flat", "panel-title");
        for (Panel<?> other : panels) {
            MenuItem item = new MenuItem(other.title());
            item.setOnAction(chosen -> choose.accept(other));
            title.getItems().add(item);
        }
        Icons.dress(this.maximise, "mdi2a-arrow-expand", "This panel alone, or back (double-click, M)", "Maximise",
                maximise);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        companion.getStyleClass().add("flat");
        companion.setVisible(false);
        for (Button button : List.of(companion, this.maximise)) {
            button.managedProperty().bind(button.visibleProperty());
        }
        this.maximise.setMinWidth(USE_PREF_SIZE);
        companion.setMinWidth(USE_PREF_SIZE);
        head = new HBox(title, space, companion, this.maximise) {
            @Override protected void layoutChildren() {
                give(getWidth() - snappedLeftInset() - snappedRightInset());
                super.layoutChildren();
            }
        };
        head.setMinWidth(0);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setCursor(Cursor.OPEN_HAND);
        head.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) maximise.run();
        });
        place.getStyleClass().add("panel-place");
        place.setMinSize(0, 0);
        back.getStyleClass().add("card-back");
        behind.getStyleClass().add("panel-back");
        for (Region below : List.of(back, behind)) {
            below.setManaged(false);
            below.setMouseTransparent(true);
        }
        getChildren().addAll(back, behind);
        setTop(head);
        setCenter(place);
        setMinSize(0, 0);
    }

    /** Where the head is too narrow for the short name and both buttons, the other panel's goes first: the menu has it, too. */
    private void give(double room) {
        double beside = offered ? companion.prefWidth(-1) : 0, icon = maximise.prefWidth(-1);
        shown(companion, offered && title.briefWidth() + beside + icon <= room);
        shown(maximise, title.briefWidth() + icon <= room);
    }

    private static void shown(Button button, boolean shown) {
        if (button.isVisible() != shown) button.setVisible(shown);
    }

    /** Where a drag to another card begins. */
    HBox head() { return head; }

    Panel<?> panel() { return panel; }

    /** Of the title: its size is one em. */
    Font font() { return title.getFont(); }

    /** Whether a panel that is dragged would fall in here. */
    void target(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    void hold(Panel<?> next) {
        panel = next;
        title.name(next.title(), next.shortTitle());
        title.setAccessibleText(next.title() + ": choose a panel");
        place.getChildren().setAll(next.node());
    }

    /** A button for the panel that has no room beside this one. */
    void offer(String other, Runnable swap) {
        companion.setText(other);
        companion.setAccessibleText(other + " in place of " + panel.title());
        companion.setOnAction(press -> swap.run());
        offered = true;
        head.requestLayout();
    }

    /** Whether what a person points at elsewhere is to be seen here. */
    void light(boolean on) {
        pseudoClassStateChanged(LIT, on);
    }

    @Override protected void layoutChildren() {
        super.layoutChildren();
        back.resizeRelocate(0, 0, getWidth(), getHeight());
        Insets around = place.getInsets();
        behind.resizeRelocate(place.getLayoutX() + around.getLeft(), place.getLayoutY() + around.getTop(),
                place.getWidth() - around.getLeft() - around.getRight(),
                place.getHeight() - around.getTop() - around.getBottom());
    }

    void release() {
        panel = null;
        place.getChildren().clear();
    }
}
