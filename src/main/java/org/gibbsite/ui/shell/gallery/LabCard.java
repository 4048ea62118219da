package org.gibbsite.ui.shell.gallery;

import java.util.List;
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
import org.gibbsite.ui.shell.control.PresetMenu;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.gibbsite.ui.shell.exhibit.RunOpener;

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
    private String searched;

    /** The presets of a lab, for its card. */
    record Asked<S extends Record, F extends Frame>(LabCard<S, F> card, List<Preset<S>> presets) {
        /** On the JavaFX thread: from now on the card is found by them, too. @return trainings that fail, to be opened */
        List<FailureTile> take(HomeGallery.Opener opener) {
            card.searched = card.searched(presets);
            return FailureTile.of(card.exhibit, presets, opener);
        }
    }

    /** @param opener called with the exhibit and the chosen preset's settings */
    LabCard(Exhibit<S, F> exhibit, RunOpener runs, ReadOnlyObjectProperty<Theme> theme,
            BiConsumer<Exhibit<S, F>, S> opener) {
        this.exhibit = exhibit;
        searched = searched(List.of());
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

    /** Everything by which it can be found, in lower case. */
    String searched() { return searched; }

    private String searched(List<Preset<S>> presets) {
        StringBuilder all = new StringBuilder(exhibit.words()).append(' ').append(exhibit.lab().id());
        all.append(' ').append(exhibit.lab().title()).append(' ').append(exhibit.lab().promise());
        all.append(' ').append(chapter());
        for (Preset<S> preset : presets) all.append(' ').append(preset.title());
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /** Takes long. On any thread. */
    Asked<S, F> ask() {
        return new Asked<>(this, exhibit.lab().presets());
    }

    /** The button that opens it, which has the focus when the card has. */
    Button button() { return open; }

    void show(Theme now) { recorded.show(now); }

    /** Whether its run begins with reading a data set. */
    boolean needsData() {
        return Downloads.data(exhibit.lab().defaults()).isPresent();
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
