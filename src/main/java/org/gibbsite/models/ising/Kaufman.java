package org.gibbsite.models.ising;

/**
 * The periodic L × L lattice without a field, exactly, for every L.
 *
 * <p>Source: Kaufman, "Crystal statistics II: partition function evaluated by spinor analysis", 1949, eq. 70, in the
 * notation of Ferdinand and Fisher, "Bounded and inhomogeneous Ising models I", 1969, eqs. 2.1–2.9:
 * Z = ½ (2 sinh 2K)^{N/2} (Z₁ + Z₂ + Z₃ + Z₄), products of 2 cosh or 2 sinh of ½ L γ_l over odd or even l, with
 * cosh γ_l = cosh 2K coth 2K − cos(lπ/L) and γ₀ = 2K + ln tanh K.
 */
public final class Kaufman {
    private final int side;

    /** @param side L, at least 2 */
    public Kaufman(int side) {
        if (side < 2) throw new IllegalArgumentException("side must be at least 2: " + side);
        this.side = side;
    }

    /** ln Z. @param temperature T in J/k_B */
    public double logPartition(double temperature) {
        return sums(1 / temperature)[0];
    }

    /** ⟨E⟩/N in J. @param temperature T in J/k_B */
    public double energyPerSite(double temperature) {
        return -sums(1 / temperature)[1] / ((double) side * side);
    }

    /** C/N in k_B, the derivative of the energy by central differences. @param temperature T in J/k_B */
    public double specificHeatPerSite(double temperature) {
        double step = 1e-5 * temperature;
        double near = energyPerSite(temperature + step) - energyPerSite(temperature - step);
        double far = energyPerSite(temperature + 2 * step) - energyPerSite(temperature - 2 * step);
        return (8 * near - far) / (12 * step);
    }

    /** ln Z and its derivative by K. */
    private double[] sums(double k) {
        double[] logs = new double[4], slopes = new double[4];
        double sign = 1; // of the product with sinh ½ L γ₀, the only factor that may be negative
        for (int l = 0; l < 2 * side; l++) {
            double gamma, slope;
            if (l == 0) {
                gamma = 2 * k + Math.log(Math.tanh(k));
                slope = 2 + 2 / Math.sinh(2 * k);
                sign = Math.signum(gamma);
            } else {
                double excess = excess(k, l);
                // arcosh(1 + x) = ln(1 + x + √(x (2 + x)))
                double root = Math.sqrt(excess * (2 + excess));
                gamma = Math.log1p(excess + root);
                double s = Math.sinh(2 * k);
                slope = 2 * Math.cosh(2 * k) * (1 - 1 / (s * s)) / root;
            }
            int cosh = l % 2 == 1 ? 0 : 2;
            double half = 0.5 * side * Math.abs(gamma), decay = Math.exp(-2 * half), toward = gamma < 0 ? -1 : 1;
            logs[cosh] += half + Math.log1p(decay);
            logs[cosh + 1] += half + Math.log(-Math.expm1(-2 * half));
            slopes[cosh] += 0.5 * side * slope * toward * (1 - decay) / (1 + decay);
            slopes[cosh + 1] += 0.5 * side * slope * toward * (1 + decay) / -Math.expm1(-2 * half);
        }
        return total(k, logs, slopes, sign);
    }

    /** cosh γ_l − 1 = (cosh 2K coth 2K − 2) + (1 − cos(lπ/L)), each part without cancellation near T_c. */
    private double excess(double k, int l) {
        double s = Math.sinh(2 * k), sine = Math.sin(0.5 * Math.PI * l / side);
        // cosh 2K coth 2K − 2 = (1 + s²)/s − 2 = (s − 1)²/s
        return (s - 1) * (s - 1) / s + 2 * sine * sine;
    }

    private double[] total(double k, double[] logs, double[] slopes, double sign) {
        double most = Math.max(Math.max(logs[0], logs[1]), Math.max(logs[2], logs[3])), sum = 0, slope = 0;
        for (int i = 0; i < 4; i++) {
            double part = Math.exp(logs[i] - most) * (i == 3 ? sign : 1);
            sum += part;
            if (part != 0) slope += part * slopes[i];
        }
        double half = 0.5 * side * side;
        double log = -Math.log(2) + half * Math.log(2 * Math.sinh(2 * k)) + most + Math.log(sum);
        return new double[]{log, 2 * half / Math.tanh(2 * k) + slope / sum};
    }
}
