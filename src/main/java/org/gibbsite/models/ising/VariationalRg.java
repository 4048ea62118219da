package org.gibbsite.models.ising;

import org.gibbsite.random.RandomKey;

/**
 * The smallest renormalisation by a Boltzmann machine, exactly: spins v of a {@value #SIDE} × {@value #SIDE} periodic
 * lattice, block spins h = ±1, energy E(v,h) = −Σ v_i λ_ij h_j + c. Nothing is estimated: all 2⁹ states are summed up. By
 * symmetry under v → −v, h → −h no biases are needed.
 *
 * <p>With p(v) = e^{−H(v)}/Z and T(v,h) = −E(v,h) + H(v), the block spins have e^{−H_λ(h)} = Σ_v e^{T−H} = Σ_v e^{−E}, so
 * that F^v − F_λ^h = log Z_λ − log Z = log⟨Σ_h e^T⟩_p. It is 0 for c = log(Z_λ/Z) taken at c = 0, which learning cannot
 * see. Σ_h e^T = 1 for every v only where p_λ = p: the spread of log Σ_h e^T over v, and KL(p‖p_λ) = log⟨Σ_h e^T⟩ −
 * ⟨log Σ_h e^T⟩, go to 0 together.
 *
 * <p>Source: Mehta and Schwab, "An exact mapping between the variational renormalization group and deep learning", 2014,
 * eqs. 7–13 and 18–20.
 */
public final class VariationalRg {
    public static final int SIDE = 3;
    private static final int SITES = SIDE * SIDE, STATES = 1 << SITES;

    private final int blocks;
    private final byte[][] spins = new byte[STATES][];
    private final double[] reduced = new double[STATES]; // H(v), in units of k_B T
    private final double[] probability = new double[STATES];
    private double logPartition;
    private final double[] couplings;
    private final double[] gradient;
    private final double[] inputs;
    private final double[] logSums = new double[STATES]; // log Σ_h e^T, with c = 0
    private double modelLogPartition;

    /**
     * @param blocks      block spins, ≥ 1; @param temperature T in J/k_B
     * @param key         of the couplings at the start, N(0, 0.1²)
     */
    public VariationalRg(int blocks, double temperature, RandomKey key) {
        this.blocks = blocks;
        for (int state = 0; state < STATES; state++) spins[state] = spins(state);
        couplings = new double[SITES * blocks];
        gradient = new double[SITES * blocks];
        inputs = new double[blocks];
        float[] draws = new float[SITES * blocks];
        key.normals(draws);
        for (int i = 0; i < draws.length; i++) couplings[i] = 0.1 * draws[i];
        retune(temperature);
    }

    /** The lattice at another temperature, in J/k_B; the couplings stay. */
    public void retune(double temperature) {
        double[] logs = new double[STATES];
        for (int state = 0; state < STATES; state++) {
            logs[state] = Correlations.bonds(spins[state], SIDE) / temperature;
            reduced[state] = -logs[state];
        }
        logPartition = logSum(logs);
        for (int state = 0; state < STATES; state++) probability[state] = Math.exp(logs[state] - logPartition);
        sum();
    }

    /** The spins of a state, row by row, each ±1: up where its bit is 1. */
    static byte[] spins(int state) {
        byte[] spins = new byte[SITES];
        for (int i = 0; i < SITES; i++) spins[i] = (byte) ((state >> i & 1) * 2 - 1);
        return spins;
    }

    public int blocks() { return blocks; }

    /** λ (sites × blocks). Live; after writing call {@link #sum}. */
    public double[] couplings() { return couplings; }

    /** One step of size {@code rate} along the exact gradient of ⟨log p_λ⟩_p. Allocates nothing. */
    public void step(double rate) {
        java.util.Arrays.fill(gradient, 0);
        for (int state = 0; state < STATES; state++) {
            // ∂⟨log p_λ⟩/∂λ_ij = ⟨v_i tanh x_j⟩_p − ⟨v_i tanh x_j⟩_λ
            double model = Math.exp(logSums[state] - reduced[state] - modelLogPartition);
            double weight = probability[state] - model;
            takeInputs(state);
            for (int j = 0; j < blocks; j++) inputs[j] = weight * Math.tanh(inputs[j]);
            for (int i = 0; i < SITES; i++) {
                for (int j = 0; j < blocks; j++) gradient[i * blocks + j] += spins[state][i] * inputs[j];
            }
        }
        for (int i = 0; i < couplings.length; i++) couplings[i] += rate * gradient[i];
        sum();
    }

    /** Brings all sums up to date with the couplings. */
    public void sum() {
        double largest = Double.NEGATIVE_INFINITY, scaled = 0;
        for (int state = 0; state < STATES; state++) {
            // log Σ_h e^{−E} = Σ_j log 2 cosh x_j
            takeInputs(state);
            double log = 0;
            for (double x : inputs) log += Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x)));
            logSums[state] = log + reduced[state];
            if (log > largest) {
                scaled = scaled * Math.exp(largest - log) + 1;
                largest = log;
            } else
                scaled += Math.exp(log - largest);
        }
        modelLogPartition = largest + Math.log(scaled);
    }

    /** x_j = Σ_i v_i λ_ij. */
    private void takeInputs(int state) {
        java.util.Arrays.fill(inputs, 0);
        for (int i = 0; i < SITES; i++) {
            int sign = spins[state][i];
            for (int j = 0; j < blocks; j++) inputs[j] += sign * couplings[i * blocks + j];
        }
    }

    /**
     * The numbers of the moment.
     *
     * @param logPartition      log Z of the lattice, −F^v; @param modelLogPartition log Z_λ with c = 0, −F_λ^h
     * @param logMean           log⟨Σ_h e^T⟩_p with c = 0, which is F^v − F_λ^h
     * @param meanLog           ⟨log Σ_h e^T⟩_p with c = 0
     * @param constant          c = log(Z_λ/Z), with which log⟨Σ_h e^T⟩ is 0
     * @param spread            standard deviation of log Σ_h e^T over v, weighted by p
     * @param divergence        KL(p‖p_λ), summed up by itself, in nats
     * @param logSums           log Σ_h e^T of every v, c taken off; @param energies H(v) of every v; @param probability p(v)
     */
    public record Report(double logPartition, double modelLogPartition, double logMean, double meanLog,
            double constant, double spread, double divergence, float[] logSums, float[] energies,
            float[] probability) {}

    public Report report() {
        double meanExp = 0, mean = 0, squares = 0, divergence = 0, constant = modelLogPartition - logPartition;
        float[] flat = new float[STATES], energies = new float[STATES], weights = new float[STATES];
        for (int state = 0; state < STATES; state++) {
            double p = probability[state], off = logSums[state] - constant;
            meanExp += p * Math.exp(off);
            mean += p * logSums[state];
            squares += p * off * off;
            divergence += p * (Math.log(p) - (logSums[state] - reduced[state] - modelLogPartition));
            flat[state] = (float) off;
            energies[state] = (float) reduced[state];
            weights[state] = (float) p;
        }
        double spread = Math.sqrt(Math.max(0, squares - (mean - constant) * (mean - constant)));
        return new Report(logPartition, modelLogPartition, constant + Math.log(meanExp), mean, constant, spread,
                divergence, flat, energies, weights);
    }

    private static double logSum(double[] logs) {
        double largest = java.util.Arrays.stream(logs).max().orElseThrow(), sum = 0;
        for (double log : logs) sum += Math.exp(log - largest);
        return largest + Math.log(sum);
    }
}
