package org.gibbsite.models.ising;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.compute.MatrixBackend;
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
    private static final int BLOCKS = 32;
    /** Steps in a row that go to the same block of the jackknife: long against the autocorrelation time of clusters. */
    private static final int STRETCH = 64;
    private static final int SUMS = 4; // n, Σ S, Σ A, Σ S A

    private final BlockSpins blocks;
    private final IsingSampler[] samplers;
    private final double[] sums = new double[BLOCKS * 2 * SUMS]; // (block of time × lattice × sum)
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
        // blocks of time of equal length are kept by dealing stretches of steps to them in turn
        int at = ((int) (steps / STRETCH % BLOCKS) * 2 + lattice) * SUMS;
        sums[at]++;
        sums[at + 1] += last;
        sums[at + 2] += all;
        sums[at + 3] += last * all;
    }

    /** Steps measured. */
    public long steps() { return steps; }

    /** Spins of the lattice of side L (0) or L/b (1); live, not to be modified. */
    public byte[] spins(int lattice) {
        return samplers[lattice].spins();
    }

    /** The number of steps and all sums, for a checkpoint: {@link #NUMBERS} numbers. */
    public double[] saveNumbers() {
        double[] numbers = Arrays.copyOf(sums, NUMBERS);
        numbers[NUMBERS - 1] = steps;
        return numbers;
    }

    /** Length of {@link #saveNumbers}. */
    public static final int NUMBERS = BLOCKS * 2 * SUMS + 1;

    /** Takes over a saved state. Not modified. */
    public void restore(byte[] large, byte[] small, double[] numbers) {
        samplers[0].setSpins(large);
        samplers[1].setSpins(small);
        System.arraycopy(numbers, 0, sums, 0, sums.length);
        steps = (long) numbers[NUMBERS - 1];
    }

    /** Largest eigenvalue b^{1/ν} and ν with standard errors; NaN before enough is known. */
    public Exponent exponent() {
        double whole = eigenvalue(-1);
        double[] left = new double[BLOCKS];
        for (int b = 0; b < BLOCKS; b++) left[b] = eigenvalue(b);
        double mean = Arrays.stream(left).average().orElseThrow(), squares = 0;
        for (double x : left) squares += (x - mean) * (x - mean);
        double error = Math.sqrt(squares * (BLOCKS - 1.0) / BLOCKS), log = Math.log(whole);
        double nu = Math.log(blocks.factor()) / log;
        // dν = −ln b/(ln λ)² dλ/λ
        return new Exponent(whole, error, nu, Math.abs(nu / log) * error / whole);
    }

    private double eigenvalue(int leftOut) {
        double[] slopes = new double[2];
        for (int k = 0; k < 2; k++) {
            double[] total = new double[SUMS];
            for (int b = 0; b < BLOCKS; b++) {
                if (b == leftOut) continue;
                for (int q = 0; q < SUMS; q++) total[q] += sums[(b * 2 + k) * SUMS + q];
            }
            slopes[k] = total[3] / total[0] - total[1] / total[0] * total[2] / total[0];
        }
        return slopes[0] / slopes[1];
    }

    /**
     * @param eigenvalue b^{1/ν}; @param eigenvalueError its standard error; @param nu the exponent of the correlation length,
     * 1 exactly; @param nuError its standard error
     */
    public record Exponent(double eigenvalue, double eigenvalueError, double nu, double nuError) {}
}
