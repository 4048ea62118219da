package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to learn, compared with the gradient of the exact log-likelihood on machines that can be enumerated. */
class LearnersTest {
    private static final int CASES = 40_000;
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void exactGradientIsOneStepUphill(boolean gaussian) {
        Rbm rbm = SmallMachines.draw(4, 3, 0.7, gaussian, 5);
        FMatrixRMaj batch = batch(60, 4);
        float[] expected = gradient(rbm, batch);
        float[] found = stepOf(rbm, new ExactGradient(rbm, backend), batch, rule(1, 0, 1), RandomKey.of(1));
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).as("parameter %d", k).isCloseTo(expected[k], within(2e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true}) void manySweepsOfContrastiveDivergenceGiveTheExactGradient(
            boolean gaussian) {
        Rbm rbm = SmallMachines.draw(4, 3, gaussian ? 0.5 : 1, gaussian, 5);
        FMatrixRMaj batch = batch(CASES, 4);
        float[] exact = gradient(rbm, batch);
        assertThat(worst(exact,
                stepOf(rbm, new ContrastiveDivergence(rbm, backend), batch, rule(1, 0, 60), RandomKey.of(2)),
                gaussian)).as("CD-60").isLessThan(4.5);
        assertThat(worst(exact,
                stepOf(rbm, new ContrastiveDivergence(rbm, backend), batch, rule(1, 0, 1), RandomKey.of(2)),
                gaussian)).as("CD-1 is biased").isGreaterThan(10);
    }

    @Test void settledPersistentChainsGiveTheExactGradient() {
        Rbm rbm = SmallMachines.draw(4, 3, 1, false, 5);
        FMatrixRMaj batch = batch(100, 4);
        float[] exact = gradient(rbm, batch);
        for (Learner learner : List.of(new PersistentContrastiveDivergence(rbm, CASES, backend, RandomKey.of(1)),
                new TemperedLearning(rbm, CASES, 3, backend, RandomKey.of(1)))) {
            for (int update = 0; update < 6; update++) {
                learner.update(batch, rule(0, 0, 10), RandomKey.of(3).fold(update)); // ε = 0: the chains move, nothing else
            }
            float[] found = stepOf(rbm, learner, batch, rule(1, 0, 1), RandomKey.of(4));
            assertThat(worst(exact, found, false)).as(learner.getClass().getSimpleName()).isLessThan(4.5);
        }
    }

    @Test void chainsMakeTheSweepsOfTheRule() {
        Rbm rbm = SmallMachines.draw(6, 5, 1, false, 5);
        RandomKey key = RandomKey.of(7);
        var persistent = new PersistentContrastiveDivergence(rbm, 30, backend, RandomKey.of(1));
        var tempered = new TemperedLearning(rbm, 30, 4, backend, RandomKey.of(1));
        persistent.update(batch(20, 6), rule(0, 0, 3), key);
        tempered.update(batch(20, 6), rule(0, 0, 3), key);
        BlockGibbs gibbs = new BlockGibbs(30, rbm, backend);
        ParallelTempering tempering = new ParallelTempering(rbm, 30, 4, backend);
        gibbs.startFromNoise(RandomKey.of(1));
        tempering.startFromNoise(RandomKey.of(1));
        for (int sweep = 0; sweep < 3; sweep++) {
            gibbs.sweep(key.fold("particles").fold(sweep));
            tempering.sweep(key.fold("particles").fold(sweep));
        }
        assertThat(persistent.state().get("particles")).isEqualTo(gibbs.visible().data);
        assertThat(tempered.state().get("particles")).isEqualTo(tempering.visible().data);
    }

    @Test void negativeHiddenStatesAreProbabilitiesGivenTheParticles() {
        Rbm rbm = SmallMachines.draw(6, 5, 1, false, 5);
        FMatrixRMaj batch = batch(20, 6);
        var learner = new PersistentContrastiveDivergence(rbm, 30, backend, RandomKey.of(1));
        stepOf(rbm, learner, batch, rule(1, 0, 1), RandomKey.of(2));
        FMatrixRMaj positive = new FMatrixRMaj(0, 0), negative = new FMatrixRMaj(0, 0);
        backend.sigmoidLayer().hiddenMeans(batch, rbm.weights(), rbm.hiddenBias(), positive);
        backend.sigmoidLayer().hiddenMeans(learner.particles().visible(), rbm.weights(), rbm.hiddenBias(), negative);
        for (int j = 0; j < 5; j++) {
            float expected = 0;
            for (int row = 0; row < 20; row++) expected += positive.get(row, j) / 20;
            for (int row = 0; row < 30; row++) expected -= negative.get(row, j) / 30;
            assertThat(learner.state().get("velocity/hiddenBias")[j]).isCloseTo(expected, within(1e-6f));
        }
    }

    @Test void stateRestoresToTheBit() {
        FMatrixRMaj batch = batch(20, 6);
        for (int kind = 0; kind < 4; kind++) {
            Rbm rbm = SmallMachines.draw(6, 5, 0.1, false, 5);
            Learner learner = learner(kind, rbm);
            updates(learner, batch, 0, 5);
            Rbm saved = rbm.copy();
            SortedMap<String, float[]> state = new TreeMap<>();
            learner.state().forEach((name, values) -> state.put(name, values.clone()));
            updates(learner, batch, 5, 10);
            Learner resumed = learner(kind, saved);
            resumed.state().forEach((name, values) -> System.arraycopy(state.get(name), 0, values, 0, values.length));
            updates(resumed, batch, 5, 10);
            assertThat(saved.weights().data).as(learner.getClass().getSimpleName()).isEqualTo(rbm.weights().data);
            assertThat(saved.hiddenBias()).isEqualTo(rbm.hiddenBias());
            learner.state().forEach((name, values) -> assertThat(resumed.state().get(name)).as(name).isEqualTo(values));
        }
    }

