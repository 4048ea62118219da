package org.gibbsite.models.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/** The data's side of the gradient: hidden units with the visible ones held at the batch. */
final class PositivePhase {
    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final VisibleStates visible;
    private final FMatrixRMaj means = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj sample = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj reconstruction = new FMatrixRMaj(0, 0);
    private RandomKey key = RandomKey.of(0);

    PositivePhase(Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
        visible = new VisibleStates(rbm, backend);
    }

    /** Fills {@link #means} with p(h = 1 | v⁺). @param sampleKey of the sample of them, when one is asked for */
    void start(FMatrixRMaj batch, RandomKey sampleKey) {
        key = sampleKey;
        layer.hiddenMeans(batch, rbm.weights(), rbm.hiddenBias(), means);
    }

    /** p(h = 1 | v⁺) of the last batch (cases × hidden). Live. */
    FMatrixRMaj means() { return means; }

    /** The sample h₀ of {@link #means}, the same one at each call (cases × hidden). Live. */
    FMatrixRMaj sample() {
        layer.sample(means, key, sample);
        return sample;
    }

    /** h⁺: the sample, or the means, as the rule says. */
    FMatrixRMaj hidden(LearningRule rule) {
        return rule.samplePositive() ? sample() : means;
    }

    /** As {@link Learner#reconstructionError}; made when asked for, as learning itself needs no reconstruction. */
    double reconstructionError(FMatrixRMaj batch) {
        visible.means(sample(), reconstruction);
        return ReconstructionError.squared(batch, reconstruction) / batch.getNumElements();
    }
}
