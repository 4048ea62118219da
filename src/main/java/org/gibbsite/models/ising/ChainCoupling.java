package org.gibbsite.models.ising;

/**
 * Where a chain of spins is: p(s) = exp(K Σ s_i s_{i+1} + h Σ s_i)/Z, temperature included in both, and the exact answers
 * for a ring of n spins from its transfer matrix T(s, s') = exp(K s s' + h (s + s')/2), Z = tr Tⁿ.
 *
 * <p>Source: Ising, "Beitrag zur Theorie des Ferromagnetismus", 1925; Kramers and Wannier, "Statistics of the
 * two-dimensional ferromagnet I", 1941, for the matrix.
 *
 * @param coupling K = βJ, 0 or more
 * @param field    h = βH
 */
public record ChainCoupling(double coupling, double field) {

    public ChainCoupling {
        if (!(coupling >= 0) || Double.isInfinite(coupling))
            throw new IllegalArgumentException("coupling must be 0 or more: " + coupling);
        if (!Double.isFinite(field)) throw new IllegalArgumentException("field must be finite: " + field);
    }

    /** The magnetisation on average of a ring and its {@linkplain MirrorImages mirror image}. @param magnetisation m, per spin; @param spins N */
    public double mirrored(double magnetisation, int spins) {
        return MirrorImages.mean(field, 1, magnetisation, spins);
    }

    /** T by rows, less the factor e^{K + |h|}: both up, up and down, both down. */
    private double[] scaled() {
        return new double[]{Math.exp(field - Math.abs(field)), Math.exp(-2 * coupling - Math.abs(field)),
                Math.exp(-field - Math.abs(field))};
    }

    private double logScale() { return coupling + Math.abs(field); }

    /** T = (T₊₊, T₊₋, T₋₋). */
    public double[] transfer() {
        return new double[]{Math.exp(coupling + field), Math.exp(-coupling), Math.exp(coupling - field)};
    }

    /** ln λ₊, λ₊ = e^K (cosh h + √(sinh² h + e^{−4K})), the larger eigenvalue of T. */
    public double logLargest() {
        return coupling + Math.log(bracket());
    }

    private double bracket() {
        double sinh = Math.sinh(field);
        return Math.cosh(field) + Math.sqrt(sinh * sinh + Math.exp(-4 * coupling));
    }

    /** λ₋/λ₊ = det T/λ₊², in [0, 1); tanh K without a field. */
    public double ratio() {
        return -Math.expm1(-4 * coupling) / (bracket() * bracket());
    }

    /** ξ = −1/ln(λ₋/λ₊), in sites; 0 for free spins. */
    public double length() {
        return field == 0 ? -1 / Math.log1p(-2 / (Math.exp(2 * coupling) + 1)) : -1 / Math.log(ratio());
    }

    /** ln Z of a ring of n spins. */
    public double logPartition(int n) {
        return n * logLargest() + Math.log1p(Math.pow(ratio(), n));
    }

    /** cos φ, with φ the angle by which the field turns the eigenvectors; 0 without one. */
    private double cosine() {
        if (field == 0) return 0;
        double sinh = Math.sinh(field);
        return sinh / Math.sqrt(sinh * sinh + Math.exp(-4 * coupling));
    }

    /** ⟨s⟩ on a ring of n spins. */
    public double magnetisation(int n) {
        double end = Math.pow(ratio(), n);
        return cosine() * (1 - end) / (1 + end);
    }

    /** ⟨s_0 s_r⟩ on a ring of n spins, r in [0, n]: (c² (1 + ρⁿ) + (1 − c²)(ρ^r + ρ^{n−r}))/(1 + ρⁿ), c = cos φ, ρ = λ₋/λ₊. */
    public double correlation(int r, int n) {
        double c2 = cosine() * cosine(), rho = ratio(), end = Math.pow(rho, n);
        return c2 + (1 - c2) * (Math.pow(rho, r) + Math.pow(rho, n - r)) / (1 + end);
    }

    /**
     * Sums out all spins but every b-th: T^b = e^g T', so that Z(n, K, h) = e^{g n/b} Z(n/b, K', h'). With b = 2 and no field
     * K' = ½ ln cosh 2K, which is tanh K' = tanh² K, and g = ln 2 + K'.
     *
     * <p>Source: Nelson and Fisher, "Soluble renormalization groups and scaling fields for low-dimensional Ising systems",
     * 1975, eqs. 2.3–2.6.
     *
     * @param b 2 or more
     */
    public Decimated decimate(int b) {
        if (b < 2) throw new IllegalArgumentException("b must be 2 or more: " + b);
        double[] one = scaled(), power = one.clone();
        for (int k = 1; k < b; k++) power = times(power, one);
        double up = Math.log(power[0]), across = Math.log(power[1]), down = Math.log(power[2]);
        double next = field == 0 ? Math.max(0, up - across) / 2 : Math.max(0, up + down - 2 * across) / 4;
        double constant = b * logScale() + (field == 0 ? (up + across) / 2 : (up + down + 2 * across) / 4);
        return new Decimated(new ChainCoupling(next, field == 0 ? 0 : (up - down) / 2), constant);
    }

    /** Product of two symmetric matrices that commute. */
    private static double[] times(double[] a, double[] b) {
        return new double[]{a[0] * b[0] + a[1] * b[1], a[0] * b[1] + a[1] * b[2], a[1] * b[1] + a[2] * b[2]};
    }

    /**
     * @param next     K' and h' of the spins that are left
     * @param constant g, what a block leaves in ln Z
     */
    public record Decimated(ChainCoupling next, double constant) {}
}
