package org.gibbsite.models.rbm;

import java.util.Arrays;

/**
 * {@link ModelStatistics} of an {@link ExactRbm} by enumeration, in slices.
 *
 * <p>With s the enumerated units and m(s) the means of the others given s, E[m] = Σ_s p(s) m(s), and E[s_j m] is the part
 * of that sum in which s_j = 1. In Gray code order s_j stays on for a stretch of states, so that part is the running sum
 * at the end of each stretch less that at its start: one pass over the other layer per state, not one per unit that is on.
 */
public final class ExactMoments {
    /** Weights are taken relative to one reference, renewed before any of them comes near the largest double, e⁷⁰⁹. */
    private static final double LARGEST_RELATIVE = 200;

    private final Enumeration states;
    private final int own;
    private final int other;
    private final double[] ownSums;
    private final double[] means;
    /** Running Σ w m(s) over the states so far, and for each unit (own × other) the part where it was on. */
    private final double[] running;
    private final double[] products;
    private double reference;
    private double total;
    private boolean complete;

    /** @throws IllegalArgumentException when the smaller layer has more than {@value ExactRbm#LARGEST_ENUMERATION} units */
    public ExactMoments(ExactRbm rbm) {
        states = new Enumeration(rbm);
        own = states.units();
        other = states.otherUnits();
        ownSums = new double[own];
        means = new double[other];
        running = new double[other];
        products = new double[own * other];
        reference = states.logWeight();
    }

    /** Adds up to {@code count} further states; returns whether more are left. The result does not depend on the slices. */
    public boolean advance(int count) {
        for (int i = 0; i < count && !complete; i++) {
            add();
            if (states.isLast()) {
                for (int unit = 0; unit < own; unit++) if (states.isOn(unit)) toggle(unit, 1);
                complete = true;
            } else {
                int unit = states.next();
                toggle(unit, states.isOn(unit) ? -1 : 1);
            }
        }
        return !complete;
    }

    /** The expectations. @throws IllegalStateException while {@link #advance} still returns true */
    public ModelStatistics statistics() {
        if (!complete) throw new IllegalStateException("states are left to sum over");
        double[] ownMeans = scaled(ownSums, 1 / total);
        double[] otherMeans = scaled(running, 1 / total);
        double[] pairs = scaled(products, 1 / total);
        double logPartition = reference + Math.log(total);
        return states.isHiddenEnumerated()
                ? new ModelStatistics(otherMeans, ownMeans, Enumeration.transposed(pairs, own, other), logPartition)
                : new ModelStatistics(ownMeans, otherMeans, pairs, logPartition);
    }

    private void add() {
        double logWeight = states.logWeight();
        states.otherMeans(means);
        if (logWeight - reference > LARGEST_RELATIVE) rescale(logWeight);
        double weight = Math.exp(logWeight - reference);
        total += weight;
        for (int i = 0; i < other; i++) running[i] += weight * means[i];
        for (int unit = 0; unit < own; unit++) if (states.isOn(unit)) ownSums[unit] += weight;
    }

    private void toggle(int unit, int sign) {
        for (int i = 0; i < other; i++) products[unit * other + i] += sign * running[i];
    }

    private void rescale(double newReference) {
        double factor = Math.exp(reference - newReference);
        total *= factor;
        for (double[] sums : new double[][]{ownSums, running, products}) {
            for (int i = 0; i < sums.length; i++) sums[i] *= factor;
        }
        reference = newReference;
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(x -> x * factor).toArray();
    }
}
