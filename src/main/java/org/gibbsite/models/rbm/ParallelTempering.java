package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * Chains at R inverse temperatures 1 = β_0 &gt; … &gt; β_{R−1} = 0 that exchange their states, so that what mixes fast at
 * small β reaches the model at β = 1. The law at β is ∝ exp(−β E); with Gaussian visible units the term ½‖v − a‖² stays
 * untempered, as nothing could be normalised at β = 0 otherwise. There are M independent sets of R chains.
 *
 * <p>Source: Desjardins, Courville, Bengio, Vincent and Delalleau, "Parallel tempering for training of restricted
 * Boltzmann machines", 2010.
 */
public final class ParallelTempering {
    /** Share of the old acceptance rate that each sweep keeps. */
    private static final float ACCEPTANCE_DECAY = 0.99f;

    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final int sets;
    private final float[] inverseTemperatures;
    private final FMatrixRMaj visible; // (R · M × visible), chain r · M + m is set m at β_r
    private final FMatrixRMaj visibleInputs;
    private final FMatrixRMaj visibleMeans;
    private final FMatrixRMaj hidden;
    private final FMatrixRMaj hiddenMeans;
    private final double[] energies; // tempered part of E(v,h), one per chain
    private final float[] acceptance;
    private final float[] row;

    /**
     * All visible units 0; see {@link #startFromNoise}.
     *
     * @param rbm          read at each sweep. Not modified.
     * @param sets         M ≥ 1
     * @param temperatures R ≥ 2, evenly spaced
     */
    public ParallelTempering(Rbm rbm, int sets, int temperatures, MatrixBackend backend) {
        if (temperatures < 2) throw new IllegalArgumentException("tempering needs 2 temperatures or more");
        this.rbm = rbm;
        this.sets = sets;
        layer = backend.sigmoidLayer();
        inverseTemperatures = new float[temperatures];
        for (int r = 0; r < temperatures; r++) inverseTemperatures[r] = 1 - (float) r / (temperatures - 1);
        int chains = sets * temperatures;
        visible = new FMatrixRMaj(chains, rbm.visibleUnits());
        visibleInputs = new FMatrixRMaj(chains, rbm.visibleUnits());
        visibleMeans = new FMatrixRMaj(chains, rbm.visibleUnits());
        hidden = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hiddenMeans = new FMatrixRMaj(chains, rbm.hiddenUnits());
        energies = new double[chains];
        acceptance = new float[temperatures - 1];
        row = new float[rbm.visibleUnits()];
    }

    public int sets() { return sets; }

    /** β_0 = 1 … β_{R−1} = 0, a copy. */
    public float[] inverseTemperatures() { return inverseTemperatures.clone(); }

    /** Visible states (R · M × visible); the first M rows are the chains at β = 1. Live; writing restores. */
    public FMatrixRMaj visible() {
        return visible;
    }

    /** Running mean of the accepted share of swaps between β_r and β_{r+1}, r = 0 … R − 2. Live; writing restores. */
    public float[] acceptance() {
        return acceptance;
    }

    /** Copies v of the M chains at β = 1. @param out (M × visible). Overwritten. */
    public void coldest(FMatrixRMaj out) {
        out.reshape(sets, visible.numCols);
        System.arraycopy(visible.data, 0, out.data, 0, out.getNumElements());
    }

    /** Visible units 0 or 1 with probability ½; standard normal where they are Gaussian. */
    public void startFromNoise(RandomKey key) {
        visibleMeans.fill(rbm.isGaussianVisible() ? 0 : 0.5f);
        sampleVisible(key);
    }

    /** One Gibbs sweep of every chain at its β, then swaps of neighbours: even r with r + 1, then odd r. */
    public void sweep(RandomKey key) {
        drawHidden(key.fold("hidden"));
        drawVisible(key.fold("visible"));
        measureEnergies();
        swap(0, key.fold("even swaps"));
        swap(1, key.fold("odd swaps"));
    }

