package org.gibbsite.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Preset;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.shell.control.Command;
import org.gibbsite.ui.shell.control.Icons;
import org.gibbsite.ui.shell.control.PresetMenu;

/** The first line of a lab page: home, title, presets, seed, hash, look. */
final class TopBar<S extends Record> extends GivingRow {
    private final TextField seed = new TextField();
    private final Label hash = new Label();
    private final Tooltip hashTip = new Tooltip();
    private final LongConsumer reseed;
    private long shownSeed;

    /** What this bar asks of the page. */
    record Actions<S extends Record>(Runnable home, Consumer<Preset<S>> preset, Runnable model, LongConsumer reseed,
            Consumer<Command> perform) {}

    TopBar(Lab<S, ?> lab, Actions<S> actions) {
        super(actions.perform());
        reseed = actions.reseed();
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button home = Icons.dress(new Button(), "mdi2v-view-grid-outline", "All labs", "All labs", actions.home());
        Label title = new Label(lab.title());
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(lab.title()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(home, title,
                new PresetMenu<>("Presets", lab::presets, actions.preset(), models(lab, actions.model())), space);
        Consumer<Command> perform = actions.perform();
        Label name = seedName();
        Button reset = button("mdi2r-restart", Command.RESET, perform);
        Button fresh = button("mdi2d-dice-5-outline", Command.RESET_NEW_SEED, perform);
        Button save = button("mdi2c-content-save-outline", Command.SAVE, perform);
        Button notes = button("mdi2b-book-open-outline", Command.EXPLAIN, perform);
        Button all = button("mdi2v-view-dashboard-outline", Command.ALL_PANELS, perform);
        Button theme = button("mdi2c-circle-half-full", Command.THEME, perform);
        Button smaller = button("mdi2m-magnify-minus-outline", Command.SMALLER, perform);
        Button larger = button("mdi2m-magnify-plus-outline", Command.LARGER, perform);
        Button help = button("mdi2h-help-circle-outline", Command.HELP, perform);
        getChildren().addAll(name, seed, reset, fresh, hash, save, notes, all, theme, smaller, larger, help);
        end();
        gives(List.of(name));
        gives(List.of(smaller, larger), Command.SMALLER, Command.LARGER);
        gives(List.of(theme), Command.THEME);
        gives(List.of(notes, all), Command.EXPLAIN, Command.ALL_PANELS);
        gives(List.of(save, help), Command.SAVE, Command.HELP);
        gives(List.of(hash));
        gives(List.of(reset, fresh), Command.RESET, Command.RESET_NEW_SEED);
        gives(List.of(seed));
    }

    /** Where the lab can begin with a model: one from a file. */
    private static List<MenuItem> models(Lab<?, ?> lab, Runnable open) {
        if (lab.accepts().isEmpty()) return List.of();
        return List.of(PresetMenu.item("A model from a file …",
                "Begins with what a saved run has learnt, or with weights that another program wrote.", open));
    }

    /** Puts one more button before that which saves. */
    void add(Button button) {
        getChildren().add(getChildren().indexOf(hash) + 1, button);
    }

    void show(RunSnapshot<S> run) {
        if (run.seed() != shownSeed || seed.getText().isEmpty()) {
            shownSeed = run.seed();
            seed.setText(Long.toString(shownSeed));
        }
        boolean known = !run.parameterHash().isEmpty();
        present(hash, known);
        if (known) {
            boolean edited = run.acts() > 0;
            hash.setText("#" + run.parameterHash().substring(0, 4) + (edited ? " edited" : ""));
            hashTip.setText("The parameters' fingerprint: " + run.parameterHash() + "\n" + (edited
                    ? Numbers.counted(run.acts(), "act")
                            + " done by hand led here: a saved run holds them, its address does not."
                    : "The same lab, settings and seed give the same bits at this step, on every machine."));
        }
    }

    private Label seedName() {
        Label name = new Label("seed");
        name.getStyleClass().add("quiet");
        name.setMinWidth(USE_PREF_SIZE);
        seed.getStyleClass().add("seed");
        seed.setAccessibleText("Seed: the run starts again when you press Enter");
        seed.setMinWidth(USE_PREF_SIZE);
        seed.setTooltip(new Tooltip("Enter starts again with this seed"));
        seed.setOnAction(enter -> reseed());
        seed.focusedProperty().addListener((f, had, has) -> {
            if (!has) seed.setText(Long.toString(shownSeed));
        });
        hash.getStyleClass().add("hash");
        hash.setMinWidth(USE_PREF_SIZE);
        hash.setTooltip(hashTip);
        hash.setGraphic(Icons.of("mdi2c-check"));
        present(hash, false);
        return name;
    }

    private void reseed() {
        try {
            reseed.accept(Long.parseLong(seed.getText().strip()));
            requestFocus();
        } catch (NumberFormatException noNumber) {
            seed.setText(Long.toString(shownSeed));
        }
    }

    private static Button button(String icon, Command command, Consumer<Command> perform) {
        Button button = Icons.dress(new Button(), icon, command, () -> perform.accept(command));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
