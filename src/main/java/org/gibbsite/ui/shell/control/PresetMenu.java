package org.gibbsite.ui.shell.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Preset;

/** The presets of a lab, each with what happens in it. Asked for when the menu opens for the first time. */
public final class PresetMenu<S extends Record> extends MenuButton {
    public PresetMenu(String name, Supplier<List<Preset<S>>> presets, Consumer<Preset<S>> choose) {
        this(name, presets, choose, List.of());
    }

    /** @param below items at the end */
    public PresetMenu(String name, Supplier<List<Preset<S>>> presets, Consumer<Preset<S>> choose,
            List<MenuItem> below) {
        super(name);
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        getItems().add(new MenuItem()); // an empty menu would not open
        setOnShowing(opening -> {
            setOnShowing(null);
            getItems().setAll(presets.get().stream().map(preset -> item(preset, choose)).toList());
            if (!below.isEmpty()) getItems().add(new SeparatorMenuItem());
            getItems().addAll(below);
        });
    }

    private static <S extends Record> MenuItem item(Preset<S> preset, Consumer<Preset<S>> choose) {
        return item(preset.title(), preset.description(), () -> choose.accept(preset));
    }

    /** An item that looks like a preset. */
    public static MenuItem item(String title, String description, Runnable action) {
        Label name = new Label(title);
        name.getStyleClass().add("preset-title");
        Label words = new Label(description);
        words.getStyleClass().add("preset-description");
        MenuItem item = new MenuItem();
        item.setGraphic(new VBox(name, words));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
