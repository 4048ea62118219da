package org.gibbsite.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.shell.exhibit.ResultWriter;

/**
 * Saves a run where it stands into a folder. Asked on the JavaFX thread; written on the engine's, between two steps; what
 * came of it is read on the JavaFX thread.
 */
final class ResultSaver<S extends Record, F extends Frame> {
    private final ResultWriter<S, F> writer;
    private final RunController<S, F> run;
    private final AtomicReference<String> told = new AtomicReference<>("");

    ResultSaver(ResultWriter<S, F> writer, RunController<S, F> run) {
        this.writer = writer;
        this.run = run;
    }

    /** Returns at once. */
    void save(Path folder) {
        told.set("");
        double seconds = run.snapshot().secondsElapsed();
        run.save(whole -> writer.write(folder, whole, seconds),
                why -> told.set(why == null ? "Run, figures, metrics and summary saved: " + folder : why));
    }

    /** One sentence about the last time, told once; empty when nothing has come of it yet. */
    String told() {
        return told.getAndSet("");
    }
}
