package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompassTest {
    private static final Shelf SHELF = new Shelf(Places.ofSystem());

    @ParameterizedTest
    @ValueSource(strings = {"cd", "pcd", "exact"}) void readingTheCompassChangesNothingThatIsLearnt(String method) {
        try (var read = run("compassEvery=3", "method=" + method);
                var alone = run("compassEvery=0", "method=" + method)) {
            for (int n = 0; n < 30; n++) {
                read.advance();
                alone.advance();
            }
            read.finishMeasuring();
            assertThat(read.parameterHash()).isEqualTo(alone.parameterHash());
            Compass compass = compass(read).orElseThrow();
            assertThat(compass.steps()).containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30);
            assertThat(compass(alone)).isEmpty();
        }
    }

    @Test void readingsDoNotDependOnSeekingOrOnWhenTheyAreMade() {
        try (var straight = run("compassEvery=5"); var wandering = run("compassEvery=5")) {
            for (int n = 0; n < 40; n++) straight.advance();
            straight.finishMeasuring();
            for (int n = 0; n < 23; n++) wandering.advance();
            wandering.seek(4);
            wandering.fork();
            for (int n = 4; n < 40; n++) {
                wandering.advance();
                if (n % 3 == 0) wandering.finishMeasuring();
            }
            wandering.finishMeasuring();
            assertThat(wandering.parameterHash()).isEqualTo(straight.parameterHash());
            assertThat(compass(wandering)).usingRecursiveComparison().isEqualTo(compass(straight));
        }
    }

    @Test void onlyWhatWasReadSoFarIsShown() {
        try (var run = run("compassEvery=10")) {
            for (int n = 0; n < 40; n++) run.advance();
            run.finishMeasuring();
            run.seek(25);
            assertThat(compass(run).orElseThrow().steps()).containsExactly(0, 10, 20);
        }
    }

    @Test void manySweepsPointBetterThanOne() {
        try (var run = run("compassEvery=20", "sweeps=1")) {
            for (int n = 0; n < 200; n++) run.advance();
            run.finishMeasuring();
            Compass compass = compass(run).orElseThrow();
            double one = mean(compass.angles()[0]), ten = mean(compass.angles()[1]);
            assertThat(ten).as("mean angle of CD-10 against %s of CD-1", one).isLessThan(one);
            for (double[] angles : compass.angles())
                for (double angle : angles) assertThat(angle).isBetween(0.0, 180.0);
        }
    }

    @Test void aLargeModelHasNoCompass() {
        try (var run = run("compassEvery=1", "data=scribble", "trainingImages=100", "hiddenUnits=21")) {
            run.advance();
            run.finishMeasuring();
            assertThat(compass(run)).isEmpty();
        }
    }

    private static Optional<Compass> compass(ExperimentRun<RbmSettings, RbmFrame> run) {
        return Compass.of(run.history().curves(1000), run.step());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    private static ExperimentRun<RbmSettings, RbmFrame> run(String... changes) {
        RbmSettings small = Parameters.changed(new RbmLab().defaults(), "data=bars-and-stripes", "hiddenUnits=8",
                "learningRate=0.2", "batchSize=48", "measureEvery=0", "likelihoodEvery=0", "weightDeviation=0.1");
        return new ExperimentRun<>(new RbmLab(), Parameters.changed(small, changes), 3, Backends.create(null, 1),
                SHELF);
    }
}
