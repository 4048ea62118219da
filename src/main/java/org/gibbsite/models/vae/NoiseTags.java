package org.gibbsite.models.vae;

import org.gibbsite.models.nn.graph.NoiseTag;

/**
 * Tags of the draws of a {@link VaeGraph}. They are the places that the draws had among the operations of the graph when
 * noise was told apart by place, as in version 0.1, so that runs and files of then are repeated bit for bit.
 */
final class NoiseTags {
    private NoiseTags() {}

    /** Of ε in z = μ + σ ε: behind the encoder's two operations, μ and v, and their copies for K > 1 samples. */
    static NoiseTag latent(int samples) {
        return NoiseTag.of(latentPlace(samples));
    }

    private static int latentPlace(int samples) { return samples == 1 ? 4 : 6; }

    /** Of ε of the second layer: behind the flow, log q(z|x) and the four operations of q(z₂|z). */
    static NoiseTag top(VaeShape shape, int samples) {
        int steps = shape.flowSteps(), copy = samples == 1 ? 0 : 1;
        int flow = steps == 0 ? 0 : 1 + copy + steps;
        return NoiseTag.of(latentPlace(samples) + 1L + flow + 1 + steps + 4);
    }
}
