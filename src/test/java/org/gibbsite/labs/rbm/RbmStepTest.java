package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.Allocation;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** What every update of the lab promises, on the fastest back end. */
class RbmStepTest {
    private static final RandomKey KEY = RandomKey.of(3);

    @Test void anUpdateAllocatesNextToNothing() throws Exception {
        assertThat(Allocation.bytesAStep(Update.class, "", 1024)).as("bytes an update, once compiled").isLessThan(1024);
    }

    static final class Update implements Allocation.Work {
        private int n;

        @Override public Runnable prepare(String argument) {
            var run = start(Backends.create(null, 1), 64);
            return () -> run.step(KEY.fold(n++));
        }
    }

    @Test void oneAndTwoThreadsLearnTheSameBits() {
        try (MatrixBackend one = Backends.create(null, 1);
                MatrixBackend two = Backends.create(null, 2);
                var alone = start(one, 200);
                var together = start(two, 200)) {
            for (int n = 0; n < 60; n++) {
                alone.step(KEY.fold(n));
                together.step(KEY.fold(n));
            }
            assertThat(together.frame()).usingRecursiveComparison().isEqualTo(alone.frame());
        }
    }

    private static Experiment<RbmSettings, RbmFrame> start(MatrixBackend backend, int hiddenUnits) {
        RbmSettings settings = Parameters.changed(new RbmLab().defaults(), "trainingImages=1000", "measureEvery=0",
                "likelihoodEvery=0", "hiddenUnits=" + hiddenUnits);
        return new RbmLab().start(settings, new LabContext(RandomKey.of(1), backend, new Shelf(Places.ofSystem())));
    }
}
