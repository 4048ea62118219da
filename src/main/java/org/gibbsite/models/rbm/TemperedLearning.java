package org.gibbsite.models.rbm;

import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * As {@link PersistentContrastiveDivergence}, but the persistent chains are those of {@link ParallelTempering} at β = 1.
 *
 * <p>Source: Desjardins, Courville, Bengio, Vincent and Delalleau, "Parallel tempering for training of restricted
 * Boltzmann machines", 2010.
 */
public final class TemperedLearning implements Learner {
    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final GradientStep gradient;
    private final PositivePhase positive;
    private final ParallelTempering chains;
    private final FMatrixRMaj visible = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj hidden = new FMatrixRMaj(0, 0);

    /** Learns into {@code rbm}. @param key of the chains' start, noise */
    public TemperedLearning(Rbm rbm, int particles, int temperatures, MatrixBackend backend, RandomKey key) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
        gradient = new GradientStep(rbm, backend);
        positive = new PositivePhase(rbm, backend);
        chains = new ParallelTempering(rbm, particles, temperatures, backend);
        chains.startFromNoise(key);
    }

    @Override public void update(FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        positive.start(batch, key.fold("hidden"));
        for (int sweep = 0; sweep < rule.sweeps(); sweep++) chains.sweep(key.fold("particles").fold(sweep));
        chains.coldest(visible);
        layer.hiddenMeans(visible, rbm.weights(), rbm.hiddenBias(), hidden);
        gradient.apply(batch, positive.hidden(rule), visible, hidden, positive.means(), rule);
    }

    /** The tempered chains. Live; moving them changes what is learnt. */
    public ParallelTempering chains() {
        return chains;
    }

    /** With the parameters after the update, as no reconstruction takes part in it. */
    @Override public double reconstructionError(FMatrixRMaj batch) {
        return positive.reconstructionError(batch);
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = gradient.state();
        state.put("particles", chains.visible().data);
        state.put("swapAcceptance", chains.acceptance());
        return state;
    }
}
