package org.gibbsite.compute.simd;

/** Copies that put the operands of the kernels side by side. */
final class Packing {
    private Packing() {}

    /**
     * Packs rows of a matrix as columns of one panel: {@code out[k · PANEL + i] = b[start + i · length + k]}.
     *
     * @param b     rows of {@code length} elements, not modified
     * @param width rows taken, at most {@link Lanes#PANEL}
     */
    static void transpose(float[] b, int start, int width, int length, float[] out) {
        int i = 0;
        for (; i + 8 <= width; i += 8) eightRows(b, start + i * length, length, out, i);
        for (; i < width; i++) {
            for (int k = 0; k < length; k++) out[k * Lanes.PANEL + i] = b[start + i * length + k];
        }
    }

    /** Eight rows at once, so that each write touches a line of the cache that the last one left there. */
    private static void eightRows(float[] b, int b0, int length, float[] out, int at) {
        int b1 = b0 + length, b2 = b1 + length, b3 = b2 + length, b4 = b3 + length, b5 = b4 + length, b6 = b5 + length,
                b7 = b6 + length;
        for (int k = 0; k < length; k++) {
            int p = at + k * Lanes.PANEL;
            out[p] = b[b0 + k];
            out[p + 1] = b[b1 + k];
            out[p + 2] = b[b2 + k];
            out[p + 3] = b[b3 + k];
            out[p + 4] = b[b4 + k];
            out[p + 5] = b[b5 + k];
            out[p + 6] = b[b6 + k];
            out[p + 7] = b[b7 + k];
        }
    }
}
