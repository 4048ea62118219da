package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Annealed importance sampling against log Z by enumeration, with its own error bars put to the test. */
class AnnealedImportanceSamplingTest {
    private static final int SEEDS = 20;
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    @Test void exactLogPartitionLiesWithinThreeSigmaForNineteenOfTwentySeeds() {
        Rbm rbm = SmallMachines.draw(16, 10, 1, false, 11);
        check(rbm, seed -> estimate(rbm, base(16), 300, 120, seed));
    }

    @Test void theSameHoldsForGaussianVisibleUnits() {
        Rbm rbm = SmallMachines.draw(8, 6, 0.5, true, 11);
        check(rbm, seed -> estimate(rbm, base(8), 200, 100, seed));
    }

    /** The full size: 784 × 16 units learnt from MNIST, 10 000 temperatures, 500 chains, from the base-rate model. */
    @Tag("slow")
    @Test void trainedMachineIsMeasuredWithinItsErrorBars() {
        Rbm rbm = ReferenceRbm.readRounded();
        float[] base = ReferenceRbm.baseRates();
        check(rbm, seed -> estimate(rbm, base, 10_000, 500, seed));
    }

    @Test void resultDoesNotDependOnTheSlices() {
        Rbm rbm = SmallMachines.draw(10, 5, 1, false, 12);
        AnnealedImportanceSampling whole = sampling(rbm, new float[10], 60, 130, 1); // 100 chains together, then 30
        assertThat(whole.advance(2 * 60)).isFalse();
        AnnealedImportanceSampling slices = sampling(rbm, new float[10], 60, 130, 1);
        assertThatIllegalStateException().isThrownBy(slices::estimate);
        int more = 0;
        while (slices.advance(7)) more++;
        assertThat(more).isEqualTo(2 * 60 / 7);
        assertThat(slices.estimate()).isEqualTo(whole.estimate());
    }

    @Test void machineWithoutWeightsIsExactAtOnce() {
        Rbm rbm = new Rbm(6, 3, false);
        float[] base = {1, -1, 0.5f, 2, -3, 0};
        System.arraycopy(base, 0, rbm.visibleBias(), 0, 6);
        PartitionEstimate estimate = estimate(rbm, base, 1, 2, 1);
        assertThat(estimate.logPartition()).isCloseTo(ExactRbm.of(rbm).logPartition(), within(1e-6));
        assertThat(estimate.sigma()).isLessThan(1e-7);
    }

    @Test void sigmaIsTheRelativeErrorOfTheMeanWeight() {
        PartitionEstimate estimate = PartitionEstimate.of(new double[]{800, 800 + Math.log(3)}, 5); // weights 1 and 3
        assertThat(estimate.logPartition()).isCloseTo(805 + Math.log(2), within(1e-12));
        assertThat(estimate.sigma()).isCloseTo(0.5, within(1e-12)); // deviation √2, of the mean 1, over mean 2
        assertThat(estimate.meanLogLikelihood(-900)).isCloseTo(95 - Math.log(2), within(1e-12));
    }

    @Test void temperaturesMustRiseFromZeroToOne() {
        Rbm rbm = new Rbm(6, 3, false);
        for (double[] beta : new double[][]{{0, 0.5}, {0.1, 1}, {0, 0.5, 0.5, 1}, {1}, {0, Double.NaN, 1}}) {
            assertThatIllegalArgumentException().isThrownBy(
                    () -> new AnnealedImportanceSampling(rbm, new float[6], beta, 5, backend, RandomKey.of(1)));
        }
    }

    /** Some base-rate model, not that of the machine itself. */
    private static float[] base(int visible) {
        float[] bias = new float[visible];
        RandomKey.of(13).normals(bias);
        return bias;
    }

    private PartitionEstimate estimate(Rbm rbm, float[] base, int temperatures, int chains, int seed) {
        AnnealedImportanceSampling sampling = sampling(rbm, base, temperatures, chains, seed);
        while (sampling.advance(100)) continue;
        return sampling.estimate();
    }

    private AnnealedImportanceSampling sampling(Rbm rbm, float[] base, int temperatures, int chains, int seed) {
        return new AnnealedImportanceSampling(rbm, base, AnnealedImportanceSampling.uniform(temperatures), chains,
                backend, RandomKey.of(seed));
    }

    /** Exact log Z inside ± 3σ for 19 of 20 seeds or more, and a spread over the seeds of no more than 2σ. */
    private static void check(Rbm rbm, IntFunction<PartitionEstimate> estimate) {
        double exact = ExactRbm.of(rbm).logPartition();
        double[] errors = new double[SEEDS], sigmas = new double[SEEDS];
        int inside = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PartitionEstimate one = estimate.apply(seed);
            errors[seed] = one.logPartition() - exact;
            sigmas[seed] = one.sigma();
            if (Math.abs(errors[seed]) <= 3 * one.sigma()) inside++;
        }
        double sigma = Arrays.stream(sigmas).average().orElseThrow();
        String figures = "exact %.4f, inside %d of %d, mean σ %.4f, errors %s".formatted(exact, inside, SEEDS, sigma,
                Moments.of(errors));
        assertThat(inside).as(figures).isGreaterThanOrEqualTo(19);
        assertThat(Moments.of(errors).deviation()).as(figures).isLessThanOrEqualTo(2 * sigma);
    }
}