    @Test void reconstructionErrorIsThatOfTheSampleOfTheUpdate() {
        FMatrixRMaj batch = batch(50, 6);
        for (int kind = 0; kind < 4; kind++) { // with ε = 0 all four see the same machine
            Rbm rbm = SmallMachines.draw(6, 5, 1, false, 5);
            Learner learner = learner(kind, rbm);
            learner.update(batch, rule(0, 0, 1), RandomKey.of(8));
            double error = learner.reconstructionError(batch);
            assertThat(error).as(learner.getClass().getSimpleName()).isBetween(0.1, 0.5)
                    .isEqualTo(learner.reconstructionError(batch));
        }
    }

    @Test void exactGradientRefusesWhatCannotBeEnumerated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExactGradient(new Rbm(784, 500, false), backend))
                .withMessageContaining("2^500");
    }

    private Learner learner(int kind, Rbm rbm) {
        return switch (kind) {
            case 0 -> new ContrastiveDivergence(rbm, backend);
            case 1 -> new PersistentContrastiveDivergence(rbm, 30, backend, RandomKey.of(1));
            case 2 -> new TemperedLearning(rbm, 10, 4, backend, RandomKey.of(1));
            default -> new ExactGradient(rbm, backend);
        };
    }

    private static void updates(Learner learner, FMatrixRMaj batch, int from, int to) {
        for (int k = from; k < to; k++) learner.update(batch, rule(0.05f, 0.5f, 2), RandomKey.of(9).fold(k));
    }

    /** Positive statistics from probabilities, so that only the model's side is random; states are samples. */
    private static LearningRule rule(float rate, float momentum, int sweeps) {
        return new LearningRule(new WeightUpdate(rate, momentum, 0, 0), sweeps, true, false, 0, 0.1f);
    }

    /** Half the cases bright on the left, half on the right. */
    private static FMatrixRMaj batch(int cases, int visible) {
        FMatrixRMaj batch = new FMatrixRMaj(cases, visible);
        RandomKey key = RandomKey.of(21);
        for (int k = 0; k < batch.data.length; k++) {
            boolean bright = k % visible < visible / 2 == (k / visible % 2 == 0);
            batch.data[k] = key.uniform(k) < (bright ? 0.9 : 0.2) ? 1 : 0;
        }
        return batch;
    }

    /** ΔW, Δa, Δb of one update from rest with ε = 1. Leaves the machine as it was. */
    private static float[] stepOf(Rbm rbm, Learner learner, FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        Rbm before = rbm.copy();
        learner.update(batch, rule, key);
        rbm.set(before);
        return pack(learner.state());
    }

    private static float[] pack(SortedMap<String, float[]> state) {
        float[] w = state.get("velocity/weights"), a = state.get("velocity/visibleBias"),
                b = state.get("velocity/hiddenBias");
        float[] all = new float[w.length + a.length + b.length];
        System.arraycopy(w, 0, all, 0, w.length);
        System.arraycopy(a, 0, all, w.length, a.length);
        System.arraycopy(b, 0, all, w.length + a.length, b.length);
        return all;
    }

    /** ⟨v h⟩_data − ⟨v h⟩_model, and the same of v and h alone, in the order of {@link #pack}. */
    private static float[] gradient(Rbm rbm, FMatrixRMaj batch) {
        ExactRbm exact = ExactRbm.of(rbm);
        ModelStatistics model = exact.statistics();
        int visible = rbm.visibleUnits(), hidden = rbm.hiddenUnits();
        double[] gradient = new double[visible * hidden + visible + hidden];
        double[] v = new double[visible];
        for (int row = 0; row < batch.numRows; row++) {
            for (int i = 0; i < visible; i++) {
                v[i] = batch.get(row, i);
                gradient[visible * hidden + i] += v[i] / batch.numRows;
            }
            for (int j = 0; j < hidden; j++) {
                double mean = LogSum.sigmoid(exact.hiddenInput(v, j)) / batch.numRows;
                gradient[visible * hidden + visible + j] += mean;
                for (int i = 0; i < visible; i++) gradient[i * hidden + j] += v[i] * mean;
            }
        }
        float[] result = new float[gradient.length];
        for (int k = 0; k < result.length; k++) {
            double expectation = k < visible * hidden
                    ? model.products()[k]
                    : k < visible * hidden + visible
                            ? model.visible()[k - visible * hidden]
                            : model.hidden()[k - visible * hidden - visible];
            result[k] = (float) (gradient[k] - expectation);
        }
        return result;
    }

    /**
     * Largest difference in bounds of the standard error: the states lie in [0, 1], so their variance is at most ¼; that
     * of the Gaussian states here is below 4.
     */
    private static double worst(float[] exact, float[] found, boolean gaussian) {
        double error = (gaussian ? 2 : 0.5) / Math.sqrt(CASES), worst = 0;
        for (int k = 0; k < exact.length; k++) worst = Math.max(worst, Math.abs(exact[k] - found[k]) / error);
        return worst;
    }
}
