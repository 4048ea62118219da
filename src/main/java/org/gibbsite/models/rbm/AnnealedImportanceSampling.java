package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
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
 * For Gaussian visible units the linear terms become −½(1 − β)‖v − a⁰‖² − ½β‖v − a‖². Products in single precision,
 * weights accumulated in double.
 *
 * <p>Source: Salakhutdinov and Murray, "On the quantitative analysis of deep belief networks", 2008, section 4.1.
 */
public final class AnnealedImportanceSampling {
    private final Rbm rbm;
    private final float[] baseBias;
    private final double[] inverseTemperatures;
    private final MatrixBackend backend;
    private final RandomKey key;
    private final FMatrixRMaj visible;
    private final FMatrixRMaj visibleMeans;
    private final FMatrixRMaj inputs;
    private final FMatrixRMaj hidden;
    private final FMatrixRMaj hiddenMeans;
    private final float[] bias;
    private final double[] shift; // a − a⁰
    private final double shiftedCentre; // ½‖a‖² − ½‖a⁰‖² for Gaussian units, else 0
    private final float[] normals;
    private final double[] logWeights;
    private int done; // index of the temperature that the chains are at

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
        visible = new FMatrixRMaj(chains, rbm.visibleUnits());
        visibleMeans = new FMatrixRMaj(chains, rbm.visibleUnits());
        inputs = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hidden = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hiddenMeans = new FMatrixRMaj(chains, rbm.hiddenUnits());
        bias = new float[rbm.visibleUnits()];
        shift = new double[rbm.visibleUnits()];
        double centre = 0;
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (double) rbm.visibleBias()[i] - baseBias[i];
            centre += 0.5 * shift[i] * ((double) rbm.visibleBias()[i] + baseBias[i]);
        }
        shiftedCentre = rbm.isGaussianVisible() ? centre : 0;
        normals = new float[rbm.isGaussianVisible() ? visible.getNumElements() : 0];
        logWeights = new double[chains];
    }

    /** {@code count} + 1 inverse temperatures k / count, k = 0 … count. */
    public static double[] uniform(int count) {
        double[] beta = new double[count + 1];
        for (int k = 0; k <= count; k++) beta[k] = (double) k / count;
        return beta;
    }

    /** Up to {@code count} further temperatures; returns whether more are left. The result does not depend on the slices. */
    public boolean advance(int count) {
        for (int i = 0; i < count && done < inverseTemperatures.length - 1; i++) step();
        return done < inverseTemperatures.length - 1;
    }

    /** Temperatures carried out so far, of {@link #temperatures()}. */
    public int temperaturesDone() { return done; }

    public int temperatures() { return inverseTemperatures.length - 1; }

    /** The estimate. @throws IllegalStateException while {@link #advance} still returns true */
    public PartitionEstimate estimate() {
        if (done < temperatures())
            throw new IllegalStateException(done + " of " + temperatures() + " temperatures done");
        return PartitionEstimate.of(logWeights, logBasePartition());
    }

    private void step() {
        if (done == 0) drawVisible(0, key.fold(0));
        else
            sweep(inverseTemperatures[done], key.fold(done));
        backend.sigmoidLayer().hiddenInputs(visible, rbm.weights(), rbm.hiddenBias(), 1, inputs);
        weigh(inverseTemperatures[done], inverseTemperatures[done + 1]);
        done++;
    }

    /** One Gibbs sweep at β; {@link #inputs} belong to the present v. */
    private void sweep(double beta, RandomKey stepKey) {
        SigmoidLayer layer = backend.sigmoidLayer();
        for (int i = 0; i < inputs.getNumElements(); i++) hiddenMeans.data[i] = (float) (beta * inputs.data[i]);
        layer.sigmoid(hiddenMeans);
        layer.sample(hiddenMeans, stepKey.fold("hidden"), hidden);
        drawVisible(beta, stepKey.fold("visible"));
    }

    /** v ~ p_β(v | h), input (1 − β) a⁰ + β (a + W h); h plays no part at β = 0. */
    private void drawVisible(double beta, RandomKey stepKey) {
        SigmoidLayer layer = backend.sigmoidLayer();
        float[] a = rbm.visibleBias();
        // the layer scales input and bias alike, so the base-rate part is divided by β first
        for (int i = 0; i < bias.length; i++)
            bias[i] = (float) (beta == 0 ? 0 : a[i] + (1 - beta) / beta * baseBias[i]);
        layer.visibleInputs(hidden, rbm.weights(), bias, (float) beta, visibleMeans);
        if (beta == 0) {
            for (int m = 0; m < visible.numRows; m++) {
                System.arraycopy(baseBias, 0, visibleMeans.data, m * bias.length, bias.length);
            }
        }
        if (rbm.isGaussianVisible()) {
            stepKey.normals(normals);
            for (int i = 0; i < normals.length; i++) visible.data[i] = visibleMeans.data[i] + normals[i];
        } else {
            layer.sigmoid(visibleMeans);
            layer.sample(visibleMeans, stepKey, visible);
        }
    }

    /** log w += log p*_next(v) − log p*_now(v). */
    private void weigh(double now, double next) {
        int units = inputs.numCols;
        for (int m = 0; m < logWeights.length; m++) {
            logWeights[m] += (next - now) * visibleTerm(m * bias.length)
                    + LogSum.softplusSum(inputs.data, m * units, units, next)
                    - LogSum.softplusSum(inputs.data, m * units, units, now);
        }
    }

    /** (a − a⁰)ᵀv, for Gaussian units ½‖v − a⁰‖² − ½‖v − a‖². Four sums, for one would wait for each addition in turn. */
    private double visibleTerm(int from) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i + 3 < shift.length; i += 4) {
            s0 += shift[i] * visible.data[from + i];
            s1 += shift[i + 1] * visible.data[from + i + 1];
            s2 += shift[i + 2] * visible.data[from + i + 2];
            s3 += shift[i + 3] * visible.data[from + i + 3];
        }
        for (; i < shift.length; i++) s0 += shift[i] * visible.data[from + i];
        return s0 + s1 + (s2 + s3) - shiftedCentre;
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
