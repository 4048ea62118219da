package org.gibbsite.models.statistics;

import org.gibbsite.random.RandomKey;

/** Stationary series x_{t+1} = φ x_t + √(1 − φ²) ε: variance 1, ρ(t) = φᵗ, τ = (1 + φ)/(1 − φ). */
final class FirstOrder {
    private FirstOrder() {}

    static double time(double phi) {
        return (1 + phi) / (1 - phi);
    }

    static float[] series(double phi, int length, RandomKey key) {
        float[] x = new float[length];
        key.normals(x);
        double scale = Math.sqrt(1 - phi * phi);
        for (int t = 1; t < length; t++) x[t] = (float) (phi * x[t - 1] + scale * x[t]);
        return x;
    }

    static float[][] chains(double phi, int chains, int length, RandomKey key) {
        float[][] all = new float[chains][];
        for (int m = 0; m < chains; m++) all[m] = series(phi, length, key.fold(m));
        return all;
    }
}
