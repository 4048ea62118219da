package org.gibbsite.models.nn.graph;

import java.util.List;
import org.gibbsite.random.RandomKey;

/**
 * A step of a graph: results from inputs, and the inputs' gradients from the results'. Neither pass allocates. A gradient
 * is a sum over all users of a variable: {@link Variable#reach} tells who has to begin it. Inputs that are not
 * differentiated are left alone.
 */
public interface Operation {
    List<Variable> inputs();

    List<Variable> results();

    void forward();

    /** The gradients of all results are known; they are read, never written, since people may look at them afterwards. */
    void backward();

    /** An operation that draws random numbers before each forward pass. */
    interface Noisy extends Operation {
        /** Tells its noise from that of the graph's other operations. */
        NoiseTag tag();

        /** All randomness of the next forward pass is in the key. */
        void draw(RandomKey key);
    }
}
