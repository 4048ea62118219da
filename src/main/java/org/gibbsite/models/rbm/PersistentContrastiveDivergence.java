package org.gibbsite.models.rbm;

import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * Persistent contrastive divergence PCD-k: the model's side of the gradient comes from M chains that are never restarted
 * at the data but go on for k sweeps per update. The chains' states are always samples, whatever
 * {@link LearningRule#sampleVisible} says; h⁻ are probabilities given them.
 *
 * <p>Source: Tieleman, "Training restricted Boltzmann machines using approximations to the likelihood gradient", 2008.
 */
public final class PersistentContrastiveDivergence implements Learner {
    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final GradientStep gradient;
    private final PositivePhase positive;
    private final BlockGibbs particles;
    private final FMatrixRMaj hidden = new FMatrixRMaj(0, 0);

    /** Learns into {@code rbm}. @param key of the particles' start, noise */
    public PersistentContrastiveDivergence(Rbm rbm, int particles, MatrixBackend backend, RandomKey key) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
        gradient = new GradientStep(rbm, backend);
        positive = new PositivePhase(rbm, backend);
        this.particles = new BlockGibbs(particles, rbm, backend);
        this.particles.startFromNoise(key);
    }

    @Override public void update(FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        positive.start(batch, key.fold("hidden"));
        for (int sweep = 0; sweep < rule.sweeps(); sweep++) particles.sweep(key.fold("particles").fold(sweep));
        layer.hiddenMeans(particles.visible(), rbm.weights(), rbm.hiddenBias(), hidden);
        gradient.apply(batch, positive.hidden(rule), particles.visible(), hidden, positive.means(), rule);
    }

    /** The persistent chains. Live; moving them changes what is learnt. */
    public BlockGibbs particles() {
        return particles;
    }

    /** With the parameters after the update, as no reconstruction takes part in it. */
    @Override public double reconstructionError(FMatrixRMaj batch) {
        return positive.reconstructionError(batch);
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = gradient.state();
        state.put("particles", particles.visible().data);
        return state;
    }
}
