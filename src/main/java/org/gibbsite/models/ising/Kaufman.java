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
    /** Above it 2 cosh x and 2 sinh x are e^x to the last bit. */
    private static final double SAME = 20;

    private final int side;
    private final double[] squares; // sin²(lπ/2L), l = 0 … L

    /** @param side L, at least 2 */
    public Kaufman(int side) {
        if (side < 2) throw new IllegalArgumentException("side must be at least 2: " + side);
        this.side = side;
        squares = new double[side + 1];
        for (int l = 0; l <= side; l++) {
            double sine = Math.sin(0.5 * Math.PI * l / side);
            squares[l] = sine * sine;
        }
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
        double s = Math.sinh(2 * k), rise = 2 * Math.cosh(2 * k) * (1 - 1 / (s * s));
        double lowest = 2 * k + Math.log(Math.tanh(k)); // γ₀, the only one that may be negative
        add(logs, slopes, 2, Math.abs(lowest), Math.signum(lowest) * (2 + 2 / s), 1);
        for (int l = 1; l <= side; l++) { // γ_l = γ_{2L − l}
            // cosh γ_l − 1 = (s − 1)²/s + (1 − cos(lπ/L)), each part without cancellation near T_c
            double excess = (s - 1) * (s - 1) / s + 2 * squares[l];
            // arcosh(1 + x) = ln(1 + x + √(x (2 + x)))
            double root = Math.sqrt(excess * (2 + excess));
            add(logs, slopes, l % 2 == 1 ? 0 : 2, Math.log1p(excess + root), rise / root, l < side ? 2 : 1);
        }
        return total(k, logs, slopes, Math.signum(lowest));
    }

    /** Adds the factors of γ ≥ 0 to the product with cosh, at {@code to}, and to the one with sinh, behind it. */
    private void add(double[] logs, double[] slopes, int to, double gamma, double slope, int times) {
        double half = 0.5 * side * gamma, log = times * half, steep = times * 0.5 * side * slope;
        if (half > SAME) {
            logs[to] += log;
            logs[to + 1] += log;
            slopes[to] += steep;
            slopes[to + 1] += steep;
            return;
        }
        double decay = Math.exp(-2 * half), rest = -Math.expm1(-2 * half);
        logs[to] += log + times * Math.log1p(decay);
        logs[to + 1] += log + times * Math.log(rest);
        slopes[to] += steep * (1 - decay) / (1 + decay);
        slopes[to + 1] += steep * (1 + decay) / rest;
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
