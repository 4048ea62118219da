package org.gibbsite.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Preset;

/** The presets of a lab, each with what happens in it. Asked for when the menu opens for the first time. */
final class PresetMenu<S extends Record> extends MenuButton {
    private final Supplier<List<Preset<S>>> presets;
    private final Consumer<Preset<S>> choose;

    PresetMenu(String name, Supplier<List<Preset<S>>> presets, Consumer<Preset<S>> choose) {
        super(name);
        this.presets = presets;
        this.choose = choose;
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        getItems().add(new MenuItem()); // an empty menu would not open
        setOnShowing(opening -> fill());
    }

    private void fill() {
        if (getItems().size() > 1 || getItems().getFirst().getGraphic() != null) return;
        getItems().setAll(presets.get().stream().map(this::item).toList());
    }

    private MenuItem item(Preset<S> preset) {
        Label title = new Label(preset.title());
        title.getStyleClass().add("preset-title");
        Label words = new Label(preset.description());
        words.getStyleClass().add("preset-description");
        MenuItem item = new MenuItem();
        item.setGraphic(new VBox(title, words));
        item.setOnAction(chosen -> choose.accept(preset));
        return item;
    }
}
