package org.gibbsite.models.nn.density;

import java.util.List;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * KL(N(μ, e^v) ‖ N(0, 1)) = ½ Σ_j (μ_j² + e^v_j − 1 − v_j) of every row, in nats. Source: Kingma, Welling, "Auto-encoding
 * variational Bayes", 2014, appendix B.
 */
public final class GaussianKl implements Operation {
    private final ArrayFunctions functions;
    private final Variable mean, logVariance, y;
    private final float[] variance;
    private final List<Variable> inputs, results;

    /** @param mean μ (n × m); @param logVariance v (n × m); the result is (n × 1) */
    public GaussianKl(Variable mean, Variable logVariance, MatrixBackend backend) {
        this.mean = mean;
        this.logVariance = logVariance;
        functions = backend.functions();
        variance = new float[mean.size()];
        y = Variable.result("KL", mean.rows(), 1, mean, logVariance);
        inputs = List.of(mean, logVariance);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        functions.exp(logVariance.data(), variance, variance.length);
        float[] m = mean.data(), v = logVariance.data();
        int columns = mean.columns();
        for (int row = 0; row < y.rows(); row++) {
            double sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++) sum += m[i] * m[i] + variance[i] - 1 - v[i];
            y.data()[row] = (float) (0.5 * sum);
        }
    }

    /** ∂μ = μ ∂y, ∂v = ½ (e^v − 1) ∂y. */
    @Override public void backward() {
        int columns = mean.columns();
        float[] d = y.gradient().data;
        if (mean.isDifferentiated()) {
            float[] gradient = mean.reachedGradient();
            for (int i = 0; i < gradient.length; i++) gradient[i] += mean.data()[i] * d[i / columns];
        }
        if (logVariance.isDifferentiated()) {
            float[] gradient = logVariance.reachedGradient();
            for (int i = 0; i < gradient.length; i++) gradient[i] += 0.5f * (variance[i] - 1) * d[i / columns];
        }
    }
}
