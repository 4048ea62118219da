package org.gibbsite.models.rbm;

import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.random.RandomKey;

/** A way to learn the parameters of an {@link Rbm} batch by batch. Confined to one thread. */
public interface Learner {

    /**
     * One update of the parameters. Allocates nothing once it has seen a batch of this size.
     *
     * @param batch v₀ (cases × visible). Not modified.
     * @param key   all randomness of this update
     */
    void update(FMatrixRMaj batch, LearningRule rule, RandomKey key);

    /**
     * Mean over cases and visible units of (v₀ − v₁)² in the last update, with h₀ sampled and v₁ the means given h₀.
     *
     * @param batch the batch of the last update, unchanged
     */
    double reconstructionError(FMatrixRMaj batch);

    /**
     * The arrays that, together with the parameters, are all that the learner remembers between updates. Live: copying
     * them out saves, copying into them restores. Always there: {@code velocity/weights} (visible × hidden),
     * {@code velocity/visibleBias}, {@code velocity/hiddenBias}, the last steps of the parameters.
     */
    SortedMap<String, float[]> state();
}
