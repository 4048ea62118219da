package org.gibbsite.models.nn.layer;

import java.util.List;
import java.util.Map;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.random.RandomKey;

/**
 * The one description of a net: layers in a row. From it come what is learnt, graphs for any batch size, for training and for
 * evaluation, parts of larger graphs, and a function of single cases; all mean the same parameters by the same names. Layers
 * of one name share their weights, in a network and between networks.
 *
 * @param inputs numbers of a case that come in, ≥ 1
 * @param layers from below; none for a net that hands on what it is given
 */
public record Network(int inputs, List<Layer> layers) {
    public Network {
        layers = List.copyOf(layers);
        if (inputs < 1) throw new IllegalArgumentException("a network must have at least 1 input: " + inputs);
    }

    public static Network of(int inputs, Layer... layers) {
        return new Network(inputs, List.of(layers));
    }

    /** Numbers of a case that come out. */
    public int outputs() {
        int width = inputs;
        for (Layer layer : layers) width = layer.outputs(width);
        return width;
    }

    /** What it learns and keeps, alone; zeros. */
    public ParameterSet parameters() {
        ParameterSet parameters = new ParameterSet();
        declare(parameters);
        return parameters;
    }

    /** Declares what it learns and keeps. @throws IllegalArgumentException where a name is taken by another shape */
    public void declare(ParameterSet parameters) {
        int width = inputs;
        for (Layer layer : layers) {
            layer.declare(parameters, width);
            width = layer.outputs(width);
        }
    }

    /** Overwrites what it learns by first values. All randomness is in the key, folded with each parameter's name. */
    public void initialise(ParameterSet parameters, RandomKey key) {
        for (Layer layer : layers) layer.initialise(parameters, key);
    }

    /** Becomes a part of a graph. @param x (n × inputs); @return (n × outputs) */
    public Variable addTo(Assembly assembly, Variable x) {
        if (x.columns() != inputs)
            throw new IllegalArgumentException(x + " does not fit a network of " + inputs + " inputs");
        Variable y = x;
        for (Layer layer : layers) y = layer.addTo(assembly, y);
        return y;
    }

    /** A graph of its own. @param parameters declared by it, perhaps besides others; shared with whoever learns them */
    public CompiledNetwork compile(ParameterSet parameters, int batch, Mode mode, MatrixBackend backend) {
        return new CompiledNetwork(this, parameters, batch, mode, backend);
    }

    /**
     * What it makes of one case when it evaluates, in plain loops: for any thread.
     *
     * @param x      not modified
     * @param values as {@link ParameterSet#values}; not modified
     * @return a new array, or {@code x} where there is no layer
     */
    public float[] evaluate(float[] x, Map<String, float[]> values) {
        if (x.length != inputs) {
            throw new IllegalArgumentException(x.length + " numbers given to a network of " + inputs + " inputs");
        }
        float[] y = x;
        for (Layer layer : layers) y = layer.evaluate(y, values);
        return y;
    }
}
