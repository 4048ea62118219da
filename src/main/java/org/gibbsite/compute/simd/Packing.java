package org.gibbsite.compute.simd;

/** Copies that put the operands of the kernels side by side. */
final class Packing {
    private Packing() {}

    /**
     * Packs rows of a matrix as columns of one panel: {@code out[k · PANEL + i] = b[start + i · stride + k]}.
     *
     * @param b      not modified
     * @param width  rows taken, at most {@link Lanes#PANEL}
     * @param length elements taken of each row
     */
    static void transpose(float[] b, int start, int stride, int width, int length, float[] out) {
        int i = 0;
        for (; i + 8 <= width; i += 8) eightRows(b, start + i * stride, stride, length, out, i);
        for (; i < width; i++) {
            for (int k = 0; k < length; k++) out[k * Lanes.PANEL + i] = b[start + i * stride + k];
        }
    }

    /** Eight rows at once, so that each write touches a line of the cache that the last one left there. */
    private static void eightRows(float[] b, int b0, int stride, int length, float[] out, int at) {
        int b1 = b0 + stride, b2 = b1 + stride, b3 = b2 + stride, b4 = b3 + stride, b5 = b4 + stride, b6 = b5 + stride,
                b7 = b6 + stride;
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
