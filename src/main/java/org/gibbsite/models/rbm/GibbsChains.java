package org.gibbsite.models.rbm;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * M chains of an {@link Rbm} with binary units that are watched while they sweep, each at R inverse temperatures
 * 1 = β_0 &gt; … &gt; β_{R−1} = 0 between which states are swapped; R = 1 is plain block Gibbs sampling. The law at β is
 * ∝ exp(−β E). Unlike {@link ParallelTempering}, which serves learning, the hidden states and energies E(v,h) that belong
 * to the visible states are kept.
 *
 * <p>Each half-step and each swap leaves the joint law of all temperatures unchanged. Draws are indexed by (chain, unit),
 * so that small machines may be swept directly and large ones with the back end's products: the states are the same, but
 * for products whose sums the back end rounds in another order.
 *
 * <p>Source of the swaps: Desjardins, Courville, Bengio, Vincent and Delalleau, "Parallel tempering for training of
 * restricted Boltzmann machines", 2010, section 4.
 */
public final class GibbsChains {
    /** Weights up to which a direct sweep is faster than the products of a back end. */
    private static final int DIRECT_WEIGHTS = 1024;

    private final Rbm rbm;
    private final int sets;
    private final float[] inverseTemperatures;
    private final FMatrixRMaj visible; // (R · M × visible), chain r · M + m is set m at β_r
    private final FMatrixRMaj hidden; // (R · M × hidden)
    private final double[] energies;
    private final long[] accepted;
    private final HalfSteps halfSteps;
    private final float[] row;
    private long swapSweeps;

    /** The two half-steps of all chains. */
    sealed interface HalfSteps permits DirectHalfSteps, LayerHalfSteps {
        /** h ~ σ(β (b + v W)). */
        void drawHidden(FMatrixRMaj visible, FMatrixRMaj hidden, RandomKey key);

        /** v ~ σ(β (a + W h)); energies are E(v,h). */
        void drawVisible(FMatrixRMaj hidden, FMatrixRMaj visible, double[] energies, RandomKey key);
    }

    /**
     * All units 0.
     *
     * @param rbm          read at each sweep. Not modified.
     * @param sets         M ≥ 1
     * @param temperatures R ≥ 1, evenly spaced
     */
    public GibbsChains(Rbm rbm, int sets, int temperatures, MatrixBackend backend) {
        this(rbm, sets, temperatures, backend, rbm.visibleUnits() * rbm.hiddenUnits() <= DIRECT_WEIGHTS);
    }

    GibbsChains(Rbm rbm, int sets, int temperatures, MatrixBackend backend, boolean direct) {
        if (rbm.isGaussianVisible()) throw new IllegalArgumentException("the chains need binary visible units");
        if (sets < 1 || temperatures < 1)
            throw new IllegalArgumentException("no chains: " + sets + " at " + temperatures + " temperatures");
        this.rbm = rbm;
        this.sets = sets;
        inverseTemperatures = new float[temperatures];
        for (int r = 0; r < temperatures; r++)
            inverseTemperatures[r] = temperatures == 1 ? 1 : 1 - (float) r / (temperatures - 1);
        int chains = sets * temperatures;
        visible = new FMatrixRMaj(chains, rbm.visibleUnits());
        hidden = new FMatrixRMaj(chains, rbm.hiddenUnits());
        energies = new double[chains];
        accepted = new long[temperatures - 1];
        row = new float[Math.max(rbm.visibleUnits(), rbm.hiddenUnits())];
        halfSteps = direct
                ? new DirectHalfSteps(rbm, sets, inverseTemperatures)
                : new LayerHalfSteps(rbm, sets, inverseTemperatures, backend);
    }

    public int sets() { return sets; }

    /** β_0 = 1 … β_{R−1} = 0, a copy. */
    public float[] inverseTemperatures() { return inverseTemperatures.clone(); }

    /** Visible states (R · M × visible); the first M rows are the chains at β = 1. Live; writing restores. */
    public FMatrixRMaj visible() {
        return visible;
    }

    /** Hidden states (R · M × hidden) that belong to {@link #visible}. Live; writing restores. */
    public FMatrixRMaj hidden() {
        return hidden;
    }

    /** E(v,h) of each of the R · M chains, at β = 1 whatever its temperature. Live; writing restores. */
    public double[] energies() {
        return energies;
    }

    /** Swaps accepted between β_r and β_{r+1}, r = 0 … R − 2, in all sets. Live; writing restores. */
    public long[] accepted() {
        return accepted;
    }

    /** Sweeps in which swaps were tried and counted: each pair once in each set. */
    public long swapSweeps() {
        return swapSweeps;
    }

    /** Goes on counting from here, or anew from 0. */
    public void countSwapsFrom(long sweeps) {
        swapSweeps = sweeps;
        if (sweeps == 0) Arrays.fill(accepted, 0);
    }

    /** One sweep: h | v, then v | h, then swaps of neighbouring temperatures. */
    public void sweep(RandomKey key) {
        drawHidden(key);
        drawVisible(key);
        swap(key);
    }

    /** First part of {@link #sweep} with the same key. */
    public void drawHidden(RandomKey key) {
        halfSteps.drawHidden(visible, hidden, key.fold("hidden"));
    }

    /** Second part of {@link #sweep} with the same key. */
    public void drawVisible(RandomKey key) {
        halfSteps.drawVisible(hidden, visible, energies, key.fold("visible"));
    }

    /** Last part of {@link #sweep} with the same key: even pairs, then odd ones. Nothing where R = 1. */
    public void swap(RandomKey key) {
        if (accepted.length == 0) return;
        swapPairs(0, key.fold("even swaps"));
        swapPairs(1, key.fold("odd swaps"));
        swapSweeps++;
    }

    /** E(v,h) of all chains from their present states. */
    public void measureEnergies() {
        int n = visible.numCols, m = hidden.numCols;
        for (int chain = 0; chain < energies.length; chain++) {
            double energy = 0;
            for (int j = 0; j < m; j++) energy -= (double) rbm.hiddenBias()[j] * hidden.data[chain * m + j];
            for (int i = 0; i < n; i++) {
                if (visible.data[chain * n + i] == 0) continue;
                float input = 0;
                for (int j = 0; j < m; j++)
                    input = Math.fma(hidden.data[chain * m + j], rbm.weights().data[i * m + j], input);
                energy -= input + rbm.visibleBias()[i];
            }
            energies[chain] = energy;
        }
    }

    /** Exchanges chains r and r + 1 of each set with probability min(1, exp((β_r − β_{r+1})(E_r − E_{r+1}))). */
    private void swapPairs(int firstPair, RandomKey key) {
        for (int r = firstPair; r < accepted.length; r += 2) {
            double difference = inverseTemperatures[r] - inverseTemperatures[r + 1];
            for (int chain = r * sets; chain < (r + 1) * sets; chain++) {
                double gain = difference * (energies[chain] - energies[chain + sets]);
                if (gain < 0 && key.uniform(chain) >= Math.exp(gain)) continue;
                exchange(chain, chain + sets);
                accepted[r]++;
            }
        }
    }

    private void exchange(int one, int other) {
        double energy = energies[one];
        energies[one] = energies[other];
        energies[other] = energy;
        exchange(visible, one, other);
        exchange(hidden, one, other);
    }

    private void exchange(FMatrixRMaj states, int one, int other) {
        int units = states.numCols;
        System.arraycopy(states.data, one * units, row, 0, units);
        System.arraycopy(states.data, other * units, states.data, one * units, units);
        System.arraycopy(row, 0, states.data, other * units, units);
    }
}
