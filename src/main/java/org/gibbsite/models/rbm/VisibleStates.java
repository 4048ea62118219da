package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * The visible layer given the hidden one: Bernoulli units with mean σ(a + W h), or Gaussian units with mean a + W h and
 * variance 1.
 */
final class VisibleStates {
    private final Rbm rbm;
    private final SigmoidLayer layer;

    VisibleStates(Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
    }

    /** @param h (cases × hidden). Not modified. @param out (cases × visible). Overwritten. */
    void means(FMatrixRMaj h, FMatrixRMaj out) {
        if (rbm.isGaussianVisible()) {
            layer.visibleInputs(h, rbm.weights(), rbm.visibleBias(), 1, out);
        } else {
            layer.visibleMeans(h, rbm.weights(), rbm.visibleBias(), out);
        }
    }

    /** @param means (cases × visible). Not modified. @param out (cases × visible). Overwritten. */
    void sample(FMatrixRMaj means, RandomKey key, FMatrixRMaj out) {
        if (!rbm.isGaussianVisible()) {
            layer.sample(means, key, out);
            return;
        }
        out.reshape(means.numRows, means.numCols);
        key.normals(out.data);
        int size = out.getNumElements();
        for (int i = 0; i < size; i++) out.data[i] += means.data[i];
    }
}
