package org.gibbsite.models.ising;

import java.util.Arrays;

/**
 * The couplings K₁ (nearest neighbours) and K₂ (next-nearest) for which configurations are most likely, spin by spin given
 * the others: maximum pseudo-likelihood. A configuration is known by how often s a and s b take each of their values, with a
 * and b the sums of the four nearest and the four diagonal neighbours of spin s.
 *
 * <p>Source: Besag, "Statistical analysis of non-lattice data", 1975, eq. 2; P(s | rest) = σ(2 s (K₁ a + K₂ b)).
 */
public final class EffectiveCouplings {
    /** No coupling is told to be larger. */
    public static final double MOST = 5;
    private static final int ITERATIONS = 200;

    private final long[] counts = new long[25]; // (s a + 4)/2 · 5 + (s b + 4)/2
    private long spins;

    /** Adds a configuration. @param lattice side × side, each ±1. Not modified. @param side at least 3 */
    public void add(byte[] lattice, int side) {
        for (int row = 0; row < side; row++) {
            int at = row * side, up = (row == 0 ? side - 1 : row - 1) * side, down = (row == side - 1 ? 0 : row + 1)
                    * side;
            for (int column = 0; column < side; column++) {
                int left = column == 0 ? side - 1 : column - 1, right = column == side - 1 ? 0 : column + 1;
                int near = lattice[up + column] + lattice[down + column] + lattice[at + left] + lattice[at + right];
                int far = lattice[up + left] + lattice[up + right] + lattice[down + left] + lattice[down + right];
                int spin = lattice[at + column];
                counts[(spin * near + 4) / 2 * 5 + (spin * far + 4) / 2]++;
            }
        }
        spins += lattice.length;
    }

    public void clear() {
        Arrays.fill(counts, 0);
        spins = 0;
    }

    /** Spins added. */
    public long spins() { return spins; }

    /** Mean of s s' over nearest neighbours. */
    public double nearest() {
        double sum = 0;
        for (int k = 0; k < 25; k++) sum += counts[k] * (2.0 * (k / 5) - 4);
        return sum / (4 * spins);
    }

    /**
     * K₁ and K₂, each within ±{@value #MOST}. Where all neighbours agree, or none do, the likelihood rises for ever: K₁ is
     * infinite and K₂ NaN. Newton's method on the concave pseudo-likelihood, with steps of at most ½.
     */
    public double[] fit() {
        if (Math.abs(nearest()) == 1) return new double[]{nearest() * Double.POSITIVE_INFINITY, Double.NaN};
        double k1 = 0, k2 = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double g1 = 0, g2 = 0, h11 = 1e-12, h12 = 0, h22 = 1e-12;
            for (int k = 0; k < 25; k++) {
                double a = 2.0 * (k / 5) - 4, b = 2.0 * (k % 5) - 4, share = (double) counts[k] / spins;
                // d/dx ln σ(2x) = 2 σ(−2x)
                double rest = 1 / (1 + Math.exp(2 * (k1 * a + k2 * b))), curve = 4 * rest * (1 - rest) * share;
                g1 += 2 * rest * share * a;
                g2 += 2 * rest * share * b;
                h11 += curve * a * a;
                h12 += curve * a * b;
                h22 += curve * b * b;
            }
            double determinant = Math.max(h11 * h22 - h12 * h12, 1e-300);
            double d1 = (h22 * g1 - h12 * g2) / determinant, d2 = (h11 * g2 - h12 * g1) / determinant;
            double longest = Math.max(Math.abs(d1), Math.abs(d2)), scale = longest > 0.5 ? 0.5 / longest : 1;
            k1 = Math.clamp(k1 + scale * d1, -MOST, MOST);
            k2 = Math.clamp(k2 + scale * d2, -MOST, MOST);
            if (longest < 1e-12) break;
        }
        return new double[]{k1, k2};
    }

    /**
     * The K at which a lattice of this side without further couplings has this ⟨s s'⟩, by the exact curve; at most
     * {@link #MOST}, infinite for ⟨s s'⟩ = ±1, negative for negative ⟨s s'⟩ on an even side.
     *
     * @param side of the level, at least 2
     */
    public static double matched(double nearest, int side) {
        if (Math.abs(nearest) == 1) return nearest * Double.POSITIVE_INFINITY;
        Kaufman exact = new Kaufman(side);
        double target = Math.abs(nearest);
        double k = FalsePosition.root(x -> -exact.energyPerSite(1 / x) / 2 - target, 1e-6, MOST);
        return Math.copySign(k, nearest);
    }

    /** The counts, for a checkpoint; live. */
    public long[] counts() { return counts; }

    /** To be called after {@link #counts} were overwritten. */
    public void recount() {
        spins = Arrays.stream(counts).sum();
    }
}
