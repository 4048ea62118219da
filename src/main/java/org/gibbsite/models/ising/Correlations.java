package org.gibbsite.models.ising;

/** Sums of products of spins of one configuration: spins side × side, row by row, each ±1, never modified. */
public final class Correlations {
    private Correlations() {}

    /** Σ_⟨ij⟩ s_i s_j over each site's bonds to the right and below. */
    public static int bonds(byte[] spins, int side) {
        int sum = 0;
        for (int row = 0; row < side; row++) {
            int at = row * side, below = row == side - 1 ? 0 : at + side;
            for (int column = 0; column < side - 1; column++)
                sum += spins[at + column] * (spins[at + column + 1] + spins[below + column]);
            sum += spins[at + side - 1] * (spins[at] + spins[below + side - 1]);
        }
        return sum;
    }

    /** Σ over next-nearest pairs s_i s_j, each site's two diagonals downwards. */
    public static int diagonals(byte[] spins, int side) {
        int sum = 0;
        for (int row = 0; row < side; row++) {
            int at = row * side, below = row == side - 1 ? 0 : at + side;
            for (int column = 0; column < side; column++) {
                int right = column == side - 1 ? 0 : column + 1, left = column == 0 ? side - 1 : column - 1;
                sum += spins[at + column] * (spins[below + right] + spins[below + left]);
            }
        }
        return sum;
    }

    /**
     * The structure factor at the least wave number, mean of both axes: |Σ_r s_r e^{2πi x/L}|²/N.
     *
     * @param work at least 2 side. Overwritten.
     */
    public static double leastStructure(byte[] spins, int side, int[] work) {
        lineSums(spins, side, work);
        double sum = 0;
        for (int axis = 0; axis < 2; axis++) {
            double real = 0, imaginary = 0;
            for (int k = 0; k < side; k++) {
                double angle = 2 * Math.PI * k / side;
                real += work[axis * side + k] * StrictMath.cos(angle);
                imaginary += work[axis * side + k] * StrictMath.sin(angle);
            }
            sum += real * real + imaginary * imaginary;
        }
        return sum / (2.0 * side * side);
    }

    /** Sums of the rows, then of the columns. */
    private static void lineSums(byte[] spins, int side, int[] work) {
        java.util.Arrays.fill(work, 0, 2 * side, 0);
        for (int row = 0, at = 0; row < side; row++) {
            int sum = 0;
            for (int column = 0; column < side; column++, at++) {
                sum += spins[at];
                work[side + column] += spins[at];
            }
            work[row] = sum;
        }
    }
}
