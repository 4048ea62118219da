package org.gibbsite.models.vae;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of version 0.1: places of the draws among the operations of its graphs, listed with its code. */
class NoiseTagsTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 4, 10", "0, 3, 6, 12", "1, 1, 4, 13", "1, 3, 6, 16", "4, 1, 4, 19",
            "4, 3, 6, 22"}) void theTagsAreTheOldPlaces(int flowSteps, int samples, int latent, int top) {
        VaeShape shape = new VaeShape(16, 20, 2, 5, flowSteps, Activation.TANH, Likelihood.BERNOULLI);
        assertThat(NoiseTags.latent(samples)).isEqualTo(NoiseTag.of(latent));
        assertThat(NoiseTags.top(shape, samples)).isEqualTo(NoiseTag.of(top));
    }
}
