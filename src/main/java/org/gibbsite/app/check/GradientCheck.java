package org.gibbsite.app.check;

import java.util.Locale;
import org.gibbsite.models.rbm.ExactMoments;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.LogPartition;
import org.gibbsite.models.rbm.ModelStatistics;

/** ∂ log Z / ∂w_ij = E[v_i h_j]: the model's side of the likelihood gradient equals differences of log Z. */
final class GradientCheck implements Check {
    /** Best step of a central difference in double precision: the cube root of the machine's epsilon. */
    private static final double STEP = 6e-6;
    private static final double TOLERANCE = 1e-8;

    @Override public String promise() { return "the exact gradient of an RBM equals finite differences"; }

    @Override public Finding find() {
        SmallRbm rbm = new SmallRbm(7, 5);
        ExactMoments moments = new ExactMoments(rbm.exact());
        while (moments.advance(1 << 12)) continue;
        ModelStatistics statistics = moments.statistics();
        double worst = 0;
        for (int w = 0; w < rbm.weights().length; w++) {
            double slope = (logPartition(rbm.shifted(w, STEP)) - logPartition(rbm.shifted(w, -STEP))) / (2 * STEP);
            worst = Math.max(worst, Math.abs(slope - statistics.products()[w]));
        }
        return new Finding(worst <= TOLERANCE,
                String.format(Locale.ROOT, "largest difference %.1e in %d weights", worst,
                        rbm.weights().length));
    }

    private static double logPartition(ExactRbm rbm) {
        LogPartition sum = new LogPartition(rbm);
        while (sum.advance(1 << 12)) continue;
        return sum.value();
    }
}
