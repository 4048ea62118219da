package org.gibbsite.models.nn.density;

import java.util.List;
import org.gibbsite.compute.Elementary;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * log p(c|a) = a_c − log Σ_k e^a_k of every row, in nats: one class out of m, probabilities softmax(a).
 */
public final class CategoricalLogLikelihood implements Operation {
    private final Variable logits, y;
    private final int[] classes;
    /** softmax(a). */
    private final float[] p;
    private final List<Variable> inputs, results;

    /** @param logits a (n × m); @param classes c of each row, 0 … m − 1; read at every forward pass. The result is (n × 1) */
    public CategoricalLogLikelihood(Variable logits, int[] classes) {
        if (classes.length != logits.rows()) {
            throw new IllegalArgumentException(classes.length + " classes do not fit " + logits);
        }
        this.logits = logits;
        this.classes = classes;
        p = new float[logits.size()];
        y = Variable.result("log p(c|a)", logits.rows(), 1, logits);
        inputs = List.of(logits);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        int m = logits.columns();
        float[] a = logits.data();
        for (int row = 0, at = 0; row < classes.length; row++, at += m) {
            float largest = a[at], sum = 0;
            for (int j = 1; j < m; j++) largest = Math.max(largest, a[at + j]);
            for (int j = 0; j < m; j++) sum += p[at + j] = Elementary.exp(a[at + j] - largest);
            for (int j = 0; j < m; j++) p[at + j] /= sum;
            y.data()[row] = a[at + classes[row]] - largest - (float) StrictMath.log(sum);
        }
    }

    /** ∂a_j = ([j = c] − p_j) ∂y. */
    @Override public void backward() {
        float[] gradient = logits.reachedGradient(), d = y.gradient().data;
        int m = logits.columns();
        for (int row = 0, at = 0; row < classes.length; row++, at += m) {
            for (int j = 0; j < m; j++) gradient[at + j] -= p[at + j] * d[row];
            gradient[at + classes[row]] += d[row];
        }
    }
}
