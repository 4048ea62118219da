package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/**
 * z = μ + e^(v/2) ε with ε ~ N(0, 1): a draw from N(μ, e^v) through which gradients flow. Source: Kingma, Welling,
 * "Auto-encoding variational Bayes", 2014, section 2.4.
 */
public final class Reparameterise implements Operation.Noisy {
    private final ArrayFunctions functions;
    private final Variable mean, logVariance, z;
    private final NoiseTag tag;
    /** ε and e^(v/2). */
    private final float[] noise, deviation;
    private final List<Variable> inputs, results;

    /** @param mean μ (n × m); @param logVariance v (n × m); @param tag of ε; the result is (n × m) */
    public Reparameterise(Variable mean, Variable logVariance, NoiseTag tag, MatrixBackend backend) {
        this.tag = tag;
        this.mean = mean;
        this.logVariance = logVariance;
        functions = backend.functions();
        noise = new float[mean.size()];
        deviation = new float[mean.size()];
        z = Variable.result("z", mean.rows(), mean.columns(), mean, logVariance);
        inputs = List.of(mean, logVariance);
        results = List.of(z);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public NoiseTag tag() { return tag; }

    /** Draw i of the key is ε_i, row by row. */
    @Override public void draw(RandomKey key) {
        key.normals(noise);
    }

    @Override public void forward() {
        for (int i = 0; i < deviation.length; i++) deviation[i] = 0.5f * logVariance.data()[i];
        functions.exp(deviation, deviation, deviation.length);
        for (int i = 0; i < noise.length; i++) z.data()[i] = mean.data()[i] + deviation[i] * noise[i];
    }

    /** ∂μ = ∂z, ∂v = ½ e^(v/2) ε ∂z. */
    @Override public void backward() {
        float[] d = z.gradient().data;
        if (mean.isDifferentiated()) {
            float[] gradient = mean.reachedGradient();
            for (int i = 0; i < d.length; i++) gradient[i] += d[i];
        }
        if (logVariance.isDifferentiated()) {
            float[] gradient = logVariance.reachedGradient();
            for (int i = 0; i < d.length; i++) gradient[i] += 0.5f * deviation[i] * noise[i] * d[i];
        }
    }
}
