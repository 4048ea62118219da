package org.gibbsite.models.vae;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.vae.VaeShape.Likelihood;

/**
 * Decodes and scores many z at once with a {@link VaeModel}, a tenth of what they cost one by one. For one thread, and with a
 * back end of its own, since a run's belongs to the run's thread; it has one thread and need not be closed.
 */
public final class ModelBatch {
    private final MatrixBackend backend = Backends.create(null, 1);
    private final FMatrixRMaj places = new FMatrixRMaj(0, 0), hidden = new FMatrixRMaj(0, 0),
            output = new FMatrixRMaj(0, 0);
    /** The image, once for each z; its log-likelihood pixel by pixel; and what comes with it. */
    private float[] images = {}, terms = {}, slopes = {};

    /**
     * Means of all pixels given each z.
     *
     * @param z (count × latent units); not modified
     * @return (count × pixels)
     */
    public float[] decode(VaeModel model, float[] z, int count) {
        float[] means = Arrays.copyOf(output(model, z, count), count * model.shape().pixels());
        if (model.shape().likelihood() == Likelihood.BERNOULLI) activate(Activation.SIGMOID, means, means.length);
        return means;
    }

    /**
     * log p(x|z) of one image given each z, nats.
     *
     * @param image pixels in [0, 1]; not modified
     * @param z     (count × latent units); not modified
     */
    public double[] logLikelihoods(VaeModel model, float[] image, float[] z, int count) {
        float[] a = output(model, z, count);
        int pixels = image.length;
        double[] logs = new double[count];
        if (model.shape().likelihood() == Likelihood.GAUSSIAN) {
            for (int n = 0; n < count; n++) {
                logs[n] = model.gaussian(image, Arrays.copyOfRange(a, n * pixels, (n + 1) * pixels));
            }
            return logs;
        }
        if (terms.length < count * pixels) {
            images = new float[count * pixels];
            terms = new float[count * pixels];
            slopes = new float[count * pixels];
        }
        for (int n = 0; n < count; n++) System.arraycopy(image, 0, images, n * pixels, pixels);
        backend.functions().bernoulli(a, images, terms, slopes, count * pixels);
        for (int n = 0; n < count; n++) {
            for (int at = n * pixels, end = at + pixels; at < end; at++) logs[n] += terms[at];
        }
        return logs;
    }

    /** Log-odds, or means, of the pixels (count × pixels, and more). */
    private float[] output(VaeModel model, float[] z, int count) {
        VaeShape shape = model.shape();
        if (z.length < count * shape.latentUnits()) {
            throw new IllegalArgumentException(z.length + " numbers are no " + count + " places of "
                    + shape.latentUnits() + " units");
        }
        places.reshape(count, shape.latentUnits());
        System.arraycopy(z, 0, places.data, 0, count * shape.latentUnits());
        layer(model, "decoder", places, hidden, shape.hiddenUnits());
        activate(shape.activation(), hidden.data, count * shape.hiddenUnits());
        layer(model, "output", hidden, output, shape.pixels());
        return output.data;
    }

    private void layer(VaeModel model, String name, FMatrixRMaj x, FMatrixRMaj out, int units) {
        FMatrixRMaj weights = FMatrixRMaj.wrap(x.numCols, units, model.arrays().get(name + "Weights"));
        backend.sigmoidLayer().hiddenInputs(x, weights, model.arrays().get(name + "Bias"), 1, out);
    }

    private void activate(Activation activation, float[] x, int count) {
        switch (activation) {
            case TANH -> backend.functions().tanh(x, x, count);
            case SOFTPLUS -> backend.functions().softplus(x, x, count);
            case SIGMOID -> backend.functions().sigmoid(x, x, count);
            case RELU -> {
                for (int i = 0; i < count; i++) x[i] = Math.max(x[i], 0);
            }
        }
    }
}
