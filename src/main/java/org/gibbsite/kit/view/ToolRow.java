package org.gibbsite.kit.view;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Small controls above a picture that is worked on, in as many lines as the width asks for. */
@SuppressWarnings("this-escape") // sets properties of its own only
public class ToolRow extends FlowPane {
    private static final double GAP = 4;

    protected ToolRow() {
        super(2 * GAP, GAP);
        setRowValignment(VPos.CENTER);
        setMinSize(0, 0);
        getStyleClass().add("paint-tools");
    }

    /** Controls that belong together, without a gap. */
    protected static HBox row(ButtonBase... buttons) {
        HBox row = new HBox(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    protected static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(a -> action.run());
        return item;
    }

    protected static RadioMenuItem radio(String text, ToggleGroup group, boolean selected, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(a -> action.run());
        return item;
    }

    protected static void tip(ButtonBase button, String text) {
        button.setTooltip(new Tooltip(text));
        button.setAccessibleHelp(text);
    }

    /** As low as a line of text. */
    protected static void small(ButtonBase button) {
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("small", "text-small");
        if (button instanceof MenuButton) button.getStyleClass().add("flat");
        button.setStyle("-fx-padding: 0.15em 0.45em 0.15em 0.45em;");
    }
}
