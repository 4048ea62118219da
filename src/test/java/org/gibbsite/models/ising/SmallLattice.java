package org.gibbsite.models.ising;

import java.util.Arrays;
import org.gibbsite.compute.FlipChances;

/** States of a small lattice as integers, bit i of which is site i, and what may become of them, worked out plainly. */
record SmallLattice(int side) {
    int sites() { return side * side; }

    int states() { return 1 << sites(); }

    byte[] spins(int state) {
        byte[] spins = new byte[sites()];
        for (int i = 0; i < spins.length; i++) spins[i] = (byte) ((state >>> i & 1) * 2 - 1);
        return spins;
    }

    static int state(byte[] spins) {
        int state = 0;
        for (int i = 0; i < spins.length; i++) if (spins[i] > 0) state |= 1 << i;
        return state;
    }

    int colour(int site) { return site / side + site % side & 1; }

    /** The four neighbours: left, right, above, below; on side 2 each twice. */
    int[] neighbours(int site) {
        int row = site / side, column = site % side;
        return new int[]{row * side + (column + side - 1) % side, row * side + (column + 1) % side,
                (row + side - 1) % side * side + column, (row + 1) % side * side + column};
    }

    /** Chance that the site turns over in a half sweep of its colour. */
    double chance(int state, int site, FlipChances chances) {
        int up = 0;
        for (int n : neighbours(site)) up += state >>> n & 1;
        return chances.chance(state >>> site & 1, up) / (double) FlipChances.ONE;
    }

    /** The law after a half sweep, from the law before it: the sites of a colour do not see one another. */
    double[] halfSweep(double[] law, int colour, FlipChances chances) {
        double[] present = law;
        for (int site = 0; site < sites(); site++) {
            if (colour(site) != colour) continue;
            double[] next = new double[law.length];
            for (int state = 0; state < law.length; state++) {
                double p = chance(state, site, chances);
                next[state] += present[state] * (1 - p);
                next[state ^ 1 << site] += present[state] * p;
            }
            present = next;
        }
        return present;
    }

    /** Bond k < N joins site k and the one to its right, bond N + k site k and the one below. */
    int[] ends(int bond) {
        int site = bond % sites();
        return new int[]{site, neighbours(site)[bond < sites() ? 1 : 3]};
    }

    /** Row of the transition matrix from a state, for Wolff's or Swendsen and Wang's clusters without a field. */
    double[] clusterRow(int state, double bondProbability, boolean wolff) {
        double[] row = new double[states()];
        int bonds = 2 * sites();
        int[] label = new int[sites()];
        for (int open = 0; open < 1 << bonds; open++) {
            double p = 1;
            for (int b = 0; b < bonds && p > 0; b++) {
                int[] ends = ends(b);
                boolean like = (state >>> ends[0] & 1) == (state >>> ends[1] & 1);
                double joined = like ? bondProbability : 0;
                p *= (open >>> b & 1) != 0 ? joined : 1 - joined;
            }
            if (p == 0) continue;
            label(open, label);
            if (wolff)
                for (int seed = 0; seed < sites(); seed++) row[state ^ cluster(label, label[seed])] += p / sites();
            else
                coins(state, label, 0, p, row);
        }
        return row;
    }

    private void label(int open, int[] label) {
        for (int i = 0; i < label.length; i++) label[i] = i;
        for (boolean changed = true; changed;) {
            changed = false;
            for (int b = 0; b < 2 * sites(); b++) {
                int[] ends = ends(b);
                if ((open >>> b & 1) == 0 || label[ends[0]] == label[ends[1]]) continue;
                label[ends[0]] = label[ends[1]] = Math.min(label[ends[0]], label[ends[1]]);
                changed = true;
            }
        }
    }

    private static int cluster(int[] label, int of) {
        int sites = 0;
        for (int i = 0; i < label.length; i++) if (label[i] == of) sites |= 1 << i;
        return sites;
    }

    private static void coins(int state, int[] label, int from, double p, double[] row) {
        for (int i = from; i < label.length; i++) {
            if (label[i] != i) continue;
            coins(state, label, i + 1, p / 2, row);
            coins(state ^ cluster(label, i), label, i + 1, p / 2, row);
            return;
        }
        row[state] += p;
    }

    /** States that sweeps can lead to from a state, colour 0 first, after any whole number of sweeps. */
    boolean[] reachable(int from, FlipChances chances) {
        boolean[][] seen = new boolean[2][states()];
        int[] queue = new int[2 * states()];
        int head = 0, tail = 0;
        queue[tail++] = from;
        seen[0][from] = true;
        while (head < tail) {
            int node = queue[head++], colour = node / states(), state = node % states(), may = 0, must = 0;
            for (int site = 0; site < sites(); site++) {
                if (colour(site) != colour) continue;
                double p = chance(state, site, chances);
                if (p == 1) must |= 1 << site;
                else if (p > 0) may |= 1 << site;
            }
            for (int turned = may;; turned = turned - 1 & may) {
                int next = state ^ must ^ turned;
                if (!seen[1 - colour][next]) {
                    seen[1 - colour][next] = true;
                    queue[tail++] = (1 - colour) * states() + next;
                }
                if (turned == 0) break;
            }
        }
        return seen[0];
    }

    static int count(boolean[] which) {
        int count = 0;
        for (boolean is : which) if (is) count++;
        return count;
    }

    /** χ² of counts against probabilities, less the degrees of freedom, in standard deviations; rare states are taken together. */
    static double excess(long[] counts, double[] law) {
        long all = Arrays.stream(counts).sum();
        double squares = 0, rareExpected = 0, rareFound = 0;
        int cells = 0;
        for (int state = 0; state < law.length; state++) {
            double expected = law[state] * all;
            if (expected < 10) {
                rareExpected += expected;
                rareFound += counts[state];
            } else {
                squares += (counts[state] - expected) * (counts[state] - expected) / expected;
                cells++;
            }
        }
        if (rareExpected > 1) {
            squares += (rareFound - rareExpected) * (rareFound - rareExpected) / rareExpected;
            cells++;
        } else if (rareExpected == 0 && rareFound > 0) {
            return Double.POSITIVE_INFINITY;
        }
        return cells < 2 ? 0 : (squares - (cells - 1)) / Math.sqrt(2.0 * (cells - 1));
    }
}
