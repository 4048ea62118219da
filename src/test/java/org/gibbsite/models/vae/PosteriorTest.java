package org.gibbsite.models.vae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosteriorTest {
    private static final int IMAGES = 4, PIXELS = 9;

    private static VaeParameters parameters(int flow) {
        VaeParameters parameters = new VaeParameters(
                new VaeShape(PIXELS, 12, 2, 0, flow, Activation.TANH, Likelihood.BERNOULLI));
        parameters.initialise(RandomKey.of(3));
        for (var parameter : parameters.all()) for (int i = 0; i < parameter.size(); i++) parameter.data()[i] *= 4;
        return parameters;
    }

    private static float[] image(int row) {
        float[] all = new float[IMAGES * PIXELS];
        RandomKey.of(8).uniforms(all);
        return Arrays.copyOfRange(all, row * PIXELS, (row + 1) * PIXELS);
    }

    /** q(z) = N(ε; 0, I) / |det ∂z/∂ε|, the determinant by central differences. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5}) void theDensityOfADrawIsThatOfItsNoiseOverTheVolume(int flow) {
        Posterior posterior = Posterior.of(VaeModel.of(parameters(flow)), image(1));
        assertThat(posterior.isNormal()).isEqualTo(flow == 0);
        double[][] places = {{0, 0}, {0.5, -1}, {-1.5, 0.3}, {2, 1}};
        for (double[] e : places) {
            double h = 1e-2;
            float[] right = draw(posterior, e[0] + h, e[1]), left = draw(posterior, e[0] - h, e[1]);
            float[] up = draw(posterior, e[0], e[1] + h), down = draw(posterior, e[0], e[1] - h);
            double determinant = ((right[0] - left[0]) * (double) (up[1] - down[1])
                    - (up[0] - down[0]) * (double) (right[1] - left[1])) / (4 * h * h);
            double expected = -Math.log(2 * Math.PI) - (e[0] * e[0] + e[1] * e[1]) / 2
                    - Math.log(Math.abs(determinant));
            assertThat(posterior.draw(new float[]{(float) e[0], (float) e[1]}).logDensity()).isCloseTo(expected,
                    Offset.offset(2e-3));
        }
    }

    private static float[] draw(Posterior posterior, double first, double second) {
        return posterior.draw(new float[]{(float) first, (float) second}).z();
    }

    /** E[log q(z|x) − log p(z)] of each image, from here and from the graph that learns. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5}) void theKlTermIsThatOfTheGraph(int flow) {
        VaeParameters parameters = parameters(flow);
        VaeModel model = VaeModel.of(parameters);
        int draws = 4000;
        try (MatrixBackend backend = Backends.create(null, 1)) {
            VaeGraph graph = new VaeGraph(parameters, IMAGES, draws / 10, backend);
            for (int row = 0; row < IMAGES; row++) {
                System.arraycopy(image(row), 0, graph.images().data(), row * PIXELS, PIXELS);
            }
            for (int row = 0; row < IMAGES; row++) {
                Posterior posterior = Posterior.of(model, image(row));
                double[] ours = new double[draws], theirs = new double[draws];
                for (int n = 0; n < draws; n++) {
                    float[] noise = new float[2];
                    RandomKey.of(5).fold(n).normals(noise);
                    Posterior.Draw draw = posterior.draw(noise);
                    ours[n] = draw.logDensity() - model.logPrior(draw.z());
                }
                for (int pass = 0; pass < 10; pass++) {
                    graph.forward(RandomKey.of(6).fold(pass));
                    for (int k = 0; k < draws / 10; k++) {
                        theirs[pass * draws / 10 + k] = graph.divergence().data()[row * (draws / 10) + k];
                    }
                }
                double error = Math.hypot(error(ours), error(theirs));
                assertThat(Math.abs(mean(ours) - mean(theirs))).as("%s and %s ± %s", mean(ours), mean(theirs), error)
                        .isLessThan(4 * error);
            }
        }
    }

    private static double mean(double[] values) { return Arrays.stream(values).average().orElseThrow(); }

    private static double error(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length
                / (values.length - 1));
    }
}
