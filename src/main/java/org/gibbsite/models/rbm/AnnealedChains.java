package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/** Some of the chains of {@link AnnealedImportanceSampling}, moving together from β = 0 on, and their weights. */
final class AnnealedChains {
    private final Rbm rbm;
    private final float[] baseBias;
    private final SigmoidLayer layer;
    private final RandomKey key;
    private final FMatrixRMaj visible;
    private final FMatrixRMaj visibleMeans;
    private final FMatrixRMaj inputs;
    private final FMatrixRMaj hidden;
    private final FMatrixRMaj hiddenMeans;
    private final float[] bias;
    private final double[] shift; // a − a⁰
    private final double shiftedCentre; // ½‖a‖² − ½‖a⁰‖² for Gaussian units, else 0
    private final double[] logWeights;
    private int steps;

    /** Chains drawn from the base-rate model, log weights 0. */
    AnnealedChains(Rbm rbm, float[] baseBias, int chains, MatrixBackend backend, RandomKey key) {
        this.rbm = rbm;
        this.baseBias = baseBias;
        this.key = key;
        layer = backend.sigmoidLayer();
        visible = new FMatrixRMaj(chains, rbm.visibleUnits());
        visibleMeans = new FMatrixRMaj(chains, rbm.visibleUnits());
        inputs = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hidden = new FMatrixRMaj(chains, rbm.hiddenUnits());
        hiddenMeans = new FMatrixRMaj(chains, rbm.hiddenUnits());
        bias = new float[rbm.visibleUnits()];
        logWeights = new double[chains];
        shift = new double[rbm.visibleUnits()];
        double centre = 0;
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (double) rbm.visibleBias()[i] - baseBias[i];
            centre += 0.5 * shift[i] * ((double) rbm.visibleBias()[i] + baseBias[i]);
        }
        shiftedCentre = rbm.isGaussianVisible() ? centre : 0;
        start();
    }

    /** log w of each chain. Live. */
    double[] logWeights() { return logWeights; }

    /** log w += log p*_next(v) − log p*_now(v), then one Gibbs sweep at β = next. */
    void step(double now, double next) {
        layer.hiddenInputs(visible, rbm.weights(), rbm.hiddenBias(), 1, inputs);
        weigh(now, next);
        steps++;
        drawHidden(next, key.fold("hidden").fold(steps));
        drawVisible(next, key.fold("visible").fold(steps));
    }

    private void start() {
        for (int m = 0; m < visible.numRows; m++) {
            System.arraycopy(baseBias, 0, visibleMeans.data, m * bias.length, bias.length);
        }
        sampleVisible(key.fold("start"));
    }

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

    /** h ~ σ(β (b + v W)). */
    private void drawHidden(double beta, RandomKey stepKey) {
        for (int i = 0; i < inputs.getNumElements(); i++) hiddenMeans.data[i] = (float) (beta * inputs.data[i]);
        layer.sigmoid(hiddenMeans);
        layer.sample(hiddenMeans, stepKey, hidden);
    }

    /** v from inputs (1 − β) a⁰ + β (a + W h); the layer scales input and bias alike, so a⁰ is divided by β > 0 first. */
    private void drawVisible(double beta, RandomKey stepKey) {
        float[] a = rbm.visibleBias();
        for (int i = 0; i < bias.length; i++) bias[i] = (float) (a[i] + (1 - beta) / beta * baseBias[i]);
        layer.visibleInputs(hidden, rbm.weights(), bias, (float) beta, visibleMeans);
        sampleVisible(stepKey);
    }

    /** v from inputs in {@link #visibleMeans}. */
    private void sampleVisible(RandomKey stepKey) {
        if (rbm.isGaussianVisible()) {
            stepKey.normals(visible.data);
            for (int i = 0; i < visible.data.length; i++) visible.data[i] += visibleMeans.data[i];
        } else {
            layer.sigmoid(visibleMeans);
            layer.sample(visibleMeans, stepKey, visible);
        }
    }
}
