package org.gibbsite.models.statistics;

/**
 * The discrete Fourier transform of 2^k complex numbers, in place. Source: Cooley and Tukey, "An algorithm for the machine
 * calculation of complex Fourier series", 1965.
 */
final class FourierTransform {
    /** Largest transform whose roots of unity are kept. */
    private static final int TABLE = 4096;
    private static final double[] TABLE_COSINES = new double[TABLE / 2], TABLE_SINES = new double[TABLE / 2];

    static {
        fillRoots(TABLE, TABLE_COSINES, TABLE_SINES);
    }

    private final int size;
    private final int step; // from one root to the next in the table
    private final double[] cosines;
    private final double[] sines;

    /** @param size a power of 2 */
    FourierTransform(int size) {
        if (Integer.bitCount(size) != 1) throw new IllegalArgumentException("not a power of 2: " + size);
        this.size = size;
        boolean known = size <= TABLE;
        step = known ? TABLE / size : 1;
        cosines = known ? TABLE_COSINES : new double[size / 2];
        sines = known ? TABLE_SINES : new double[size / 2];
        if (!known) fillRoots(size, cosines, sines);
    }

    /** exp(−2πi k / size). */
    private static void fillRoots(int size, double[] cosines, double[] sines) {
        for (int k = 0; k < size / 2; k++) {
            cosines[k] = StrictMath.cos(2 * Math.PI * k / size);
            sines[k] = -StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    /** X_k = Σ_n x_n exp(−2πi k n / size). Overwritten. */
    void forward(double[] real, double[] imaginary) {
        reorder(real, imaginary);
        for (int at = 0; at + 4 <= size; at += 4) four(real, imaginary, at);
        for (int half = size < 4 ? 1 : 4; half < size; half *= 2) {
            int stride = step * (size / (2 * half));
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0, a = start, b = start + half; k < half; k++, a++, b++) {
                    double c = cosines[k * stride], s = sines[k * stride];
                    double re = real[b] * c - imaginary[b] * s, im = real[b] * s + imaginary[b] * c;
                    real[b] = real[a] - re;
                    imaginary[b] = imaginary[a] - im;
                    real[a] += re;
                    imaginary[a] += im;
                }
            }
        }
    }

    /** The first two rounds for four numbers: roots 1 and −i, no products. */
    private static void four(double[] real, double[] imaginary, int at) {
        double r0 = real[at] + real[at + 1], r1 = real[at] - real[at + 1];
        double r2 = real[at + 2] + real[at + 3], r3 = real[at + 2] - real[at + 3];
        double i0 = imaginary[at] + imaginary[at + 1], i1 = imaginary[at] - imaginary[at + 1];
        double i2 = imaginary[at + 2] + imaginary[at + 3], i3 = imaginary[at + 2] - imaginary[at + 3];
        real[at] = r0 + r2;
        real[at + 1] = r1 + i3;
        real[at + 2] = r0 - r2;
        real[at + 3] = r1 - i3;
        imaginary[at] = i0 + i2;
        imaginary[at + 1] = i1 - r3;
        imaginary[at + 2] = i0 - i2;
        imaginary[at + 3] = i1 + r3;
    }

    /** Bit reversal. */
    private void reorder(double[] real, double[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size && size > 1; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j <= i) continue;
            double re = real[i], im = imaginary[i];
            real[i] = real[j];
            imaginary[i] = imaginary[j];
            real[j] = re;
            imaginary[j] = im;
        }
    }
}
