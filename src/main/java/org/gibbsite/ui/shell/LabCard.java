package org.gibbsite.ui.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Preset;
import org.gibbsite.ui.Theme;

/**
 * A lab in the gallery: a picture that moves while somebody looks at it, what the lab promises, and its presets as ways in.
 * The card is a button, the menu of presets another one.
 */
final class LabCard<S extends Record, F extends Frame> extends VBox {
    private final Exhibit<S, F> exhibit;
    private final RunOpener runs;
    private final ReadOnlyObjectProperty<Theme> theme;
    private final CardPicture recorded;
    private final StackPane place = new StackPane();
    private final Button open;
    private LivePreview<S, F> live;
    private String words;

    /** @param opener called with the exhibit and the chosen preset's settings */
    LabCard(Exhibit<S, F> exhibit, RunOpener runs, ReadOnlyObjectProperty<Theme> theme,
            BiConsumer<Exhibit<S, F>, S> opener) {
        this.exhibit = exhibit;
        this.runs = runs;
        this.theme = theme;
        recorded = new CardPicture(exhibit.lab().id(), theme.get());
        recorded.fitWidthProperty().bind(place.widthProperty());
        Label none = new Label("no picture yet");
        none.getStyleClass().add("quiet");
        place.getChildren().add(recorded.isRecorded() ? recorded : none);
        place.getStyleClass().add("lab-card-picture");
        place.setMouseTransparent(true);
        open = new TileButton(new VBox(place, words()));
        open.getStyleClass().add("lab-card-open");
        open.setAccessibleText("Open " + exhibit.lab().title() + ". " + exhibit.lab().promise());
        open.setOnAction(press -> opener.accept(exhibit, exhibit.lab().presets().getFirst().settings()));
        PresetMenu<S> ways = new PresetMenu<>("Presets", exhibit.lab()::presets,
                preset -> opener.accept(exhibit, preset.settings()));
        ways.setAccessibleText("Presets of " + exhibit.lab().title());
        getStyleClass().add("lab-card");
        getChildren().addAll(open, ways);
    }

    String chapter() { return exhibit.lab().chapter(); }

    /** Everything by which it can be found. */
    String searched() {
        if (words == null) {
            StringBuilder all = new StringBuilder(exhibit.words()).append(' ').append(exhibit.lab().id());
            all.append(' ').append(exhibit.lab().title()).append(' ').append(exhibit.lab().promise());
            all.append(' ').append(chapter());
            for (Preset<S> preset : exhibit.lab().presets()) all.append(' ').append(preset.title());
            words = all.toString().toLowerCase(Locale.ROOT);
        }
        return words;
    }

    /** The button that opens it, which has the focus when the card has. */
    Button button() { return open; }

    void show(Theme now) { recorded.show(now); }

    /** Whether its run begins with reading a data set. */
    boolean needsData() {
        return Arrays.stream(exhibit.lab().defaults().getClass().getRecordComponents())
                .anyMatch(setting -> setting.getName().equals("data"));
    }

    boolean isMoving() { return live != null; }

    /** Begins a run, and shows it as soon as there is something to see. */
    void move() {
        if (live != null) return;
        live = new LivePreview<>(exhibit, runs, theme, () -> place.getChildren().setAll(live.node()));
    }

    /** Ends the run; what it showed last stays. */
    void rest() {
        if (live != null) live.close();
        live = null;
    }

    void toggle() {
        if (live != null) live.toggle();
    }

    private VBox words() {
        Label title = new Label(exhibit.lab().title());
        title.getStyleClass().add("card-title");
        Label promise = new Label(exhibit.lab().promise());
        promise.getStyleClass().add("card-promise");
        promise.setWrapText(true);
        VBox words = new VBox(title, promise);
        words.getStyleClass().add("card-words");
        return words;
    }
}
