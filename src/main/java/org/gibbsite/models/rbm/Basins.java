package org.gibbsite.models.rbm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The modes of a law over binary states: each state belongs to the local maximum of p that it reaches by flipping, again
 * and again, the unit whose flip raises p most (steepest ascent; the lowest unit where flips tie).
 */
public final class Basins {
    /** A state counts as the heart of its mode when it has at least this share of the peak's probability. */
    private static final double CORE = 0.1;

    private final int[] mode; // of each state, −1 where the mode is not among the kept ones
    private final boolean[] core;
    private final List<Peak> peaks;

    /**
     * A mode.
     *
     * @param state its most probable state
     * @param mass  probability of the whole basin
     */
    public record Peak(int state, double mass) {}

    private Basins(int[] mode, boolean[] core, List<Peak> peaks) {
        this.mode = mode;
        this.core = core;
        this.peaks = peaks;
    }

    /**
     * @param probabilities of 2ⁿ states. Not modified.
     * @param most          modes kept, the most probable ones
     * @param leastMass     modes with less probability are left out
     */
    public static Basins of(double[] probabilities, int most, double leastMass) {
        int[] peak = peaks(probabilities);
        double[] mass = new double[probabilities.length];
        for (int state = 0; state < peak.length; state++) mass[peak[state]] += probabilities[state];
        List<Peak> kept = new ArrayList<>();
        for (int state = 0; state < peak.length; state++) {
            if (peak[state] == state && mass[state] >= leastMass) kept.add(new Peak(state, mass[state]));
        }
        kept.sort(Comparator.comparingDouble(Peak::mass).reversed().thenComparingInt(Peak::state));
        if (kept.size() > most) kept = kept.subList(0, most);
        return numbered(probabilities, peak, List.copyOf(kept));
    }

    private static Basins numbered(double[] probabilities, int[] peak, List<Peak> kept) {
        int[] number = new int[peak.length];
        java.util.Arrays.fill(number, -1);
        for (int k = 0; k < kept.size(); k++) number[kept.get(k).state()] = k;
        boolean[] core = new boolean[peak.length];
        int[] mode = new int[peak.length];
        for (int state = 0; state < peak.length; state++) {
            mode[state] = number[peak[state]];
            core[state] = mode[state] >= 0 && probabilities[state] >= CORE * probabilities[peak[state]];
        }
        return new Basins(mode, core, kept);
    }

    /** The peak above each state. */
    private static int[] peaks(double[] probabilities) {
        int units = Integer.numberOfTrailingZeros(probabilities.length);
        int[] peak = new int[probabilities.length];
        java.util.Arrays.fill(peak, -1);
        int[] path = new int[probabilities.length];
        for (int start = 0; start < peak.length; start++) {
            int length = 0, state = start;
            while (peak[state] < 0) {
                int next = steepest(probabilities, units, state);
                if (next == state) peak[state] = state;
                else {
                    path[length++] = state;
                    state = next;
                }
            }
            while (length > 0) peak[path[--length]] = peak[state];
        }
        return peak;
    }

    private static int steepest(double[] probabilities, int units, int state) {
        int best = state;
        for (int i = 0; i < units; i++) {
            int neighbour = state ^ 1 << i;
            if (probabilities[neighbour] > probabilities[best]) best = neighbour;
        }
        return best;
    }

    /** The modes, most probable first. */
    public List<Peak> peaks() { return peaks; }

    /** Number of the mode to which a state belongs, −1 for none of them. */
    public int mode(int state) {
        return mode[state];
    }

    /** As {@link #mode}, but −1 on the slopes: for counting crossings, which a chain on a ridge would make all the time. */
    public int coreMode(int state) {
        return core[state] ? mode[state] : -1;
    }
}
