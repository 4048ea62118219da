package org.gibbsite.labs.vae;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;

/** Runs of lab {@code vae} that take a moment, for tests. */
public final class SmallRuns {
    private static final RandomKey KEY = RandomKey.of(4);

    private SmallRuns() {}

    public static VaeSettings settings(String... changes) {
        return Parameters.changed(new VaeLab().defaults(), changes);
    }

    static VaeExperiment start(VaeSettings settings, MatrixBackend backend) {
        return new VaeExperiment(settings, new LabContext(KEY, backend, new Shelf(Places.ofSystem())));
    }

    /** Bars and stripes of 4 × 4 pixels, 20 hidden units, after some updates. */
    public static VaeFrame bars(int updates, String... changes) {
        VaeSettings settings = Parameters.changed(
                settings("data=bars-and-stripes", "hiddenUnits=20", "batchSize=100", "measureEvery=0"), changes);
        return run(settings, updates);
    }

    /** Scribble digits with few hidden units, after some updates. */
    public static VaeFrame digits(int updates, String... changes) {
        VaeSettings settings = Parameters.changed(settings("hiddenUnits=40", "trainingImages=2000", "measureEvery=0"),
                changes);
        return run(settings, updates);
    }

    private static VaeFrame run(VaeSettings settings, int updates) {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            VaeExperiment run = start(settings, backend);
            for (int i = 0; i < updates; i++) run.step(KEY.fold(i));
            return run.frame();
        }
    }
}
