package org.gibbsite.models.statistics;

/**
 * The autocovariance of several chains of one law: Γ(t) = 1/(M n) Σ_m Σ_{s&lt;n−t} (x_{m,s} − x̄)(x_{m,s+t} − x̄), the biased
 * estimator (divided by n, not n − t, whose variance at long lags would be larger), around the mean x̄ of <em>all</em>
 * chains, so that chains stuck in different places do not look decorrelated.
 *
 * <p>Source: Priestley, "Spectral analysis and time series", 1981, section 5.3.3 (biased estimator); Wolff, "Monte Carlo
 * errors with less errors", 2004, eq. 31 (several replica).
 */
public final class Autocovariance {
    private Autocovariance() {}

    /**
     * Γ(0) … Γ(n − 1), by Fourier transforms.
     *
     * @param chains (M × n), M ≥ 1, n ≥ 1. Not modified.
     */
    public static double[] of(float[][] chains) {
        int length = chains[0].length, size = Integer.highestOneBit(2 * length - 1) * 2;
        FourierTransform transform = new FourierTransform(size);
        double mean = mean(chains);
        double[] power = new double[size], real = new double[size], imaginary = new double[size];
        for (int m = 0; m < chains.length; m += 2) { // two real series make one complex one
            load(chains[m], mean, real);
            if (m + 1 < chains.length) load(chains[m + 1], mean, imaginary);
            else
                java.util.Arrays.fill(imaginary, 0);
            transform.forward(real, imaginary);
            // |X_k|² of z = x + i y is symmetrised below: its even part is |x̂|² + |ŷ|²
            for (int k = 0; k < size; k++) power[k] += real[k] * real[k] + imaginary[k] * imaginary[k];
        }
        java.util.Arrays.fill(imaginary, 0);
        for (int k = 0; k < size; k++) real[k] = 0.5 * (power[k] + power[size - k & size - 1]);
        transform.forward(real, imaginary);
        double[] covariance = new double[length];
        for (int t = 0; t < length; t++) covariance[t] = real[t] / ((double) size * length * chains.length);
        return covariance;
    }

    private static double mean(float[][] chains) {
        double sum = 0;
        for (float[] chain : chains) for (float x : chain) sum += x;
        return sum / ((double) chains.length * chains[0].length);
    }

    private static void load(float[] chain, double mean, double[] out) {
        for (int i = 0; i < chain.length; i++) out[i] = chain[i] - mean;
        java.util.Arrays.fill(out, chain.length, out.length, 0);
    }
}
