package org.gibbsite.models.nn.layer;

import java.util.Map;
import java.util.stream.IntStream;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/** Describes {@link Dense}: y = x W + b. */
record DenseLayer(String name, int units, FirstWeights first) implements Layer {
    DenseLayer {
        if (units < 1) throw new IllegalArgumentException(name + " must have at least 1 unit: " + units);
    }

    private String weights() { return name + "Weights"; }

    private String bias() { return name + "Bias"; }

    @Override public int outputs(int inputs) { return units; }

    @Override public void declare(ParameterSet parameters, int inputs) {
        parameters.declare(weights(), inputs, units);
        parameters.declare(bias(), 1, units);
    }

    @Override public void initialise(ParameterSet parameters, RandomKey key) {
        first.draw(parameters.get(weights()), parameters.get(bias()), key);
    }

    @Override public Variable addTo(Assembly to, Variable x) {
        return to.add(new Dense(x, to.parameter(weights()), to.parameter(bias()), to.backend()));
    }

    /** Zeros of x are left out. Eight rows of W at a time, so that the sums are seldom loaded and stored. */
    @Override public float[] evaluate(float[] x, Map<String, float[]> values) {
        float[] w = values.get(weights()), sums = values.get(bias()).clone();
        int[] active = IntStream.range(0, x.length).filter(i -> x[i] != 0).toArray();
        int whole = active.length - active.length % 8;
        for (int k = 0; k < whole; k += 8) addEight(x, active, k, w, sums);
        for (int k = whole; k < active.length; k++) {
            float y = x[active[k]];
            for (int j = 0, at = active[k] * units; j < units; j++) sums[j] += y * w[at + j];
        }
        return sums;
    }

    private static void addEight(float[] x, int[] active, int k, float[] w, float[] sums) {
        int i0 = active[k], i1 = active[k + 1], i2 = active[k + 2], i3 = active[k + 3], units = sums.length;
        int i4 = active[k + 4], i5 = active[k + 5], i6 = active[k + 6], i7 = active[k + 7];
        float x0 = x[i0], x1 = x[i1], x2 = x[i2], x3 = x[i3], x4 = x[i4], x5 = x[i5], x6 = x[i6], x7 = x[i7];
        int a0 = i0 * units, a1 = i1 * units, a2 = i2 * units, a3 = i3 * units;
        int a4 = i4 * units, a5 = i5 * units, a6 = i6 * units, a7 = i7 * units;
        for (int j = 0; j < units; j++) {
            float sum = sums[j] + x0 * w[a0 + j] + x1 * w[a1 + j] + x2 * w[a2 + j] + x3 * w[a3 + j];
            sums[j] = sum + x4 * w[a4 + j] + x5 * w[a5 + j] + x6 * w[a6 + j] + x7 * w[a7 + j];
        }
    }
}
