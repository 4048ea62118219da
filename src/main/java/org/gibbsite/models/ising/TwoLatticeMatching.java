package org.gibbsite.models.ising;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.random.RandomKey;

/**
 * Wilson's two-lattice Monte Carlo renormalisation: lattices of sides L and L/b at the same K near K_c, the first blocked
 * once more than the second, so that both end at the same side and the finite size cancels. If S is ⟨s s'⟩ of the last
 * level, K' (K) is where S of the small lattice equals that of the large one, so
 * dK'/dK = (dS_L/dK)/(dS_{L/b}/dK) = b^{1/ν} at the fixed point; each derivative is a covariance with the sum of
 * s s' over the whole lattice.
 *
 * <p>Sources: Wilson, "Monte Carlo calculations for the lattice gauge theory", in: Recent developments in gauge theories,
 * 1980; Swendsen, "Monte Carlo renormalization group", 1979, eqs. 5–8, for the covariances.
 */
public final class TwoLatticeMatching {
    /** Smallest side of the last level. */
    public static final int LAST_SIDE = 4;
    /** Blocks of steps kept, an even number; when the room is full neighbours become one. */
    private static final int CAPACITY = 256;
    private static final int SUMS = 6; // Σ S, Σ A, Σ S A of each lattice

    private final BlockSpins blocks;
    private final IsingSampler[] samplers;
    private final double[] sums = new double[CAPACITY * SUMS]; // over a block
    private final double[] pending = new double[SUMS];
    private int size;
    private long blockLength = 1;
    private long inPending;
    private final byte[][][] levels; // of each lattice
    private long steps;

    /**
     * @param side L, such that L/b^n is {@link #LAST_SIDE} or more for n of at least 2
     * @param temperature T in J/k_B, near T_c; without a field
     */
    public TwoLatticeMatching(int side, BlockSpins blocks, Dynamics dynamics, double temperature,
            MatrixBackend backend) {
        this.blocks = blocks;
        List<Integer> sides = blocks.sides(side).stream().filter(s -> s >= LAST_SIDE).toList();
        if (sides.size() < 3)
            throw new IllegalArgumentException("side " + side + " cannot be blocked twice by " + blocks.factor()
                    + " down to " + LAST_SIDE + " or more");
        Coupling coupling = new Coupling(temperature, 0);
        samplers = new IsingSampler[]{new IsingSampler(side, dynamics, coupling, backend),
                new IsingSampler(side / blocks.factor(), dynamics, coupling, backend)};
        levels = new byte[2][][];
        for (int k = 0; k < 2; k++) {
            levels[k] = new byte[sides.size() - k][];
            for (int level = 1; level < levels[k].length; level++) {
                int of = sides.get(level + k);
                levels[k][level] = new byte[of * of];
            }
        }
    }

    /** One step of each lattice, measured. @param key of this step */
    public void step(RandomKey key) {
        for (int k = 0; k < 2; k++) {
            samplers[k].step(key.fold(k));
            measure(k, key.fold(2 + k));
        }
        steps++;
        if (++inPending == blockLength) endBlock();
    }

    /** Steps that are not measured. */
    public void thermalise(int count, RandomKey key) {
        for (int n = 0; n < count; n++) for (int k = 0; k < 2; k++) samplers[k].step(key.fold(2L * n + k));
    }

    private void measure(int lattice, RandomKey key) {
        byte[] spins = samplers[lattice].spins();
        int side = samplers[lattice].side();
        double all = samplers[lattice].bonds();
        for (int level = 1; level < levels[lattice].length; level++) {
            blocks.block(spins, side, key.fold(level), levels[lattice][level]);
            spins = levels[lattice][level];
            side /= blocks.factor();
        }
        double last = Correlations.bonds(spins, side) / (2.0 * side * side);
        int at = lattice * SUMS / 2;
        pending[at] += last;
        pending[at + 1] += all;
        pending[at + 2] += last * all;
    }

    private void endBlock() {
        System.arraycopy(pending, 0, sums, size * SUMS, SUMS);
        Arrays.fill(pending, 0);
        inPending = 0;
        if (++size < CAPACITY) return;
        for (int b = 0; b < CAPACITY / 2; b++)
            for (int q = 0; q < SUMS; q++)
                sums[b * SUMS + q] = sums[2 * b * SUMS + q] + sums[(2 * b + 1) * SUMS + q];
        size = CAPACITY / 2;
        blockLength *= 2;
    }

    /** Steps measured. */
    public long steps() { return steps; }

