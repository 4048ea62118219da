package org.gibbsite.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.raster.Figure;

/** What a run leaves in a folder: table, summary, checkpoint, pictures and files, the same from terminal and window. */
public final class RunResults {
    private RunResults() {}

    /** From the terminal. @return the names of the files. @throws RunFailure when the disk does not take them */
    static <S extends Record, F extends Frame> List<String> write(ResultFolder folder, ExperimentRun<S, F> run,
            Summary summary, Function<F, List<Figure>> figures, Function<F, List<ResultFile>> files) {
        F frame = run.frame();
        return folder.write(MetricsTable.of(run.history()), Json.indented(summary.json()), run::save,
                figures.apply(frame), files.apply(frame));
    }

    /**
     * From the window, where a run stands; all or nothing. On the thread of the run, which is not changed.
     *
     * @param folder  made where there is none
     * @param seconds that the run has played; it is not known how many of them each stretch took, so there are no rates
     * @throws IllegalStateException one sentence, when the disk does not take them
     */
    public static <S extends Record, F extends Frame> void write(Path folder, ExperimentRun<S, F> run, double seconds,
            Function<F, List<Figure>> figures, Function<F, List<ResultFile>> files) {
        Summary summary = Summary.of(run, seconds, Double.NaN, Double.NaN, false, "");
        try {
            write(ResultFolder.of(folder), run, summary, figures, files);
        } catch (RunFailure refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }
}
