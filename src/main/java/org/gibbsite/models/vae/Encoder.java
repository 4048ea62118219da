package org.gibbsite.models.vae;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Assembly;
import org.gibbsite.models.nn.layer.Mode;

/** q(z|x) of many images at once, before any flow. Shares its parameters with whoever learns them. */
public final class Encoder {
    private final Graph graph = new Graph();
    private final Variable images;
    private final GaussianNet.Law law;

    /** @param batch images of a pass */
    public Encoder(VaeParameters parameters, int batch, MatrixBackend backend) {
        images = Variable.input("x", batch, parameters.shape().pixels());
        law = parameters.networks().inference().addTo(
                new Assembly(graph, parameters.set(), Mode.EVALUATION, backend), images);
    }

    /** (batch × pixels): to be filled in. */
    public Variable images() { return images; }

    /** Overwrites {@link #mean} and {@link #logVariance}. */
    public void encode() { graph.forward(); }

    /** μ(x) (batch × latent). */
    public Variable mean() { return law.mean(); }

    /** log σ²(x) (batch × latent). */
    public Variable logVariance() { return law.logVariance(); }
}
