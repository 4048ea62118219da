package org.gibbsite.models.nn;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², θ ← θ − ε m̂ / (√ŝ + δ) with m̂ = m/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ). Source: Kingma,
 * Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1.
 */
public final class Adam implements Optimiser {
    private final List<Variable> parameters;
    private final float[][] means, squares;
    private final float beta1, beta2, least;

    /** @param beta1 in [0, 1); @param beta2 in [0, 1); @param least δ, above 0 */
    public Adam(List<Variable> parameters, float beta1, float beta2, float least) {
        this.parameters = List.copyOf(parameters);
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.least = least;
        means = Memory.of(parameters);
        squares = Memory.of(parameters);
    }

    @Override public void step(float rate, long update) {
        double root = Math.sqrt(1 - StrictMath.pow(beta2, update));
        float factor = (float) (rate * root / (1 - StrictMath.pow(beta1, update))), floor = (float) (least * root);
        for (int p = 0; p < means.length; p++) {
            Variable parameter = parameters.get(p);
            step(parameter.data(), parameter.gradient().data, means[p], squares[p], factor, floor);
        }
    }

    /** In this form, with the corrections in the factor, one pass suffices: section 2 of the source. */
    private void step(float[] x, float[] g, float[] m, float[] s, float factor, float floor) {
        float b1 = beta1, b2 = beta2, c1 = 1 - beta1, c2 = 1 - beta2;
        for (int i = 0; i < x.length; i++) {
            m[i] = b1 * m[i] + c1 * g[i];
            s[i] = b2 * s[i] + c2 * g[i] * g[i];
            x[i] -= factor * m[i] / ((float) Math.sqrt(s[i]) + floor);
        }
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = new TreeMap<>();
        Memory.name("means", parameters, means, state);
        Memory.name("squares", parameters, squares, state);
        return state;
    }
}
