package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    private static final int VISIBLE = 5, HIDDEN = 4;

    private static Completion of(Rbm rbm) {
        Completion state = new Completion(rbm.visibleUnits(), rbm.hiddenUnits(), rbm.isGaussianVisible());
        state.parameters(rbm.weights().data, rbm.visibleBias(), rbm.hiddenBias());
        return state;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void clampedUnitsNeverChange(boolean gaussian) {
        Completion state = of(SmallMachines.draw(30, 20, 0.5, gaussian, 1));
        RandomKey key = RandomKey.of(3);
        for (int i = 0; i < 30; i += 3) {
            state.visibleClamped()[i] = true;
            state.visible()[i] = key.uniform(i);
        }
        for (int j = 0; j < 20; j += 4) {
            state.hiddenClamped()[j] = true;
            state.hidden()[j] = j % 8 == 0 ? 1 : 0;
        }
        for (int n = 0; n < 50; n++) {
            state.sweep(1.5, key.fold(n));
            if (n % 2 == 0) state.meanFieldSweep(0.7);
        }
        for (int i = 0; i < 30; i += 3) assertThat(state.visible()[i]).as("v" + i).isEqualTo(key.uniform(i));
        for (int j = 0; j < 20; j += 4) assertThat(state.hidden()[j]).as("h" + j).isEqualTo(j % 8 == 0 ? 1f : 0f);
    }

    /**
     * 20 000 independent chains of 40 sweeps against the enumerated law of the free visible units given clamped visible and
     * hidden ones: the largest of 8 z-scores stays below 4.2, which chance exceeds once in 5 000 times.
     */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "0.7, 3"}) void gibbsReachesTheExactConditional(double temperature, int seed) {
        Rbm rbm = SmallMachines.draw(VISIBLE, HIDDEN, 0.8, false, seed);
        Completion state = of(rbm);
        state.visibleClamped()[0] = state.visibleClamped()[3] = true; // v0 = 1, v3 = 0
        state.hiddenClamped()[2] = true; // h2 = 1
        state.visible()[0] = state.hidden()[2] = 1;
        int chains = 20_000;
        double[] found = new double[8], expected = conditional(ExactRbm.of(rbm), temperature);
        for (int chain = 0; chain < chains; chain++) {
            RandomKey key = RandomKey.of(seed).fold(chain);
            for (int n = 0; n < 40; n++) state.sweep(temperature, key.fold(n));
            found[free(state)] += 1.0 / chains;
        }
        for (int s = 0; s < 8; s++) {
            double error = Math.sqrt(expected[s] * (1 - expected[s]) / chains);
            assertThat(Math.abs(found[s] - expected[s]) / error)
                    .as("state %d: %.4f found, %.4f ± %.4f expected", s, found[s], expected[s], error).isLessThan(4.2);
        }
    }

    /** Number of the state of v1, v2, v4. */
    private static int free(Completion state) {
        float[] v = state.visible();
        return (int) (v[1] + 2 * v[2] + 4 * v[4]);
    }

    /** p(v1, v2, v4 | v0 = 1, v3 = 0, h2 = 1) ∝ Σ_h exp(−E/T) from every pair of states. */
    private static double[] conditional(ExactRbm rbm, double temperature) {
        double[] law = new double[8];
        double total = 0;
        for (int v = 0; v < 1 << VISIBLE; v++) {
            if ((v & 1) == 0 || (v & 8) != 0) continue;
            for (int h = 0; h < 1 << HIDDEN; h++) {
                if ((h & 4) == 0) continue;
                double weight = Math.exp(
                        -SmallMachines.energy(rbm, ExactRbm.bits(v, VISIBLE), ExactRbm.bits(h, HIDDEN)) / temperature);
                law[(v >> 1 & 1) + 2 * (v >> 2 & 1) + 4 * (v >> 4 & 1)] += weight;
                total += weight;
            }
        }
        for (int s = 0; s < 8; s++) law[s] /= total;
        return law;
    }

    @Test void gaussianPixelsHaveTheConditionalMeanAndVariance() {
        Rbm rbm = SmallMachines.draw(3, 2, 0.8, true, 4);
        Completion state = of(rbm);
        state.hiddenClamped()[0] = state.hiddenClamped()[1] = true;
        state.hidden()[1] = 1;
        int draws = 20_000;
        double temperature = 2, sum = 0, squares = 0, mean = rbm.visibleBias()[1] + rbm.weights().get(1, 1);
        for (int n = 0; n < draws; n++) {
            state.sweep(temperature, RandomKey.of(9).fold(n));
            double off = state.visible()[1] - mean;
            sum += off;
            squares += off * off;
        }
        assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(temperature / draws)));
        assertThat(squares / draws).isCloseTo(temperature, within(4 * temperature * Math.sqrt(2.0 / draws)));
    }

    @ParameterizedTest
    @CsvSource({"1", "0.5", "3"}) void meanFieldGoesDownToAFixedPoint(double temperature) {
        Rbm rbm = SmallMachines.draw(12, 9, 0.6, false, 5);
        Completion state = of(rbm);
        for (int i = 0; i < 12; i++) state.visible()[i] = 0.5f;
        for (int i = 0; i < 5; i++) {
            state.visibleClamped()[i] = true;
            state.visible()[i] = i % 2;
        }
        state.hiddenClamped()[3] = true;
        state.hidden()[3] = 1;
        double last = Double.POSITIVE_INFINITY, change = 1;
        for (int n = 0; n < 2000 && change > 1e-7; n++) {
            change = state.meanFieldSweep(temperature);
            double now = meanFieldFreeEnergy(state, temperature);
            assertThat(now).as("sweep " + n).isLessThanOrEqualTo(last + 1e-5);
            last = now;
        }
        assertThat(change).as("last change").isLessThanOrEqualTo(1e-7);
        ExactRbm exact = ExactRbm.of(rbm);
        double[] v = widened(state.visible()), h = widened(state.hidden());
        for (int j = 0; j < 9; j++) {
            if (j != 3) assertThat(h[j]).isCloseTo(LogSum.sigmoid(exact.hiddenInput(v, j) / temperature), within(1e-6));
        }
        for (int i = 5; i < 12; i++) {
            assertThat(v[i]).isCloseTo(LogSum.sigmoid(exact.visibleInput(h, i) / temperature), within(1e-6));
        }
    }

    /** G = E(μ) − T Σ over free units of −μ log μ − (1 − μ) log(1 − μ). */
    private static double meanFieldFreeEnergy(Completion state, double temperature) {
        double entropy = entropy(state.visible(), state.visibleClamped()) + entropy(state.hidden(),
                state.hiddenClamped());
        return state.energy() - temperature * entropy;
    }

    private static double entropy(float[] means, boolean[] clamped) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            double p = means[k];
            if (!clamped[k] && p > 0 && p < 1) sum -= p * Math.log(p) + (1 - p) * Math.log(1 - p);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void energiesEqualTheFormulas(boolean gaussian) {
        Rbm rbm = SmallMachines.draw(6, 5, 0.7, gaussian, 8);
        Completion state = of(rbm);
        RandomKey.of(2).uniforms(state.visible());
        for (int j = 0; j < 5; j++) state.hidden()[j] = j % 2;
        ExactRbm exact = ExactRbm.of(rbm);
        assertThat(state.energy())
                .isCloseTo(exact.energy(widened(state.visible()), widened(state.hidden())), within(1e-5));
        assertThat(state.freeEnergy()).isCloseTo(exact.freeEnergy(widened(state.visible())), within(1e-5));
        for (int j = 0; j < 5; j++) state.hiddenClamped()[j] = true;
        assertThat(state.freeEnergy()).as("all hidden units clamped").isCloseTo(state.energy(), within(1e-9));
    }

    @Test void theParametersThatAreLentStay() {
        Rbm rbm = SmallMachines.draw(6, 5, 0.7, false, 8), before = rbm.copy();
        Completion state = of(rbm);
        for (int n = 0; n < 20; n++) {
            state.sweep(1, RandomKey.of(n));
            state.meanFieldSweep(1);
        }
        assertThat(rbm.weights().data).isEqualTo(before.weights().data);
        assertThat(rbm.visibleBias()).isEqualTo(before.visibleBias());
        assertThat(rbm.hiddenBias()).isEqualTo(before.hiddenBias());
    }

    @Test void parametersOfAnotherShapeAreRefused() {
        Completion state = new Completion(3, 2, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state.parameters(new float[6], new float[2], new float[3]))
                .withMessage("parameters of 2 × 3 units do not fit a state of 3 × 2");
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) wide[i] = values[i];
        return wide;
    }
}
