package org.gibbsite.models.vae;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activate;
import org.gibbsite.models.nn.layer.Dense;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;

/** q(z|x) of many images at once, before any flow. Shares its parameters with whoever learns them. */
public final class Encoder {
    private final Graph graph = new Graph();
    private final Variable images, mean, logVariance;

    /** @param batch images of a pass */
    public Encoder(VaeParameters parameters, int batch, MatrixBackend backend) {
        VaeShape shape = parameters.shape();
        images = Variable.input("x", batch, shape.pixels());
        Variable hidden = graph.add(new Activate(shape.activation(), graph.add(new Dense(images,
                parameters.get("encoderWeights"), parameters.get("encoderBias"), backend)), backend));
        mean = graph.add(new Dense(hidden, parameters.get("meanWeights"), parameters.get("meanBias"), backend));
        logVariance = graph.add(
                new Dense(hidden, parameters.get("logVarianceWeights"), parameters.get("logVarianceBias"), backend));
    }

    /** (batch × pixels): to be filled in. */
    public Variable images() { return images; }

    /** Overwrites {@link #mean} and {@link #logVariance}. */
    public void encode() { graph.forward(); }

    /** μ(x) (batch × latent). */
    public Variable mean() { return mean; }

    /** log σ²(x) (batch × latent). */
    public Variable logVariance() { return logVariance; }
}
