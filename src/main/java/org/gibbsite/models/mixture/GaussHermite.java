package org.gibbsite.models.mixture;

/** Nodes and weights for means under the standard normal law, exact for polynomials up to degree 2n − 1. */
final class GaussHermite {
    private GaussHermite() {}

    /** Nodes, then weights that sum to 1, by Newton's method on the orthonormal Hermite polynomials. */
    static double[][] nodes(int n) {
        double[] x = new double[n], w = new double[n];
        for (int i = 0; i < n; i++) {
            double at = Math.sqrt(2.0 * n + 1) * StrictMath.cos(Math.PI * (i + 0.75) / (n + 0.5)) * Math.sqrt(2) * 0.98;
            for (int round = 0; round < 200; round++) {
                double[] value = polynomial(n, at);
                double others = 0; // deflation, so that every root is found once
                for (int j = 0; j < i; j++) others += 1 / (at - x[j]);
                double step = value[0] / (value[1] - value[0] * others);
                at -= step;
                if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(at))) break;
            }
            x[i] = at;
            double slope = polynomial(n, at)[1];
            w[i] = 1 / (slope * slope);
        }
        return new double[][]{x, w};
    }

    /** Orthonormal He_n at x, its derivative. */
    private static double[] polynomial(int n, double x) {
        double before = 0, value = 1;
        for (int k = 0; k < n; k++) {
            double next = (x * value - Math.sqrt(k) * before) / Math.sqrt(k + 1);
            before = value;
            value = next;
        }
        return new double[]{value, Math.sqrt(n) * before};
    }
}
