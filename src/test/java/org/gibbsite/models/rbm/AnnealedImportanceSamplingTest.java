package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class AnnealedImportanceSamplingTest {
    private static final int SEEDS = 20;

    @Test void exactLogPartitionLiesWithinThreeSigmaForNineteenOfTwentySeeds() {
        Rbm rbm = machine(16, 10, 1.0, RandomKey.of(11), false);
        double exact = ExactRbm.of(rbm).logPartition();
        try (MatrixBackend backend = Backends.create(null, 1)) {
            check(exact, seed -> estimate(rbm, new float[16], 500, 200, seed, backend));
        }
    }

    private static Rbm machine(int visible, int hidden, double deviation, RandomKey key, boolean gaussian) {
        Rbm rbm = new Rbm(visible, hidden, gaussian);
        rbm.drawWeights(deviation, key);
        key.fold(1).normals(rbm.visibleBias());
        key.fold(2).normals(rbm.hiddenBias());
        return rbm;
    }

    private static PartitionEstimate estimate(Rbm rbm, float[] base, int temperatures, int chains, int seed,
            MatrixBackend backend) {
        var sampling = new AnnealedImportanceSampling(rbm, base, AnnealedImportanceSampling.uniform(temperatures),
                chains,
                backend, RandomKey.of(seed));
        while (sampling.advance(100)) continue;
        return sampling.estimate();
    }

    private static void check(double exact, java.util.function.IntFunction<PartitionEstimate> estimate) {
        double[] errors = new double[SEEDS];
        double sigma = 0;
        int inside = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PartitionEstimate one = estimate.apply(seed);
            errors[seed] = one.logPartition() - exact;
            sigma += one.sigma() / SEEDS;
            if (Math.abs(errors[seed]) <= 3 * one.sigma()) inside++;
        }
        double mean = java.util.Arrays.stream(errors).average().orElseThrow();
        double deviation = Math
                .sqrt(java.util.Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (SEEDS - 1));
        String figures = String.format("inside %d of %d, mean σ %.4f, deviation over seeds %.4f, mean error %.4f",
                inside,
                SEEDS, sigma, deviation, mean);
        assertThat(inside).as(figures).isGreaterThanOrEqualTo(19);
        assertThat(deviation).as(figures).isLessThanOrEqualTo(2 * sigma);
    }
}
