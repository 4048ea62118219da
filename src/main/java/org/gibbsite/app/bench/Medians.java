package org.gibbsite.app.bench;

import java.util.List;

/** Medians of measurements. */
final class Medians {
    private Medians() {}

    /** The middle one, or the mean of the two in the middle; NaN of none. */
    static double of(List<Double> values) {
        if (values.isEmpty()) return Double.NaN;
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
