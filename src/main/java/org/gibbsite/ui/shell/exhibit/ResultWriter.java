package org.gibbsite.ui.shell.exhibit;

import java.nio.file.Path;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.Frame;

/** Writes what a run leaves: the same files as the command line, by the same code, which the window is given. */
@FunctionalInterface
public interface ResultWriter<S extends Record, F extends Frame> {
    /**
     * On the thread of the run, which is not changed.
     *
     * @param seconds that the run has played
     * @throws RuntimeException one sentence that says why nothing was written
     */
    void write(Path folder, ExperimentRun<S, F> run, double seconds);
}
