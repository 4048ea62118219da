package org.gibbsite.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.Ahead;
import org.gibbsite.ui.shell.exhibit.RunOpener;

/** Reads a model from a file that somebody chooses, beside the window's thread, and looks for it at each pulse. JavaFX thread only. */
final class ModelFile {
    private final Lab<?, ?> lab;
    private final RunOpener runs;
    private final Consumer<Map<String, String>> begin;
    private final Consumer<String> refused;
    private final AnimationTimer wait = new AnimationTimer() {
        @Override public void handle(long now) { look(); }
    };
    private Future<Map<String, String>> reading;

    /**
     * @param begin   takes the settings with which the lab begins with the model, name → text
     * @param refused takes one sentence, why not
     */
    ModelFile(Lab<?, ?> lab, RunOpener runs, Consumer<Map<String, String>> begin, Consumer<String> refused) {
        this.lab = lab;
        this.runs = runs;
        this.begin = begin;
        this.refused = refused;
    }

    void choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Begin with a trained model");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("Saved runs and arrays of NumPy", "*.npz", "*.gibbsite"),
                new FileChooser.ExtensionFilter("All files", "*"));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) read(chosen.toPath());
    }

    /** Returns at once. */
    void read(Path file) {
        reading = Ahead.of(() -> runs.beginning(lab, file));
        wait.start();
    }

    void close() { wait.stop(); }

    private void look() {
        if (!reading.isDone()) return;
        wait.stop();
        if (reading.state() == Future.State.SUCCESS) begin.accept(reading.resultNow());
        else
            refused.accept(reading.exceptionNow().getMessage());
    }
}
