package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * How far images are from their reconstruction v → h → p(v | h), by one of several definitions that differ by factors of
 * two to four: never compare numbers of different {@link Kind}s. Gaussian visible units are reconstructed by their mean.
 */
public final class ReconstructionError implements CaseScore {

    /** What is meant by reconstruction error. */
    public enum Kind {
        /** Mean squared error per pixel; h sampled, pixels are probabilities. */
        SAMPLED_HIDDEN,
        /** Mean squared error per pixel; h and pixels are probabilities. */
        MEAN_FIELD,
        /** Cross-entropy −Σ v log p + (1 − v) log(1 − p), nats per image; h are probabilities. Bernoulli units only. */
        CROSS_ENTROPY
    }

    private final Rbm rbm;
    private final MatrixBackend backend;
    private final Kind kind;
    private final RandomKey key;
    private final FMatrixRMaj means = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj hidden = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj pixels = new FMatrixRMaj(0, 0);

    /**
     * @param key of the samples of h: keep it fixed to compare errors along a run
     */
    public ReconstructionError(Rbm rbm, MatrixBackend backend, Kind kind, RandomKey key) {
        if (kind == Kind.CROSS_ENTROPY && rbm.isGaussianVisible()) {
            throw new IllegalArgumentException("cross-entropy needs Bernoulli visible units");
        }
        this.rbm = rbm;
        this.backend = backend;
        this.kind = kind;
        this.key = key;
    }

    @Override public void of(FMatrixRMaj cases, int firstCase, double[] out) {
        SigmoidLayer layer = backend.sigmoidLayer();
        layer.hiddenMeans(cases, rbm.weights(), rbm.hiddenBias(), means);
        FMatrixRMaj h = means;
        if (kind == Kind.SAMPLED_HIDDEN) {
            layer.sample(means, key.fold(firstCase), hidden);
            h = hidden;
        }
        layer.visibleInputs(h, rbm.weights(), rbm.visibleBias(), 1, pixels);
        if (kind != Kind.CROSS_ENTROPY && !rbm.isGaussianVisible()) layer.sigmoid(pixels);
        for (int row = 0; row < cases.numRows; row++)
            out[row] = kind == Kind.CROSS_ENTROPY ? crossEntropy(cases, row) : squared(cases, row) / cases.numCols;
    }

    /** Sum over the pixels of one case. */
    private double squared(FMatrixRMaj cases, int row) {
        double sum = 0;
        for (int i = row * cases.numCols, end = i + cases.numCols; i < end; i++) {
            double difference = cases.data[i] - pixels.data[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Sum over all cases and pixels, in order. */
    static double squared(FMatrixRMaj cases, FMatrixRMaj pixels) {
        double sum = 0;
        int size = cases.getNumElements();
        for (int i = 0; i < size; i++) {
            double difference = cases.data[i] - pixels.data[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** With p = σ(x): −v log p − (1 − v) log(1 − p) = log(1 + eˣ) − v x. */
    private double crossEntropy(FMatrixRMaj cases, int row) {
        int from = row * cases.numCols;
        double sum = LogSum.softplusSum(pixels.data, from, cases.numCols, 1);
        for (int i = from; i < from + cases.numCols; i++) sum -= (double) cases.data[i] * pixels.data[i];
        return sum;
    }
}
