package org.gibbsite.models.mixture;

/** log Σ_k e^{a_k} without overflow. */
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
}
