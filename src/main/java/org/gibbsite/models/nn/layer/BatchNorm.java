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
    private final float[] normal, runningMean, runningVariance, inverse;
    private boolean training = true;
    private final List<Variable> inputs, results;

    /** @param x (n × m); @param scale γ (1 × m); @param shift δ (1 × m) */
    public BatchNorm(Variable x, Variable scale, Variable shift) {
        if (scale.size() != x.columns() || shift.size() != x.columns()) {
            throw new IllegalArgumentException(scale + " and " + shift + " do not fit " + x);
        }
        this.x = x;
        this.scale = scale;
        this.shift = shift;
        normal = new float[x.size()];
        inverse = new float[x.columns()];
        runningMean = new float[x.columns()];
        runningVariance = new float[x.columns()];
        java.util.Arrays.fill(runningVariance, 1);
        y = Variable.result("batch norm", x.rows(), x.columns(), x, scale, shift);
        inputs = List.of(x, scale, shift);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    /** Whether the batch's own means count; true at first. */
    public void setTraining(boolean training) {
        this.training = training;
    }

    /** Running mean and running variance of each column: part of what is learnt. */
    public List<float[]> running() {
        return List.of(runningMean, runningVariance);
    }

    @Override public void forward() {
        for (int j = 0; j < x.columns(); j++) {
            double mean = training ? mean(j) : runningMean[j],
                    variance = training ? variance(j, mean) : runningVariance[j];
            inverse[j] = (float) (1 / Math.sqrt(variance + EPSILON));
            if (training) {
                runningMean[j] += NEW * (float) (mean - runningMean[j]);
                runningVariance[j] += NEW * (float) (variance - runningVariance[j]);
            }
            for (int i = j; i < x.size(); i += x.columns()) {
                normal[i] = (float) (x.data()[i] - mean) * inverse[j];
                y.data()[i] = scale.data()[j] * normal[i] + shift.data()[j];
            }
        }
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
            if (x.isDifferentiated()) addInput(j, training ? sum / x.rows() : 0, training ? product / x.rows() : 0);
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
