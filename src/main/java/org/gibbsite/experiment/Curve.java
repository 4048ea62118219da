package org.gibbsite.experiment;

import java.util.Map;

/**
 * An immutable copy of a {@link Series}, thinned for drawing. Not compared by content.
 *
 * @param name   the word on the screen
 * @param unit   with its denominator
 * @param steps  rising, with repeats where a stretch holds one point
 * @param values one per step
 * @param errors standard errors, 0 where exact, NaN where they cannot be told
 * @param absence why there is no point: when the first one comes, or why none ever will
 */
public record Curve(String name, String unit, long[] steps, double[] values, double[] errors, Absence absence) {

    /** Of a quantity that is measured now and then. */
    public Curve(String name, String unit, long[] steps, double[] values, double[] errors) {
        this(name, unit, steps, values, errors, Absence.UNKNOWN);
    }

    /** The newest value of a metric at or before {@code step}, among curves by key; NaN where there is none. */
    public static double at(Map<String, Curve> curves, Metric metric, long step) {
        Curve curve = curves.get(metric.key());
        return curve == null ? Double.NaN : curve.valueAt(step);
    }

    public int size() { return steps.length; }

    /** Index of the newest point at or before {@code step}; −1 where there is none. */
    public int indexAt(long step) {
        int index = steps.length - 1;
        while (index >= 0 && steps[index] > step) index--;
        return index;
    }

    /** The newest value at or before {@code step}, or NaN. */
    public double valueAt(long step) {
        int index = indexAt(step);
        return index < 0 ? Double.NaN : values[index];
    }
}