    /** h ~ σ(β (b + v W)). */
    private void drawHidden(RandomKey key) {
        layer.hiddenInputs(visible, rbm.weights(), rbm.hiddenBias(), 1, hiddenMeans);
        int units = hidden.numCols;
        for (int chain = 0; chain < energies.length; chain++) {
            float beta = inverseTemperatures[chain / sets];
            for (int i = chain * units; i < (chain + 1) * units; i++) hiddenMeans.data[i] *= beta;
        }
        layer.sigmoid(hiddenMeans);
        layer.sample(hiddenMeans, key, hidden);
    }

    /** v ~ σ(β (a + W h)), or N(a + β W h, 1). */
    private void drawVisible(RandomKey key) {
        layer.visibleInputs(hidden, rbm.weights(), rbm.visibleBias(), 1, visibleInputs);
        if (rbm.isGaussianVisible()) subtractBias();
        int units = visible.numCols;
        for (int chain = 0; chain < energies.length; chain++) {
            float beta = inverseTemperatures[chain / sets];
            for (int i = chain * units; i < (chain + 1) * units; i++) {
                visibleMeans.data[i] = beta * visibleInputs.data[i];
            }
        }
        if (rbm.isGaussianVisible()) addBias();
        else
            layer.sigmoid(visibleMeans);
        sampleVisible(key);
    }

    /** Leaves W h, the tempered part of the input of Gaussian units. */
    private void subtractBias() {
        float[] a = rbm.visibleBias();
        for (int first = 0; first < visibleInputs.getNumElements(); first += a.length) {
            for (int i = 0; i < a.length; i++) visibleInputs.data[first + i] -= a[i];
        }
    }

    private void addBias() {
        float[] a = rbm.visibleBias();
        for (int first = 0; first < visibleMeans.getNumElements(); first += a.length) {
            for (int i = 0; i < a.length; i++) visibleMeans.data[first + i] += a[i];
        }
    }

    private void sampleVisible(RandomKey key) {
        if (rbm.isGaussianVisible()) {
            key.normals(visible.data);
            for (int i = 0; i < visible.getNumElements(); i++) visible.data[i] += visibleMeans.data[i];
        } else {
            layer.sample(visibleMeans, key, visible);
        }
    }

    /** −bᵀh − vᵀ(a + W h), or −bᵀh − vᵀW h for Gaussian visible units. */
    private void measureEnergies() {
        int units = visible.numCols;
        for (int chain = 0; chain < energies.length; chain++) {
            double energy = 0;
            for (int j = 0; j < hidden.numCols; j++) {
                energy -= (double) rbm.hiddenBias()[j] * hidden.data[chain * hidden.numCols + j];
            }
            for (int i = chain * units; i < (chain + 1) * units; i++) {
                energy -= (double) visible.data[i] * visibleInputs.data[i];
            }
            energies[chain] = energy;
        }
    }

    /** Exchanges chains r and r + 1 of each set with probability min(1, exp((β_r − β_{r+1})(E_r − E_{r+1}))). */
    private void swap(int firstPair, RandomKey key) {
        for (int r = firstPair; r < acceptance.length; r += 2) {
            int accepted = 0;
            for (int chain = r * sets; chain < (r + 1) * sets; chain++) {
                double gain = (inverseTemperatures[r] - inverseTemperatures[r + 1])
                        * (energies[chain] - energies[chain + sets]);
                if (key.uniform(chain) >= Math.exp(gain)) continue;
                exchange(chain, chain + sets);
                accepted++;
            }
            acceptance[r] = ACCEPTANCE_DECAY * acceptance[r] + (1 - ACCEPTANCE_DECAY) * accepted / sets;
        }
    }

    /** Only v and the energy move: h is drawn anew before it is used again. */
    private void exchange(int one, int other) {
        double energy = energies[one];
        energies[one] = energies[other];
        energies[other] = energy;
        int units = row.length;
        System.arraycopy(visible.data, one * units, row, 0, units);
        System.arraycopy(visible.data, other * units, visible.data, one * units, units);
        System.arraycopy(row, 0, visible.data, other * units, units);
    }
}
