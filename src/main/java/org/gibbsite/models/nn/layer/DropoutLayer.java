package org.gibbsite.models.nn.layer;

import java.util.Map;
import org.gibbsite.models.nn.graph.Variable;

/** Describes {@link Dropout}, of which nothing is left when it evaluates. */
record DropoutLayer(String name, float rate) implements Layer {
    DropoutLayer {
        Dropout.requireRate(rate);
    }

    @Override public int outputs(int inputs) { return inputs; }

    @Override public Variable addTo(Assembly to, Variable x) {
        return to.isTraining() ? to.add(new Dropout(x, rate, to.tag(name))) : x;
    }

    @Override public float[] evaluate(float[] x, Map<String, float[]> values) {
        return x.clone();
    }
}
