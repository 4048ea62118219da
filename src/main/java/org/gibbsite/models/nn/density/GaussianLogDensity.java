package org.gibbsite.models.nn.density;

import java.util.List;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * log N(z; μ, e^v) = −½ Σ_j [log 2π + v_j + (z_j − μ_j)² e^−v_j] of every row, in nats, with a variance for each element.
 */
public final class GaussianLogDensity implements Operation {
    private final ArrayFunctions functions;
    private final Variable z, mean, logVariance, y;
    /** e^−v. */
    private final float[] precision;
    private final List<Variable> inputs, results;

    /** @param z (n × m); @param mean μ (n × m); @param logVariance v (n × m); the result is (n × 1) */
    public GaussianLogDensity(Variable z, Variable mean, Variable logVariance, MatrixBackend backend) {
        this.z = z;
        this.mean = mean;
        this.logVariance = logVariance;
        functions = backend.functions();
        precision = new float[z.size()];
        y = Variable.result("log N(z)", z.rows(), 1, z, mean, logVariance);
        inputs = List.of(z, mean, logVariance);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        float[] v = logVariance.data();
        for (int i = 0; i < precision.length; i++) precision[i] = -v[i];
        functions.exp(precision, precision, precision.length);
        int columns = z.columns();
        for (int row = 0; row < z.rows(); row++) {
            double sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                float rest = z.data()[i] - mean.data()[i];
                sum += StandardNormalLogDensity.LOG_TWO_PI + v[i] + rest * rest * precision[i];
            }
            y.data()[row] = (float) (-0.5 * sum);
        }
    }

    /** ∂z = −(z − μ) e^−v ∂y = −∂μ, ∂v = −½ [1 − (z − μ)² e^−v] ∂y. */
    @Override public void backward() {
        if (z.isDifferentiated()) addPull(z.reachedGradient(), -1);
        if (mean.isDifferentiated()) addPull(mean.reachedGradient(), 1);
        if (!logVariance.isDifferentiated()) return;
        float[] gradient = logVariance.reachedGradient(), d = y.gradient().data;
        for (int i = 0, columns = z.columns(); i < gradient.length; i++) {
            float rest = z.data()[i] - mean.data()[i];
            gradient[i] -= 0.5f * (1 - rest * rest * precision[i]) * d[i / columns];
        }
    }

    private void addPull(float[] gradient, float sign) {
        float[] d = y.gradient().data;
        for (int i = 0, columns = z.columns(); i < gradient.length; i++) {
            gradient[i] += sign * (z.data()[i] - mean.data()[i]) * precision[i] * d[i / columns];
        }
    }
}
