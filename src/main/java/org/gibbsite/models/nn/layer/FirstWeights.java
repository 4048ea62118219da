package org.gibbsite.models.nn.layer;

import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/** What the weights and biases of a dense layer begin with. */
public enum FirstWeights {
    /** Both from U(±1/√inputs). */
    FAN_IN,
    /** Weights from N(0, 2/inputs), biases 0; for ReLU. */
    HE;

    /** Overwrites both. @param weights (inputs × units); @param bias (1 × units) */
    void draw(Variable weights, Variable bias, RandomKey key) {
        RandomKey ofWeights = key.fold(weights.name());
        switch (this) {
            case FAN_IN -> {
                Initialiser.fanIn(weights, weights.rows(), ofWeights);
                Initialiser.fanIn(bias, weights.rows(), key.fold(bias.name()));
            }
            case HE -> {
                Initialiser.he(weights, ofWeights);
                java.util.Arrays.fill(bias.data(), 0);
            }
        }
    }
}
