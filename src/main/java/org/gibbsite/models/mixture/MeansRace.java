package org.gibbsite.models.mixture;

import java.util.Optional;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.RecentTrace;
import org.gibbsite.random.RandomKey;

/**
 * Three ways to infer two means beside EM: gradient ascent on L, a Gaussian q and a Metropolis chain on the posterior. In a round
 * the ascent makes one step, q and chain as many evaluations of log p(X, μ) as one another.
 */
public final class MeansRace {
    /** Learning rate of q. */
    public static final double RATE = 0.05;
    /** Evaluations of q and of the chain in a round. */
    public static final int EVALUATIONS = MeansPosterior.EVALUATIONS;
    private static final int TRACED = 4096;

    private final double[] ascent = new double[2];
    private final RecentTrace trace = new RecentTrace(2, TRACED);
    private final double[] place = new double[2], slope = new double[2];
    private TwoMeans target;
    private MeansPosterior q;
    private MeansChain chain;

    /** All begin at the two means. */
    public MeansRace(TwoMeans target, double first, double second) {
        this.target = target;
        ascent[0] = first;
        ascent[1] = second;
        q = new MeansPosterior(first, second);
        chain = new MeansChain(target, first, second);
    }

    public TwoMeans target() { return target; }

    /** Other points from now on; counts of the chain begin anew. */
    public void retarget(TwoMeans next) {
        target = next;
        chain = new MeansChain(next, chain.first(), chain.second());
        trace.clear();
    }

    /** @param method 0 gradient ascent, 1 q, 2 the chain */
    public void place(int method, double first, double second) {
        switch (method) {
            case 0 -> {
                ascent[0] = first;
                ascent[1] = second;
            }
            case 1 -> q = new MeansPosterior(first, second);
            default -> {
                chain = new MeansChain(target, first, second);
                trace.clear();
            }
        }
    }

    /** One step up L/N. */
    public void ascend(double rate) {
        target.gradient(ascent[0], ascent[1], slope);
        for (int i = 0; i < 2; i++) ascent[i] += rate * slope[i] / target.count();
    }

    /** One step of q, and moves of the chain of the same cost. @param full whether q may correlate the means; @param key of this round */
    public void infer(boolean full, RandomKey key) {
        q.step(target, RATE, full);
        for (int n = 0; n < EVALUATIONS; n++) {
            chain.move(target, key.fold(n));
            place[0] = chain.first();
            place[1] = chain.second();
            trace.add(place);
        }
    }

    /** Where gradient ascent stands. Live. */
    public double[] ascent() {
        return ascent;
    }

    public MeansPosterior q() { return q; }

    public MeansChain chain() { return chain; }

    /** μ₁ and μ₂ of the last moves (2 × moves), the newest last. */
    public float[][] recent(int most) {
        return trace.last(most);
    }

    /** τ of μ₁ over the last moves, in moves; empty where they are too few or never moved. */
    public Optional<AutocorrelationTime> time() {
        if (trace.size() < TRACED / 4) return Optional.empty();
        float[] first = trace.last(TRACED)[0];
        boolean moved = false;
        for (float x : first) moved |= x != first[0];
        return moved ? Optional.of(AutocorrelationTime.of(new float[][]{first})) : Optional.empty();
    }

    /** The trace, for a checkpoint. Live. */
    public RecentTrace trace() {
        return trace;
    }
}
