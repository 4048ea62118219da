package org.gibbsite.ui.shell.gallery;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Icons;

/** Name and promise of the program, the search, look and keys. */
final class GalleryHead extends HBox {
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();

    /** @param typed told at each letter @param enter pressed in the search */
    GalleryHead(Consumer<Command> window, Consumer<String> typed, Runnable enter) {
        Label name = new Label("Gibbsite");
        name.getStyleClass().add("home-title");
        Label promise = new Label(
                "Watch energy-based models learn, live. Pause them, rewind them, turn a knob in the past.");
        promise.getStyleClass().add("home-promise");
        promise.setWrapText(true);
        VBox words = new VBox(name, promise);
        setHgrow(words, Priority.ALWAYS);
        search.setPromptText("Search labs and models");
        search.setAccessibleText("Search labs and models; Enter opens the first one found, Escape shows all again");
        search.setLeft(Icons.of("mdi2m-magnify"));
        search.getStyleClass().add("gallery-search");
        search.textProperty().addListener((t, was, now) -> typed.accept(now));
        search.setOnAction(pressed -> enter.run());
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) search.clear();
        });
        getChildren().addAll(words, search, button("mdi2c-circle-half-full", Command.THEME, window),
                button("mdi2h-help-circle-outline", Command.HELP, window));
        getStyleClass().add("gallery-head");
        setAlignment(Pos.TOP_LEFT);
    }

    String typed() { return search.getText(); }

    private static Button button(String icon, Command command, Consumer<Command> window) {
        return Icons.dress(new Button(), icon, command, () -> window.accept(command));
    }
}
