package org.gibbsite.models.nn.density;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * log N(z; 0, 1) = −½ Σ_j (log 2π + z_j²) of every row, in nats: the prior of latent units.
 */
public final class StandardNormalLogDensity implements Operation {
    /** log 2π. */
    static final double LOG_TWO_PI = 1.8378770664093453;
    private final Variable z, y;
    private final List<Variable> inputs, results;

    /** @param z (n × m); the result is (n × 1) */
    public StandardNormalLogDensity(Variable z) {
        this.z = z;
        y = Variable.result("log p(z)", z.rows(), 1, z);
        inputs = List.of(z);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        int columns = z.columns();
        for (int row = 0; row < z.rows(); row++) {
            double sum = columns * LOG_TWO_PI;
            for (int i = row * columns; i < (row + 1) * columns; i++) sum += z.data()[i] * z.data()[i];
            y.data()[row] = (float) (-0.5 * sum);
        }
    }

    /** ∂z = −z ∂y. */
    @Override public void backward() {
        if (!z.isDifferentiated()) return;
        float[] gradient = z.reachedGradient(), d = y.gradient().data;
        for (int i = 0, columns = z.columns(); i < gradient.length; i++) gradient[i] -= z.data()[i] * d[i / columns];
    }
}
