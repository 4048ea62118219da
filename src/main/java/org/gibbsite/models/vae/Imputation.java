package org.gibbsite.models.vae;

import org.gibbsite.models.vae.VaeShape.Likelihood;
import org.gibbsite.random.RandomKey;

/**
 * An image some of whose pixels are missing, filled in by a chain whose rounds are z ~ q(z|x), x_missing ~ p(x|z). Were q the
 * true posterior, it would end up drawing from p(x_missing | x_known). Source: Rezende, Mohamed, Wierstra, "Stochastic
 * backpropagation and approximate inference in deep generative models", 2014, appendix F. Works on copies of the parameters;
 * all randomness is in the keys passed in.
 */
public final class Imputation {
    /** What missing pixels become in a round: drawn from p(x|z), or its means, which settle. */
    public enum Filling {
        SAMPLES, MEANS
    }

    private final float[] image, means, uniforms;
    private final boolean[] missing;
    private float[] place = {};
    private double change = Double.NaN;

    /** An empty image, nothing missing. */
    public Imputation(int pixels) {
        image = new float[pixels];
        means = new float[pixels];
        uniforms = new float[pixels];
        missing = new boolean[pixels];
    }

    /** Sets a pixel, which is known from then on. @param level in [0, 1] */
    public void set(int pixel, float level) {
        image[pixel] = means[pixel] = level;
        missing[pixel] = false;
    }

    /** Says that a pixel is missing, beginning with a coin toss; or known, at the level it has been seen at. */
    public void setMissing(int pixel, boolean isMissing, RandomKey key) {
        if (isMissing == missing[pixel]) return;
        missing[pixel] = isMissing;
        image[pixel] = isMissing ? key.uniform(pixel) < 0.5 ? 1 : 0 : means[pixel];
        means[pixel] = image[pixel];
    }

    /** Everything that is missing begins again as coin tosses. */
    public void scatter(RandomKey key) {
        for (int i = 0; i < image.length; i++) {
            if (missing[i]) image[i] = means[i] = key.uniform(i) < 0.5 ? 1 : 0;
        }
        change = Double.NaN;
    }

    /** One round. */
    public void round(VaeModel model, Filling filling, RandomKey key) {
        float[] noise = new float[model.shape().latentUnits()];
        key.fold("z").normals(noise);
        place = Posterior.of(model, image).draw(noise).z();
        float[] decoded = model.decode(place);
        boolean draws = filling == Filling.SAMPLES;
        boolean bernoulli = model.shape().likelihood() == Likelihood.BERNOULLI;
        float deviation = bernoulli ? 0 : (float) StrictMath.exp(0.5 * model.arrays().get("pixelLogVariance")[0]);
        if (draws && bernoulli) key.fold("pixels").uniforms(uniforms);
        else if (draws) key.fold("pixels").normals(uniforms);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < image.length; i++) {
            if (!missing[i]) continue;
            sum += (decoded[i] - means[i]) * (decoded[i] - means[i]);
            count++;
            means[i] = decoded[i];
            image[i] = !draws
                    ? decoded[i]
                    : bernoulli ? uniforms[i] < decoded[i] ? 1 : 0 : decoded[i] + deviation * uniforms[i];
        }
        change = count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }

    /** What the encoder sees: known pixels, and the others as last filled in. Live. Not to be written to. */
    public float[] image() {
        return image;
    }

    /** Known pixels, and of the others the mean they were last filled in from. Live. Not to be written to. */
    public float[] means() {
        return means;
    }

    /** Live. Not to be written to. */
    public boolean[] missing() { return missing; }

    /** z of the last round; empty before the first. */
    public float[] place() { return place; }

    /** Root mean square of the missing pixels' change of mean in the last round; NaN where nothing is known of it. */
    public double change() {
        return change;
    }
}
