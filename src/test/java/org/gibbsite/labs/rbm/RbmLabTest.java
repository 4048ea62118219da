package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MeasuredRun;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class RbmLabTest {
    private static final RandomKey KEY = RandomKey.of(5);
    private static final Shelf SHELF = new Shelf(Places.ofSystem());

    @Test void everyPresetIsWithinItsRangesAndNamesASensibleModel() {
        assertThat(new RbmLab().presets()).hasSizeGreaterThan(5).allSatisfy(preset -> {
            assertThat(preset.description()).endsWith(".");
            assertThat(preset.settings().model().hiddenUnits()).isPositive();
        });
    }

    @Test void learningLowersTheTestError() {
        try (var run = start("data=scribble", "hiddenUnits=64", "trainingImages=2000", "measureEvery=200",
                "likelihoodEvery=0", "learningRate=0.05")) {
            run.measure();
            for (int n = 0; n < 200; n++) run.step(KEY.fold(n));
            run.measure();
            var error = run.history().get("reconstructionMseTest");
            assertThat(error.size()).as("points at updates 0 and 200").isEqualTo(2);
            assertThat(error.value(1)).isLessThan(0.6 * error.value(0));
            assertThat(run.progress().epoch()).isEqualTo(2);
            assertThat(run.frame().histograms()).hasSize(6);
        }
    }

    @Test void batchSizeChangesWithTheNextEpoch() {
        try (var run = start("data=bars-and-stripes", "hiddenUnits=4", "trainingImages=40", "batchSize=10")) {
            run.step(KEY);
            run.retune(Parameters.withText(settings("data=bars-and-stripes", "hiddenUnits=4", "trainingImages=40"),
                    "batchSize", "20"));
            for (int n = 1; n < 4; n++) run.step(KEY.fold(n));
            assertThat(run.progress().cases()).as("cases of the first epoch").isEqualTo(40);
            run.step(KEY.fold(4));
            assertThat(run.progress().cases()).as("after one batch of the second epoch").isEqualTo(60);
        }
    }

    @Test void aRestoredRunGoesOnBitForBit() {
        for (String method : new String[]{"cd", "pcd", "tempering", "exact"}) {
            String[] changes = {"data=bars-and-stripes", "hiddenUnits=6", "method=" + method, "particles=7",
                    "sparsityCost=0.1"};
            try (var straight = start(changes); var other = start(changes)) {
                for (int n = 0; n < 30; n++) straight.step(KEY.fold(n));
                Checkpoint saved = straight.save();
                other.history().become(straight.history().copy()); // as the runner does: the film is not in a checkpoint
                for (int n = 30; n < 45; n++) straight.step(KEY.fold(n));
                other.restore(saved);
                for (int n = 30; n < 45; n++) other.step(KEY.fold(n));
                assertThat(other.frame()).as(method).usingRecursiveComparison().isEqualTo(straight.frame());
            }
        }
    }

    @Test void turningTheMethodToAndFroBetweenTwoUpdatesChangesNothing() {
        String[] changes = {"data=bars-and-stripes", "hiddenUnits=6", "method=pcd", "particles=7"};
        try (var steady = start(changes); var turned = start(changes)) {
            for (int n = 0; n < 20; n++) {
                steady.step(KEY.fold(n));
                turned.step(KEY.fold(n));
                turned.retune(Parameters.withText(settings(changes), "method", "exact"));
                turned.retune(settings(changes));
            }
            assertThat(turned.frame()).usingRecursiveComparison().isEqualTo(steady.frame());
        }
    }

    @Test void phasesAddUpToTheUpdateBitForBit() {
        for (String sweeps : new String[]{"1", "3"}) {
            String[] changes = {"data=bars-and-stripes", "hiddenUnits=6", "sweeps=" + sweeps, "visibleStates=samples"};
            try (var whole = start(changes); var parts = start(changes)) {
                for (int n = 0; n < 25; n++) {
                    whole.step(KEY.fold(n));
                    for (int phase = 0; phase < parts.phases().size(); phase++) parts.phase(phase, KEY.fold(n));
                }
                assertThat(parts.phases()).hasSize(2 * Integer.parseInt(sweeps) + 2).startsWith("sample h₀")
                        .endsWith("apply ΔW");
                assertThat(parts.frame()).usingRecursiveComparison().isEqualTo(whole.frame());
            }
        }
    }

    @Test void theExactLikelihoodIsReportedForSmallModels() {
        try (var run = start("data=bars-and-stripes", "hiddenUnits=4", "likelihoodEvery=1")) {
            run.measure();
            var likelihood = run.history().get("logLikelihoodTest");
            assertThat(likelihood.size()).isEqualTo(1);
            assertThat(likelihood.error(0)).isZero();
            assertThat(likelihood.value(0)).as("16 nearly independent fair pixels").isBetween(-11.6, -11.0);
        }
    }

    @Test void aStepSizeOfTenIsStoppedWithTheUpdateNamed() {
        try (var run = start("data=scribble", "hiddenUnits=100", "trainingImages=2000", "learningRate=10",
                "measureEvery=0", "likelihoodEvery=0")) {
            assertThatExceptionOfType(DivergedException.class).isThrownBy(() -> {
                for (int n = 0; n < 500; n++) run.step(KEY.fold(n));
            }).withMessageMatching("Diverged at update \\d+: .* Try a learning rate below 10.0.");
        }
    }

    @Test void gaussianUnitsLearnToo() {
        try (var run = start("data=scribble", "visibleUnits=gaussian", "hiddenUnits=64", "trainingImages=2000",
                "learningRate=0.002", "measureEvery=300", "likelihoodEvery=0")) {
            run.measure();
            for (int n = 0; n < 300; n++) run.step(KEY.fold(n));
            run.measure();
            var error = run.history().get("reconstructionMseTest");
            assertThat(error.value(1)).isLessThan(0.8 * error.value(0));
        }
    }

    @Test void whatCannotBeDoneIsSaidInOneSentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("hiddenUnits=0"))
                .withMessage("hiddenUnits must be 1 to 10000: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("data=bars-and-stripes", "trainingImages=16", "batchSize=20"))
                .withMessage("batchSize must be at most the 16 training images: 20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start("data=scribble", "method=exact", "hiddenUnits=500").close())
                .withMessageContaining("20");
    }

    private static RbmSettings settings(String... changes) {
        return Parameters.changed(new RbmLab().defaults(), changes);
    }

    private static MeasuredRun<RbmSettings, RbmFrame> start(String... changes) {
        return MeasuredRun.of(new RbmLab().start(settings(changes),
                new LabContext(RandomKey.of(1), Backends.create(null, 1), SHELF)));
    }
}
