package org.gibbsite.labs.rbm;

/**
 * One update of contrastive divergence as far as its phases were taken: states of the first cases of the batch, statistics
 * of the whole batch. Arrays are row by row and empty where a phase has not come yet.
 *
 * @param taken      the phase taken last, 0 … 2k + 1
 * @param sweeps     k
 * @param cases      B, cases in the batch
 * @param constants  of this update
 * @param visible0   v₀
 * @param hidden0    h₀
 * @param visible1   v_s of the newest sweep s
 * @param hidden1    h_s of the newest sweep s
 * @param statistics of the batch
 */
public record Microscope(int taken, int sweeps, int cases, Constants constants, Layer visible0, Layer hidden0,
        Layer visible1, Layer hidden1, Statistics statistics) {
    /** States of more cases are not kept. */
    public static final int SHOWN_CASES = 100;

    /** The newest sweep s, 1 … k, that has a reconstruction; 0 before the first. */
    public int sweep() {
        return Math.min(sweeps, (taken + 1) / 2);
    }

    /** Whether the update is complete. */
    public boolean isApplied() { return taken == 2 * sweeps + 1; }

    /** Cases whose states are here. */
    public int shownCases() { return Math.min(cases, SHOWN_CASES); }

    /**
     * ε, α, λ₂, λ₁ of the update.
     *
     * @param samplePositive whether h₀ entered the positive statistics as its sample, else as its probabilities
     * @param penalised whether a sparsity penalty takes part as well
     */
    public record Constants(float rate, float momentum, float decayL2, float decayL1, boolean samplePositive,
            boolean penalised) {}

    /**
     * One layer (cases × units).
     *
     * @param means  p(unit = 1 | other layer), or means of Gaussian units; empty for the data
     * @param draws  u in [0, 1): a unit is on where u < p; empty where nothing was drawn, or draws are normal
     * @param states what entered the statistics or drove the next phase
     */
    public record Layer(float[] means, float[] draws, float[] states) {
        static final Layer NONE = new Layer(new float[0], new float[0], new float[0]);

        public boolean isKnown() { return states.length > 0; }

        /** Whether the states were drawn, rather than being the means themselves. */
        public boolean isSampled() {
            return draws.length > 0;
        }
    }

    /**
     * Means over the whole batch; matrices are (visible × hidden).
     *
     * @param positive ⟨v h⟩⁺ of the data
     * @param negative ⟨v h⟩⁻ of the reconstruction
     * @param change   ΔW as applied, momentum and decay included
     * @param visibleChange Δa as applied
     * @param hiddenChange  Δb as applied
     */
    public record Statistics(float[] positive, float[] negative, float[] change, float[] visibleChange,
            float[] hiddenChange) {
        /** ⟨v h⟩⁺ − ⟨v h⟩⁻; empty before the negative side is known. */
        public float[] difference() {
            float[] difference = negative.clone();
            for (int i = 0; i < difference.length; i++) difference[i] = positive[i] - negative[i];
            return difference;
        }
    }
}