    /** Spins of the lattice of side L (0) or L/b (1); live, not to be modified. */
    public byte[] spins(int lattice) {
        return samplers[lattice].spins();
    }

    /** All sums, for a checkpoint: {@link #NUMBERS} numbers. */
    public double[] saveNumbers() {
        double[] numbers = Arrays.copyOf(sums, NUMBERS);
        System.arraycopy(pending, 0, numbers, sums.length, SUMS);
        double[] rest = {size, blockLength, inPending, steps};
        System.arraycopy(rest, 0, numbers, sums.length + SUMS, rest.length);
        return numbers;
    }

    /** Length of {@link #saveNumbers}. */
    public static final int NUMBERS = CAPACITY * SUMS + SUMS + 4;
    /** Length of what older checkpoints hold: blocks that did not follow one another, of which no error holds. */
    public static final int OLDER_NUMBERS = 257;

    /** Takes over a saved state; where its numbers are {@link #OLDER_NUMBERS} the spins alone, and measuring begins anew. Not modified. */
    public void restore(byte[] large, byte[] small, double[] numbers) {
        samplers[0].setSpins(large);
        samplers[1].setSpins(small);
        double[] whole = numbers.length == OLDER_NUMBERS ? new double[NUMBERS] : numbers;
        System.arraycopy(whole, 0, sums, 0, sums.length);
        System.arraycopy(whole, sums.length, pending, 0, SUMS);
        int at = sums.length + SUMS;
        size = (int) whole[at];
        blockLength = Math.max(1, (long) whole[at + 1]);
        inPending = (long) whole[at + 2];
        steps = (long) whole[at + 3];
    }

    /**
     * Largest eigenvalue λ = b^{1/ν} and ν with standard errors; NaN before enough is known. With the slopes s = ⟨S A⟩ − ⟨S⟩⟨A⟩ of
     * the two lattices λ = s_L/s_{L/b} is at first order a mean over steps, whose error is a {@link MeanError}.
     */
    public Exponent exponent() {
        double[] means = means();
        double large = slope(means, 0), small = slope(means, 1), eigenvalue = large / small, log = Math.log(eigenvalue);
        if (size < 2 || !(eigenvalue > 1)) return new Exponent(eigenvalue, Double.NaN, Double.NaN, Double.NaN);
        double[][] series = new double[1][size];
        for (int b = 0; b < size; b++) {
            for (int k = 0; k < 2; k++) {
                int at = b * SUMS + k * SUMS / 2, of = k * SUMS / 2;
                double slope = (sums[at + 2] - means[of + 1] * sums[at] - means[of] * sums[at + 1]) / blockLength;
                series[0][b] += k == 0 ? slope / large : -slope / small;
            }
        }
        ChainSpectrum relative = ChainSpectrum.of(series);
        double error = eigenvalue * MeanError.of(relative).error(relative.variance(), (double) steps / blockLength);
        double nu = Math.log(blocks.factor()) / log;
        // dν = −ln b/(ln λ)² dλ/λ
        return new Exponent(eigenvalue, error, nu, nu / log * error / eigenvalue * bent(eigenvalue, error));
    }

    /**
     * By how much the error of ν(λ) is wider for the slope of that curve being taken at the λ that was found. For normal δ of
     * deviation σ, (ν(λ + δ) − ν(λ))/(ν'(λ + δ) σ) has mean square 1 + 3σ²(5/4 (ν''/ν')² − 2/3 ν'''/ν') at second order, which is
     * 1 + 3(σ/λ)²(1/u² + 1/u − 1/12) with u = ln λ.
     */
    private static double bent(double eigenvalue, double error) {
        double log = Math.log(eigenvalue), share = error / eigenvalue;
        return Math.sqrt(1 + 3 * share * share * Math.max(0, 1 / (log * log) + 1 / log - 1 / 12.0));
    }

    private double[] means() {
        double[] means = pending.clone();
        for (int b = 0; b < size; b++) for (int q = 0; q < SUMS; q++) means[q] += sums[b * SUMS + q];
        for (int q = 0; q < SUMS; q++) means[q] /= steps;
        return means;
    }

    private static double slope(double[] means, int lattice) {
        int at = lattice * SUMS / 2;
        return means[at + 2] - means[at] * means[at + 1];
    }

    /**
     * @param eigenvalue b^{1/ν}; @param eigenvalueError its standard error; @param nu the exponent of the correlation length,
     * 1 exactly; @param nuError its standard error
     */
    public record Exponent(double eigenvalue, double eigenvalueError, double nu, double nuError) {}
}
