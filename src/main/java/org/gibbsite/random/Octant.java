package org.gibbsite.random;

/**
 * Sine and cosine within ±π/4: the bits of {@link StrictMath}, which makes an array a call even there. Source: Sun
 * Microsystems, fdlibm 5.3, 1993, {@code k_sin.c} and {@code k_cos.c}. Errors below 2⁻⁵⁸ before rounding.
 */
final class Octant {
    private static final double S1 = -1.66666666666666324348e-01, S2 = 8.33333333332248946124e-03,
            S3 = -1.98412698298579493134e-04, S4 = 2.75573137070700676789e-06, S5 = -2.50507602534068634195e-08,
            S6 = 1.58969099521155010221e-10;
    private static final double C1 = 4.16666666666666019037e-02, C2 = -1.38888888888741095749e-03,
            C3 = 2.48015872894767294178e-05, C4 = -2.75573143513906633035e-07, C5 = 2.08757232129817482790e-09,
            C6 = -1.13596475577881948265e-11;
    /** Upper halves of the bits of 2⁻²⁷, about 0.3, and about 0.78. */
    private static final int TINY = 0x3E400000, SMALL = 0x3FD33333, LARGE = 0x3FE90000;

    private Octant() {}

    /** sin x for |x| ≤ π/4. */
    static double sin(double x) {
        if (magnitude(x) < TINY) return x;
        double z = x * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return x + z * x * (S1 + z * r);
    }

    /** cos x for |x| ≤ π/4. */
    static double cos(double x) {
        int magnitude = magnitude(x);
        if (magnitude < TINY) return 1;
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (magnitude < SMALL) return 1 - (0.5 * z - z * r);
        // about x/4, with few bits, so that 1 − q is exact
        double q = magnitude > LARGE ? 0.28125 : Double.longBitsToDouble((long) (magnitude - 0x00200000) << 32);
        return 1 - q - (0.5 * z - q - z * r);
    }

    /** The upper half of |x|'s bits. */
    private static int magnitude(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7FFFFFFF;
    }
}
