package org.gibbsite.models.nn.layer;

import java.util.List;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/** y = f(x), element by element. */
public final class Activate implements Operation {
    private final Activation activation;
    private final ArrayFunctions functions;
    private final Variable x, y;
    private final List<Variable> inputs, results;
    /** f′(x) ∂y where it is not the first part of ∂x; null until it is wanted. */
    private float[] products;

    public Activate(Activation activation, Variable x, MatrixBackend backend) {
        this.activation = activation;
        this.x = x;
        functions = backend.functions();
        y = Variable.result(activation.name(), x.rows(), x.columns(), x);
        inputs = List.of(x);
        results = List.of(y);
    }

    @Override public List<Variable> inputs() { return inputs; }

    @Override public List<Variable> results() { return results; }

    @Override public void forward() {
        float[] a = x.data(), f = y.data();
        switch (activation) {
            case TANH -> functions.tanh(a, f, f.length);
            case RELU -> {
                for (int i = 0; i < f.length; i++) f[i] = Math.max(a[i], 0f);
            }
            case SOFTPLUS -> functions.softplus(a, f, f.length);
            case SIGMOID -> functions.sigmoid(a, f, f.length);
        }
    }

    /** ∂x = f′(x) ∂y. */
    @Override public void backward() {
        if (!x.isDifferentiated()) return;
        float[] d = y.gradient().data, gradient = x.gradient().data;
        if (!x.reach()) {
            timesSlope(d, gradient);
            return;
        }
        if (products == null) products = new float[d.length];
        timesSlope(d, products);
        for (int i = 0; i < gradient.length; i++) gradient[i] += products[i];
    }

    private void timesSlope(float[] d, float[] out) {
        float[] f = y.data(), a = x.data();
        switch (activation) {
            case TANH -> {
                for (int i = 0; i < d.length; i++) out[i] = d[i] * (1 - f[i] * f[i]);
            }
            case RELU -> {
                for (int i = 0; i < d.length; i++) out[i] = a[i] > 0 ? d[i] : 0;
            }
            case SOFTPLUS -> {
                functions.sigmoid(a, out, d.length);
                for (int i = 0; i < d.length; i++) out[i] *= d[i];
            }
            case SIGMOID -> {
                for (int i = 0; i < d.length; i++) out[i] = d[i] * (f[i] * (1 - f[i]));
            }
        }
    }
}
