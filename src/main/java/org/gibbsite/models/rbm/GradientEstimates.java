package org.gibbsite.models.rbm;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * The gradient of the mean log-likelihood of some cases, exactly and by the estimates that learning uses. All share the
 * data's side, with probabilities for h; they differ in where the model's side comes from. A gradient is one vector: W row
 * by row, then a, then b.
 *
 * <p>Source: Hinton, "Training products of experts by minimizing contrastive divergence", Neural Computation 14, 2002,
 * eq. 5; Bengio and Delalleau, "Justifying and generalizing contrastive divergence", Neural Computation 21, 2009, compare
 * the directions in the same way.
 */
public final class GradientEstimates {
    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final BlockGibbs chains;
    private final FMatrixRMaj cases;
    private final FMatrixRMaj hidden = new FMatrixRMaj(0, 0);
    private final double[] data;

    /**
     * @param rbm    not to be modified while this is in use
     * @param cases  (cases × visible), the start of the chains of CD. Not modified.
     */
    public GradientEstimates(Rbm rbm, FMatrixRMaj cases, MatrixBackend backend) {
        this.rbm = rbm;
        this.cases = cases;
        layer = backend.sigmoidLayer();
        chains = new BlockGibbs(cases.numRows, rbm, backend);
        data = moments(cases);
    }

    /** The gradient itself. @param model of the same machine */
    public double[] exact(ModelStatistics model) {
        double[] gradient = data.clone();
        int weights = model.products().length;
        for (int i = 0; i < weights; i++) gradient[i] -= model.products()[i];
        for (int i = 0; i < model.visible().length; i++) gradient[weights + i] -= model.visible()[i];
        int at = weights + model.visible().length;
        for (int j = 0; j < model.hidden().length; j++) gradient[at + j] -= model.hidden()[j];
        return gradient;
    }

    /** Puts a chain at each case: the beginning of CD. */
    public void startAtData() {
        System.arraycopy(cases.data, 0, chains.visible().data, 0, cases.getNumElements());
    }

    /** One sweep of the chains, both layers sampled. */
    public void sweep(RandomKey key) {
        chains.sweep(key);
    }

    /** The estimate of CD-k after k sweeps. */
    public double[] divergence() {
        return estimate(chains.visible());
    }

    /** The estimate whose model's side comes from these states (chains × visible). Not modified. */
    public double[] estimate(FMatrixRMaj states) {
        double[] gradient = data.clone(), model = moments(states);
        for (int i = 0; i < gradient.length; i++) gradient[i] -= model[i];
        return gradient;
    }

    /** Means of v hᵀ, v and h with probabilities for h, in double precision. */
    private double[] moments(FMatrixRMaj v) {
        layer.hiddenMeans(v, rbm.weights(), rbm.hiddenBias(), hidden);
        int n = rbm.visibleUnits(), m = rbm.hiddenUnits();
        double[] sums = new double[n * m + n + m];
        for (int row = 0; row < v.numRows; row++) {
            for (int i = 0; i < n; i++) {
                double x = v.data[row * n + i];
                if (x == 0) continue;
                for (int j = 0; j < m; j++) sums[i * m + j] += x * hidden.data[row * m + j];
                sums[n * m + i] += x;
            }
            for (int j = 0; j < m; j++) sums[n * m + n + j] += hidden.data[row * m + j];
        }
        return Arrays.stream(sums).map(sum -> sum / v.numRows).toArray();
    }
}
