package org.gibbsite.models.vae;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Assembly;
import org.gibbsite.models.nn.layer.Mode;

/**
 * Means of the pixels, from what a decoder in another graph computes of them: for looking, where learning needs none. Its own
 * graph is made when somebody looks.
 */
final class PixelMeans {
    private final VaeParameters parameters;
    private final Variable output;
    private final MatrixBackend backend;
    private final Graph graph = new Graph();
    /** Null until somebody looks. */
    private Variable means;

    /** @param output log-odds, or means, of the pixels (n × pixels) */
    PixelMeans(VaeParameters parameters, Variable output, MatrixBackend backend) {
        this.parameters = parameters;
        this.output = output;
        this.backend = backend;
    }

    /** From the present output (n × pixels); overwritten. */
    float[] compute() {
        if (means == null) {
            Assembly assembly = new Assembly(graph, parameters.set(), Mode.EVALUATION, backend);
            means = parameters.networks().pixels().addTo(assembly, output.stopped());
        }
        graph.forward();
        return means.data();
    }
}
