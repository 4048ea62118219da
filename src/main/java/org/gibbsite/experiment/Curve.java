package org.gibbsite.experiment;

/**
 * An immutable copy of a {@link Series}, thinned for drawing. Not compared by content.
 *
 * @param name   the word on the screen
 * @param unit   with its denominator
 * @param steps  rising, with repeats where a stretch holds one point
 * @param values one per step
 * @param errors standard errors, 0 where exact
 */
public record Curve(String name, String unit, long[] steps, double[] values, double[] errors) {
    public int size() { return steps.length; }
}
