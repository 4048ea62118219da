package org.gibbsite.labs.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicroscopeTest {
    private static final Shelf SHELF = new Shelf(Places.ofSystem());
    private static final double SIGMA_5 = 0.993307149, SIGMA_4 = 0.982013790, SIGMA_1 = 0.731058579;

    @ParameterizedTest
    @ValueSource(strings = {"momentum=0.9 weightDecayL2=0.1 weightDecayL1=0.01", "sweeps=3 visibleStates=samples",
            "sparsityCost=0.5 momentum=0.5", "visibleUnits=gaussian positiveStatistics=probabilities",
            "schedule=inverse batchSize=7"}) void theChangeShownIsTheOneApplied(String changes) {
        try (var run = small(changes)) {
            run.watchPhases(true);
            for (int n = 0; n < 8; n++) {
                RbmFrame before = run.frame();
                for (int phase = 0; phase < run.phases().size(); phase++) run.advancePhase();
                assertThat(run.step()).isEqualTo(n + 1);
                RbmFrame after = run.frame();
                Microscope.Statistics shown = after.microscope().orElseThrow().statistics();
                assertDifference(shown.change(), before.weights(), after.weights());
                assertDifference(shown.visibleChange(), before.visibleBias(), after.visibleBias());
                assertDifference(shown.hiddenChange(), before.hiddenBias(), after.hiddenBias());
            }
        }
    }

    private static void assertDifference(float[] shown, float[] before, float[] after) {
        assertThat(shown).hasSameSizeAs(before);
        for (int i = 0; i < shown.length; i++) {
            assertThat((double) after[i] - before[i]).as("place " + i).isCloseTo(shown[i], within(1e-6));
        }
    }

    @Test void theChangeFollowsFromTheStatisticsShown() {
        try (var run = small("momentum=0.9 weightDecayL2=0.1 weightDecayL1=0.01")) {
            run.watchPhases(true);
            float[] last = new float[16 * 6];
            for (int n = 0; n < 6; n++) {
                float[] before = run.frame().weights();
                run.advance();
                Microscope update = run.frame().microscope().orElseThrow();
                float[] difference = update.statistics().difference(), change = update.statistics().change();
                for (int i = 0; i < change.length; i++) {
                    // ΔW ← αΔW + ε(⟨v h⟩⁺ − ⟨v h⟩⁻) − ε(λ₂W + λ₁ sign W)
                    double expected = 0.9 * last[i]
                            + 0.1 * (difference[i] - 0.1 * before[i] - 0.01 * Math.signum(before[i]));
                    assertThat((double) change[i]).isCloseTo(expected, within(1e-6));
                }
                last = change;
            }
        }
    }

    /** The numbers of docs/labs/rbm.md, section "On the blackboard", worked out there by hand. */
    @Test void theBlackboardExampleIsTheOneWorkedOutByHand() {
        try (var run = blackboard()) {
            run.watchPhases(true);
            run.advancePhase();
            Microscope update = run.frame().microscope().orElseThrow();
            assertThat(update.visible0().states()).containsExactly(1, 1, 0);
            assertClose(update.hidden0().means(), SIGMA_4, 1 - SIGMA_1);
            assertThat(update.hidden0().draws()).containsExactly(new float[]{0.965f, 0.941f}, within(0.0005f));
            assertThat(update.hidden0().states()).containsExactly(1, 0);
            run.advancePhase();
            update = run.frame().microscope().orElseThrow();
            assertClose(update.visible1().means(), SIGMA_4, 0.5, SIGMA_1);
            assertThat(update.visible1().draws()).containsExactly(new float[]{0.520f, 0.572f, 0.655f}, within(0.0005f));
            assertThat(update.visible1().states()).containsExactly(1, 0, 1);
            run.advancePhase();
            update = run.frame().microscope().orElseThrow();
            assertClose(update.hidden1().means(), SIGMA_5, 0.5);
            assertClose(update.statistics().positive(), 1, 0, 1, 0, 0, 0);
            assertClose(update.statistics().negative(), SIGMA_5, 0.5, 0, 0, SIGMA_5, 0.5);
            assertThat(update.statistics().change()).as("before it is applied").isEmpty();
            run.advancePhase();
            RbmFrame after = run.frame();
            update = after.microscope().orElseThrow();
            double[] change = {1 - SIGMA_5, -0.5, 1, 0, -SIGMA_5, -0.5};
            assertClose(update.statistics().change(), change);
            assertClose(after.weights(), 5 - SIGMA_5, -1.5, 1, 0, 1 - SIGMA_5, 0.5);
            assertClose(after.visibleBias(), 0, 1, -1);
            assertClose(after.hiddenBias(), 1 - SIGMA_5, -0.5);
        }
    }

    private static void assertClose(float[] actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("place " + i).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test void anUpdateTakenWholeOrInPhasesShowsTheSame() {
        for (String changes : new String[]{"sweeps=1", "sweeps=3 visibleStates=samples"}) {
            try (var whole = small(changes); var parts = small(changes)) {
                whole.watchPhases(true);
                parts.watchPhases(true);
                for (int n = 0; n < 4; n++) {
                    whole.advance();
                    for (int phase = 0; phase < parts.phases().size(); phase++) parts.advancePhase();
                    assertThat(parts.frame()).usingRecursiveComparison().isEqualTo(whole.frame());
                }
            }
        }
    }

    @Test void goingBackShowsWhatWasShown() {
        try (var run = small("sweeps=2")) {
            run.watchPhases(true);
            List<RbmFrame> seen = new ArrayList<>();
            for (int n = 0; n < 300; n++) { // far enough that checkpoints lie in between
                run.advance();
                seen.add(run.frame());
            }
            for (int step : new int[]{3, 1, 200, 100, 150, 299}) {
                run.seek(step);
                assertThat(run.frame()).as("update " + step).usingRecursiveComparison().isEqualTo(seen.get(step - 1));
            }
        }
    }

    @Test void whatHasNotHappenedIsNotShown() {
        try (var run = small("sweeps=2 visibleStates=samples")) {
            run.watchPhases(true);
            assertThat(run.frame().microscope()).isEmpty();
            boolean[][] known = {{false, false}, {true, false}, {true, true}, {true, false}, {true, true},
                    {true, true}};
            for (int phase = 0; phase < 6; phase++) {
                run.advancePhase();
                Microscope update = run.frame().microscope().orElseThrow();
                assertThat(update.taken()).isEqualTo(phase);
                assertThat(update.visible1().isKnown()).as("v after phase " + phase).isEqualTo(known[phase][0]);
                assertThat(update.hidden1().isKnown()).as("h after phase " + phase).isEqualTo(known[phase][1]);
                assertThat(update.hidden1().isSampled()).as("h drawn after phase " + phase).isEqualTo(phase == 2);
                assertThat(update.isApplied()).isEqualTo(phase == 5);
            }
        }
    }

    @Test void samplesFollowFromTheDrawsShown() {
        try (var run = small("sweeps=2 visibleStates=samples")) {
            run.watchPhases(true);
            for (int phase = 0; phase < 3; phase++) run.advancePhase();
            Microscope update = run.frame().microscope().orElseThrow();
            for (var layer : List.of(update.hidden0(), update.visible1(), update.hidden1())) {
                for (int i = 0; i < layer.states().length; i++) {
                    assertThat(layer.states()[i]).isEqualTo(layer.draws()[i] < layer.means()[i] ? 1 : 0);
                }
            }
        }
    }

    @Test void watchingChangesNothingAndNobodyWatchingSeesNothing() {
        try (var watched = small("momentum=0.5"); var alone = small("momentum=0.5")) {
            watched.watchPhases(true);
            for (int n = 0; n < 20; n++) {
                watched.advance();
                watched.frame();
                alone.advance();
            }
            assertThat(watched.parameterHash()).isEqualTo(alone.parameterHash());
            assertThat(alone.frame().microscope()).isEmpty();
        }
    }

    @Test void startingWeightsThatDoNotFitAreRefusedInOneSentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> small("startingWeights=1,2;3"))
                .withMessageContaining("same number of weights in every row");
        assertThatIllegalArgumentException().isThrownBy(() -> small("startingWeights=1,NaN"))
                .withMessageContaining("between −30 and 30");
        assertThatIllegalArgumentException().isThrownBy(() -> small("startingWeights=1e308"))
                .withMessageContaining("'1e308'");
        assertThatIllegalArgumentException().isThrownBy(() -> small("startingWeights=1,x"))
                .withMessageContaining("'x'");
        assertThatIllegalArgumentException().isThrownBy(() -> small("startingWeights=1,2;3,4"))
                .withMessageContaining("2 rows of 2 weights, but the model has 16 visible and 6 hidden units");
    }

    private static ExperimentRun<RbmSettings, RbmFrame> blackboard() {
        RbmLab lab = new RbmLab();
        return new ExperimentRun<>(lab, lab.preset("blackboard"), 42, Backends.create(null, 1), SHELF);
    }

    private static ExperimentRun<RbmSettings, RbmFrame> small(String changes) {
        String all = "data=bars-and-stripes hiddenUnits=6 learningRate=0.1 momentum=0 measureEvery=0 likelihoodEvery=0 "
                + changes;
        RbmSettings settings = Parameters.changed(new RbmLab().defaults(), all.strip().split(" "));
        return new ExperimentRun<>(new RbmLab(), settings, 3, Backends.create(null, 1), SHELF);
    }
}
