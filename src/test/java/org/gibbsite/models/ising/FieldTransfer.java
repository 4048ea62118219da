package org.gibbsite.models.ising;

/** ⟨E⟩/N of a periodic lattice in a field from powers of its transfer matrix, for sides of up to 8; β by differences. */
record FieldTransfer(int side) {
    private static final double STEP = 1e-4;

    double energyPerSite(Coupling coupling) {
        double beta = 1 / coupling.temperature();
        return -(logPartition(beta + STEP, coupling.field()) - logPartition(beta - STEP, coupling.field()))
                / (2 * STEP * side * side);
    }

    /** ln tr T^side, T(a, b) = exp(β(½ E_row(a) + a·b + ½ E_row(b))); side a power of 2. */
    private double logPartition(double beta, double field) {
        int states = 1 << side;
        double[] power = new double[states * states];
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < states; b++) {
                int between = side - 2 * Integer.bitCount(a ^ b);
                power[a * states + b] = Math.exp(beta * (0.5 * row(a, field) + between + 0.5 * row(b, field)));
            }
        }
        double log = 0;
        for (int n = 1; n < side; n *= 2) {
            double most = 0;
            for (double x : power) most = Math.max(most, x);
            for (int k = 0; k < power.length; k++) power[k] /= most;
            log = 2 * (log + Math.log(most));
            power = square(power, states);
        }
        double trace = 0;
        for (int a = 0; a < states; a++) trace += power[a * states + a];
        return log + Math.log(trace);
    }

    /** Bonds along a row and its spins in the field. */
    private double row(int a, double field) {
        int turned = a >>> 1 | (a & 1) << side - 1;
        return side - 2 * Integer.bitCount(a ^ turned) + field * (2 * Integer.bitCount(a) - side);
    }

    private static double[] square(double[] matrix, int n) {
        double[] product = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double x = matrix[i * n + k];
                for (int j = 0; j < n; j++) product[i * n + j] += x * matrix[k * n + j];
            }
        }
        return product;
    }
}
