package org.gibbsite.models.mixture;

import org.gibbsite.compute.Exponential;

/** log Σ_k e^{a_k} and its terms, without overflow. */
final class LogSum {
    private LogSum() {}

    /** Of {@code count} numbers from {@code at} on; −∞ when all are. */
    static double of(double[] a, int at, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = at; k < at + count; k++) if (a[k] > most) most = a[k];
        if (most == Double.NEGATIVE_INFINITY) return most;
        double sum = 0;
        for (int k = at; k < at + count; k++) sum += Exponential.of(a[k] - most);
        return most + StrictMath.log(sum);
    }

    /** e^a / Σ e^a of {@code count} numbers from {@code at} on, written to the same places of {@code out}. @return log Σ e^a */
    static double softmax(double[] a, int at, double[] out, int count) {
        double most = Double.NEGATIVE_INFINITY, sum = 0;
        for (int k = at; k < at + count; k++) most = Math.max(most, a[k]);
        for (int k = at; k < at + count; k++) sum += out[k] = Exponential.of(a[k] - most);
        double scale = 1 / sum;
        for (int k = at; k < at + count; k++) out[k] *= scale;
        return most + StrictMath.log(sum);
    }
}
