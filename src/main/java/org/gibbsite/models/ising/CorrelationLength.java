package org.gibbsite.models.ising;

/**
 * The second-moment correlation length of a periodic lattice, ξ = √(S(0)/S(k) − 1)/(2 sin(π/L)), k = 2π/L: found, or why it
 * cannot be told. The estimator has nothing to go by where no wave was ever seen, where S(0) is no larger than S(k), and
 * where all spins are ordered: S(0) then speaks of the magnetisation, and what comes out grows without end as T → 0.
 *
 * <p>Source: Cooper, Freedman, Preston, "Solving φ⁴_{1,2} field theory with Monte Carlo", 1982.
 *
 * @param sites ξ, in (0, L]; NaN where it cannot be told
 */
public record CorrelationLength(double sites, Verdict verdict) {

    /** What the two structure factors say. */
    public enum Verdict {
        FOUND("ξ of the second moment"),
        TOO_SMALL("ξ cannot be told below side 3"),
        FROZEN("ξ cannot be told: no configuration differed from one end of the lattice to the other"),
        TOO_SHORT("ξ cannot be told: spins far apart agree no more than by chance"),
        TOO_LONG("ξ cannot be told: the lattice is ordered, or ξ longer than its side");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** One clause. */
        public String words() {
            return words;
        }
    }

    /** S(k) in units of S(0) that is the rounding of its sums. */
    private static final double ROUNDING = 1e-12;

    /** @param zero S(0) = ⟨M²⟩/N; @param least S(k); @param side L */
    public static CorrelationLength of(double zero, double least, int side) {
        if (side < 3) return unknown(Verdict.TOO_SMALL);
        if (!(least > ROUNDING * zero)) return unknown(Verdict.FROZEN);
        if (!(zero > least)) return unknown(Verdict.TOO_SHORT);
        double sites = Math.sqrt(zero / least - 1) / (2 * Math.sin(Math.PI / side));
        return sites > side ? unknown(Verdict.TOO_LONG) : new CorrelationLength(sites, Verdict.FOUND);
    }

    private static CorrelationLength unknown(Verdict why) { return new CorrelationLength(Double.NaN, why); }

    /** Why there is none, one sentence; empty where there is one. */
    public String objection() {
        return isFound() ? "" : verdict.words() + ".";
    }

    public boolean isFound() { return verdict == Verdict.FOUND; }
}
