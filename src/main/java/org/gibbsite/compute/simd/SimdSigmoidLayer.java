package org.gibbsite.compute.simd;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Shapes;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;

/** The layer's operations on the kernels of this package; zeros in the layer's input are left out. */
final class SimdSigmoidLayer implements SigmoidLayer {
    private final Product product;
    private final Activation activation;
    private final Sampler sampler;
    private final WeightStep weightStep;
    /** A layer's sums before the sigmoid (cases × units). */
    private float[] sums = new float[0];
    private float[] noBias = new float[0];

    SimdSigmoidLayer(Crew crew, Product product) {
        this.product = product;
        activation = new Activation(crew);
        sampler = new Sampler(crew);
        weightStep = new WeightStep(crew);
    }

    @Override public void hiddenMeans(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, FMatrixRMaj out) {
        Shapes.up(v, weights, hiddenBias, out);
        up(v, weights, sumsOf(out));
        activation.logistic(sums, out.numRows, out.numCols, hiddenBias, out.data);
    }

    @Override public void visibleMeans(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, FMatrixRMaj out) {
        Shapes.down(h, weights, visibleBias, out);
        down(h, weights, sumsOf(out));
        activation.logistic(sums, out.numRows, out.numCols, visibleBias, out.data);
    }

    @Override public void hiddenInputs(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, float scale,
            FMatrixRMaj out) {
        Shapes.up(v, weights, hiddenBias, out);
        up(v, weights, out.data);
        activation.scale(out.data, out.numRows, out.numCols, hiddenBias, scale, out.data);
    }

    @Override public void visibleInputs(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, float scale,
            FMatrixRMaj out) {
        Shapes.down(h, weights, visibleBias, out);
        down(h, weights, out.data);
        activation.scale(out.data, out.numRows, out.numCols, visibleBias, scale, out.data);
    }

    private void up(FMatrixRMaj v, FMatrixRMaj weights, float[] out) {
        product.left(v.data, v.numRows, v.numCols, true).times(weights.data, weights.numCols, out);
    }

    private void down(FMatrixRMaj h, FMatrixRMaj weights, float[] out) {
        product.left(h.data, h.numRows, h.numCols, true).timesTransposed(weights.data, weights.numRows, out);
    }

    private float[] sumsOf(FMatrixRMaj out) {
        return sums = Product.grown(sums, out.getNumElements());
    }

    @Override public void sigmoid(FMatrixRMaj x) {
        noBias = Product.grown(noBias, x.numCols);
        System.arraycopy(x.data, 0, sumsOf(x), 0, x.getNumElements());
        activation.logistic(sums, x.numRows, x.numCols, noBias, x.data);
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
