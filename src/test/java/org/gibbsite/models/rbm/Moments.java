package org.gibbsite.models.rbm;

import java.util.Arrays;

/** Mean and standard deviation of a number of independent results. */
record Moments(double mean, double deviation, int count) {

    static Moments of(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return new Moments(mean, Math.sqrt(squares / (values.length - 1)), values.length);
    }

    double errorOfMean() {
        return deviation / Math.sqrt(count);
    }
}
