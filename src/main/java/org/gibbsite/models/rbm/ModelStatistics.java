package org.gibbsite.models.rbm;

/**
 * Exact expectations under the model: the negative side of the likelihood gradient.
 *
 * @param visible      E[v], one per visible unit
 * @param hidden       E[h], one per hidden unit
 * @param products     E[v hᵀ] (visible × hidden), row by row
 * @param logPartition log Z, nats
 */
public record ModelStatistics(double[] visible, double[] hidden, double[] products, double logPartition) {

    /** Sums over all states of the smaller layer, in one go. See {@link ExactMoments} for slices. */
    static ModelStatistics of(ExactRbm rbm) {
        ExactMoments moments = new ExactMoments(rbm);
        while (moments.advance(1 << 16)) continue;
        return moments.statistics();
    }
}
