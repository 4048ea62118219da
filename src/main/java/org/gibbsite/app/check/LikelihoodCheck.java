package org.gibbsite.app.check;

import java.util.Locale;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.rbm.AnnealedImportanceSampling;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.LogPartition;
import org.gibbsite.models.rbm.PartitionEstimate;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/** Annealed importance sampling finds the log Z that enumeration knows. */
final class LikelihoodCheck implements Check {
    private static final int CHAINS = 200, TEMPERATURES = 1000;
    /** Standard errors: a right estimate is further off once in 16 000 keys; this key is fixed. */
    private static final double LARGEST_SCORE = 4;

    @Override public String promise() { return "the estimate of log Z agrees with the exact sum over all states"; }

    @Override public Finding find() {
        Rbm rbm = new SmallRbm(20, 12).single();
        LogPartition exact = new LogPartition(ExactRbm.of(rbm));
        while (exact.advance(1 << 12)) continue;
        PartitionEstimate estimate = estimate(rbm);
        double score = (estimate.logPartition() - exact.value()) / estimate.sigma();
        return new Finding(Math.abs(score) <= LARGEST_SCORE, String.format(Locale.ROOT,
                "estimate %.3f ± %.3f, exact %.3f nats", estimate.logPartition(), estimate.sigma(), exact.value()));
    }

    private static PartitionEstimate estimate(Rbm rbm) {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            AnnealedImportanceSampling sampling = new AnnealedImportanceSampling(rbm, new float[rbm.visibleUnits()],
                    AnnealedImportanceSampling.uniform(TEMPERATURES), CHAINS, backend, RandomKey.of(11));
            while (sampling.advance(100)) continue;
            return sampling.estimate();
        }
    }
}
