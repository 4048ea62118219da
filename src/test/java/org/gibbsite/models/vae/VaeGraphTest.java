package org.gibbsite.models.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gibbsite.Allocation;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.layer.Mode;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound of small autoencoders. */
class VaeGraphTest {
    private static final int PIXELS = 16, BATCH = 30;
    private static final RandomKey KEY = RandomKey.of(5);
    private final MatrixBackend backend = Backends.create(null, 1);

    @AfterEach void close() {
        backend.close();
    }

    private static VaeShape shape(int latent, int top, int flow, Likelihood likelihood) {
        return new VaeShape(PIXELS, 20, latent, top, flow, Activation.TANH, likelihood);
    }

    /** Bars of a few kinds, so that there is something to learn. */
    private static void fill(float[] images) {
        for (int i = 0; i < images.length; i++) {
            int row = i / PIXELS, pixel = i % PIXELS;
            images[i] = (pixel / 4 + row) % 4 == 0 || (pixel + row / 4) % 5 == 0 ? 0.9f : 0.1f;
        }
    }

    private VaeParameters trained(VaeShape shape, int samples, int updates, MatrixBackend on) {
        return trained(shape, samples, updates, on, false);
    }

    private VaeParameters trained(VaeShape shape, int samples, int updates, MatrixBackend on, boolean looked) {
        VaeParameters parameters = new VaeParameters(shape);
        parameters.initialise(KEY);
        VaeGraph graph = new VaeGraph(parameters, BATCH, samples, on);
        Optimiser optimiser = Optimiser.of(Optimiser.Kind.ADAM, parameters.all(), on);
        fill(graph.images().data());
        for (int update = 1; update <= updates; update++) {
            graph.forward(KEY.fold(update));
            graph.backward();
            if (looked) parameters.all().forEach(Variable::gradient);
            optimiser.step(0.005f, update);
        }
        return parameters;
    }

    /** Mean and standard error of a column's mean over many passes. */
    private static double[] mean(VaeGraph graph, int passes, java.util.function.Supplier<float[]> column) {
        double sum = 0, squares = 0;
        for (int pass = 0; pass < passes; pass++) {
            graph.forward(KEY.fold("pass").fold(pass));
            double mean = 0;
            for (float value : column.get()) mean += value / column.get().length;
            sum += mean;
            squares += mean * mean;
        }
        double mean = sum / passes;
        return new double[]{mean, Math.sqrt(Math.max(0, squares / passes - mean * mean) / (passes - 1))};
    }

    @Test void theKlTermInClosedFormIsTheMeanOverDraws() {
        VaeParameters parameters = trained(shape(2, 0, 0, Likelihood.BERNOULLI), 1, 100, backend);
        VaeGraph closed = new VaeGraph(parameters, BATCH, 1, backend), drawn = new VaeGraph(parameters, BATCH, 50,
                backend);
        fill(closed.images().data());
        fill(drawn.images().data());
        double exact = mean(closed, 2, closed.divergence()::data)[0];
        double[] estimate = mean(drawn, 200, drawn.divergence()::data);
        assertThat(exact).isGreaterThan(0.5);
        assertThat(Math.abs(estimate[0] - exact)).as("%s ± %s, exactly %s", estimate[0], estimate[1], exact)
                .isLessThan(4 * estimate[1]);
    }

    @Test void theBoundRisesWithTheSamples() {
        VaeParameters parameters = trained(shape(2, 0, 0, Likelihood.BERNOULLI), 1, 400, backend);
        double before = Double.NEGATIVE_INFINITY, error = 0;
        for (int samples : new int[]{1, 5, 50}) {
            VaeGraph graph = new VaeGraph(parameters, BATCH, samples, backend);
            fill(graph.images().data());
            double[] bound = mean(graph, 400, graph.bound()::data);
            assertThat(bound[0]).as("K = %d: %s ± %s", samples, bound[0], bound[1])
                    .isGreaterThan(before + 2 * Math.hypot(error, bound[1]));
            before = bound[0];
            error = bound[1];
        }
    }

