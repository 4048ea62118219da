package org.gibbsite.models.mixture;

import java.util.Arrays;

/**
 * How fast EM goes to its fixed point, e_{t+1} ≈ ρ e_t, where the means alone are learnt and Σ = 1: ρ is the largest
 * eigenvalue of I_c⁻¹ I_mis, the share of the information that is missing (Dempster, Laird &amp; Rubin 1977).
 */
public final class EmRate {
    private static final int ROUNDS = 1000;
    private static final double SMALL = 1e-13;

    private EmRate() {}

    /**
     * I_c = diag(n_i) and I_mis,ij = Σ_n (δ_ij r_ni − r_ni r_nj)(x_n − μ_i)(x_n − μ_j)ᵀ at the present parameters.
     *
     * @param points (N × D); @param r (N × K), exact. @return in [0, 1]; NaN where a component is empty
     */
    public static double predicted(GaussianMixture mixture, double[] points, double[] r) {
        int k = mixture.components(), d = mixture.dimensions(), size = k * d;
        double[] counts = new double[k], missing = new double[size * size], away = new double[size];
        for (int n = 0, at = 0; n < points.length / d; n++, at += k) {
            for (int i = 0; i < size; i++) away[i] = points[n * d + i % d] - mixture.means()[i];
            for (int i = 0; i < k; i++) counts[i] += r[at + i];
            for (int a = 0; a < size; a++) for (int b = 0; b < size; b++) {
                double ri = r[at + a / d], rj = r[at + b / d];
                missing[a * size + b] += ((a / d == b / d ? ri : 0) - ri * rj) * away[a] * away[b];
            }
        }
        for (double count : counts) if (count < Maximisation.EMPTY) return Double.NaN;
        for (int a = 0; a < size; a++) for (int b = 0; b < size; b++) {
            missing[a * size + b] /= Math.sqrt(counts[a / d] * counts[b / d]);
        }
        return largest(missing, size);
    }

    /** The largest eigenvalue of a symmetric matrix that is positive semidefinite, by the power method. */
    private static double largest(double[] matrix, int size) {
        double[] vector = new double[size], next = new double[size];
        for (int i = 0; i < size; i++) vector[i] = 1 + 0.1 * i;
        double value = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(next, 0);
            double norm = 0, before = value;
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) next[a] += matrix[a * size + b] * vector[b];
                norm += next[a] * next[a];
            }
            value = Math.sqrt(norm);
            if (value == 0) return 0;
            for (int a = 0; a < size; a++) vector[a] = next[a] / value;
            if (Math.abs(value - before) <= SMALL * value) break;
        }
        return value;
    }
}
