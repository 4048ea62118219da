package org.gibbsite.models.mixture;

/** Eigenvalues of symmetric matrices of one or two rows, in an array of many of them. */
final class SymmetricMatrix {
    private SymmetricMatrix() {}

    /** The least eigenvalue of matrix {@code k}. */
    static double least(double[] matrices, int k, int dimensions) {
        if (dimensions == 1) return matrices[k];
        double a = matrices[4 * k], b = matrices[4 * k + 1], c = matrices[4 * k + 3];
        return 0.5 * (a + c) - StrictMath.hypot(0.5 * (a - c), b);
    }

    /** Sets eigenvalues below {@code floor} to it: the nearest matrix with M ⪰ floor · 1. */
    static void raise(double[] matrices, int k, int dimensions, double floor) {
        if (dimensions == 1) {
            matrices[k] = Math.max(matrices[k], floor);
            return;
        }
        double a = matrices[4 * k], b = matrices[4 * k + 1], c = matrices[4 * k + 3];
        double middle = 0.5 * (a + c), apart = StrictMath.hypot(0.5 * (a - c), b);
        if (middle - apart >= floor) return;
        double high = Math.max(middle + apart, floor), angle = 0.5 * StrictMath.atan2(2 * b, a - c);
        double cos = StrictMath.cos(angle), sin = StrictMath.sin(angle);
        matrices[4 * k] = high * cos * cos + floor * sin * sin;
        matrices[4 * k + 1] = matrices[4 * k + 2] = (high - floor) * cos * sin;
        matrices[4 * k + 3] = high * sin * sin + floor * cos * cos;
    }
}
