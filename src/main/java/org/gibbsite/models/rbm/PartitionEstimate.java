package org.gibbsite.models.rbm;

/**
 * An estimate of log Z with its standard error.
 *
 * @param logPartition log Z in nats
 * @param sigma        one standard error of log Z by the delta method: that of the mean weight, divided by the mean
 */
public record PartitionEstimate(double logPartition, double sigma) {

    /** log Z known exactly. */
    public static PartitionEstimate exact(double logPartition) {
        return new PartitionEstimate(logPartition, 0);
    }

    /**
     * log Z_0 + log mean w, with the logarithms of two or more importance weights.
     *
     * <p>Source: Salakhutdinov and Murray, "On the quantitative analysis of deep belief networks", 2008.
     */
    static PartitionEstimate of(double[] logWeights, double logBasePartition) {
        int n = logWeights.length;
        double largest = Double.NEGATIVE_INFINITY;
        for (double w : logWeights) largest = Math.max(largest, w);
        double mean = 0;
        for (double w : logWeights) mean += Math.exp(w - largest) / n;
        double squares = 0;
        for (double w : logWeights) squares += Math.pow(Math.exp(w - largest) - mean, 2);
        double errorOfMean = Math.sqrt(squares / (n - 1) / n);
        return new PartitionEstimate(logBasePartition + largest + Math.log(mean), errorOfMean / mean);
    }

    /** Mean log p(v) of a set with mean free energy F: −F − log Z, nats; its standard error is {@link #sigma}. */
    public double meanLogLikelihood(double meanFreeEnergy) {
        return -meanFreeEnergy - logPartition;
    }
}
