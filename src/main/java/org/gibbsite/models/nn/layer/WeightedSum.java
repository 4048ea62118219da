package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * y = Σ_k c_k x_k of matrices of one shape: terms of an objective and their weights.
 */
public final class WeightedSum implements Operation {
    private final Variable[] terms;
    private final float[] weights;
    private final Variable y;
    private final List<Variable> inputs, results;

    /** @param weights c, one per term; read at every pass, so that they may change from step to step */
    public WeightedSum(float[] weights, Variable... terms) {
        if (weights.length != terms.length) {
            throw new IllegalArgumentException(weights.length + " weights do not fit " + terms.length + " terms");
        }
        this.terms = terms.clone();
        this.weights = weights;
        y = Variable.result("sum", terms[0].rows(), terms[0].columns(), terms);
        inputs = List.of(terms);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        java.util.Arrays.fill(y.data(), 0);
        for (int k = 0; k < terms.length; k++) {
            float[] x = terms[k].data();
            for (int i = 0; i < x.length; i++) y.data()[i] += weights[k] * x[i];
        }
    }

    /** ∂x_k = c_k ∂y. */
    @Override public void backward() {
        float[] d = y.gradient().data;
        for (int k = 0; k < terms.length; k++) {
            if (!terms[k].isDifferentiated()) continue;
            float[] gradient = terms[k].reachedGradient();
            for (int i = 0; i < d.length; i++) gradient[i] += weights[k] * d[i];
        }
    }
}
