package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class GradientEstimatesTest {
    private static final RandomKey KEY = RandomKey.of(11);

    @Test void theExactGradientLiesAtNoughtDegreesAndHasLengthOne() {
        double[] gradient = {0.3, -1e-7, 4, 0, -2.5e3};
        assertThat(GradientAngle.between(gradient, gradient)).isEqualTo(new GradientAngle(0, 1));
    }

    @Test void anglesAndLengthsAreThoseOfPlaneGeometry() {
        double[] right = {1, 0}, up = {0, 2}, back = {-3, 0}, slant = {1, 1e-9};
        assertThat(GradientAngle.between(up, right).degrees()).isCloseTo(90, within(1e-12));
        assertThat(GradientAngle.between(up, right).ratio()).isEqualTo(2);
        assertThat(GradientAngle.between(back, right)).isEqualTo(new GradientAngle(180, 3));
        assertThat(Math.toRadians(GradientAngle.between(slant, right).degrees())).isCloseTo(1e-9, within(1e-15));
        assertThat(GradientAngle.between(new double[2], right).degrees()).isNaN();
        assertThat(GradientAngle.between(right, new double[2]).ratio()).isNaN();
    }

    /** The learner by exact gradient steps along the vector that the compass takes for exact. */
    @Test void theStepOfTheExactLearnerPointsAtNoughtDegrees() {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Rbm rbm = machine(5, 4);
            FMatrixRMaj cases = cases(12, 5);
            double[] exact = new GradientEstimates(rbm, cases, backend).exact(ExactRbm.of(rbm).statistics());
            ExactGradient learner = new ExactGradient(rbm, backend);
            learner.update(cases, new LearningRule(new WeightUpdate(0.5f, 0, 0, 0), 1, false, false, 0, 0.1f), KEY);
            GradientAngle angle = GradientAngle.between(step(learner, 0.5), exact);
            assertThat(angle.degrees()).as("degrees").isLessThan(1e-3);
            assertThat(angle.ratio()).isCloseTo(1, within(1e-5));
        }
    }

    private static double[] step(ExactGradient learner, double rate) {
        var state = learner.state();
        float[][] parts = {state.get("velocity/weights"), state.get("velocity/visibleBias"),
                state.get("velocity/hiddenBias")};
        double[] step = new double[parts[0].length + parts[1].length + parts[2].length];
        int at = 0;
        for (float[] part : parts) for (float value : part) step[at++] = value / rate;
        return step;
    }

    /** Each component within five standard errors, at most ½/√M each: states and probabilities lie in [0, 1]. */
    @Test void manySweepsLeadToTheExactGradient() {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Rbm rbm = machine(4, 3);
            int chains = 20_000;
            FMatrixRMaj cases = cases(chains, 4);
            GradientEstimates estimates = new GradientEstimates(rbm, cases, backend);
            double[] exact = estimates.exact(ExactRbm.of(rbm).statistics());
            estimates.startAtData();
            for (int n = 0; n < 100; n++) estimates.sweep(KEY.fold(n));
            double[] estimate = estimates.divergence();
            for (int i = 0; i < exact.length; i++) {
                assertThat(estimate[i]).as("component " + i).isCloseTo(exact[i], within(5 * 0.5 / Math.sqrt(chains)));
            }
        }
    }

    /**
     * The bias of CD-1 on three by two units with one image, expected values from a sum over all h₀ and v₁ in plain Python:
     * 6.786° and 0.9172. Components scatter by at most ½/√M = 0.0016 around a gradient of length 1.90: the angle by 0.16°.
     */
    @Test void theBiasOfOneSweepIsTheOneSummedOverAllItsOutcomes() {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Rbm rbm = new Rbm(3, 2, false);
            System.arraycopy(new float[]{4, -2, -3, 2, 3, 3}, 0, rbm.weights().data, 0, 6);
            FMatrixRMaj cases = new FMatrixRMaj(100_000, 3);
            for (int row = 0; row < cases.numRows; row++) {
                cases.set(row, 0, 1);
                cases.set(row, 1, 1);
            }
            GradientEstimates estimates = new GradientEstimates(rbm, cases, backend);
            estimates.startAtData();
            estimates.sweep(KEY);
            GradientAngle angle = GradientAngle.between(estimates.divergence(),
                    estimates.exact(ExactRbm.of(rbm).statistics()));
            assertThat(angle.degrees()).isCloseTo(6.786, within(0.6));
            assertThat(angle.ratio()).isCloseTo(0.9172, within(0.01));
        }
    }

    @Test void withoutSweepsCdSeesNoDifference() {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            GradientEstimates estimates = new GradientEstimates(machine(4, 3), cases(10, 4), backend);
            estimates.startAtData();
            assertThat(estimates.divergence()).containsOnly(0);
        }
    }

    private static Rbm machine(int visible, int hidden) {
        Rbm rbm = new Rbm(visible, hidden, false);
        rbm.drawWeights(0.7, KEY.fold("weights"));
        for (int i = 0; i < visible; i++) rbm.visibleBias()[i] = 0.3f * i - 0.5f;
        for (int j = 0; j < hidden; j++) rbm.hiddenBias()[j] = 0.2f - 0.3f * j;
        return rbm;
    }

    private static FMatrixRMaj cases(int count, int visible) {
        FMatrixRMaj cases = new FMatrixRMaj(count, visible);
        for (int i = 0; i < cases.data.length; i++) cases.data[i] = KEY.fold("cases").uniform(i) < 0.6f ? 1 : 0;
        return cases;
    }
}
