package org.gibbsite.models.nn.layer;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Operation;
import org.gibbsite.models.nn.graph.Variable;

/** What a description needs to become operations: where they go, what they learn, what for, and who multiplies. */
public final class Assembly {
    private final Graph graph;
    private final ParameterSet parameters;
    private final Mode mode;
    private final MatrixBackend backend;
    /** −1 where there is one place only. */
    private final int place;

    /** @param graph is added to; @param parameters declared by what will be assembled */
    public Assembly(Graph graph, ParameterSet parameters, Mode mode, MatrixBackend backend) {
        this(graph, parameters, mode, backend, -1);
    }

    private Assembly(Graph graph, ParameterSet parameters, Mode mode, MatrixBackend backend, int place) {
        this.graph = graph;
        this.parameters = parameters;
        this.mode = mode;
        this.backend = backend;
        this.place = place;
    }

    /** For what stands at several places of the graph with the same weights: there its noise differs. @param place ≥ 0 */
    public Assembly at(int place) {
        return new Assembly(graph, parameters, mode, backend, place);
    }

    /** Adds an operation; returns its first result. */
    public Variable add(Operation operation) {
        return graph.add(operation);
    }

    /** What is learnt or kept under a name: differentiated while training, where it is learnt. */
    public Variable parameter(String name) {
        Variable found = parameters.get(name);
        return mode == Mode.TRAINING ? found : found.stopped();
    }

    /** The tag of a layer's noise. */
    public NoiseTag tag(String name) {
        NoiseTag tag = NoiseTag.of(name);
        return place < 0 ? tag : tag.at(place);
    }

    public boolean isTraining() { return mode == Mode.TRAINING; }

    public MatrixBackend backend() { return backend; }
}
