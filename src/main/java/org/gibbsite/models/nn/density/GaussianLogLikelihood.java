package org.gibbsite.models.nn.density;

import java.util.List;
import org.gibbsite.compute.Elementary;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * log N(x; m, e^v) = −½ Σ_i [log 2π + v + (x_i − m_i)² e^−v] of every row, in nats, with one log-variance v for all elements.
 */
public final class GaussianLogLikelihood implements Operation {
    private static final float LOG_TWO_PI = (float) StandardNormalLogDensity.LOG_TWO_PI;
    private final Variable mean, logVariance, x, y;
    /** Σ_i (x_i − m_i)² of each row. */
    private final float[] squares;
    private final List<Variable> inputs, results;

    /** @param mean m (n × m); @param logVariance v (1 × 1); @param x (n × m), not differentiated; the result is (n × 1) */
    public GaussianLogLikelihood(Variable mean, Variable logVariance, Variable x) {
        if (x.rows() != mean.rows() || x.columns() != mean.columns() || logVariance.size() != 1) {
            throw new IllegalArgumentException(mean + " and " + logVariance + " do not fit " + x);
        }
        this.mean = mean;
        this.logVariance = logVariance;
        this.x = x;
        squares = new float[x.rows()];
        y = Variable.result("log p(x|m,v)", x.rows(), 1, mean, logVariance);
        inputs = List.of(mean, logVariance, x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        int m = x.columns();
        float v = logVariance.data()[0], precision = Elementary.exp(-v);
        for (int row = 0; row < x.rows(); row++) {
            double sum = 0;
            for (int i = row * m; i < (row + 1) * m; i++) {
                float rest = x.data()[i] - mean.data()[i];
                sum += rest * rest;
            }
            squares[row] = (float) sum;
            y.data()[row] = -0.5f * (m * (LOG_TWO_PI + v) + squares[row] * precision);
        }
    }

    /** ∂m_i = (x_i − m_i) e^−v ∂y, ∂v = −½ Σ_i [1 − (x_i − m_i)² e^−v] ∂y. */
    @Override public void backward() {
        int m = x.columns();
        float precision = Elementary.exp(-logVariance.data()[0]);
        float[] d = y.gradient().data;
        if (mean.isDifferentiated()) {
            float[] gradient = mean.reachedGradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += (x.data()[i] - mean.data()[i]) * precision * d[i / m];
            }
        }
        if (logVariance.isDifferentiated()) {
            double sum = 0;
            for (int row = 0; row < x.rows(); row++) sum -= 0.5 * (m - squares[row] * precision) * d[row];
            logVariance.reachedGradient()[0] += (float) sum;
        }
    }
}
