package org.gibbsite.labs.gibbs;

import java.util.Arrays;
import org.gibbsite.labs.gibbs.GibbsFrame.Law;
import org.gibbsite.models.rbm.Basins;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.VisibleLaw;

/** The sums over all visible states of a machine, and where each state has its place in the rank plot. Immutable. */
final class ExactSums {
    private static final int MOST_MODES = 8;
    private static final double LEAST_MASS = 0.01;
    /** Ranks that have a place of their own in the rank plot; further places grow by this share. */
    private static final double GROWTH = 0.02;

    private final VisibleLaw law;
    private final Basins basins;
    private final int[] order; // states by falling probability, or by number where they are few
    private final int[] firstRank; // of each place
    private final int[] place; // of each state
    private final double[] exact; // mean probability of each place

    ExactSums(Rbm rbm) {
        law = VisibleLaw.of(ExactRbm.of(rbm));
        basins = Basins.of(law.probabilities(), MOST_MODES, LEAST_MASS);
        order = ranked(law.probabilities());
        firstRank = places(order.length);
        place = new int[order.length];
        exact = new double[firstRank.length];
        for (int k = 0; k < firstRank.length; k++) {
            for (int rank = firstRank[k]; rank < nextRank(k); rank++) {
                place[order[rank]] = k;
                exact[k] += law.probabilities()[order[rank]] / (nextRank(k) - firstRank[k]);
            }
        }
    }

    private int nextRank(int k) { return k + 1 < firstRank.length ? firstRank[k + 1] : order.length; }

    Basins basins() { return basins; }

    double meanEnergy() { return law.meanEnergy(); }

    /** ½ Σ_v |counts/total − p(v)|. @param total above 0 */
    double totalVariation(long[] counts, long total) {
        double sum = 0, share = 1.0 / total;
        double[] p = law.probabilities();
        for (int state = 0; state < p.length; state++) sum += Math.abs(counts[state] * share - p[state]);
        return 0.5 * sum;
    }

    /** For a frame. Not modified. */
    Law compare(long[] counts, long total) {
        int[] states = new int[firstRank.length];
        double[] empirical = new double[firstRank.length];
        // in the order of the states, not of their ranks: a million are read one after the other
        for (int state = 0; state < place.length && total > 0; state++) empirical[place[state]] += counts[state];
        for (int k = 0; k < states.length; k++) {
            states[k] = order[firstRank[k]];
            if (total > 0) empirical[k] /= (double) total * (nextRank(k) - firstRank[k]);
        }
        return new Law(order.length, firstRank.clone(), states, exact.clone(), empirical);
    }

    /** Share of all visits in each mode. */
    double[] visited(long[] counts, long total) {
        double[] visited = new double[basins.peaks().size()];
        for (int state = 0; state < order.length; state++) {
            if (counts[state] > 0 && basins.mode(state) >= 0) visited[basins.mode(state)] += counts[state];
        }
        for (int k = 0; k < visited.length && total > 0; k++) visited[k] /= total;
        return visited;
    }

    private static int[] ranked(double[] probabilities) {
        int[] order = new int[probabilities.length];
        long[] keys = new long[probabilities.length];
        for (int state = 0; state < keys.length; state++) {
            // larger floats above 0 have larger bits; equal ones stay in the order of their numbers
            int bits = keys.length <= Law.MOST_BARS
                    ? 0
                    : Integer.MAX_VALUE
                            - Float.floatToRawIntBits((float) probabilities[state]);
            keys[state] = (long) bits << 32 | state;
        }
        Arrays.sort(keys);
        for (int rank = 0; rank < keys.length; rank++) order[rank] = (int) keys[rank];
        return order;
    }

    private static int[] places(int states) {
        int[] places = new int[states];
        int count = 0;
        for (int rank = 0; rank < states; count++) {
            places[count] = rank;
            rank += states <= Law.MOST_BARS ? 1 : 1 + (int) (GROWTH * rank);
        }
        return Arrays.copyOf(places, count);
    }
}
