package org.gibbsite.models.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many z or images at once are what they are one by one. */
class ModelBatchTest {
    private static final int PIXELS = 30, UNITS = 3, COUNT = 70;
    private final MatrixBackend backend = Backends.create(null, 1);

    private static VaeParameters parameters(Activation activation, Likelihood likelihood) {
        VaeParameters parameters = new VaeParameters(
                new VaeShape(PIXELS, 41, UNITS, 0, 0, activation, likelihood));
        parameters.initialise(RandomKey.of(4));
        return parameters;
    }

    private static float[] places() {
        float[] z = new float[COUNT * UNITS];
        RandomKey.of(5).normals(z);
        return z;
    }

    @ParameterizedTest
    @EnumSource void decodesAsOneByOne(Activation activation) {
        for (Likelihood likelihood : Likelihood.values()) {
            VaeModel model = VaeModel.of(parameters(activation, likelihood));
            float[] z = places(), images = new ModelBatch(backend).decode(model, z, COUNT);
            assertThat(images).hasSize(COUNT * PIXELS);
            for (int n = 0; n < COUNT; n++) {
                float[] one = model.decode(Arrays.copyOfRange(z, n * UNITS, (n + 1) * UNITS));
                assertThat(Arrays.copyOfRange(images, n * PIXELS, (n + 1) * PIXELS)).as("z number %d", n)
                        .containsExactly(one, Offset.offset(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource void scoresAsOneByOneWhateverTheCount(Likelihood likelihood) {
        VaeModel model = VaeModel.of(parameters(Activation.TANH, likelihood));
        float[] image = new float[PIXELS], z = places();
        RandomKey.of(6).uniforms(image);
        ModelBatch batch = new ModelBatch(backend);
        double[] all = batch.logLikelihoods(model, image, z, COUNT);
        assertThat(batch.logLikelihoods(model, image, z, 5)).isEqualTo(Arrays.copyOf(all, 5));
        for (int n = 0; n < COUNT; n++) {
            float[] one = Arrays.copyOfRange(z, n * UNITS, (n + 1) * UNITS);
            assertThat(all[n]).as("z number %d", n).isCloseTo(model.logLikelihood(image, one), Offset.offset(1e-4));
        }
    }

    @Test void theEncoderIsThatOfTheModel() {
        VaeParameters parameters = parameters(Activation.TANH, Likelihood.BERNOULLI);
        VaeModel model = VaeModel.of(parameters);
        Encoder encoder = new Encoder(parameters, COUNT, backend);
        float[] images = encoder.images().data();
        RandomKey.of(7).uniforms(images);
        for (int i = 0; i < images.length; i += 3) images[i] = 0;
        encoder.encode();
        for (int n = 0; n < COUNT; n++) {
            VaeModel.Encoding one = model.encode(Arrays.copyOfRange(images, n * PIXELS, (n + 1) * PIXELS));
            for (int j = 0, at = n * UNITS; j < UNITS; j++, at++) {
                double deviation = Math.exp(0.5 * encoder.logVariance().data()[at]);
                assertThat(encoder.mean().data()[at]).isCloseTo(one.mean()[j], Offset.offset(1e-5f));
                assertThat(deviation).isCloseTo(one.deviation()[j], Offset.offset(1e-5));
            }
        }
    }

    /** The weights of the model that is asked are used, whatever was asked before. */
    @Test void modelsAndCountsMayFollowInAnyOrder() {
        VaeModel first = VaeModel.of(parameters(Activation.TANH, Likelihood.BERNOULLI));
        VaeParameters others = parameters(Activation.TANH, Likelihood.BERNOULLI);
        others.initialise(RandomKey.of(9));
        VaeModel second = VaeModel.of(others), third = VaeModel.of(parameters(Activation.RELU, Likelihood.GAUSSIAN));
        ModelBatch batch = new ModelBatch(backend);
        for (VaeModel model : List.of(first, second, first, third, second)) {
            for (int count : new int[]{2, 0, 5}) {
                assertThat(batch.decode(model, places(), count))
                        .isEqualTo(new ModelBatch(backend).decode(model, places(),
                                count))
                        .hasSize(count * PIXELS);
                assertThat(batch.logLikelihoods(model, new float[PIXELS], places(), count)).hasSize(count);
            }
        }
        assertThat(batch.decode(first, places(), 1)).isNotEqualTo(batch.decode(second, places(), 1));
    }

    @Test void tooFewNumbersAreRefused() {
        VaeModel model = VaeModel.of(parameters(Activation.TANH, Likelihood.BERNOULLI));
        assertThatThrownBy(() -> new ModelBatch(backend).decode(model, new float[5], 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 numbers");
    }
}
