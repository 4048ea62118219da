package org.gibbsite.models.statistics;

import java.util.Arrays;

/**
 * One observable of several chains, transformed: its autocovariance Γ(t) as in {@link Autocovariance}, its τ, its skewness γ, and
 * what it has in common with another observable of the same chains. Immutable.
 */
public final class ChainSpectrum {
    private final int length;
    private final int chains;
    private final double[][] real, imaginary; // (⌈M/2⌉ × size), two real series in one complex one
    private final double[] covariance;
    private final AutocorrelationTime time;
    private final double skewness;
    private final long blockLength;
    private final double variance;

    /** Of a whole run, in blocks. Not modified. */
    public static ChainSpectrum of(BlockedTrace trace) {
        return new ChainSpectrum(trace.preciseBlocks(), trace.blockLength(), trace.variance());
    }

    /** @param series (M × n), n ≥ 1; means of blocks of so many values. Not modified. */
    public static ChainSpectrum of(double[][] series) {
        return new ChainSpectrum(series, 1, Double.NaN);
    }

    /** @param series (M × n), n ≥ 1. Not modified. */
    public static ChainSpectrum of(float[][] series) {
        double[][] precise = new double[series.length][series[0].length];
        for (int m = 0; m < series.length; m++)
            for (int t = 0; t < precise[m].length; t++) precise[m][t] = series[m][t];
        return of(precise);
    }

    private ChainSpectrum(double[][] series, long blockLength, double variance) {
        this.blockLength = blockLength;
        length = series[0].length;
        chains = series.length;
        int size = Integer.highestOneBit(Math.max(1, 2 * length - 1)) * 2, pairs = (chains + 1) / 2;
        real = new double[pairs][size];
        imaginary = new double[pairs][size];
        skewness = load(series);
        FourierTransform transform = new FourierTransform(size);
        for (int p = 0; p < pairs; p++) transform.forward(real[p], imaginary[p]);
        covariance = cross(this);
        time = AutocorrelationTime.checked(covariance, samples());
        this.variance = blockLength == 1 ? covariance[0] : variance;
    }

    /** Copies the series less the mean of all; returns γ. */
    private double load(double[][] series) {
        double mean = 0, squares = 0, cubes = 0;
        for (double[] chain : series) for (double x : chain) mean += x;
        mean /= samples();
        for (int m = 0; m < chains; m++) {
            double[] to = m % 2 == 0 ? real[m / 2] : imaginary[m / 2];
            for (int t = 0; t < length; t++) {
                double x = series[m][t] - mean;
                to[t] = x;
                squares += x * x;
                cubes += x * x * x;
            }
        }
        return squares > 0 ? cubes / Math.pow(squares, 1.5) * Math.sqrt(samples()) : 0;
    }

    /**
     * ½(Γ_xy(t) + Γ_xy(−t)), t = 0 … n − 1, of this and another observable of the same blocks. The even part of Re A B* of two packed
     * spectra is Re(X₁Y₁* + X₂Y₂*).
     */
    double[] cross(ChainSpectrum other) {
        if (other.length != length || other.chains != chains || other.blockLength != blockLength)
            throw new IllegalArgumentException("observables of different blocks: " + other.chains + " × " + other.length
                    + " of " + other.blockLength + ", not " + chains + " × " + length + " of " + blockLength);
        int size = real[0].length;
        double[] all = new double[size], even = new double[size];
        for (int p = 0; p < real.length; p++) {
            for (int k = 0; k < size; k++)
                all[k] += real[p][k] * other.real[p][k] + imaginary[p][k] * other.imaginary[p][k];
        }
        for (int k = 0; k < size; k++) even[k] = 0.5 * (all[k] + all[size - k & size - 1]);
        Arrays.fill(all, 0);
        new FourierTransform(size).forward(even, all);
        double[] covariance = new double[length];
        for (int t = 0; t < length; t++) covariance[t] = even[t] / ((double) size * length * chains);
        return covariance;
    }

    /** Values, M n. */
    long samples() { return (long) chains * length; }

    /** n. */
    int length() { return length; }

    /** Γ. Live: not to be modified. */
    double[] covariance() {
        return covariance;
    }

    /** τ by this observable alone, in blocks. */
    AutocorrelationTime time() { return time; }

    /** τ by this observable alone, in values. */
    public AutocorrelationTime timeInValues() {
        return inValues(time);
    }

    /** γ, third cumulant over σ³. */
    double skewness() { return skewness; }

    /** A time in blocks as one in values: block means have the variance Γ(0), single values another. */
    AutocorrelationTime inValues(AutocorrelationTime ofBlocks) {
        if (blockLength == 1) return ofBlocks;
        double factor = blockLength * covariance[0] / variance;
        return new AutocorrelationTime(factor * ofBlocks.time(), factor * ofBlocks.error(),
                (int) Math.min(Integer.MAX_VALUE, ofBlocks.window() * blockLength), ofBlocks.isClosed());
    }

    /** Variance of single values; where blocks were given, of these. */
    public double variance() { return variance; }
}
