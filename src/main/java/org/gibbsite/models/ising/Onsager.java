package org.gibbsite.models.ising;

/**
 * The infinite lattice without a field, exactly. T_c has no end of digits, so a temperature that {@link Coupling#isCritical}
 * is taken for T_c itself: there |m| rises like an eighth root, and 3·10⁻⁷ below it is 0.17 already.
 *
 * <p>Sources: Onsager, "Crystal statistics I", 1944, eqs. 114–117 (energy, specific heat); Yang, "The spontaneous
 * magnetization of a two-dimensional Ising model", 1952, eq. 96.
 */
public final class Onsager {
    private Onsager() {}

    /** ⟨E⟩/N in J. @param temperature T in J/k_B */
    public static double energyPerSite(double temperature) {
        // at T_c the elliptic integral is infinite and its factor 0
        if (Coupling.isCritical(temperature)) return -Math.sqrt(2);
        double k = 1 / temperature, tanh = Math.tanh(2 * k), sign = 2 * tanh * tanh - 1;
        double part = 2 / Math.PI * sign * completeElliptic(complement(k))[0];
        return -(1 + part) / tanh;
    }

    /** C/N in k_B; infinite at T_c. @param temperature T in J/k_B */
    public static double specificHeatPerSite(double temperature) {
        if (Coupling.isCritical(temperature)) return Double.POSITIVE_INFINITY;
        double k = 1 / temperature, tanh = Math.tanh(2 * k), sign = 2 * tanh * tanh - 1;
        double[] elliptic = completeElliptic(complement(k));
        double scale = k / tanh;
        return 2 / Math.PI * scale * scale
                * (2 * elliptic[0] - 2 * elliptic[1] - (1 - sign) * (Math.PI / 2 + sign * elliptic[0]));
    }

    /** m = (1 − sinh⁻⁴ 2β)^{1/8} below T_c, else 0. @param temperature T in J/k_B */
    public static double magnetisation(double temperature) {
        if (Coupling.isCritical(temperature)) return 0;
        double s = Math.sinh(2 / temperature);
        return s <= 1 ? 0 : Math.pow(1 - Math.pow(s, -4), 0.125);
    }

    /** Above 0. k' = √(1 − κ²) of κ = 2 sinh 2K/cosh² 2K, which is |2 tanh² 2K − 1|. */
    private static double complement(double k) {
        double tanh = Math.tanh(2 * k);
        return Math.abs(2 * tanh * tanh - 1);
    }

    /**
     * The complete elliptic integrals K and E of the modulus whose complement is given, by the arithmetic–geometric mean.
     * Source: Abramowitz and Stegun, "Handbook of mathematical functions", 1964, 17.6.
     */
    private static double[] completeElliptic(double complement) {
        double a = 1, b = complement, c2 = 1 - complement * complement, sum = c2 / 2, power = 1;
        while (Math.abs(a - b) > 1e-15 * a) {
            double c = (a - b) / 2, mean = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = mean;
            sum += power * c * c;
            power *= 2;
        }
        double first = Math.PI / (2 * a);
        return new double[]{first, first * (1 - sum)};
    }
}
