package org.gibbsite.app.check;

import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * A machine small enough to enumerate, with parameters of a size that matters: weights N(0, 1), biases N(0, ½²).
 *
 * @param weights W (visible × hidden), row by row
 */
record SmallRbm(double[] weights, double[] visibleBias, double[] hiddenBias) {

    SmallRbm(int visibleUnits, int hiddenUnits) {
        this(normals("weights", visibleUnits * hiddenUnits, 1), normals("visible", visibleUnits, 0.5),
                normals("hidden", hiddenUnits, 0.5));
    }

    ExactRbm exact() {
        return new ExactRbm(weights, visibleBias, hiddenBias, false);
    }

    /** With weight {@code index} larger by {@code step}. */
    ExactRbm shifted(int index, double step) {
        double[] shifted = weights.clone();
        shifted[index] += step;
        return new ExactRbm(shifted, visibleBias, hiddenBias, false);
    }

    /** In single precision, as it trains. */
    Rbm single() {
        Rbm rbm = new Rbm(visibleBias.length, hiddenBias.length, false);
        for (int i = 0; i < weights.length; i++) rbm.weights().data[i] = (float) weights[i];
        for (int i = 0; i < visibleBias.length; i++) rbm.visibleBias()[i] = (float) visibleBias[i];
        for (int j = 0; j < hiddenBias.length; j++) rbm.hiddenBias()[j] = (float) hiddenBias[j];
        return rbm;
    }

    private static double[] normals(String purpose, int count, double deviation) {
        float[] normals = new float[count];
        RandomKey.of(7).fold(purpose).normals(normals);
        double[] scaled = new double[count];
        for (int i = 0; i < count; i++) scaled[i] = deviation * normals[i];
        return scaled;
    }
}
