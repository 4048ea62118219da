package org.gibbsite.labs.vae;

/**
 * The inverse of the standard normal distribution function. Source: Acklam, "An algorithm for computing the inverse normal
 * cumulative distribution function", 2003; relative error below 1.2·10⁻⁹.
 */
public final class NormalQuantile {
    private static final double[] A = {-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
            1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00};
    private static final double[] B = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
            6.680131188771972e+01, -1.328068155288572e+01, 1};
    private static final double[] C = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
            -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00};
    private static final double[] D = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
            3.754408661907416e+00, 1};
    /** Below this the tail's formula holds. */
    private static final double TAIL = 0.02425;

    private NormalQuantile() {}

    /** @param p in (0, 1) */
    public static double of(double p) {
        if (p > 1 - TAIL) return -of(1 - p);
        if (p < TAIL) {
            double q = StrictMath.sqrt(-2 * StrictMath.log(p));
            return polynomial(C, q) / polynomial(D, q);
        }
        double q = p - 0.5, r = q * q;
        return polynomial(A, r) * q / polynomial(B, r);
    }

    /** The share of a standard normal law below x, to 10⁻⁹: the p with {@code of(p) = x}; held in [10⁻⁹, 1 − 10⁻⁹]. */
    public static double share(double x) {
        double low = 1e-9, high = 1 - 1e-9;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (of(middle) < x) low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double c : coefficients) sum = sum * x + c;
        return sum;
    }
}
