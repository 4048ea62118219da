package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.models.nn.graph.Variable;

/** θ ← θ − ε g. Source: Robbins, Monro, "A stochastic approximation method", 1951. */
public final class GradientDescent implements Optimiser {
    private final Variable[] parameters;

    public GradientDescent(List<Variable> parameters) {
        this.parameters = Memory.once(parameters).toArray(Variable[]::new);
    }

    @Override public void step(float rate, long update) {
        for (Variable parameter : parameters) {
            float[] x = parameter.data(), g = parameter.gradient().data;
            for (int i = 0; i < x.length; i++) x[i] -= rate * g[i];
        }
    }

    @Override public SortedMap<String, float[]> state() { return new TreeMap<>(); }
}
