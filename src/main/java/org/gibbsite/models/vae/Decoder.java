package org.gibbsite.models.vae;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activate;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.Dense;
import org.gibbsite.models.nn.graph.Graph;
import org.gibbsite.models.nn.graph.Variable;

/** Images of many latent points at once: p(x|z) for a batch of z. Shares its parameters with whoever learns them. */
public final class Decoder {
    private final Graph graph = new Graph();
    private final Variable latent, means;

    /** @param batch points of a pass */
    public Decoder(VaeParameters parameters, int batch, MatrixBackend backend) {
        VaeShape shape = parameters.shape();
        latent = Variable.input("z", batch, shape.latentUnits());
        Variable hidden = graph.add(new Activate(shape.activation(), graph.add(new Dense(latent,
                parameters.get("decoderWeights"), parameters.get("decoderBias"), backend)), backend));
        Variable output = graph.add(
                new Dense(hidden, parameters.get("outputWeights"), parameters.get("outputBias"), backend));
        means = switch (shape.likelihood()) {
            case BERNOULLI -> graph.add(new Activate(Activation.SIGMOID, output, backend));
            case GAUSSIAN -> output;
        };
    }

    /** z (batch × latent): to be filled in. */
    public Variable latent() { return latent; }

    /** Mean of every pixel given z (batch × pixels); overwritten. */
    public float[] decode() {
        graph.forward();
        return means.data();
    }
}
