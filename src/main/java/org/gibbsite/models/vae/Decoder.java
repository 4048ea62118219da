package org.gibbsite.models.vae;

import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.CompiledNetwork;
import org.gibbsite.models.nn.layer.Mode;

/** Images of many latent points at once: p(x|z) for a batch of z. Shares its parameters with whoever learns them. */
public final class Decoder {
    private final CompiledNetwork network;
    private final PixelMeans means;

    /** @param batch points of a pass */
    public Decoder(VaeParameters parameters, int batch, MatrixBackend backend) {
        network = parameters.networks().decoder().compile(parameters.set(), batch, Mode.EVALUATION, backend);
        means = new PixelMeans(parameters, network.output(), backend);
    }

    /** z (batch × latent): to be filled in. */
    public Variable latent() { return network.input(); }

    /** Log-odds, or means, of every pixel given z (batch × pixels); overwritten. */
    float[] output() {
        network.graph().forward();
        return network.output().data();
    }

    /** Mean of every pixel given z (batch × pixels); overwritten. */
    public float[] decode() {
        output();
        return means.compute();
    }
}
