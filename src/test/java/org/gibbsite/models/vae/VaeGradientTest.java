package org.gibbsite.models.vae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.GradientCheck;
import org.gibbsite.models.nn.PlainForward;
import org.gibbsite.models.nn.graph.NoiseTag;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loss of whole autoencoders and all its gradients against the equations in double precision, at the same draws. */
class VaeGradientTest {
    private static final int BATCH = 3, PIXELS = 6, HIDDEN = 5;
    private static final double DIVERGENCE_WEIGHT = 0.7;
    private static final RandomKey KEY = RandomKey.of(12);

    @ParameterizedTest
    @CsvSource({"2, 0, 0, 1, BERNOULLI", "2, 0, 0, 3, GAUSSIAN", "2, 2, 0, 1, BERNOULLI", "3, 0, 2, 2, BERNOULLI",
            "2, 1, 2, 3, GAUSSIAN"}) void gradientsAreDerivatives(int latent, int top, int flow, int samples,
                    Likelihood likelihood) {
        VaeShape shape = new VaeShape(PIXELS, HIDDEN, latent, top, flow, Activation.SOFTPLUS, likelihood);
        VaeParameters parameters = new VaeParameters(shape);
        parameters.initialise(KEY);
        try (MatrixBackend backend = Backends.create(null, 1)) {
            VaeGraph graph = new VaeGraph(parameters, BATCH, samples, backend);
            KEY.fold("x").uniforms(graph.images().data());
            graph.setDivergenceWeight(DIVERGENCE_WEIGHT);
            graph.forward(KEY);
            graph.backward();
            Plain plain = new Plain(shape, samples, GradientCheck.doubles(graph.images()));
            for (Variable each : parameters.all()) plain.values.put(each.name(), GradientCheck.doubles(each));
            assertThat((double) graph.loss().data()[0]).isCloseTo(plain.loss(), Offset.offset(1e-5));
            for (Variable each : parameters.all()) {
                double[] before = plain.values.get(each.name());
                GradientCheck.gradient(each, values -> {
                    plain.values.put(each.name(), values);
                    return plain.loss();
                });
                plain.values.put(each.name(), before);
            }
        }
    }

    /** The bound as docs/labs/vae.md says; matrices row by row, the samples of an image one below the other. */
    private static final class Plain {
        final Map<String, double[]> values = new HashMap<>();
        private final VaeShape shape;
        private final int samples, rows;
        private final double[] x;

        Plain(VaeShape shape, int samples, double[] x) {
            this.shape = shape;
            this.samples = samples;
            this.x = x;
            rows = BATCH * samples;
        }

        private double[] dense(String name, double[] in) {
            return PlainForward.dense(in, values.get(name + "Weights"), values.get(name + "Bias"));
        }

        private double[] hidden(String name, double[] in) {
            return PlainForward.each(dense(name, in), PlainForward::softplus);
        }

        private double[] top(String name, double[] in) { return PlainForward.each(dense(name, in), Math::tanh); }

        private double[] repeated(double[] in) {
            int m = in.length / BATCH;
            double[] out = new double[rows * m];
            for (int i = 0; i < out.length; i++) out[i] = in[i / m / samples * m + i % m];
            return out;
        }

        private double[] draw(double[] mean, double[] logVariance, NoiseTag tag) {
            float[] noise = new float[mean.length];
            tag.key(KEY).normals(noise);
            double[] z = mean.clone();
            for (int i = 0; i < z.length; i++) z[i] += Math.exp(logVariance[i] / 2) * noise[i];
            return z;
        }

        private double[] log(double[] z, double[] mean, double[] logVariance) {
            return PlainForward.rowSums(rows, z.length / rows,
                    i -> PlainForward.logNormal(z[i], mean[i], logVariance[i]));
        }

        private double[] logStandard(double[] z) { return log(z, new double[z.length], new double[z.length]); }

        double loss() {
            double[] h = hidden("encoder", x), m = repeated(dense("mean", h)), v = repeated(dense("logVariance", h));
            double[] z = draw(m, v, NoiseTags.latent(samples)), logQ = log(z, m, v);
            int latent = shape.latentUnits(), each = 2 * latent + 1, steps = shape.flowSteps();
            double[] flow = steps == 0 ? null : repeated(dense("flow", h));
            for (int step = 0; step < steps; step++) {
                double[][] moved = PlainForward.planarFlow(z, flow, latent, steps * each, step * each);
                z = moved[0];
                for (int n = 0; n < rows; n++) logQ[n] -= moved[1][n];
            }
            boolean isClosed = steps == 0 && shape.topUnits() == 0 && samples == 1;
            double[] logP = logPrior(z), fit = likelihood(dense("output", hidden("decoder", z)));
            double[] kl = isClosed
                    ? PlainForward.rowSums(rows, latent,
                            i -> 0.5 * (m[i] * m[i] + Math.exp(v[i]) - 1 - v[i]))
                    : null;
            double loss = 0;
            for (int i = 0; i < BATCH; i++) {
                double sum = 0;
                for (int n = i * samples; n < (i + 1) * samples; n++) {
                    sum += Math.exp(fit[n] - DIVERGENCE_WEIGHT * (isClosed ? kl[n] : logQ[n] - logP[n])) / samples;
                }
                loss -= Math.log(sum) / BATCH;
            }
            return loss;
        }

        private double[] logPrior(double[] z) {
            if (shape.topUnits() == 0) return logStandard(z);
            double[] up = top("topEncoder", z), m = dense("topMean", up), v = dense("topLogVariance", up);
            double[] z2 = draw(m, v, NoiseTags.top(shape, samples)), down = top("topDecoder", z2);
            double[] given = log(z, dense("priorMean", down), dense("priorLogVariance", down)), law = logStandard(z2);
            double[] inference = log(z2, m, v);
            for (int n = 0; n < rows; n++) given[n] += law[n] - inference[n];
            return given;
        }

        private double[] likelihood(double[] a) {
            double[] images = repeated(x);
            return PlainForward.rowSums(rows, PIXELS, i -> switch (shape.likelihood()) {
                case BERNOULLI -> images[i] * a[i] - PlainForward.softplus(a[i]);
                case GAUSSIAN -> PlainForward.logNormal(images[i], a[i], values.get("pixelLogVariance")[0]);
            });
        }
    }
}
