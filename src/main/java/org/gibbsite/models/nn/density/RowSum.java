package org.gibbsite.models.nn.density;

/** Sums of many numbers in one fixed order: four partial sums, so that they do not wait for each other, in doubles. */
final class RowSum {
    private RowSum() {}

    /** Σ values[from … from + count). */
    static float of(float[] values, int from, int count) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = from, end = from + count;
        for (; i + 4 <= end; i += 4) {
            s0 += values[i];
            s1 += values[i + 1];
            s2 += values[i + 2];
            s3 += values[i + 3];
        }
        for (; i < end; i++) s0 += values[i];
        return (float) (s0 + s1 + (s2 + s3));
    }
}
