package org.gibbsite.models.nn.layer;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;

/** A {@link Network} as a graph for one batch size: fill in the input, run the graph, read the output. */
public final class CompiledNetwork {
    private final Graph graph = new Graph();
    private final Variable input, output;

    CompiledNetwork(Network network, ParameterSet parameters, int batch, Mode mode, MatrixBackend backend) {
        input = Variable.input("x", batch, network.inputs());
        output = network.addTo(new Assembly(graph, parameters, mode, backend), input);
    }

    /** (batch × inputs): to be filled in. */
    public Variable input() { return input; }

    /** (batch × outputs): overwritten by forward passes. */
    public Variable output() { return output; }

    /** For passes, and for operations behind the output. */
    public Graph graph() { return graph; }
}
