package org.gibbsite.models.ising;

/**
 * What a lattice is like on average.
 *
 * @param energy           ⟨E⟩/N in J
 * @param specificHeat     N (⟨e²⟩ − ⟨e⟩²)/T², in k_B for each site
 * @param absMagnetisation ⟨|m|⟩
 * @param squared          ⟨m²⟩
 * @param susceptibility   N (⟨m²⟩ − ⟨|m|⟩²)/T, in 1/J
 * @param binder           U₄ = 1 − ⟨m⁴⟩/(3⟨m²⟩²). Source: Binder, "Finite size scaling analysis of Ising model block
 *                         distribution functions", 1981, eq. 7
 */
public record Averages(double energy, double specificHeat, double absMagnetisation, double squared,
        double susceptibility, double binder) {

    /** @param means of e, e², |m|, m², m⁴, each for a site. Not modified. @param sites N; @param temperature T in J/k_B */
    static Averages of(double[] means, int sites, double temperature) {
        double heat = sites * (means[1] - means[0] * means[0]) / (temperature * temperature);
        double susceptibility = sites * (means[3] - means[2] * means[2]) / temperature;
        return new Averages(means[0], heat, means[2], means[3], susceptibility,
                1 - means[4] / (3 * means[3] * means[3]));
    }

    /**
     * How C, χ and U₄ change with the means of e, e², |m|, m², m⁴: (3 × 5) partial derivatives.
     *
     * @param means each for a site. Not modified. @param sites N; @param temperature T in J/k_B
     */
    static double[][] slopes(double[] means, int sites, double temperature) {
        double heat = sites / (temperature * temperature), chi = sites / temperature, m2 = means[3];
        return new double[][]{{-2 * heat * means[0], heat, 0, 0, 0}, {0, 0, -2 * chi * means[2], chi, 0},
                {0, 0, 0, 2 * means[4] / (3 * m2 * m2 * m2), -1 / (3 * m2 * m2)}};
    }
}
