package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.models.nn.graph.Variable;

/**
 * v ← α v − ε g, then θ ← θ + v; with Nesterov's look ahead θ ← θ + α v − ε g. Sources: Polyak, "Some methods of speeding up
 * the convergence of iteration methods", 1964; Sutskever, Martens, Dahl, Hinton, "On the importance of initialization and
 * momentum in deep learning", 2013, equations 1 to 4, in the form of Bengio, Boulanger-Lewandowski, Pascanu, 2013.
 */
public final class Momentum implements Optimiser {
    private final List<Variable> parameters;
    private final float[][] velocities;
    private final float momentum;
    private final boolean isLookingAhead;

    /** @param momentum α, in [0, 1) */
    public Momentum(List<Variable> parameters, float momentum, boolean isLookingAhead) {
        this.parameters = Memory.once(parameters);
        this.momentum = momentum;
        this.isLookingAhead = isLookingAhead;
        velocities = Memory.of(this.parameters);
    }

    @Override public void step(float rate, long update) {
        for (int p = 0; p < velocities.length; p++) {
            float[] x = parameters.get(p).data(), g = parameters.get(p).gradient().data, v = velocities[p];
            for (int i = 0; i < x.length; i++) {
                v[i] = momentum * v[i] - rate * g[i];
                x[i] += isLookingAhead ? momentum * v[i] - rate * g[i] : v[i];
            }
        }
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = new TreeMap<>();
        Memory.name("velocity", parameters, velocities, state);
        return state;
    }
}
