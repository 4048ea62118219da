package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.models.nn.graph.Variable;

/**
 * m ← β₁ m + (1 − β₁) g, u ← max(β₂ u, |g|), θ ← θ − ε/(1 − β₁ᵗ) · m / (u + δ). Source: Kingma, Ba, "Adam: a method for
 * stochastic optimization", 2015, algorithm 2.
 */
public final class AdaMax implements Optimiser {
    private final List<Variable> parameters;
    private final float[][] means, largest;
    private final float beta1, beta2, least;

    /** @param beta1 in [0, 1); @param beta2 in [0, 1); @param least δ, above 0 */
    public AdaMax(List<Variable> parameters, float beta1, float beta2, float least) {
        this.parameters = Memory.once(parameters);
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.least = least;
        means = Memory.of(this.parameters);
        largest = Memory.of(this.parameters);
    }

    @Override public void step(float rate, long update) {
        float factor = (float) (rate / (1 - StrictMath.pow(beta1, update)));
        for (int p = 0; p < means.length; p++) {
            float[] x = parameters.get(p).data(), g = parameters.get(p).gradient().data, m = means[p], u = largest[p];
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                u[i] = Math.max(beta2 * u[i], Math.abs(g[i]));
                x[i] -= factor * m[i] / (u[i] + least);
            }
        }
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = new TreeMap<>();
        Memory.name("means", parameters, means, state);
        Memory.name("largest", parameters, largest, state);
        return state;
    }
}
