package org.gibbsite.models.statistics;

/** One observable of several chains over the last sweeps: a ring. */
public final class RecentTrace {
    private final int chains;
    private final int capacity;
    private final float[] values; // (capacity × chains), sweep n at row n mod capacity
    private long sweeps;

    public RecentTrace(int chains, int capacity) {
        this.chains = chains;
        this.capacity = capacity;
        values = new float[chains * capacity];
    }

    /** Adds one value of each chain. Not modified. @param newest at least as many as there are chains */
    public void add(double[] newest) {
        int at = (int) (sweeps % capacity) * chains;
        for (int m = 0; m < chains; m++) values[at + m] = (float) newest[m];
        sweeps++;
    }

    public void clear() { sweeps = 0; }

    /** Sweeps remembered. */
    public int size() { return (int) Math.min(sweeps, capacity); }

    /** The last values, oldest first (chains × count). @param most at most so many sweeps */
    public float[][] last(int most) {
        int count = Math.min(most, size());
        float[][] copy = new float[chains][count];
        for (int k = 0; k < count; k++) {
            int at = (int) ((sweeps - count + k) % capacity) * chains;
            for (int m = 0; m < chains; m++) copy[m][k] = values[at + m];
        }
        return copy;
    }

    /** The ring. Live; writing restores together with {@link #restore}. */
    public float[] values() {
        return values;
    }

    public long sweeps() { return sweeps; }

    public void restore(long saved) { sweeps = saved; }
}
