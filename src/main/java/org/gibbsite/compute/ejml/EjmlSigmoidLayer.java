package org.gibbsite.compute.ejml;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.gibbsite.compute.Logistic;
import org.gibbsite.compute.Shapes;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.random.RandomKey;

/** The layer's operations one after the other, each as its definition says. */
final class EjmlSigmoidLayer implements SigmoidLayer {
    /** v⁺ᵀh⁺ and v⁻ᵀh⁻ (visible × hidden). */
    private final FMatrixRMaj positive = new FMatrixRMaj(0, 0), negative = new FMatrixRMaj(0, 0);

    @Override public void hiddenMeans(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, FMatrixRMaj out) {
        hiddenInputs(v, weights, hiddenBias, 1, out);
        sigmoid(out);
    }

    @Override public void visibleMeans(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, FMatrixRMaj out) {
        visibleInputs(h, weights, visibleBias, 1, out);
        sigmoid(out);
    }

    @Override public void hiddenInputs(FMatrixRMaj v, FMatrixRMaj weights, float[] hiddenBias, float scale,
            FMatrixRMaj out) {
        Shapes.up(v, weights, hiddenBias, out);
        CommonOps_FDRM.mult(v, weights, out);
        addBias(out, hiddenBias, scale);
    }

    @Override public void visibleInputs(FMatrixRMaj h, FMatrixRMaj weights, float[] visibleBias, float scale,
            FMatrixRMaj out) {
        Shapes.down(h, weights, visibleBias, out);
        CommonOps_FDRM.multTransB(h, weights, out);
        addBias(out, visibleBias, scale);
    }

    private static void addBias(FMatrixRMaj x, float[] bias, float scale) {
        for (int row = 0; row < x.numRows; row++) {
            int start = row * x.numCols;
            for (int j = 0; j < x.numCols; j++) x.data[start + j] = scale * (x.data[start + j] + bias[j]);
        }
    }

    @Override public void sigmoid(FMatrixRMaj x) {
        int size = x.getNumElements();
        for (int i = 0; i < size; i++) x.data[i] = Logistic.of(x.data[i]);
    }

    @Override public void sample(FMatrixRMaj means, RandomKey key, FMatrixRMaj out) {
        out.reshape(means.numRows, means.numCols);
        int size = out.getNumElements();
        key.uniforms(out.data);
        for (int i = 0; i < size; i++) out.data[i] = out.data[i] < means.data[i] ? 1 : 0;
    }

    @Override public void updateWeights(FMatrixRMaj v0, FMatrixRMaj h0, FMatrixRMaj v1, FMatrixRMaj h1,
            FMatrixRMaj weights, FMatrixRMaj velocity, WeightUpdate update) {
        Shapes.update(v0, h0, v1, h1, weights, velocity);
        positive.reshape(weights.numRows, weights.numCols);
        negative.reshape(weights.numRows, weights.numCols);
        CommonOps_FDRM.multTransA(v0, h0, positive);
        CommonOps_FDRM.multTransA(v1, h1, negative);
        float up = update.rate() / v0.numRows, down = update.rate() / v1.numRows;
        int size = weights.getNumElements();
        for (int i = 0; i < size; i++) {
            float w = weights.data[i];
            float decay = update.rate() * (update.l2() * w + update.l1() * Math.signum(w));
            velocity.data[i] = update.momentum() * velocity.data[i] + up * positive.data[i] - down * negative.data[i]
                    - decay;
            weights.data[i] = w + velocity.data[i];
        }
    }
}
