package org.gibbsite.models.mixture;

import org.gibbsite.random.RandomKey;

/** Random-walk Metropolis on the law of two means: both are proposed at once, each by a normal step. */
public final class MeansChain {
    /** Standard deviation of a step of each mean. */
    public static final double STEP = 0.5;

    private final float[] normals = new float[2];
    private final double[] state; // μ₁, μ₂, log p(X, μ)
    private long moves, accepted, hops;
    private double sum;

    public MeansChain(TwoMeans target, double first, double second) {
        state = new double[]{first, second, target.logJoint(first, second)};
    }

    /** One move. @param key of this move, never used before */
    public void move(TwoMeans target, RandomKey key) {
        key.fold("step").normals(normals);
        double first = state[0] + STEP * normals[0], second = state[1] + STEP * normals[1];
        double value = target.logJoint(first, second);
        moves++;
        if (key.uniform(0) < acceptance(state[2], value)) {
            accepted++;
            if (first > second != state[0] > state[1]) hops++;
            state[0] = first;
            state[1] = second;
            state[2] = value;
        }
        sum += state[0];
    }

    /** min(1, p'/p), the rule of Metropolis. @param from log p here; @param to log p' there */
    static double acceptance(double from, double to) {
        return to >= from ? 1 : StrictMath.exp(to - from);
    }

    public double first() { return state[0]; }

    public double second() { return state[1]; }

    public long moves() { return moves; }

    /** Crossings of the mirror line μ₁ = μ₂. */
    public long hops() {
        return hops;
    }

    /** Mean of μ₁ over the moves; NaN before the first. */
    public double meanOfFirst() {
        return moves == 0 ? Double.NaN : sum / moves;
    }

    /** Share of the moves that were taken; NaN before the first. */
    public double acceptance() {
        return moves == 0 ? Double.NaN : (double) accepted / moves;
    }

    /** All that the next move depends on, and the counts. */
    public double[] save() {
        return new double[]{state[0], state[1], state[2], moves, accepted, hops, sum};
    }

    /** Takes over what {@link #save} gave. Not modified. */
    public void restore(double[] saved) {
        System.arraycopy(saved, 0, state, 0, 3);
        moves = (long) saved[3];
        accepted = (long) saved[4];
        hops = (long) saved[5];
        sum = saved[6];
    }
}
