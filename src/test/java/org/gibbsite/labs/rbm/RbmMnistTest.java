package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The course's own exercise on the real digits: 784–500, CD-1, batches of 20, ε = 0.01, momentum 0.7, ten epochs. */
@Tag("slow")
class RbmMnistTest {

    @Test void tenEpochsReachTheErrorOfTheCourseWithoutOverfitting() {
        Places places = Places.ofSystem();
        assumeTrue(places.folders().stream().map(folder -> folder.resolve("mnist")).anyMatch(RbmMnistTest::isFolder),
                "MNIST is neither in GIBBSITE_DATA nor in ../shared/data");
        RbmLab lab = new RbmLab();
        RbmSettings settings = lab.preset("course");
        settings = Parameters.withText(Parameters.withText(settings, "likelihoodEvery", "0"), "measureEvery", "3000");
        try (var backend = Backends.create(null, 1);
                var run = new ExperimentRun<>(lab, settings, 1, backend, new Shelf(places))) {
            while (run.step() < 30_000) {
                run.advance();
                run.finishMeasuring();
            }
            var error = run.history().get("reconstructionMseTest");
            double best = error.valueAt(3000);
            for (int epoch = 2; epoch <= 10; epoch++) {
                double now = error.valueAt(3000L * epoch);
                assertThat(now).as("error after epoch %d against the best so far, %f", epoch, best)
                        .isLessThanOrEqualTo(1.02 * best);
                best = Math.min(best, now);
            }
            assertThat(error.valueAt(15_000)).as("epoch 5 against 1").isLessThan(error.valueAt(3000));
            assertThat(error.valueAt(30_000)).as("epoch 10 against 5").isLessThan(error.valueAt(15_000));
            assertThat(error.valueAt(30_000)).as("MSE per pixel, test").isLessThanOrEqualTo(0.0098);
            assertThat(run.metrics().get("freeEnergyGap")).as("nats").isBetween(-1.0, 1.0);
        }
    }

    private static boolean isFolder(Path folder) { return Files.isDirectory(folder); }
}
