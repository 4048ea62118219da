package org.gibbsite.models.mixture;

/**
 * e^x in double precision, the same bits on every machine and in a few nanoseconds: x = k log 2 + r, e^r by its series to degree
 * 13, off by less than 10⁻¹⁵ of its value.
 */
final class Exponential {
    private static final double PER_LOG_TWO = 1 / 0.6931471805599453;
    private static final double LOG_TWO_HIGH = 0x1.62e42feep-1, LOG_TWO_LOW = 1.9082149292705877e-10;
    /** Below this e^x is taken for 0. */
    private static final double LEAST = -708;

    private Exponential() {}

    /** @param x at most 709. @return 0 for NaN and for what is below −708 */
    static double of(double x) {
        if (!(x >= LEAST)) return 0;
        double k = Math.rint(x * PER_LOG_TWO);
        double r = x - k * LOG_TWO_HIGH - k * LOG_TWO_LOW;
        double sum = 1.0 / 6227020800.0;
        sum = sum * r + 1.0 / 479001600.0;
        sum = sum * r + 1.0 / 39916800.0;
        sum = sum * r + 1.0 / 3628800.0;
        sum = sum * r + 1.0 / 362880.0;
        sum = sum * r + 1.0 / 40320.0;
        sum = sum * r + 1.0 / 5040.0;
        sum = sum * r + 1.0 / 720.0;
        sum = sum * r + 1.0 / 120.0;
        sum = sum * r + 1.0 / 24.0;
        sum = sum * r + 1.0 / 6.0;
        sum = sum * r + 0.5;
        sum = sum * r + 1;
        sum = sum * r + 1;
        return sum * Double.longBitsToDouble((long) k + 1023 << 52);
    }
}
