package org.gibbsite.models.vae;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.gibbsite.compute.Elementary;
import org.gibbsite.models.nn.layer.Activation;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.vae.VaeShape.Likelihood;

/**
 * A copy of what was learnt, for looking: encodes, decodes and scores single images in plain loops. Immutable, so that any
 * thread may use it while the training goes on.
 *
 * @param arrays the parameters by name, as in {@link VaeParameters}; read, never written
 */
public record VaeModel(VaeShape shape, Map<String, float[]> arrays) {

    /** A copy of the present values. */
    public static VaeModel of(VaeParameters parameters) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        for (Variable parameter : parameters.all()) arrays.put(parameter.name(), parameter.data().clone());
        return new VaeModel(parameters.shape(), Collections.unmodifiableMap(arrays));
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
        return activated(layer("encoder", image, shape.hiddenUnits()), shape.activation());
    }

    Encoding encoding(float[] hidden) {
        float[] mean = layer("mean", hidden, shape.latentUnits());
        float[] deviation = layer("logVariance", hidden, shape.latentUnits());
        for (int j = 0; j < deviation.length; j++) deviation[j] = Elementary.exp(0.5f * deviation[j]);
        return new Encoding(mean, deviation);
    }

    /** Mean of every pixel given z; in [0, 1] for Bernoulli pixels. @param z not modified */
    public float[] decode(float[] z) {
        float[] pixels = logits(z);
        return shape.likelihood() == Likelihood.BERNOULLI ? activated(pixels, Activation.SIGMOID) : pixels;
    }

    /** log p(x|z), nats. */
    public double logLikelihood(float[] image, float[] z) {
        requireLength("image", image, shape.pixels());
        float[] a = logits(z);
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
        float[] hidden = activated(layer("topDecoder", java.util.Arrays.copyOf(noise, top), VaeShape.TOP_HIDDEN),
                Activation.TANH);
        float[] z = layer("priorMean", hidden, latent), v = layer("priorLogVariance", hidden, latent);
        for (int j = 0; j < latent; j++) z[j] += Elementary.exp(0.5f * v[j]) * noise[top + j];
        return z;
    }

    private float[] logits(float[] z) {
        requireLength("z", z, shape.latentUnits());
        float[] hidden = activated(layer("decoder", z, shape.hiddenUnits()), shape.activation());
        return layer("output", hidden, shape.pixels());
    }

    /** x W + b; zeros of x are left out. Eight rows of W at a time, so that the sums are seldom loaded and stored. */
    float[] layer(String name, float[] x, int units) {
        float[] w = arrays.get(name + "Weights"), sums = arrays.get(name + "Bias").clone();
        int[] active = IntStream.range(0, x.length).filter(i -> x[i] != 0).toArray();
        int whole = active.length - active.length % 8;
        for (int k = 0; k < whole; k += 8) addEight(x, active, k, w, units, sums);
        for (int k = whole; k < active.length; k++) {
            float y = x[active[k]];
            for (int j = 0, at = active[k] * units; j < units; j++) sums[j] += y * w[at + j];
        }
        return sums;
    }

    private static void addEight(float[] x, int[] active, int k, float[] w, int units, float[] sums) {
        int i0 = active[k], i1 = active[k + 1], i2 = active[k + 2], i3 = active[k + 3];
        int i4 = active[k + 4], i5 = active[k + 5], i6 = active[k + 6], i7 = active[k + 7];
        float x0 = x[i0], x1 = x[i1], x2 = x[i2], x3 = x[i3], x4 = x[i4], x5 = x[i5], x6 = x[i6], x7 = x[i7];
        int a0 = i0 * units, a1 = i1 * units, a2 = i2 * units, a3 = i3 * units;
        int a4 = i4 * units, a5 = i5 * units, a6 = i6 * units, a7 = i7 * units;
        for (int j = 0; j < units; j++) {
            float sum = sums[j] + x0 * w[a0 + j] + x1 * w[a1 + j] + x2 * w[a2 + j] + x3 * w[a3 + j];
            sums[j] = sum + x4 * w[a4 + j] + x5 * w[a5 + j] + x6 * w[a6 + j] + x7 * w[a7 + j];
        }
    }

    private static float[] activated(float[] x, Activation activation) {
        for (int i = 0; i < x.length; i++) {
            x[i] = switch (activation) {
                case TANH -> Elementary.tanh(x[i]);
                case RELU -> Math.max(x[i], 0);
                case SOFTPLUS -> Elementary.softplus(x[i]);
                case SIGMOID -> Elementary.sigmoid(x[i]);
            };
        }
        return x;
    }

    private static void requireLength(String what, float[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(what + " of " + array.length + " numbers where " + length + " belong");
        }
    }
}
