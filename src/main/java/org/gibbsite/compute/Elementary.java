package org.gibbsite.compute;

/**
 * Exponential, hyperbolic tangent and softplus in floats, made of additions, multiplications and one division alone, as
 * {@link Logistic}: every machine and every back end computes the same bits.
 *
 * <p>Source of exponential and tangent: Moshier, Cephes mathematical library, 1992, {@code expf} and {@code tanhf}. Errors
 * relative to the true value below 6·2⁻²⁴.
 */
public final class Elementary {
    /** e^x stays a normal float within these; arguments outside are held there. */
    public static final float LOWEST = -87f, HIGHEST = 88f;
    /** Below this x² the tangent is a polynomial, from it on 1 − 2/(e^2x + 1). */
    public static final float TANH_SMALL = 0.625f * 0.625f;
    /** Coefficients of (tanh x − x)/x³ in x², highest power first. */
    public static final float T4 = -5.70498872745e-3f, T3 = 2.06390887954e-2f, T2 = -5.37397155531e-2f,
            T1 = 1.33314422036e-1f, T0 = -3.33332819422e-1f;
    /** Coefficients of log(1 + y) = 2s (1 + s²/3 + s⁴/5 + …) with s = y/(2 + y) ≤ 1/3, highest power first. */
    public static final float L7 = 2f / 15, L6 = 2f / 13, L5 = 2f / 11, L4 = 2f / 9, L3 = 2f / 7, L2 = 2f / 5,
            L1 = 2f / 3, L0 = 2f;

    private Elementary() {}

    /** eˣ; arguments are held within {@link #LOWEST} … {@link #HIGHEST}; NaN for NaN. */
    public static float exp(float x) {
        float held = x > HIGHEST ? HIGHEST : x < LOWEST ? LOWEST : x;
        float shifted = Math.fma(held, Logistic.LOG2_E, Logistic.ROUND);
        float n = shifted - Logistic.ROUND;
        float r = Math.fma(n, -Logistic.LN2_LOW, Math.fma(n, -Logistic.LN2_HIGH, held));
        float p = Math.fma(Logistic.P5, r, Logistic.P4);
        p = Math.fma(p, r, Logistic.P3);
        p = Math.fma(p, r, Logistic.P2);
        p = Math.fma(p, r, Logistic.P1);
        p = Math.fma(p, r, Logistic.P0);
        p = Math.fma(p, r * r, r) + 1f;
        return p * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + (127 << 23));
    }

    public static float tanh(float x) {
        float z = x * x;
        if (!(z < TANH_SMALL)) return 1f - 2f / (exp(2f * x) + 1f);
        float p = Math.fma(T4, z, T3);
        p = Math.fma(p, z, T2);
        p = Math.fma(p, z, T1);
        p = Math.fma(p, z, T0);
        return Math.fma(p * z, x, x);
    }

    /** σ(x) = 1 / (1 + e⁻ˣ). */
    public static float sigmoid(float x) {
        return 1f / (1f + exp(-x));
    }

    /** log(1 + eˣ) = max(x, 0) + log(1 + y) with y = e^−|x|. */
    public static float softplus(float x) {
        return softplus(x, exp(-Math.abs(x)));
    }

    /** The same from x and y = e^−|x|. */
    public static float softplus(float x, float y) {
        float s = y / (2f + y);
        float z = s * s;
        float p = Math.fma(L7, z, L6);
        p = Math.fma(p, z, L5);
        p = Math.fma(p, z, L4);
        p = Math.fma(p, z, L3);
        p = Math.fma(p, z, L2);
        p = Math.fma(p, z, L1);
        p = Math.fma(p, z, L0);
        return Math.fma(p, s, Math.max(x, 0f));
    }

    /** σ(x) from x and y = e^−|x|: for those who need the softplus too. */
    public static float sigmoid(float x, float y) {
        return (x < 0 ? y : 1f) / (1f + y);
    }
}