    @Test void everyKindOfModelLearns() {
        for (VaeShape shape : new VaeShape[]{shape(2, 0, 0, Likelihood.GAUSSIAN), shape(3, 0, 4, Likelihood.BERNOULLI),
                shape(2, 5, 0, Likelihood.BERNOULLI), shape(1, 2, 2, Likelihood.GAUSSIAN)}) {
            for (int samples : new int[]{1, 3}) {
                VaeGraph first = new VaeGraph(trained(shape, samples, 0, backend), BATCH, 1, backend);
                VaeGraph last = new VaeGraph(trained(shape, samples, 300, backend), BATCH, 1, backend);
                fill(first.images().data());
                fill(last.images().data());
                assertThat(mean(last, 50, last.bound()::data)[0]).as("%s, K = %d", shape, samples)
                        .isGreaterThan(mean(first, 50, first.bound()::data)[0] + 1);
            }
        }
    }

    @Test void twoThreadsLearnTheSameBits() {
        VaeShape shape = new VaeShape(PIXELS, 200, 2, 3, 2, Activation.SOFTPLUS, Likelihood.BERNOULLI);
        VaeParameters one = trained(shape, 2, 20, backend);
        try (MatrixBackend two = Backends.create(null, 2)) {
            VaeParameters other = trained(shape, 2, 20, two);
            for (var parameter : one.all()) {
                assertThat(other.get(parameter.name()).data()).as(parameter.name()).isEqualTo(parameter.data());
            }
        }
    }

    /** A gradient that somebody has looked at exists as a matrix; the others go into the step as two factors. */
    @Test void lookingAtGradientsChangesNoBit() {
        VaeShape shape = new VaeShape(PIXELS, 200, 2, 3, 2, Activation.TANH, Likelihood.BERNOULLI);
        VaeParameters looked = trained(shape, 1, 20, backend, true), unseen = trained(shape, 1, 20, backend, false);
        for (var parameter : looked.all()) {
            assertThat(unseen.get(parameter.name()).data()).as(parameter.name()).isEqualTo(parameter.data());
        }
    }

