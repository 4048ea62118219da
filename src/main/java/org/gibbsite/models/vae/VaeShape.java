package org.gibbsite.models.vae;

import org.gibbsite.models.nn.layer.Activation;

/**
 * The layers pixels – hidden – latent – hidden – pixels and what they compute.
 *
 * @param pixels      of an image, m
 * @param hiddenUnits of encoder and decoder each
 * @param latentUnits d, of z
 * @param topUnits    of a second stochastic layer above z, 0 for none
 * @param flowSteps   planar flow steps on q(z|x)
 * @param activation  of the hidden units
 * @param likelihood  of the pixels given z
 */
public record VaeShape(int pixels, int hiddenUnits, int latentUnits, int topUnits, int flowSteps, Activation activation,
        Likelihood likelihood) {
    /** Hidden units between the two stochastic layers. */
    public static final int TOP_HIDDEN = 100;

    public VaeShape {
        require("pixels", pixels, 1);
        require("hiddenUnits", hiddenUnits, 1);
        require("latentUnits", latentUnits, 1);
        require("topUnits", topUnits, 0);
        require("flowSteps", flowSteps, 0);
    }

    private static void require(String name, int value, int least) {
        if (value < least) throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
    }

    /** Pixels on or off with mean σ(a), or real with mean a and one learnt variance. */
    public enum Likelihood {
        BERNOULLI, GAUSSIAN
    }
}
