package org.gibbsite.experiment;

import java.util.Arrays;

/**
 * A metric over time: (step, value, ± error) in rising order of steps. Points never get lost; replaying a step that is
 * already there changes nothing, since a replay is bit-identical.
 */
public final class Series {
    private final Metric metric;
    private Absence absence = Absence.UNKNOWN;
    private long[] steps = new long[64];
    private double[] values = new double[64];
    private double[] errors = new double[64];
    private int size;

    public Series(Metric metric) { this.metric = metric; }

    public Metric metric() { return metric; }

    /** Says why a run will never have a point here. @param reason {@code "no exact law: enumeration is off"} */
    public void staysEmpty(String reason) {
        absence = Absence.forGood(reason);
    }

    /** Says when the first point comes, as far as is known. @param stepName {@code "update"}; @param step of that point */
    public void begins(String stepName, long step) {
        absent(Absence.until(stepName, step));
    }

    /** Says why there is no point, or where the first one of what is measured anew will be. */
    public void absent(Absence why) {
        absence = why;
    }

    public int size() { return size; }

    public long step(int index) { return steps[index]; }

    public double value(int index) { return values[index]; }

    /** Standard error of the value, 0 where it is exact, NaN where it cannot be told. */
    public double error(int index) {
        return errors[index];
    }

    /** The newest value at or before {@code step}, or NaN. */
    public double valueAt(long step) {
        int index = indexAt(step);
        return index < 0 ? Double.NaN : values[index];
    }

    /** Index of the newest point at or before {@code step}; −1 where there is none. */
    int indexAt(long step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return found >= 0 ? found : -found - 2;
    }

    public boolean contains(long step) { return Arrays.binarySearch(steps, 0, size, step) >= 0; }

    public void add(long step, double value) { add(step, value, 0); }

    /**
     * Inserts a point, wherever it belongs; leaves a point that is already there.
     *
     * @param value NaN where it was looked for and cannot be told: then no earlier value stands for it
     * @param error standard error; 0 where the value is exact, NaN where the error cannot be told
     */
    public void add(long step, double value, double error) {
        int at = size;
        if (size > 0 && step <= steps[size - 1]) {
            int found = Arrays.binarySearch(steps, 0, size, step);
            if (found >= 0) return;
            at = -found - 1;
        }
        if (size == steps.length) grow(2 * size);
        System.arraycopy(steps, at, steps, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(errors, at, errors, at + 1, size - at);
        steps[at] = step;
        values[at] = value;
        errors[at] = error;
        size++;
    }

    /** Forgets every point after {@code step}: another future begins there. */
    public void truncateAfter(long step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        size = found >= 0 ? found + 1 : -found - 1;
    }

    /** Takes over the points of another series; that one is not modified. */
    void become(Series other) {
        steps = Arrays.copyOf(other.steps, Math.max(64, other.size));
        values = Arrays.copyOf(other.values, steps.length);
        errors = Arrays.copyOf(other.errors, steps.length);
        size = other.size;
    }

    /** The points, thinned to at most {@code limit} by keeping the least and the greatest of each stretch. */
    public Curve curve(int limit) {
        if (size <= limit) {
            return new Curve(metric.name(), metric.unit(), Arrays.copyOf(steps, size), Arrays.copyOf(values, size),
                    Arrays.copyOf(errors, size), absence);
        }
        return thinned(Math.max(1, limit / 2));
    }

    private Curve thinned(int stretches) {
        long[] s = new long[2 * stretches];
        double[] v = new double[2 * stretches], e = new double[2 * stretches];
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) size * i / stretches), to = (int) ((long) size * (i + 1) / stretches);
            int low = from, high = from;
            for (int k = from; k < to; k++) {
                if (values[k] < values[low] || Double.isNaN(values[low])) low = k;
                if (values[k] > values[high] || Double.isNaN(values[high])) high = k;
            }
            if (i == stretches - 1) {
                low = Math.min(low, high);
                high = size - 1;
            }
            int first = Math.min(low, high), second = Math.max(low, high);
            s[2 * i] = steps[first];
            v[2 * i] = values[first];
            e[2 * i] = errors[first];
            s[2 * i + 1] = steps[second];
            v[2 * i + 1] = values[second];
            e[2 * i + 1] = errors[second];
        }
        return new Curve(metric.name(), metric.unit(), s, v, e, absence);
    }

    private void grow(int capacity) {
        steps = Arrays.copyOf(steps, capacity);
        values = Arrays.copyOf(values, capacity);
        errors = Arrays.copyOf(errors, capacity);
    }
}
