package org.gibbsite.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;

/**
 * Saves the run as it stands, between two steps, and hands the settings of the lab that goes on with it over. The engine
 * says when the file is written; the button looks for it at each pulse. JavaFX thread only.
 */
final class SequelButton extends Button {
    /** Saved runs that stay in the folder: a reset of a window that goes on with one reads it again. */
    private static final int KEPT = 16;

    private final Sequel sequel;
    private final RunController<?, ?> run;
    private final Consumer<Map<String, String>> open;
    private final Consumer<String> refused;
    private final AtomicReference<String> told = new AtomicReference<>();
    private final AnimationTimer wait = new AnimationTimer() {
        @Override public void handle(long now) { look(); }
    };
    private Map<String, String> next = Map.of();

    /**
     * @param open    takes the settings of the other lab
     * @param refused takes one sentence, why not
     */
    SequelButton(Sequel sequel, RunController<?, ?> run, Consumer<Map<String, String>> open,
            Consumer<String> refused) {
        this.sequel = sequel;
        this.run = run;
        this.open = open;
        this.refused = refused;
        Icons.dress(this, "mdi2a-arrow-right-bold-box-outline", sequel.words(), sequel.words(), this::save);
        setMinWidth(USE_PREF_SIZE);
    }

    private void save() {
        RunSnapshot<?> now = run.snapshot();
        Path file = sequel.folder()
                .resolve("run-" + now.seed() + "-" + now.step() + now.parameterHash() + ".npz");
        next = sequel.changes().apply(now.settings(), file);
        told.set(null);
        try {
            Files.createDirectories(sequel.folder());
        } catch (IOException full) {
            refused.accept("Not saved, the folder cannot be made: " + sequel.folder());
            return;
        }
        run.save(file, why -> told.set(why == null ? "" : why));
        setDisable(true);
        wait.start();
    }

    private void look() {
        String why = told.get();
        if (why == null) return;
        wait.stop();
        setDisable(false);
        NewestFiles.keep(sequel.folder(), ".npz", KEPT);
        if (why.isEmpty()) open.accept(next);
        else
            refused.accept(why);
    }
}
