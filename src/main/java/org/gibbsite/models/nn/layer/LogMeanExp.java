package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * y = log (1/K Σ_k e^x_k) over groups of K rows: the bound of an importance-weighted autoencoder. Source: Burda, Grosse,
 * Salakhutdinov, "Importance weighted autoencoders", 2016, equation 8.
 */
public final class LogMeanExp implements Operation {
    private final int group;
    private final Variable x, y;
    /** e^(x_k − y) / K: the normalised weights. */
    private final float[] weights;
    private final List<Variable> inputs, results;

    /** @param x (n K × 1); @param group K; the result is (n × 1) */
    public LogMeanExp(Variable x, int group) {
        if (x.columns() != 1 || x.rows() % group != 0) {
            throw new IllegalArgumentException(x + " cannot be cut into groups of " + group);
        }
        this.x = x;
        this.group = group;
        weights = new float[x.rows()];
        y = Variable.result("log mean exp", x.rows() / group, 1, x);
        inputs = List.of(x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        for (int n = 0; n < y.rows(); n++) {
            int from = n * group, end = from + group;
            float largest = x.data()[from];
            double sum = 0;
            for (int k = from; k < end; k++) largest = Math.max(largest, x.data()[k]);
            for (int k = from; k < end; k++) sum += weights[k] = (float) StrictMath.exp(x.data()[k] - largest);
            for (int k = from; k < end; k++) weights[k] /= (float) sum;
            y.data()[n] = (float) (largest + StrictMath.log(sum / group));
        }
    }

    /** ∂x_k = w_k ∂y. */
    @Override public void backward() {
        if (!x.isDifferentiated()) return;
        float[] gradient = x.reachedGradient(), d = y.gradient().data;
        for (int k = 0; k < gradient.length; k++) gradient[k] += weights[k] * d[k / group];
    }
}
