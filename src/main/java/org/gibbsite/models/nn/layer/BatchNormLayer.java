package org.gibbsite.models.nn.layer;

import java.util.Arrays;
import java.util.Map;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/** Describes {@link BatchNorm}: γ from 1, δ from 0 on. */
record BatchNormLayer(String name) implements Layer {

    private String scale() { return name + "Scale"; }

    private String shift() { return name + "Shift"; }

    private String mean() { return name + "Mean"; }

    private String variance() { return name + "Variance"; }

    @Override public int outputs(int inputs) { return inputs; }

    @Override public void declare(ParameterSet parameters, int inputs) {
        parameters.declare(scale(), 1, inputs);
        parameters.declare(shift(), 1, inputs);
        parameters.keep(mean(), inputs);
        parameters.keep(variance(), inputs);
    }

    @Override public void initialise(ParameterSet parameters, RandomKey key) {
        Arrays.fill(parameters.get(scale()).data(), 1);
        Arrays.fill(parameters.get(shift()).data(), 0);
        Arrays.fill(parameters.get(mean()).data(), 0);
        Arrays.fill(parameters.get(variance()).data(), 1);
    }

    @Override public Variable addTo(Assembly to, Variable x) {
        BatchNorm.Running running = new BatchNorm.Running(to.parameter(mean()), to.parameter(variance()));
        return to.add(new BatchNorm(x, to.parameter(scale()), to.parameter(shift()), running, to.isTraining()));
    }

    @Override public float[] evaluate(float[] x, Map<String, float[]> values) {
        float[] m = values.get(mean()), v = values.get(variance()), y = x.clone();
        float[] scale = values.get(scale()), shift = values.get(shift());
        for (int j = 0; j < x.length; j++) {
            float normal = (x[j] - m[j]) * BatchNorm.inverse(v[j]);
            y[j] = scale[j] * normal + shift[j];
        }
        return y;
    }
}
