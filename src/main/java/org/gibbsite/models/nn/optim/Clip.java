package org.gibbsite.models.nn.optim;

import java.util.List;
import org.gibbsite.models.nn.graph.Variable;

/**
 * Keeps the gradients of some parameters in bounds: between a backward pass and a step. Source: Pascanu, Mikolov, Bengio, "On
 * the difficulty of training recurrent neural networks", 2013, algorithm 1, for the norm; Mikolov, "Statistical language
 * models based on neural networks", 2012, section 3.2.2, for single values.
 */
public final class Clip {
    private final List<Variable> parameters;

    /** @param parameters all differentiated; one that is listed twice counts once */
    public Clip(List<Variable> parameters) {
        this.parameters = parameters.stream().distinct().toList();
    }

    /**
     * Scales all gradients by one number, so that their norm is at most the limit and their direction stays. A norm that is
     * not finite is left as it is, for whoever watches over the loss.
     *
     * @param limit above 0
     * @return the norm before, ≥ 0
     */
    public double byNorm(double limit) {
        requirePositive(limit);
        double norm = norm();
        if (norm <= limit || !Double.isFinite(norm)) return norm;
        float factor = (float) (limit / norm);
        for (int p = 0; p < parameters.size(); p++) {
            float[] g = parameters.get(p).gradient().data;
            for (int i = 0; i < g.length; i++) g[i] *= factor;
        }
        return norm;
    }

    /**
     * Moves every derivative into ±limit by itself, which may turn the direction. What is not a number stays so.
     *
     * @param limit above 0
     */
    public void byValue(float limit) {
        requirePositive(limit);
        for (int p = 0; p < parameters.size(); p++) {
            float[] g = parameters.get(p).gradient().data;
            for (int i = 0; i < g.length; i++) g[i] = Math.max(-limit, Math.min(limit, g[i]));
        }
    }

    /** √Σ g² over the gradients of all parameters together. */
    public double norm() {
        double sum = 0;
        for (int p = 0; p < parameters.size(); p++) {
            for (float g : parameters.get(p).gradient().data) sum += (double) g * g;
        }
        return Math.sqrt(sum);
    }

    private static void requirePositive(double limit) {
        if (!(limit > 0)) throw new IllegalArgumentException("a limit of gradients must be above 0: " + limit);
    }
}
