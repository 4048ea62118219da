package org.gibbsite.models.statistics;

import java.util.Arrays;

/**
 * One observable of several chains over a whole run in bounded memory, as means over blocks of {@link #blockLength} sweeps;
 * when the room is full, neighbouring blocks become one of twice the length. Blocks keep what the integrated
 * autocorrelation time needs: τ = L σ_L² τ_L/σ², with σ_L² and τ_L those of the block means and σ² the variance of the
 * single values.
 *
 * <p>Source: Flyvbjerg and Petersen, "Error estimates on averages of correlated data", 1989.
 */
public final class BlockedTrace {
    /** Blocks that are kept, a power of 2. */
    public static final int CAPACITY = 2048;

    private final int chains;
    private final float[] blocks; // (chains × CAPACITY)
    private final double[] pending; // sums of the unfinished block
    private final double[] sums = new double[2]; // Σ x, Σ x² over all values, less the first value
    private double origin;
    private int size;
    private long blockLength = 1;
    private long inPending;
    private long sweeps;

    public BlockedTrace(int chains) {
        this.chains = chains;
        blocks = new float[chains * CAPACITY];
        pending = new double[chains];
    }

    /** Adds one value of each chain. Not modified. @param values at least as many as there are chains */
    public void add(double[] values) {
        if (sweeps == 0) origin = values[0];
        for (int m = 0; m < chains; m++) {
            double x = values[m] - origin;
            pending[m] += x;
            sums[0] += x;
            sums[1] += x * x;
        }
        sweeps++;
        if (++inPending < blockLength) return;
        for (int m = 0; m < chains; m++) {
            blocks[m * CAPACITY + size] = (float) (pending[m] / blockLength);
            pending[m] = 0;
        }
        inPending = 0;
        if (++size == CAPACITY) halve();
    }

    private void halve() {
        for (int m = 0; m < chains; m++) {
            int at = m * CAPACITY;
            for (int k = 0; k < CAPACITY / 2; k++)
                blocks[at + k] = 0.5f * (blocks[at + 2 * k] + blocks[at + 2 * k + 1]);
        }
        size = CAPACITY / 2;
        blockLength *= 2;
    }

    public void clear() {
        Arrays.fill(pending, 0);
        Arrays.fill(sums, 0);
        origin = 0;
        size = 0;
        blockLength = 1;
        inPending = 0;
        sweeps = 0;
    }

    public int chains() { return chains; }

    /** Sweeps that one block stands for. */
    public long blockLength() { return blockLength; }

    /** Finished blocks. */
    public int size() { return size; }

    public long sweeps() { return sweeps; }

    /** Copies of the block means, less an origin that is the same for all (chains × size). */
    public float[][] blocks() {
        float[][] copy = new float[chains][];
        for (int m = 0; m < chains; m++) copy[m] = Arrays.copyOfRange(blocks, m * CAPACITY, m * CAPACITY + size);
        return copy;
    }

    /** {@link #blocks} in double precision. */
    double[][] preciseBlocks() {
        double[][] copy = new double[chains][size];
        for (int m = 0; m < chains; m++) for (int k = 0; k < size; k++) copy[m][k] = blocks[m * CAPACITY + k];
        return copy;
    }

    /** Mean over all chains and sweeps. */
    public double mean() {
        return origin + sums[0] / ((double) sweeps * chains);
    }

    /** Variance of single values around {@link #mean}. */
    public double variance() {
        double n = (double) sweeps * chains, mean = sums[0] / n;
        return Math.max(0, sums[1] / n - mean * mean);
    }

    /** τ in sweeps, over the whole run. */
    public AutocorrelationTime time() {
        if (size < 2) return new AutocorrelationTime(Double.NaN, Double.NaN, 0, false);
        double[] covariance = Autocovariance.of(blocks());
        AutocorrelationTime ofBlocks = AutocorrelationTime.of(covariance, (long) chains * size);
        double factor = blockLength == 1 ? 1 : blockLength * covariance[0] / variance();
        return new AutocorrelationTime(factor * ofBlocks.time(), factor * ofBlocks.error(),
                (int) Math.min(Integer.MAX_VALUE, ofBlocks.window() * blockLength), ofBlocks.isClosed());
    }

    /** Block means (chains · CAPACITY), for a checkpoint. */
    public float[] saveBlocks() {
        return blocks.clone();
    }

    /** All other numbers, for a checkpoint. */
    public double[] saveNumbers() {
        double[] numbers = Arrays.copyOf(pending, chains + 7);
        double[] rest = {sums[0], sums[1], origin, size, blockLength, inPending, sweeps};
        System.arraycopy(rest, 0, numbers, chains, rest.length);
        return numbers;
    }

    /** Length of {@link #saveNumbers}. */
    public int numberCount() { return chains + 7; }

    /** Takes over what {@link #saveBlocks} and {@link #saveNumbers} gave. Not modified. */
    public void restore(float[] savedBlocks, double[] numbers) {
        restoreBlocks(savedBlocks);
        restoreNumbers(numbers);
    }

    /** Takes over what {@link #saveBlocks} gave. Not modified. */
    public void restoreBlocks(float[] saved) {
        System.arraycopy(saved, 0, blocks, 0, blocks.length);
    }

    /** Takes over what {@link #saveNumbers} gave. Not modified. */
    public void restoreNumbers(double[] numbers) {
        System.arraycopy(numbers, 0, pending, 0, chains);
        sums[0] = numbers[chains];
        sums[1] = numbers[chains + 1];
        origin = numbers[chains + 2];
        size = (int) numbers[chains + 3];
        blockLength = (long) numbers[chains + 4];
        inPending = (long) numbers[chains + 5];
        sweeps = (long) numbers[chains + 6];
    }
}
