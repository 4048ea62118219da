package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.compute.Elementary;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * y_j = e^x_j / Σ_k e^x_k in every row: probabilities from log-odds.
 */
public final class Softmax implements Operation {
    private final Variable x, y;
    private final List<Variable> inputs, results;

    public Softmax(Variable x) {
        this.x = x;
        y = Variable.result("softmax", x.rows(), x.columns(), x);
        inputs = List.of(x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        int m = x.columns();
        for (int at = 0; at < x.size(); at += m) {
            float largest = x.data()[at], sum = 0;
            for (int j = 1; j < m; j++) largest = Math.max(largest, x.data()[at + j]);
            for (int j = 0; j < m; j++) sum += y.data()[at + j] = Elementary.exp(x.data()[at + j] - largest);
            for (int j = 0; j < m; j++) y.data()[at + j] /= sum;
        }
    }

    /** ∂x_j = y_j (∂y_j − Σ_k y_k ∂y_k). */
    @Override public void backward() {
        if (!x.isDifferentiated()) return;
        int m = x.columns();
        float[] gradient = x.reachedGradient(), d = y.gradient().data, p = y.data();
        for (int at = 0; at < x.size(); at += m) {
            float mean = 0;
            for (int j = 0; j < m; j++) mean += p[at + j] * d[at + j];
            for (int j = 0; j < m; j++) gradient[at + j] += p[at + j] * (d[at + j] - mean);
        }
    }
}
