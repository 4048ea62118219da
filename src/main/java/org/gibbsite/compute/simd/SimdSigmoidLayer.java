package org.gibbsite.compute.simd;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Shapes;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;

/** The layer's operations on the kernels of this package; zeros in the layer's input are left out. */
final class SimdSigmoidLayer implements SigmoidLayer {
    private final Product product;
    private final Reconstruction reconstruction;
    private final Sampler sampler;
    private final WeightStep weightStep;
    /** A piece of what {@link #sigmoid} overwrites, and zeros. */
    private final float[] inputs = new float[1024], noBias = new float[1024];

    SimdSigmoidLayer(Crew crew, Product product) {
        this.product = product;
        reconstruction = new Reconstruction(crew);
        sampler = new Sampler(crew);
        weightStep = new WeightStep(crew);
    }

    @Override public void hiddenMeans(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, FMatrixRMaj out) {
        Shapes.up(v, weights, hiddenBias, out);
        left(v).logistic(hiddenBias).times(weights.data, weights.numCols, out.data);
    }

    @Override public void visibleMeans(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, FMatrixRMaj out) {
        Shapes.down(h, weights, visibleBias, out);
        left(h).logistic(visibleBias).timesTransposed(weights.data, weights.numRows, out.data);
    }

    @Override public void reconstruct(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, float[] hiddenBias,
            FMatrixRMaj v, FMatrixRMaj hidden) {
        if (!Reconstruction.suits(h.numRows, weights.numRows, weights.numCols)) {
            SigmoidLayer.super.reconstruct(h, weights, visibleBias, hiddenBias, v, hidden);
            return;
        }
        Shapes.down(h, weights, visibleBias, v);
        Shapes.up(v, weights, hiddenBias, hidden);
        reconstruction.run(h, weights, visibleBias, hiddenBias, v, hidden);
    }

    @Override public void hiddenInputs(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, float scale,
            FMatrixRMaj out) {
        Shapes.up(v, weights, hiddenBias, out);
        left(v).scaled(hiddenBias, scale).times(weights.data, weights.numCols, out.data);
    }

    @Override public void visibleInputs(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, float scale,
            FMatrixRMaj out) {
        Shapes.down(h, weights, visibleBias, out);
        left(h).scaled(visibleBias, scale).timesTransposed(weights.data, weights.numRows, out.data);
    }

    private Product left(FMatrixRMaj states) {
        return product.left(states.data, states.numRows, states.numCols, true);
    }

    @Override public void sigmoid(FMatrixRMaj x) {
        int size = x.getNumElements();
        for (int i = 0; i < size; i += inputs.length) {
            int width = Math.min(inputs.length, size - i);
            System.arraycopy(x.data, i, inputs, 0, width);
            Sigmoid.row(inputs, 0, noBias, 0, width, x.data, i);
        }
    }

    @Override public void sample(FMatrixRMaj means, RandomKey key, FMatrixRMaj out) {
        out.reshape(means.numRows, means.numCols);
        sampler.sample(means.data, key, out.data, means.getNumElements());
    }

    @Override public void updateWeights(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1,
            FMatrixRMaj weights, FMatrixRMaj velocity, WeightUpdate update) {
        Shapes.update(v0, h0, v1, h1, weights, velocity);
        weightStep.run(v0, h0, v1, h1, weights, velocity, update);
    }
}
