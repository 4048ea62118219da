package org.gibbsite.app.check;

import java.util.function.Function;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;

/** Short runs of one lab with its defaults and one seed. */
record LabRuns<S extends Record, F extends Frame>(Lab<S, F> lab, DataShelf shelf) {

    String name() { return "lab " + lab.id(); }

    /** What {@code story} makes of a new run at that number of threads. */
    String tell(int threads, Function<ExperimentRun<S, F>, String> story) {
        try (MatrixBackend backend = Backends.create(null, threads);
                ExperimentRun<S, F> run = new ExperimentRun<>(lab, lab.defaults(), RunAddress.DEFAULT_SEED, backend,
                        shelf)) {
            return story.apply(run);
        }
    }
}
