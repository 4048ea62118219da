package org.gibbsite.labs.gibbs;

import java.util.Optional;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.MixingReport;

/**
 * What the pages of {@code GibbsLab} show of one sweep. Arrays are row by row; states are 0 or 1; energies in nats.
 *
 * @param step                sweeps made
 * @param phase               {@code ""} after a whole sweep, else the half-step just made, such as {@code "h given v"}
 * @param visibleUnits        n_v
 * @param hiddenUnits         n_h
 * @param weights             W (visible × hidden)
 * @param visibleBias         a
 * @param hiddenBias          b
 * @param chains              M
 * @param shownChains         chains whose states are in the frame, the first ones: all of them unless the layers are large
 * @param visible             v at β = 1 (shownChains × visible)
 * @param hidden              h at β = 1 (shownChains × hidden)
 * @param energies            E(v,h) of each of the M chains at β = 1
 * @param inverseTemperatures β_1 = 1 … β_R = 0; one element without tempering
 * @param swapAcceptance      share of accepted swaps between neighbours since burn-in (R − 1); NaN before the first
 * @param burnInLeft          sweeps that will not be counted yet
 * @param countedSweeps       sweeps since burn-in
 * @param strip               the last sweeps of the first chains
 * @param energyTrace         E of the first chains over the last sweeps, oldest first (chain × sweep)
 * @param energyHistogram     of all values in {@code energyTrace}'s chains that are remembered
 * @param energyMean          of all chains since burn-in; NaN before
 * @param energyMeanError     its standard error, corrected for autocorrelation; NaN where it cannot be told yet
 * @param energyMeanExact     by enumeration; NaN where it is not enumerated
 * @param totalVariation      ½ Σ |empirical − exact| over visible states; NaN where p(v) is not enumerated
 * @param law                 exact and empirical p(v); empty where the visible layer is too large
 * @param whyNoLaw            why there is none: {@code "the setting enumerate is off"}; empty where there is one
 * @param mixing              empty until enough sweeps have been counted
 */
public record GibbsFrame(long step, String phase, int visibleUnits, int hiddenUnits, float[] weights,
        float[] visibleBias, float[] hiddenBias, int chains, int shownChains, byte[] visible, byte[] hidden,
        double[] energies, float[] inverseTemperatures, double[] swapAcceptance, long burnInLeft, long countedSweeps,
        Strip strip, float[][] energyTrace, Histogram energyHistogram, double energyMean, double energyMeanError,
        double energyMeanExact, double totalVariation, Optional<Law> law, String whyNoLaw,
        Optional<MixingReport> mixing) implements Frame {

    @Override public Absence whyNoMixing() {
        return Absence.until("sweep", step + burnInLeft + Math.max(0, Mixing.LEAST_SWEEPS - countedSweeps));
    }

    /** Counted sweeps in units of τ of the slowest observable; NaN where it cannot be told. */
    public double times() {
        return mixing.map(report -> countedSweeps / report.slowest().time()).orElse(Double.NaN);
    }

    /** b_j + Σ_i v_i w_ij of a shown chain's visible state. */
    public double hiddenInput(int chain, int j) {
        double input = hiddenBias[j];
        for (int i = 0; i < visibleUnits; i++) {
            if (visible[chain * visibleUnits + i] != 0) input += weights[i * hiddenUnits + j];
        }
        return input;
    }

    /** a_i + Σ_j w_ij h_j of a shown chain's hidden state. */
    public double visibleInput(int chain, int i) {
        double input = visibleBias[i];
        for (int j = 0; j < hiddenUnits; j++) {
            if (hidden[chain * hiddenUnits + j] != 0) input += weights[i * hiddenUnits + j];
        }
        return input;
    }

    /** Side of the visible layer as a square image; 0 where it is none, or smaller than 4 × 4. */
    public int imageSide() {
        int side = (int) Math.sqrt(visibleUnits);
        return side >= 4 && side * side == visibleUnits ? side : 0;
    }

    /**
     * Unit states over time.
     *
     * @param chains    the first ones of the run
     * @param sweeps    how many are remembered, at most {@link #LONGEST}
     * @param lastSweep number of the newest
     * @param bits      (chain × sweep × (visible, then hidden)), oldest sweep first, each 0 or 1
     */
    public record Strip(int chains, int sweeps, long lastSweep, byte[] bits) {
        public static final int LONGEST = 200;
    }

    /**
     * p(v), exact and as visited by all chains since burn-in. State s has v_i = bit i of s. With at most
     * {@link #MOST_BARS} states there is one place for each, in the order of their numbers; otherwise states are ranked by
     * exact probability and a place stands for a stretch of ranks, longer and longer.
     *
     * @param states    2^n_v
     * @param firstRank rank, from 0, of the first state of each place; the place's number where each state has its own
     * @param state     number of that first state
     * @param exact     mean exact probability of the states of a place
     * @param empirical mean share of visits of the states of a place; 0 before burn-in is over
     */
    public record Law(int states, int[] firstRank, int[] state, double[] exact, double[] empirical) {
        public static final int MOST_BARS = 64;

        /** Whether every state has a place of its own. */
        public boolean isBars() { return states <= MOST_BARS; }
    }

    /**
     * Counts in equal bins.
     *
     * @param low  left edge of the first bin; @param high right edge of the last
     */
    public record Histogram(double low, double high, int[] counts) {}
}
