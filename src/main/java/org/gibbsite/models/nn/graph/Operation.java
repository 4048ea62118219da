package org.gibbsite.models.nn.graph;

import java.util.List;

/**
 * A step of a graph: results from inputs, and the inputs' gradients from the results'. Neither pass allocates. A gradient
 * is a sum over all users of a variable: {@link Variable#reach} tells who has to begin it.
 */
public interface Operation {
    List<Variable> inputs();

    List<Variable> results();

    void forward();

    /** The gradients of all results are known. */
    void backward();

    /** An operation that draws random numbers before each forward pass. */
    interface Noisy extends Operation {
        /** All randomness of the next forward pass is in the key. */
        void draw(org.gibbsite.random.RandomKey key);
    }
}
