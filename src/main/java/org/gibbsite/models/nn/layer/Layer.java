package org.gibbsite.models.nn.layer;

import java.util.Map;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/**
 * The description of one layer of a {@link Network}: a value that says what it learns, what operations it becomes, and what
 * it computes of a single case. It holds no array and knows no batch size.
 */
public interface Layer {
    /** Numbers of a case that come out. */
    int outputs(int inputs);

    /** Declares what it learns and keeps. @param inputs numbers of a case that come in */
    default void declare(ParameterSet parameters, int inputs) {}

    /** Overwrites what it learns by first values. All randomness is in the key. */
    default void initialise(ParameterSet parameters, RandomKey key) {}

    /** Adds its operations. @param x (n × inputs); @return (n × outputs) */
    Variable addTo(Assembly assembly, Variable x);

    /**
     * What it makes of one case when it evaluates, in plain loops: for any thread, and for looking.
     *
     * @param x      not modified
     * @param values of what was declared, by name; not modified
     * @return a new array
     */
    float[] evaluate(float[] x, Map<String, float[]> values);

    /** y = x W + b, weights from U(±1/√inputs). Learns {@code nameWeights} (inputs × units), {@code nameBias} (1 × units). */
    static Layer dense(String name, int units) {
        return dense(name, units, FirstWeights.FAN_IN);
    }

    /** As {@link #dense(String, int)}, with other first weights. */
    static Layer dense(String name, int units, FirstWeights first) {
        return new DenseLayer(name, units, first);
    }

    /** y = f(x). */
    static Layer activate(Activation activation) {
        return new ActivationLayer(activation);
    }

    /**
     * {@link BatchNorm}. Learns {@code nameScale} (1 × units) and {@code nameShift} (1 × units); keeps {@code nameMean} (1 ×
     * units) and {@code nameVariance} (1 × units).
     */
    static Layer batchNorm(String name) {
        return new BatchNormLayer(name);
    }

    /** {@link Dropout}; its mask has the tag {@code name}. @param rate in [0, 1) */
    static Layer dropout(String name, float rate) {
        return new DropoutLayer(name, rate);
    }
}
