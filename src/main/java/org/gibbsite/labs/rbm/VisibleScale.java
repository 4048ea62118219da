package org.gibbsite.labs.rbm;

import java.util.Arrays;
import org.gibbsite.data.ImageData;
import org.gibbsite.labs.rbm.RbmSettings.VisibleUnits;
import org.gibbsite.random.RandomKey;

/**
 * How grey levels become states of visible units. Bernoulli units take x/255. Gaussian units of variance 1 take x/(255 σ)
 * with σ the root mean square deviation of the training pixels from their own means, so that the noise that the model
 * assumes is about as large as the variation it sees.
 *
 * @param gaussian whether the visible units are Gaussian
 * @param perUnit  grey level in [0, 1] of one unit of visible state: 1 or σ
 */
record VisibleScale(boolean gaussian, double perUnit) {

    static VisibleScale of(ImageData data, int cases, VisibleUnits units) {
        boolean gaussian = units == VisibleUnits.GAUSSIAN;
        return new VisibleScale(gaussian, gaussian ? deviation(data, cases) : 1);
    }

    /** What each byte 0 … 255 becomes. */
    float[] values() {
        float[] values = new float[256];
        for (int x = 0; x < values.length; x++) values[x] = (float) (x / 255.0 / perUnit);
        return values;
    }

    /** A copy of visible states as grey levels in [0, 1]. */
    float[] grey(float[] states, int length) {
        float[] grey = new float[length];
        for (int i = 0; i < length; i++) grey[i] = Math.clamp((float) (states[i] * perUnit), 0f, 1f);
        return grey;
    }

    /** The first visible biases: log-odds or means of the data, noise N(0, 0.01²), or 0. */
    void initialise(float[] visibleBias, ImageData data, int cases, RbmSettings settings, RandomKey key) {
        switch (settings.model().visibleBiasInit()) {
            case LOG_ODDS -> System.arraycopy(baseRate(data, cases), 0, visibleBias, 0, visibleBias.length);
            case NORMAL -> drawBias(visibleBias, key);
            case ZERO -> Arrays.fill(visibleBias, 0);
        }
    }

    /** N(0, 0.01²), as in the course. Overwritten. */
    static void drawBias(float[] bias, RandomKey key) {
        key.normals(bias);
        for (int i = 0; i < bias.length; i++) bias[i] *= 0.01f;
    }

    /**
     * Visible biases of the best model without weights: log-odds of the pixel means, p = (n + 1)/(N + 2), or the means
     * of Gaussian units.
     */
    float[] baseRate(ImageData data, int cases) {
        long[] sums = sums(data, cases);
        float[] bias = new float[sums.length];
        for (int i = 0; i < bias.length; i++) {
            double n = sums[i] / 255.0;
            double p = (n + 1) / (cases + 2);
            bias[i] = (float) (gaussian ? n / cases / perUnit : StrictMath.log(p / (1 - p)));
        }
        return bias;
    }

    private static long[] sums(ImageData data, int cases) {
        long[] sums = new long[data.pixels()];
        for (int c = 0, at = 0; c < cases; c++) {
            for (int i = 0; i < sums.length; i++, at++) sums[i] += data.trainImages()[at] & 0xFF;
        }
        return sums;
    }

    private static double deviation(ImageData data, int cases) {
        long[] sums = sums(data, cases);
        double squares = 0;
        for (int c = 0, at = 0; c < cases; c++) {
            for (int i = 0; i < sums.length; i++, at++) {
                double difference = (data.trainImages()[at] & 0xFF) - (double) sums[i] / cases;
                squares += difference * difference;
            }
        }
        return Math.max(1e-3, Math.sqrt(squares / cases / sums.length) / 255);
    }
}