    /** Every kind of model: the same numbers from the same draws, and nothing to differentiate. */
    @Test void evaluationComputesWhatTrainingDoes() {
        for (VaeShape shape : new VaeShape[]{shape(2, 0, 0, Likelihood.GAUSSIAN),
                shape(3, 4, 2, Likelihood.BERNOULLI)}) {
            VaeParameters parameters = trained(shape, 1, 20, backend);
            for (int samples : new int[]{1, 3}) {
                VaeGraph training = new VaeGraph(parameters, BATCH, samples, backend);
                VaeGraph evaluating = new VaeGraph(parameters, BATCH, samples, Mode.EVALUATION, backend);
                fill(training.images().data());
                fill(evaluating.images().data());
                training.forward(KEY);
                evaluating.forward(KEY);
                assertThat(evaluating.bound().data()).as("%s, K = %d", shape, samples)
                        .isEqualTo(training.bound().data());
                assertThat(evaluating.loss().isDifferentiated()).isFalse();
                assertThatThrownBy(evaluating::backward).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test void theModelForLookingComputesWhatTheGraphDoes() {
        VaeParameters parameters = trained(shape(2, 0, 0, Likelihood.BERNOULLI), 1, 100, backend);
        VaeModel model = VaeModel.of(parameters);
        VaeGraph graph = new VaeGraph(parameters, BATCH, 1, backend);
        fill(graph.images().data());
        graph.forward(KEY);
        for (int row = 0; row < BATCH; row++) {
            float[] image = java.util.Arrays.copyOfRange(graph.images().data(), row * PIXELS, (row + 1) * PIXELS);
            float[] z = java.util.Arrays.copyOfRange(graph.latent().data(), row * 2, row * 2 + 2);
            VaeModel.Encoding encoding = model.encode(image);
            assertThat(encoding.mean()[1]).isCloseTo(graph.mean().data()[row * 2 + 1], within(1e-5f));
            assertThat(java.util.Arrays.copyOfRange(graph.pixelMeans(), row * PIXELS, (row + 1) * PIXELS))
                    .containsExactly(model.decode(z), within(1e-5f));
            assertThat(model.logLikelihood(image, z)).isCloseTo(graph.reconstruction().data()[row],
                    org.assertj.core.data.Offset.offset(1e-4));
        }
    }

    private static org.assertj.core.data.Offset<Float> within(float limit) {
        return org.assertj.core.data.Offset.offset(limit);
    }

    /** The integral of p(x|z) p(z) is at least the bound, whatever the model. */
    @Test void theEvidenceOnAGridIsAboveTheBound() {
        VaeParameters parameters = trained(shape(2, 0, 0, Likelihood.BERNOULLI), 1, 400, backend);
        VaeModel model = VaeModel.of(parameters);
        VaeGraph graph = new VaeGraph(parameters, BATCH, 1, backend);
        fill(graph.images().data());
        int passes = 4096;
        double[] sums = new double[BATCH], squares = new double[BATCH];
        for (int pass = 0; pass < passes; pass++) {
            graph.forward(KEY.fold(pass));
            for (int row = 0; row < BATCH; row++) {
                double bound = graph.bound().data()[row];
                sums[row] += bound;
                squares[row] += bound * bound;
            }
        }
        for (int row = 0; row < 4; row++) {
            float[] image = java.util.Arrays.copyOfRange(graph.images().data(), row * PIXELS, (row + 1) * PIXELS);
            double mean = sums[row] / passes;
            double error = Math.sqrt((squares[row] / passes - mean * mean) / passes);
            double evidence = evidence(model, image);
            assertThat(evidence).as("bound %s ± %s", mean, error).isGreaterThanOrEqualTo(mean - 4 * error);
            assertThat(evidence - mean).as("gap of image %d", row).isLessThan(3);
        }
    }

    /** Over a square that holds the prior and q ± 6 σ, refined until halving the cells moves it by less than 10⁻³ nat. */
    private static double evidence(VaeModel model, float[] image) {
        VaeModel.Encoding q = model.encode(image);
        double limit = 6;
        for (int j = 0; j < 2; j++) limit = Math.max(limit, Math.abs(q.mean()[j]) + 6 * q.deviation()[j]);
        double before = GridPosterior.of(model, image, limit, 64).logEvidence();
        for (int side = 128; side <= 2048; side *= 2) {
            double now = GridPosterior.of(model, image, limit, side).logEvidence();
            if (Math.abs(now - before) < 1e-3) return now;
            before = now;
        }
        throw new AssertionError("the integral does not settle: " + before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejml", "simd"}) void aStepAllocatesNextToNothing(String name) throws Exception {
        assertThat(Allocation.bytesAStep(SmallStep.class, name, 1000)).as("bytes a step").isLessThan(1000);
    }

    @Test void aStepOfTheUsualSizeAllocatesNextToNothing() throws Exception {
        assertThat(Allocation.bytesAStep(UsualStep.class, "simd", 1000)).as("bytes a step").isLessThan(1000);
    }

    static final class SmallStep implements Allocation.Work {
        @Override public Runnable prepare(String name) {
            return step(shape(2, 0, 2, Likelihood.BERNOULLI), BATCH, name);
        }
    }

    static final class UsualStep implements Allocation.Work {
        @Override public Runnable prepare(String name) {
            return step(new VaeShape(784, 500, 2, 0, 0, Activation.TANH, Likelihood.BERNOULLI), 100, name);
        }
    }

    private static Runnable step(VaeShape shape, int batch, String name) {
        MatrixBackend on = Backends.create(name, 1);
        VaeParameters parameters = new VaeParameters(shape);
        parameters.initialise(KEY);
        VaeGraph graph = new VaeGraph(parameters, batch, 1, on);
        Optimiser optimiser = Optimiser.of(Optimiser.Kind.ADAM, parameters.all(), on);
        float[] images = graph.images().data();
        for (int i = 0; i < images.length; i++) images[i] = i % 5 == 0 ? i % 13 / 13f : 0;
        long[] update = {0};
        return () -> {
            graph.forward(KEY.fold(++update[0]));
            graph.backward();
            optimiser.step(0.001f, update[0]);
        };
    }
}
