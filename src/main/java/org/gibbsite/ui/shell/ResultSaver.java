package org.gibbsite.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.PngFile;

/**
 * Saves a run and what one frame of it gives into a folder: {@code checkpoint.npz}, pictures, tables. Asked on the JavaFX
 * thread; written on the engine's, between two steps; what came of it is read on the JavaFX thread.
 */
final class ResultSaver<F extends Frame> {
    private final Exhibit<?, F> exhibit;
    private final RunController<?, F> run;
    private final AtomicReference<String> told = new AtomicReference<>("");

    ResultSaver(Exhibit<?, F> exhibit, RunController<?, F> run) {
        this.exhibit = exhibit;
        this.run = run;
    }

    /** Returns at once. @param frame what pictures and tables show */
    void save(Path folder, F frame) {
        told.set("");
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            told.set("Not saved, the folder cannot be made: " + folder);
            return;
        }
        run.save(folder.resolve("checkpoint.npz"), why -> told.set(why == null ? write(folder, frame) : why));
    }

    private String write(Path folder, F frame) {
        try {
            Path pictures = Files.createDirectories(folder.resolve("figures"));
            for (Figure figure : exhibit.figures().apply(frame)) {
                PngFile.write(figure.picture(), pictures.resolve(figure.name() + ".png"));
            }
            for (ResultFile file : exhibit.files().apply(frame)) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }
            return "Run, pictures and tables saved: " + folder;
        } catch (IOException refused) {
            return "Only the run is saved, pictures cannot be written: " + folder;
        }
    }

    /** One sentence about the last time; empty when nothing has come of it yet, or it was forgotten. */
    String told() {
        return told.get();
    }

    void forget() { told.set(""); }
}
