package org.gibbsite.labs.rbm;

import org.gibbsite.labs.rbm.RbmFrame.Histogram;

/** Counts values in equal bins over a symmetric range that holds all of them. */
final class Histograms {
    private static final int BINS = 81; // odd: zero lies in the middle of a bin

    private Histograms() {}

    /** A histogram of {@code values}; its range is 1, 2 or 5 times a power of ten, so that the axis does not flicker. */
    static Histogram of(String name, float[] values, int length) {
        float largest = 0;
        for (int i = 0; i < length; i++) largest = Math.max(largest, Math.abs(values[i]));
        double limit = roundUp(largest);
        int[] counts = new int[BINS];
        double perUnit = BINS / (2 * limit);
        for (int i = 0; i < length; i++) {
            counts[Math.clamp((int) ((values[i] + limit) * perUnit), 0, BINS - 1)]++;
        }
        return new Histogram(name, -limit, limit, counts);
    }

    /** The least of 1, 2, 5 × 10ⁿ that is not below {@code value}; 10⁻⁶ for 0. */
    static double roundUp(double value) {
        if (!(value > 1e-6)) return 1e-6;
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[]{1, 2, 5}) {
            if (value <= step * power) return step * power;
        }
        return 10 * power;
    }
}
