package org.gibbsite.models.rbm;

import java.util.Arrays;

/**
 * A restricted Boltzmann machine in double precision whose sums are carried out exactly, by enumerating the states of its
 * smaller layer (always the hidden one when the visible units are Gaussian). Immutable.
 *
 * <p>Source: Hinton, "A practical guide to training restricted Boltzmann machines", 2010, eqs. 1 to 4; free energy: section 16.1.
 */
public final class ExactRbm {
    /** Largest number of units that is enumerated: 2²⁰ states. */
    public static final int LARGEST_ENUMERATION = 20;

    final boolean gaussianVisible;
    final double[] weights;
    final double[] visibleBias;
    final double[] hiddenBias;

    /**
     * @param weights W (visible × hidden), row by row. Copied.
     * @param visibleBias a. Copied.
     * @param hiddenBias b. Copied.
     */
    public ExactRbm(double[] weights, double[] visibleBias, double[] hiddenBias, boolean gaussianVisible) {
        if (weights.length != visibleBias.length * hiddenBias.length) {
            throw new IllegalArgumentException(weights.length + " weights do not fit " + visibleBias.length + " × "
                    + hiddenBias.length + " units");
        }
        this.weights = weights.clone();
        this.visibleBias = visibleBias.clone();
        this.hiddenBias = hiddenBias.clone();
        this.gaussianVisible = gaussianVisible;
    }

    /** The same machine in double precision; later changes of {@code rbm} do not show. */
    public static ExactRbm of(Rbm rbm) {
        return new ExactRbm(widened(rbm.weights().data, rbm.visibleUnits() * rbm.hiddenUnits()),
                widened(rbm.visibleBias(), rbm.visibleUnits()), widened(rbm.hiddenBias(), rbm.hiddenUnits()),
                rbm.isGaussianVisible());
    }

    /** Whether a machine of this shape can be enumerated. */
    public static boolean isFeasible(int visibleUnits, int hiddenUnits, boolean gaussianVisible) {
        return (gaussianVisible ? hiddenUnits : Math.min(visibleUnits, hiddenUnits)) <= LARGEST_ENUMERATION;
    }

    public int visibleUnits() { return visibleBias.length; }

    public int hiddenUnits() { return hiddenBias.length; }

    public boolean isGaussianVisible() { return gaussianVisible; }

    /** E(v,h); {@code v} one real per visible unit, {@code h} one per hidden unit. Not modified. */
    public double energy(double[] v, double[] h) {
        double energy = 0;
        for (int j = 0; j < h.length; j++) energy -= h[j] * hiddenInput(v, j);
        for (int i = 0; i < v.length; i++) energy += visibleEnergy(v[i], i);
        return energy;
    }

    /** F(v) = −log Σ_h exp(−E(v,h)). Not modified. */
    public double freeEnergy(double[] v) {
        double energy = 0;
        for (int i = 0; i < v.length; i++) energy += visibleEnergy(v[i], i);
        for (int j = 0; j < hiddenBias.length; j++) energy -= LogSum.softplus(hiddenInput(v, j));
        return energy;
    }

    /** b_j + Σ_i v_i w_ij. */
    public double hiddenInput(double[] v, int j) {
        double input = hiddenBias[j];
        for (int i = 0; i < v.length; i++) {
            if (v[i] != 0) input += v[i] * weights[i * hiddenBias.length + j];
        }
        return input;
    }

    /** a_i + Σ_j w_ij h_j. */
    public double visibleInput(double[] h, int i) {
        double input = visibleBias[i];
        for (int j = 0; j < h.length; j++) input += weights[i * hiddenBias.length + j] * h[j];
        return input;
    }

    /** log Z by enumeration, in one go. See {@link LogPartition} for slices. */
    public double logPartition() {
        LogPartition sum = new LogPartition(this);
        while (sum.advance(1 << 16)) continue;
        return sum.value();
    }

    /** E[v], E[h], E[v hᵀ] and log Z under the model, by enumeration. */
    public ModelStatistics statistics() {
        return ModelStatistics.of(this);
    }

    /** log p(v) = −F(v) − log Z, of a density where the visible units are Gaussian. */
    public double logProbability(double[] v, double logPartition) {
        return -freeEnergy(v) - logPartition;
    }

    /** log p(v,h) = −E(v,h) − log Z. */
    public double logJoint(double[] v, double[] h, double logPartition) {
        return -energy(v, h) - logPartition;
    }

    /** Mean of log p(v) over {@code cases} rows of {@code v} (cases × visible), in nats. */
    public double meanLogLikelihood(double[][] cases, double logPartition) {
        return Arrays.stream(cases).mapToDouble(v -> logProbability(v, logPartition)).average().orElse(Double.NaN);
    }

    /**
     * p(v) of all 2^n_v visible states; state s has v_i = bit i of s. Only for Bernoulli units, n_v ≤ 20.
     */
    public double[] visibleDistribution() {
        if (gaussianVisible) throw new IllegalArgumentException("Gaussian visible units have no finite set of states");
        requireEnumerable(visibleUnits());
        double[] logTerms = new double[1 << visibleUnits()];
        for (int state = 0; state < logTerms.length; state++) {
            logTerms[state] = -freeEnergy(bits(state, visibleUnits()));
        }
        double logPartition = LogSum.of(logTerms);
        for (int state = 0; state < logTerms.length; state++) {
            logTerms[state] = Math.exp(logTerms[state] - logPartition);
        }
        return logTerms;
    }

    /** Unit i is bit i of {@code state}, as 0 or 1. */
    public static double[] bits(int state, int units) {
        double[] bits = new double[units];
        for (int i = 0; i < units; i++) bits[i] = state >>> i & 1;
        return bits;
    }

    static void requireEnumerable(int units) {
        if (units > LARGEST_ENUMERATION) {
            throw new IllegalArgumentException(
                    "2^" + units + " states are too many to enumerate; the smaller layer may "
                            + "have at most " + LARGEST_ENUMERATION + " units");
        }
    }

    private double visibleEnergy(double v, int i) {
        double offset = v - visibleBias[i];
        return gaussianVisible ? 0.5 * offset * offset : -visibleBias[i] * v;
    }

    private static double[] widened(float[] values, int count) {
        double[] wide = new double[count];
        for (int i = 0; i < count; i++) wide[i] = values[i];
        return wide;
    }
}
