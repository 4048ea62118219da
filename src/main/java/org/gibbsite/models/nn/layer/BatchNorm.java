package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/**
 * y = γ (x − m) / √(s² + ε) + δ, with mean m and variance s² of each column over the batch while training, and their running
 * means when not. Source: Ioffe, Szegedy, "Batch normalization", 2015, algorithms 1 and 2.
 */
public final class BatchNorm implements Operation {
    private static final double EPSILON = 1e-5;
    /** Share of a new batch in the running means. */
    private static final float NEW = 0.1f;
    private final Variable x, scale, shift, y;
    private final Running running;
    private final boolean isTraining;
    private final float[] normal, inverse;
    private final List<Variable> inputs, results;

    /**
     * What is kept for evaluation, part of what is learnt: overwritten while training, and only then.
     *
     * @param mean     running mean of each column (1 × m), from 0 on
     * @param variance running variance of each column (1 × m), from 1 on
     */
    public record Running(Variable mean, Variable variance) {}

    /** @param x (n × m); @param scale γ (1 × m); @param shift δ (1 × m); @param isTraining whether the batch's own means count */
    public BatchNorm(Variable x, Variable scale, Variable shift, Running running, boolean isTraining) {
        for (Variable each : List.of(scale, shift, running.mean, running.variance)) {
            if (each.size() != x.columns()) throw new IllegalArgumentException(each + " does not fit " + x);
        }
        this.x = x;
        this.scale = scale;
        this.shift = shift;
        this.running = running;
        this.isTraining = isTraining;
        normal = new float[x.size()];
        inverse = new float[x.columns()];
        y = Variable.result("batch norm", x.rows(), x.columns(), x, scale, shift);
        inputs = List.of(x, scale, shift);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    /** 1/√(s² + ε). */
    static float inverse(double variance) {
        return (float) (1 / Math.sqrt(variance + EPSILON));
    }

    @Override public void forward() {
        float[] means = running.mean.data(), variances = running.variance.data();
        for (int j = 0; j < x.columns(); j++) {
            double mean = isTraining ? mean(j) : means[j], variance = isTraining ? variance(j, mean) : variances[j];
            inverse[j] = inverse(variance);
            if (isTraining) {
                means[j] += NEW * (float) (mean - means[j]);
                variances[j] += NEW * (float) (variance * unbiased() - variances[j]);
            }
            for (int i = j; i < x.size(); i += x.columns()) {
                normal[i] = (float) (x.data()[i] - mean) * inverse[j];
                y.data()[i] = scale.data()[j] * normal[i] + shift.data()[j];
            }
        }
    }

    /** n/(n − 1): what a batch's variance lacks as an estimate of that of all cases. */
    private double unbiased() {
        return x.rows() == 1 ? 1 : x.rows() / (x.rows() - 1.0);
    }

    private double mean(int column) {
        double sum = 0;
        for (int i = column; i < x.size(); i += x.columns()) sum += x.data()[i];
        return sum / x.rows();
    }

    private double variance(int column, double mean) {
        double sum = 0;
        for (int i = column; i < x.size(); i += x.columns()) sum += (x.data()[i] - mean) * (x.data()[i] - mean);
        return sum / x.rows();
    }

    /** With x̂ = (x − m)/√(s² + ε): ∂δ = Σ ∂y, ∂γ = Σ x̂ ∂y, ∂x = γ/√(s² + ε) (∂y − mean ∂y − x̂ mean(x̂ ∂y)). */
    @Override public void backward() {
        float[] d = y.gradient().data;
        for (int j = 0; j < x.columns(); j++) {
            double sum = 0, product = 0;
            for (int i = j; i < d.length; i += x.columns()) {
                sum += d[i];
                product += normal[i] * d[i];
            }
            if (shift.isDifferentiated()) shift.reachedGradient()[j] += (float) sum;
            if (scale.isDifferentiated()) scale.reachedGradient()[j] += (float) product;
            if (x.isDifferentiated()) addInput(j, isTraining ? sum / x.rows() : 0, isTraining ? product / x.rows() : 0);
        }
    }

    private void addInput(int column, double mean, double product) {
        float[] gradient = x.reachedGradient(), d = y.gradient().data;
        float factor = scale.data()[column] * inverse[column];
        for (int i = column; i < d.length; i += x.columns()) {
            gradient[i] += factor * (float) (d[i] - mean - normal[i] * product);
        }
    }
}
