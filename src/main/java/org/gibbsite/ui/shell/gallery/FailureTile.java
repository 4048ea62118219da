package org.gibbsite.ui.shell.gallery;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Preset;
import org.gibbsite.ui.shell.exhibit.Exhibit;

/** A training that goes wrong on purpose, to be opened: which lab, what goes wrong, how it shows. */
final class FailureTile extends TileButton {
    /** How ids of such presets begin. */
    private static final String FAILURE = "failure-";
    /** How their titles begin, which below the heading of the failures says nothing. */
    private static final String SAID = "Failure: ";

    private final String searched;

    private <S extends Record, F extends Frame> FailureTile(Exhibit<S, F> exhibit, Preset<S> preset,
            HomeGallery.Opener opener) {
        super(new VBox(label(name(preset), "preset-title"), label(exhibit.lab().title(), "quiet"),
                label(preset.description(), "preset-description")));
        getStyleClass().add("failure-tile");
        setAccessibleText(
                "Open the failure " + name(preset) + " of " + exhibit.lab().title() + ". " + preset.description());
        searched = String.join(" ", exhibit.words(), exhibit.lab().id(), exhibit.lab().title(), preset.title(),
                preset.description()).toLowerCase(Locale.ROOT);
        setOnAction(press -> opener.open(exhibit, preset.settings()));
    }

    /** Everything by which it can be found, in lower case. */
    String searched() { return searched; }

    /** Those among the presets of a lab. */
    static <S extends Record, F extends Frame> List<FailureTile> of(Exhibit<S, F> exhibit, List<Preset<S>> presets,
            HomeGallery.Opener opener) {
        return presets.stream().filter(preset -> preset.id().startsWith(FAILURE))
                .map(preset -> new FailureTile(exhibit, preset, opener)).toList();
    }

    private static String name(Preset<?> preset) {
        String name = preset.title().startsWith(SAID) ? preset.title().substring(SAID.length()) : preset.title();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
