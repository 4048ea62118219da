package org.gibbsite.models.ising;

import org.gibbsite.compute.FlipChances;

/**
 * Where the lattice is: E = −Σ_⟨ij⟩ s_i s_j − h Σ_i s_i at temperature T.
 *
 * @param temperature T in J/k_B, above 0
 * @param field       h in J
 */
public record Coupling(double temperature, double field) {
    /** T_c = 2/ln(1 + √2). Source: Kramers and Wannier, "Statistics of the two-dimensional ferromagnet I", 1941. */
    public static final double CRITICAL_TEMPERATURE = 2 / Math.log(1 + Math.sqrt(2));

    /** T or β written with six decimals is so near to T_c at most, in J/k_B: half a digit of β, times T_c². */
    public static final double CRITICAL_ROUNDING = 3e-6;

    public Coupling {
        if (!(temperature > 0) || Double.isInfinite(temperature))
            throw new IllegalArgumentException("temperature must be above 0: " + temperature);
        if (!Double.isFinite(field)) throw new IllegalArgumentException("field must be finite: " + field);
    }

    /** Whether the temperature is T_c as far as six decimals of it or of β can say. */
    public static boolean isCritical(double temperature) {
        return Math.abs(temperature - CRITICAL_TEMPERATURE) <= CRITICAL_ROUNDING;
    }

    /** The magnetisation on average of a configuration and its {@linkplain MirrorImages mirror image}. @param magnetisation m, per site; @param sites N */
    public double mirrored(double magnetisation, int sites) {
        return MirrorImages.mean(field, temperature, magnetisation, sites);
    }

    /** K = β = 1/T. */
    public double inverse() { return 1 / temperature; }

    /**
     * Chance that a site is turned over in a half sweep.
     *
     * <p>Sources: Metropolis, Rosenbluth, Rosenbluth, Teller, Teller, "Equation of state calculations by fast computing
     * machines", 1953; heat bath: Glauber, "Time-dependent statistics of the Ising model", 1963, eq. 42.
     *
     * @throws IllegalArgumentException for cluster moves
     */
    public FlipChances flipChances(Dynamics dynamics) {
        double[] chances = new double[10];
        for (int up = 0; up < 2; up++) {
            for (int n = 0; n <= 4; n++) {
                // ΔE = 2 s (Σ s' + h)
                double cost = 2 * (2 * up - 1) * (2 * n - 4 + field);
                chances[5 * up + n] = switch (dynamics) {
                    case METROPOLIS -> Math.min(1, Math.exp(-cost / temperature));
                    case HEAT_BATH -> 1 / (1 + Math.exp(cost / temperature));
                    case WOLFF, SWENDSEN_WANG -> throw new IllegalArgumentException(
                            dynamics + " turns clusters, not single sites");
                };
            }
        }
        return new FlipChances(chances);
    }

    /**
     * Probability that a bond between like spins joins them, 1 − e^{−2β}. Source: Fortuin and Kasteleyn, "On the
     * random-cluster model", 1972; Swendsen and Wang, "Nonuniversal critical dynamics in Monte Carlo simulations", 1987, eq. 1.
     */
    public double bondProbability() { return -Math.expm1(-2 / temperature); }

    /** Probability that a spin along the field is joined to the ghost spin that stands for it, 1 − e^{−2β|h|}. */
    public double ghostProbability() {
        return -Math.expm1(-2 * Math.abs(field) / temperature);
    }
}
