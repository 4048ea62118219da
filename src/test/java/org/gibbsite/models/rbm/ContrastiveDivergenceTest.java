package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.Allocation;
import org.gibbsite.compute.Matrices;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.compute.ejml.EjmlBackend;
import org.gibbsite.compute.simd.SimdBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContrastiveDivergenceTest {
    private static final WeightUpdate UPDATE = new WeightUpdate(0.1f, 0.7f, 1e-3f, 1e-4f);
    private static final int VISIBLE = 30, HIDDEN = 20, CASES = 12;

    static Stream<LearningRule> rules() {
        return Stream.of(new LearningRule(UPDATE, 1, false, false, 0, 0.1f),
                new LearningRule(UPDATE, 1, false, true, 0, 0.1f),
                new LearningRule(UPDATE, 3, true, true, 0, 0.1f), new LearningRule(UPDATE, 2, false, true, 0.5f, 0.1f));
    }

    private static Rbm machine(boolean gaussian) {
        Rbm rbm = new Rbm(VISIBLE, HIDDEN, gaussian);
        rbm.drawWeights(0.3, RandomKey.of(1));
        return rbm;
    }

    @ParameterizedTest
    @MethodSource("rules") void theSumOfThePhasesIsTheUpdateBitForBit(LearningRule rule) {
        for (boolean gaussian : new boolean[]{false, true}) {
            Rbm whole = machine(gaussian), parts = machine(gaussian);
            try (MatrixBackend backend = new SimdBackend(1); MatrixBackend other = new SimdBackend(1)) {
                ContrastiveDivergence update = new ContrastiveDivergence(whole, backend),
                        phases = new ContrastiveDivergence(
                                parts, other);
                for (int n = 0; n < 5; n++) {
                    FMatrixRMaj batch = Matrices.sparse(CASES, VISIBLE, 0.4f, RandomKey.of(2).fold(n));
                    RandomKey key = RandomKey.of(3).fold(n);
                    update.update(batch, rule, key);
                    for (int p = 0; p < ContrastiveDivergence.phases(rule.sweeps()); p++)
                        phases.phase(p, batch, rule, key);
                }
            }
            assertThat(parts.weights().data).isEqualTo(whole.weights().data);
            assertThat(parts.visibleBias()).isEqualTo(whole.visibleBias());
            assertThat(parts.hiddenBias()).isEqualTo(whole.hiddenBias());
        }
    }

    @ParameterizedTest
    @MethodSource("rules") void oneStepAgreesWithAPlainReferenceInDoublePrecision(LearningRule rule) {
        for (boolean gaussian : new boolean[]{false, true}) {
            for (MatrixBackend backend : new MatrixBackend[]{new EjmlBackend(), new SimdBackend(2)}) {
                try (backend) {
                    Rbm rbm = machine(gaussian);
                    PlainContrastiveDivergence reference = new PlainContrastiveDivergence(rbm);
                    ContrastiveDivergence learner = new ContrastiveDivergence(rbm, backend);
                    for (int n = 0; n < 3; n++) {
                        FMatrixRMaj batch = Matrices.sparse(CASES, VISIBLE, 0.4f, RandomKey.of(2).fold(n));
                        reference.update(batch, rule, RandomKey.of(3).fold(n));
                        learner.update(batch, rule, RandomKey.of(3).fold(n));
                        String what = backend.name() + ", " + rule + ", update " + n;
                        assertClose(reference.weights, rbm.weights().data, what);
                        assertClose(reference.visibleBias, rbm.visibleBias(), what);
                        assertClose(reference.hiddenBias, rbm.hiddenBias(), what);
                        assertThat(learner.reconstructionError(batch)).as(what).isCloseTo(reference.reconstructionError,
                                org.assertj.core.data.Offset.offset(1e-5));
                    }
                }
            }
        }
    }

    private static void assertClose(double[] expected, float[] actual, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(expected[i] - actual[i])).as("%s, parameter %d: %s against %s", what, i, actual[i],
                    expected[i]).isLessThan(3e-6);
        }
    }

    @Test void restoredVelocitiesContinueTheRunBitForBit() {
        LearningRule rule = new LearningRule(UPDATE, 1, false, true, 0.3f, 0.1f);
        Rbm rbm = machine(false);
        try (MatrixBackend backend = new SimdBackend(1)) {
            ContrastiveDivergence first = new ContrastiveDivergence(rbm, backend);
            FMatrixRMaj batch = Matrices.sparse(CASES, VISIBLE, 0.4f, RandomKey.of(2));
            for (int n = 0; n < 4; n++) first.update(batch, rule, RandomKey.of(3).fold(n));
            Rbm copy = rbm.copy();
            ContrastiveDivergence second = new ContrastiveDivergence(copy, backend);
            first.state()
                    .forEach((name, values) -> System.arraycopy(values, 0, second.state().get(name), 0, values.length));
            first.update(batch, rule, RandomKey.of(3).fold(9));
            second.update(batch, rule, RandomKey.of(3).fold(9));
            assertThat(copy.weights().data).isEqualTo(rbm.weights().data);
            assertThat(copy.hiddenBias()).isEqualTo(rbm.hiddenBias());
        }
    }

    @Test void theSparsityPenaltyMovesActivitiesTowardsTheTarget() {
        double free = meanActivityAfterLearning(0), pushed = meanActivityAfterLearning(2);
        assertThat(Math.abs(pushed - 0.1)).as("without penalty %s, with %s", free, pushed).isLessThan(0.05);
        assertThat(Math.abs(free - 0.1)).isGreaterThan(0.1);
    }

    private static double meanActivityAfterLearning(float cost) {
        Rbm rbm = machine(false);
        try (MatrixBackend backend = new SimdBackend(1)) {
            ContrastiveDivergence learner = new ContrastiveDivergence(rbm, backend);
            LearningRule rule = new LearningRule(new WeightUpdate(0.05f, 0.5f, 0, 0), 1, false, true, cost, 0.1f);
            FMatrixRMaj batch = Matrices.sparse(50, VISIBLE, 0.4f, RandomKey.of(2));
            for (int n = 0; n < 400; n++) learner.update(batch, rule, RandomKey.of(3).fold(n));
            double sum = 0;
            for (float mean : learner.hiddenMeans0().data) sum += mean;
            return sum / learner.hiddenMeans0().data.length;
        }
    }

    @Test void anUpdateAllocatesNothing() throws Exception {
        assertThat(Allocation.bytesAStep(Update.class, "", 1000)).as("bytes a step").isLessThan(1000);
    }

    static final class Update implements Allocation.Work {
        private int n;

        @Override public Runnable prepare(String argument) {
            LearningRule rule = new LearningRule(UPDATE, 1, false, true, 0, 0.1f);
            Rbm rbm = new Rbm(784, 500, false);
            rbm.drawWeights(0.01, RandomKey.of(1));
            ContrastiveDivergence learner = new ContrastiveDivergence(rbm, new SimdBackend(2));
            FMatrixRMaj batch = Matrices.sparse(20, 784, 0.2f, RandomKey.of(2));
            RandomKey run = RandomKey.of(3);
            return () -> learner.update(batch, rule, run.fold(n++));
        }
    }
}
