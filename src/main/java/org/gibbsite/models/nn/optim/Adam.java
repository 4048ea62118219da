package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.AdamUpdate;
import org.gibbsite.compute.Descent;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Variable;

/**
 * m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², θ ← θ − ε m̂ / (√ŝ + δ) with m̂ = m/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ). Source: Kingma,
 * Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1.
 */
public final class Adam implements Optimiser {
    private final List<Variable> parameters;
    private final Descent descent;
    private final float[][] means, squares;
    private final float beta1, beta2, least;

    /** @param beta1 in [0, 1); @param beta2 in [0, 1); @param least δ, above 0 */
    public Adam(List<Variable> parameters, float beta1, float beta2, float least, MatrixBackend backend) {
        this.parameters = Memory.once(parameters);
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.least = least;
        descent = backend.descent();
        means = Memory.of(this.parameters);
        squares = Memory.of(this.parameters);
        this.parameters.forEach(Variable::takeProducts);
    }

    /** With the corrections in the factor one pass suffices: section 2 of the source. */
    @Override public void step(float rate, long update) {
        AdamUpdate constants = AdamUpdate.of(beta1, beta2, rate, least, update);
        formProductsOfParameters();
        for (int p = 0; p < means.length; p++) {
            Variable x = parameters.get(p);
            if (x.isProduct()) descent.adam(x.left(), x.right(), x.data(), means[p], squares[p], constants);
            else
                descent.adam(x.gradient().data, x.data(), means[p], squares[p], constants);
        }
    }

    /** A factor that is itself a parameter would be overwritten before its product is used. */
    private void formProductsOfParameters() {
        for (int p = 0; p < means.length; p++) {
            Variable x = parameters.get(p);
            if (x.isProduct() && isParameter(x.left())) x.gradient();
        }
    }

    private boolean isParameter(FMatrixRMaj factor) {
        for (int p = 0; p < means.length; p++) if (parameters.get(p).value() == factor) return true;
        return false;
    }

    @Override public SortedMap<String, float[]> state() {
        SortedMap<String, float[]> state = new TreeMap<>();
        Memory.name("means", parameters, means, state);
        Memory.name("squares", parameters, squares, state);
        return state;
    }
}
