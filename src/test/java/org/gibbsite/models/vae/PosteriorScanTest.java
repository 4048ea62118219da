package org.gibbsite.models.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorScanTest {
    private static final int IMAGES = 20, PIXELS = 16;

    private static float[] images() {
        float[] images = new float[IMAGES * PIXELS];
        for (int i = 0; i < images.length; i++) {
            int row = i / PIXELS, pixel = i % PIXELS;
            images[i] = (pixel / 4 + row) % 4 == 0 || (pixel + row / 4) % 5 == 0 ? 0.9f : 0.1f;
        }
        return images;
    }

    private static VaeModel trained(int flow, int updates) {
        VaeParameters parameters = new VaeParameters(
                new VaeShape(PIXELS, 20, 2, 0, flow, Activation.TANH, Likelihood.BERNOULLI));
        parameters.initialise(RandomKey.of(1));
        try (MatrixBackend backend = Backends.create(null, 1)) {
            VaeGraph graph = new VaeGraph(parameters, IMAGES, 1, backend);
            System.arraycopy(images(), 0, graph.images().data(), 0, IMAGES * PIXELS);
            Optimiser optimiser = Optimiser.of(Optimiser.Kind.ADAM, parameters.all(), backend);
            for (int update = 1; update <= updates; update++) {
                graph.forward(RandomKey.of(2).fold(update));
                graph.backward();
                optimiser.step(0.01f, update);
            }
        }
        return VaeModel.of(parameters);
    }

    private static PosteriorScan scan(VaeModel model, int n) {
        return new PosteriorScan(model, image(n), new ModelBatch(Backends.create(null, 1)));
    }

    private static float[] image(int n) { return Arrays.copyOfRange(images(), n * PIXELS, (n + 1) * PIXELS); }

    /** Against a grid of 512 × 512 over the same square; and the bound is below, within its error. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 400", "4, 400"}) void theEvidenceIsThatOfAMuchFinerGridAndTheBoundIsBelow(int flow,
            int updates) {
        VaeModel model = trained(flow, updates);
        for (int n = 0; n < 4; n++) {
            PosteriorScan scan = scan(model, n);
            while (scan.advance(7)) assertThat(scan.result()).isEmpty();
            PosteriorScan.Result result = scan.result().orElseThrow();
            double limit = -result.coarse().left();
            double expected = GridPosterior.of(model, image(n), limit, 512).logEvidence();
            assertThat(Math.abs(result.logEvidence() - expected)).as("%s, expected %s", result.logEvidence(), expected)
                    .isLessThan(0.02 + 2 * result.gridError());
            assertThat(result.divergence()).as("± %s", result.boundError())
                    .isGreaterThan(-4 * result.boundError() - 0.02);
            assertThat(result.boundError()).isBetween(0.0, 1.0);
        }
    }

    @Test void piecesGiveWhatOneGoGives() {
        VaeModel model = trained(0, 50);
        PosteriorScan whole = scan(model, 1), pieces = scan(model, 1);
        assertThat(whole.advance(PosteriorScan.points() - 1)).isTrue();
        assertThat(whole.advance(1)).isFalse();
        while (pieces.advance(11)) continue;
        assertThat(pieces.result().orElseThrow().logEvidence()).isEqualTo(whole.result().orElseThrow().logEvidence());
        assertThat(pieces.result().orElseThrow().bound()).isEqualTo(whole.result().orElseThrow().bound());
    }

    @Test void threeUnitsHaveNoSuchGrid() {
        VaeParameters parameters = new VaeParameters(
                new VaeShape(PIXELS, 4, 3, 0, 0, Activation.TANH, Likelihood.BERNOULLI));
        VaeModel model = VaeModel.of(parameters);
        assertThat(PosteriorScan.isPossible(model)).isFalse();
        assertThatThrownBy(() -> scan(model, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
