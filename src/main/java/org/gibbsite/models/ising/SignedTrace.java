package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.models.statistics.BlockedTrace;

/**
 * m with its sign, step by step with a {@link MomentTrace}: what a field couples to all that is even in the spins. Kept in the
 * blocks of the trace of energies and in those of the powers.
 */
final class SignedTrace {
    private final BlockedTrace trace = new BlockedTrace(1);
    private final double[] sums; // over the blocks of the powers
    private final double[] value = new double[1];
    private double pending;
    private double offs;
    private boolean isWhole = true;

    SignedTrace(int capacity) {
        sums = new double[capacity];
    }

    /** @param off how far it is from what it is on average of a configuration and its mirror image */
    void add(double m, double off) {
        value[0] = m;
        trace.add(value);
        pending += m;
        offs += off;
    }

    /** Ends a block of the powers. */
    void endBlock(int number) {
        sums[number] = pending;
        pending = 0;
    }

    /** Neighbouring blocks of the powers become one. */
    void halve() {
        for (int b = 0; b < sums.length / 2; b++) sums[b] = sums[2 * b] + sums[2 * b + 1];
    }

    void clear() { forget(true); }

    /** @param whole whether nothing has been added that is missing here */
    void forget(boolean whole) {
        trace.clear();
        Arrays.fill(sums, 0);
        pending = 0;
        offs = 0;
        isWhole = whole;
    }

    /** Whether all steps of the other traces are here; not so after an older checkpoint. */
    boolean isWhole() {
        return isWhole;
    }

    /** Mean distance of m from what mirror images say: 0 in a long run. */
    double off() {
        return offs / trace.sweeps();
    }

    /** Live: not to be modified. */
    BlockedTrace trace() {
        return trace;
    }

    /** Means over the first blocks of the powers. */
    double[] blocks(int size, long blockLength) {
        double[] means = Arrays.copyOf(sums, size);
        for (int b = 0; b < size; b++) means[b] /= blockLength;
        return means;
    }

    /** Length of {@link #save}. */
    static int numbers(int capacity) {
        return capacity + 3 + 8 + BlockedTrace.CAPACITY;
    }

    double[] save() {
        double[] all = Arrays.copyOf(sums, numbers(sums.length));
        int at = sums.length;
        all[at++] = pending;
        all[at++] = isWhole ? 1 : 0;
        all[at++] = offs;
        System.arraycopy(trace.saveNumbers(), 0, all, at, 8);
        float[] blocks = trace.saveBlocks();
        for (int k = 0; k < blocks.length; k++) all[at + 8 + k] = blocks[k];
        return all;
    }

    /** Takes over what {@link #save} gave. Not modified. */
    void restore(double[] saved) {
        System.arraycopy(saved, 0, sums, 0, sums.length);
        int at = sums.length;
        pending = saved[at++];
        isWhole = saved[at++] != 0;
        offs = saved[at++];
        float[] blocks = new float[BlockedTrace.CAPACITY];
        for (int k = 0; k < blocks.length; k++) blocks[k] = (float) saved[at + 8 + k];
        trace.restore(blocks, Arrays.copyOfRange(saved, at, at + 8));
    }
}
