package org.gibbsite.labs.isingrbm.view;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;

/** The layer whose fields are looked at: a fixed one, or the newest that learns. One choice for all panels. */
final class LayerChoice {
    private static final String[] NAMES = {"Newest layer", "Layer 1", "Layer 2", "Layer 3"};

    /** From 1; 0 for the newest. */
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    ReadOnlyIntegerProperty chosen() { return chosen.getReadOnlyProperty(); }

    /** From 1, never above what has begun to learn; 0 where nothing has. */
    int of(IsingRbmFrame frame) {
        int begun = frame.layers().size();
        return chosen.get() == 0 ? begun : Math.min(begun, chosen.get());
    }

    /** Bears the name of the present choice. */
    MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(chosen.map(layer -> NAMES[layer.intValue()]));
        menu.setAccessibleText("Layer whose fields are shown");
        ToggleGroup group = new ToggleGroup();
        for (int layer = 0; layer < NAMES.length; layer++) {
            int own = layer;
            RadioMenuItem item = new RadioMenuItem(NAMES[layer]);
            item.setToggleGroup(group);
            item.setSelected(layer == 0);
            item.setOnAction(a -> chosen.set(own));
            chosen.addListener(c -> item.setSelected(chosen.get() == own));
            menu.getItems().add(item);
        }
        return menu;
    }
}
