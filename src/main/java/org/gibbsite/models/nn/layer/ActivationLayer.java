package org.gibbsite.models.nn.layer;

import java.util.Map;
import org.gibbsite.compute.Elementary;
import org.gibbsite.models.nn.graph.Variable;

/** Describes {@link Activate}: y = f(x). */
record ActivationLayer(Activation activation) implements Layer {

    @Override public int outputs(int inputs) { return inputs; }

    @Override public Variable addTo(Assembly to, Variable x) {
        return to.add(new Activate(activation, x, to.backend()));
    }

    @Override public float[] evaluate(float[] x, Map<String, float[]> values) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = switch (activation) {
                case TANH -> Elementary.tanh(x[i]);
                case RELU -> Math.max(x[i], 0);
                case SOFTPLUS -> Elementary.softplus(x[i]);
                case SIGMOID -> Elementary.sigmoid(x[i]);
            };
        }
        return y;
    }
}
