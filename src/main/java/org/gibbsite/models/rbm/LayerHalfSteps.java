package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/** Half-steps of all chains at once, as products of a back end. */
final class LayerHalfSteps implements GibbsChains.HalfSteps {
    private final Rbm rbm;
    private final int sets;
    private final float[] inverseTemperatures;
    private final SigmoidLayer layer;
    private final FMatrixRMaj means = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj inputs = new FMatrixRMaj(0, 0);

    LayerHalfSteps(Rbm rbm, int sets, float[] inverseTemperatures, MatrixBackend backend) {
        this.rbm = rbm;
        this.sets = sets;
        this.inverseTemperatures = inverseTemperatures;
        layer = backend.sigmoidLayer();
    }

    @Override public void drawHidden(FMatrixRMaj visible, FMatrixRMaj hidden, RandomKey key) {
        if (inverseTemperatures.length == 1) {
            layer.hiddenMeans(visible, rbm.weights(), rbm.hiddenBias(), means);
        } else {
            layer.hiddenInputs(visible, rbm.weights(), rbm.hiddenBias(), 1, means);
            temper(means);
            layer.sigmoid(means);
        }
        layer.sample(means, key, hidden);
    }

    @Override public void drawVisible(FMatrixRMaj hidden, FMatrixRMaj visible, double[] energies, RandomKey key) {
        layer.visibleInputs(hidden, rbm.weights(), rbm.visibleBias(), 1, inputs);
        means.reshape(inputs.numRows, inputs.numCols);
        System.arraycopy(inputs.data, 0, means.data, 0, inputs.getNumElements());
        if (inverseTemperatures.length > 1) temper(means);
        layer.sigmoid(means);
        layer.sample(means, key, visible);
        measure(hidden, visible, energies);
    }

    private void temper(FMatrixRMaj x) {
        for (int chain = 0, at = 0; chain < x.numRows; chain++) {
            float beta = inverseTemperatures[chain / sets];
            for (int i = 0; i < x.numCols; i++, at++) x.data[at] *= beta;
        }
    }

    /** E(v,h) = −bᵀh − vᵀ(a + W h). */
    private void measure(FMatrixRMaj hidden, FMatrixRMaj visible, double[] energies) {
        float[] b = rbm.hiddenBias();
        for (int chain = 0, j0 = 0, i = 0; chain < energies.length; chain++, j0 += hidden.numCols) {
            double energy = 0;
            for (int j = 0; j < hidden.numCols; j++) energy -= (double) b[j] * hidden.data[j0 + j];
            for (int end = i + visible.numCols; i < end; i++) energy -= (double) visible.data[i] * inputs.data[i];
            energies[chain] = energy;
        }
    }
}
