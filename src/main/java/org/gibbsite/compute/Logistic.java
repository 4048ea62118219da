package org.gibbsite.compute;

/**
 * The logistic function σ(x) = 1 / (1 + e⁻ˣ) in floats, made of additions, multiplications and one division alone, so that
 * every machine and every back end computes the same bits. Error below 4·2⁻²⁴ relative to the true value where that is a
 * normal float; below x = −87 the argument is held there.
 *
 * <p>Source of the exponential: Moshier, Cephes mathematical library, 1992, {@code expf}: Cody–Waite reduction by ln 2 in
 * two parts, then a polynomial of degree 5 on |r| ≤ ½ ln 2.
 */
public final class Logistic {
    /** The exponential's argument is held within these: outside, σ differs from 0 or 1 by less than 2⁻¹²⁵. */
    public static final float LOWEST = -87f, HIGHEST = 87f;
    /** 1/ln 2, and 1.5·2²³: adding it rounds a float to an integer that then stands in its low bits. */
    public static final float LOG2_E = 1.44269504f, ROUND = 12582912f;
    /** ln 2 as a short float and the rest. */
    public static final float LN2_HIGH = 0.693359375f, LN2_LOW = -2.12194440e-4f;
    /** Coefficients of (eʳ − 1 − r)/r², highest power first. */
    public static final float P5 = 1.9875691500e-4f, P4 = 1.3981999507e-3f, P3 = 8.3334519073e-3f,
            P2 = 4.1665795894e-2f,
            P1 = 1.6666665459e-1f, P0 = 5.0000001201e-1f;

    private Logistic() {}

    /** σ(x); NaN for NaN. */
    public static float of(float x) {
        return 1f / (1f + exp(-x));
    }

    /** eˣ for x within {@link #LOWEST} … {@link #HIGHEST}, held at those outside. */
    private static float exp(float x) {
        float held = x > HIGHEST ? HIGHEST : x < LOWEST ? LOWEST : x;
        float shifted = Math.fma(held, LOG2_E, ROUND);
        float n = shifted - ROUND;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, held));
        float p = Math.fma(P5, r, P4);
        p = Math.fma(p, r, P3);
        p = Math.fma(p, r, P2);
        p = Math.fma(p, r, P1);
        p = Math.fma(p, r, P0);
        p = Math.fma(p, r * r, r) + 1f;
        // 2ⁿ: the integer in the low bits of the shifted value becomes the exponent
        return p * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + (127 << 23));
    }
}
