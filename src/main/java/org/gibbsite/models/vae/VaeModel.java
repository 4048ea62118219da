package org.gibbsite.models.vae;

import java.util.Arrays;
import java.util.Map;
import org.gibbsite.compute.Elementary;

/**
 * A copy of what was learnt, for looking: encodes, decodes and scores single images in plain loops. Immutable, so that any
 * thread may use it while the training goes on.
 *
 * @param arrays the parameters by name, as in {@link VaeParameters}; read, never written
 */
public record VaeModel(VaeShape shape, Map<String, float[]> arrays) {

    /** A copy of the present values. */
    public static VaeModel of(VaeParameters parameters) {
        return new VaeModel(parameters.shape(), parameters.values());
    }

    /**
     * q(z|x) before any flow: N(mean, diag deviation²).
     *
     * @param mean      μ, one per latent unit
     * @param deviation σ, one per latent unit
     */
    public record Encoding(float[] mean, float[] deviation) {}

    /** @param image pixels in [0, 1]; not modified */
    public Encoding encode(float[] image) {
        return encoding(encoderHidden(image));
    }

    float[] encoderHidden(float[] image) {
        requireLength("image", image, shape.pixels());
        return VaeNetworks.of(shape).inference().body().evaluate(image, arrays);
    }

    Encoding encoding(float[] hidden) {
        GaussianNet net = VaeNetworks.of(shape).inference();
        float[] mean = net.mean().evaluate(hidden, arrays), deviation = net.logVariance().evaluate(hidden, arrays);
        for (int j = 0; j < deviation.length; j++) deviation[j] = Elementary.exp(0.5f * deviation[j]);
        return new Encoding(mean, deviation);
    }

    /** Mean of every pixel given z; in [0, 1] for Bernoulli pixels. @param z not modified */
    public float[] decode(float[] z) {
        return VaeNetworks.of(shape).pixels().evaluate(output(z), arrays);
    }

    /** log p(x|z), nats. */
    public double logLikelihood(float[] image, float[] z) {
        requireLength("image", image, shape.pixels());
        float[] a = output(z);
        double sum = 0;
        switch (shape.likelihood()) {
            case BERNOULLI -> {
                for (int i = 0; i < a.length; i++) sum += image[i] * a[i] - Elementary.softplus(a[i]);
            }
            case GAUSSIAN -> sum = gaussian(image, a);
        }
        return sum;
    }

    /** Σ_i log N(x_i; mean_i, σ²) with the variance that was learnt. */
    double gaussian(float[] image, float[] means) {
        double v = arrays.get("pixelLogVariance")[0], precision = StrictMath.exp(-v), sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum -= 0.5 * (Math.log(2 * Math.PI) + v + (image[i] - means[i]) * (image[i] - means[i]) * precision);
        }
        return sum;
    }

    /** Whether p(z) is the standard normal law; with a second layer it is learnt and has no closed form. */
    public boolean isPriorNormal() {
        return shape.topUnits() == 0;
    }

    /** log p(z) of the standard normal prior, nats. */
    public double logPrior(float[] z) {
        double sum = 0;
        for (float x : z) sum -= 0.5 * (Math.log(2 * Math.PI) + (double) x * x);
        return sum;
    }

    /**
     * A draw of z from the prior, made of given standard normal numbers.
     *
     * @param noise latent numbers, and before them those of the second layer where there is one; not modified
     */
    public float[] prior(float[] noise) {
        int top = shape.topUnits(), latent = shape.latentUnits();
        requireLength("noise", noise, top + latent);
        if (top == 0) return noise.clone();
        GaussianNet net = VaeNetworks.of(shape).prior().orElseThrow();
        float[] hidden = net.body().evaluate(Arrays.copyOf(noise, top), arrays);
        float[] z = net.mean().evaluate(hidden, arrays), v = net.logVariance().evaluate(hidden, arrays);
        for (int j = 0; j < latent; j++) z[j] += Elementary.exp(0.5f * v[j]) * noise[top + j];
        return z;
    }

    /** Parameters of all flow steps, from the encoder's hidden units; none without a flow. */
    float[] flow(float[] hidden) {
        return VaeNetworks.of(shape).flow().map(net -> net.evaluate(hidden, arrays)).orElse(new float[0]);
    }

    /** Log-odds, or means, of the pixels. */
    private float[] output(float[] z) {
        requireLength("z", z, shape.latentUnits());
        return VaeNetworks.of(shape).decoder().evaluate(z, arrays);
    }

    private static void requireLength(String what, float[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(what + " of " + array.length + " numbers where " + length + " belong");
        }
    }
}
