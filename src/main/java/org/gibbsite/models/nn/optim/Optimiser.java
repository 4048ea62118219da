package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Variable;

/** Changes parameters so that a loss falls, given its gradients. Updates are counted from 1 by the caller. */
public interface Optimiser {

    /**
     * One step down. Gradients are not modified; parameters are overwritten.
     *
     * @param rate   ε, ≥ 0
     * @param update 1, 2, 3, …
     */
    void step(float rate, long update);

    /** What it remembers, by name: live arrays, for checkpoints. */
    SortedMap<String, float[]> state();

    /**
     * Makes one for parameters that are all differentiated; one that is listed twice is stepped once.
     *
     * @throws IllegalArgumentException where two parameters have one name
     */
    static Optimiser of(Kind kind, List<Variable> parameters, MatrixBackend backend) {
        return switch (kind) {
            case SGD -> new GradientDescent(parameters);
            case MOMENTUM -> new Momentum(parameters, 0.9f, false);
            case NESTEROV -> new Momentum(parameters, 0.9f, true);
            case RMSPROP -> new RmsProp(parameters, 0.9f, 1e-8f);
            case ADAM -> new Adam(parameters, 0.9f, 0.999f, 1e-8f, backend);
            case ADAMAX -> new AdaMax(parameters, 0.9f, 0.999f, 1e-8f);
        };
    }

    /** The optimisers there are, with their usual constants. */
    enum Kind {
        SGD, MOMENTUM, NESTEROV, RMSPROP, ADAM, ADAMAX
    }
}
