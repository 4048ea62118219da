package org.gibbsite.models.rbm;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * An estimate of log Z by annealed importance sampling, in slices. Chains start in the base-rate model, whose pixels are
 * independent and whose partition function is known, and move through intermediate models with inverse temperatures
 * 0 = β_0 &lt; β_1 &lt; … &lt; β_K = 1:
 *
 * <pre>
 * log p*_β(v) = (1 − β) a⁰ᵀv + β aᵀv + Σ_j log(1 + exp(β (b_j + Σ_i v_i w_ij)))
 * log w       = Σ_k log p*_{β_k}(v_k) − log p*_{β_{k−1}}(v_k),   v_{k+1} by one Gibbs sweep at β_k
 * log Z       ≈ log Z_0 + log mean w,   log Z_0 = n_h log 2 + Σ_i log(1 + exp a⁰_i)
 * </pre>
 *
 * For Gaussian visible units the linear terms become −½(1 − β)‖v − a⁰‖² − ½β‖v − a‖². Chains go through all
 * temperatures {@value #CHAINS_TOGETHER} at a time, products in single precision, weights accumulated in double.
 *
 * <p>Source: Salakhutdinov and Murray, "On the quantitative analysis of deep belief networks", 2008.
 */
public final class AnnealedImportanceSampling {
    /** Few enough that their states stay in the cache and one temperature of 784 × 500 units takes some 5 ms. */
    static final int CHAINS_TOGETHER = 100;

    private final Rbm rbm;
    private final float[] baseBias;
    private final double[] inverseTemperatures;
    private final MatrixBackend backend;
    private final RandomKey key;
    private final double[] logWeights;
    private AnnealedChains chains;
    private int firstChain; // of those under way
    private int temperature; // that they are at

    /**
     * @param rbm      read by every slice: hand over a copy if it goes on learning. Not modified.
     * @param baseBias a⁰, log-odds of the pixel means of the data (Gaussian: the means). Copied.
     * @param inverseTemperatures rising from 0 to 1, see {@link #uniform}. Copied.
     * @param chains   M ≥ 2
     */
    public AnnealedImportanceSampling(Rbm rbm, float[] baseBias, double[] inverseTemperatures, int chains,
            MatrixBackend backend, RandomKey key) {
        check(inverseTemperatures, chains);
        this.rbm = rbm;
        this.baseBias = baseBias.clone();
        this.inverseTemperatures = inverseTemperatures.clone();
        this.backend = backend;
        this.key = key;
        logWeights = new double[chains];
    }

    /** {@code count} + 1 inverse temperatures k / count, k = 0 … count. */
    public static double[] uniform(int count) {
        double[] beta = new double[count + 1];
        for (int k = 0; k <= count; k++) beta[k] = (double) k / count;
        return beta;
    }

    /**
     * Up to {@code count} further temperatures of up to {@value #CHAINS_TOGETHER} chains; returns whether more are left. The
     * result does not depend on the slices.
     */
    public boolean advance(int count) {
        for (int i = 0; i < count && !isComplete(); i++) step();
        return !isComplete();
    }

    /** The estimate. @throws IllegalStateException while {@link #advance} still returns true */
    public PartitionEstimate estimate() {
        if (!isComplete()) {
            throw new IllegalStateException(firstChain + " of " + logWeights.length + " chains have arrived at β = 1");
        }
        return PartitionEstimate.of(logWeights, logBasePartition());
    }

    private boolean isComplete() { return firstChain == logWeights.length; }

    private void step() {
        if (chains == null) {
            int together = Math.min(CHAINS_TOGETHER, logWeights.length - firstChain);
            chains = new AnnealedChains(rbm, baseBias, together, backend, key.fold(firstChain));
        }
        chains.step(inverseTemperatures[temperature], inverseTemperatures[temperature + 1]);
        if (++temperature < inverseTemperatures.length - 1) return;
        System.arraycopy(chains.logWeights(), 0, logWeights, firstChain, chains.logWeights().length);
        firstChain += chains.logWeights().length;
        temperature = 0;
        chains = null;
    }

    private double logBasePartition() {
        double sum = rbm.hiddenUnits() * Math.log(2);
        if (rbm.isGaussianVisible()) return sum + 0.5 * rbm.visibleUnits() * Math.log(2 * Math.PI);
        return sum + LogSum.softplusSum(baseBias, 0, baseBias.length, 1);
    }

    private static void check(double[] beta, int chains) {
        if (chains < 2) throw new IllegalArgumentException("annealed importance sampling needs 2 chains or more");
        if (beta.length < 2 || beta[0] != 0 || beta[beta.length - 1] != 1) {
            throw new IllegalArgumentException("inverse temperatures must go from 0 to 1");
        }
        for (int k = 1; k < beta.length; k++) {
            if (!(beta[k] > beta[k - 1])) throw new IllegalArgumentException("inverse temperatures must rise");
        }
    }
}
