package org.gibbsite.models.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.data.BarsAndStripes;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** Bars and stripes 4 × 4, whose entropy is the best mean negative log-likelihood there is. */
class BarsAndStripesTest {
    private static final int PIXELS = 16, UPDATES = 12_000;

    @Test void persistentChainsLearnTheLawToWithinThreeTenthsOfANat() {
        FMatrixRMaj law = law();
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Rbm rbm = new Rbm(PIXELS, 16, false);
            rbm.drawWeights(0.1, RandomKey.of(1));
            Learner learner = new PersistentContrastiveDivergence(rbm, 300, backend, RandomKey.of(2));
            for (int update = 0; update < UPDATES; update++) {
                // the rate falls to 0, for the chains' noise would otherwise keep the machine half a nat away
                float rate = 0.1f * (1 - (float) update / UPDATES);
                learner.update(law, new LearningRule(new WeightUpdate(rate, 0, 0.0003f, 0), 1, true, false, 0, 0.1f),
                        RandomKey.of(3).fold(update));
            }
            assertThat(gap(rbm, law)).isBetween(0.0, 0.3);
        }
    }

    /** Mean −log p(v) under the law of the patterns less its entropy, nats: the divergence of model from law. */
    private static double gap(Rbm rbm, FMatrixRMaj law) {
        ExactRbm exact = ExactRbm.of(rbm);
        double[][] cases = new double[law.numRows][PIXELS];
        for (int row = 0; row < law.numRows; row++) {
            for (int i = 0; i < PIXELS; i++) cases[row][i] = law.get(row, i);
        }
        return -exact.meanLogLikelihood(cases, exact.logPartition()) - BarsAndStripes.entropy(4);
    }

    private static FMatrixRMaj law() {
        byte[] patterns = BarsAndStripes.law(4);
        FMatrixRMaj law = new FMatrixRMaj(patterns.length / PIXELS, PIXELS);
        for (int k = 0; k < patterns.length; k++) law.data[k] = patterns[k];
        return law;
    }
}
