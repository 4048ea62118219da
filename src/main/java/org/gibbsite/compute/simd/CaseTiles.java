package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;

/**
 * Register tiles of {@link CaseLanes}: four rows of W, each with an index of its own, times two or three vectors of cases.
 * Of comparisons with {@code never} see {@link DenseTiles}.
 */
final class CaseTiles {
    /** Rows of a tile. */
    static final int ROWS = 4;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final long VECTOR = FLOATS.vectorByteSize();
    private static final int NEVER = -1;

    private CaseTiles() {}

    /**
     * {@code tile[r · width + n] = Σ_j W[r, j] h[n, j]} for four rows r and {@code width} cases n.
     *
     * @param vectors of cases, 2 or 3
     * @param w       the first row begins at {@code w0}, rows are {@code inner} apart. Not modified
     * @param states  transposed (inner × width), from byte {@code start} on
     */
    static void multiply(int vectors, float[] w, int w0, int inner, MemorySegment states, long start, float[] tile) {
        if (vectors == 2) two(w, w0, inner, states, start, tile);
        else
            three(w, w0, inner, states, start, tile, NEVER);
    }

    /** Two vectors: all operands fit into 16 registers, in whatever order they are loaded. */
    private static void two(float[] w, int w0, int inner, MemorySegment states, long start, float[] tile) {
        int w1 = w0 + inner, w2 = w1 + inner, w3 = w2 + inner;
        FloatVector s00 = FloatVector.zero(FLOATS), s01 = FloatVector.zero(FLOATS);
        FloatVector s10 = FloatVector.zero(FLOATS), s11 = FloatVector.zero(FLOATS);
        FloatVector s20 = FloatVector.zero(FLOATS), s21 = FloatVector.zero(FLOATS);
        FloatVector s30 = FloatVector.zero(FLOATS), s31 = FloatVector.zero(FLOATS);
        for (int j = 0; j < inner; j++) {
            long p = start + 2 * j * VECTOR;
            FloatVector h0 = FloatVector.fromMemorySegment(FLOATS, states, p, ORDER);
            FloatVector h1 = FloatVector.fromMemorySegment(FLOATS, states, p + VECTOR, ORDER);
            FloatVector x0 = FloatVector.broadcast(FLOATS, w[w0 + j]);
            s00 = x0.fma(h0, s00);
            s01 = x0.fma(h1, s01);
            FloatVector x1 = FloatVector.broadcast(FLOATS, w[w1 + j]);
            s10 = x1.fma(h0, s10);
            s11 = x1.fma(h1, s11);
            FloatVector x2 = FloatVector.broadcast(FLOATS, w[w2 + j]);
            s20 = x2.fma(h0, s20);
            s21 = x2.fma(h1, s21);
            FloatVector x3 = FloatVector.broadcast(FLOATS, w[w3 + j]);
            s30 = x3.fma(h0, s30);
            s31 = x3.fma(h1, s31);
        }
        s00.intoArray(tile, 0);
        s01.intoArray(tile, COUNT);
        s10.intoArray(tile, 2 * COUNT);
        s11.intoArray(tile, 3 * COUNT);
        s20.intoArray(tile, 4 * COUNT);
        s21.intoArray(tile, 5 * COUNT);
        s30.intoArray(tile, 6 * COUNT);
        s31.intoArray(tile, 7 * COUNT);
    }

    /** Three vectors: 12 sums, three states and one multiplier at a time fill 16 registers. */
    private static void three(float[] w, int w0, int inner, MemorySegment states, long start, float[] tile, int never) {
        int w1 = w0 + inner, w2 = w1 + inner, w3 = w2 + inner;
        FloatVector s00 = FloatVector.zero(FLOATS), s01 = FloatVector.zero(FLOATS), s02 = FloatVector.zero(FLOATS);
        FloatVector s10 = FloatVector.zero(FLOATS), s11 = FloatVector.zero(FLOATS), s12 = FloatVector.zero(FLOATS);
        FloatVector s20 = FloatVector.zero(FLOATS), s21 = FloatVector.zero(FLOATS), s22 = FloatVector.zero(FLOATS);
        FloatVector s30 = FloatVector.zero(FLOATS), s31 = FloatVector.zero(FLOATS), s32 = FloatVector.zero(FLOATS);
        int never1 = never - 1, never2 = never - 2;
        for (int j = 0; j < inner; j++) {
            long p = start + 3 * j * VECTOR;
            FloatVector h0 = FloatVector.fromMemorySegment(FLOATS, states, p, ORDER);
            FloatVector h1 = FloatVector.fromMemorySegment(FLOATS, states, p + VECTOR, ORDER);
            FloatVector h2 = FloatVector.fromMemorySegment(FLOATS, states, p + 2 * VECTOR, ORDER);
            FloatVector x0 = FloatVector.broadcast(FLOATS, w[w0 + j]);
            s00 = x0.fma(h0, s00);
            s01 = x0.fma(h1, s01);
            s02 = x0.fma(h2, s02);
            if (j == never) break;
            FloatVector x1 = FloatVector.broadcast(FLOATS, w[w1 + j]);
            s10 = x1.fma(h0, s10);
            s11 = x1.fma(h1, s11);
            s12 = x1.fma(h2, s12);
            if (j == never1) break;
            FloatVector x2 = FloatVector.broadcast(FLOATS, w[w2 + j]);
            s20 = x2.fma(h0, s20);
            s21 = x2.fma(h1, s21);
            s22 = x2.fma(h2, s22);
            if (j == never2) break;
            FloatVector x3 = FloatVector.broadcast(FLOATS, w[w3 + j]);
            s30 = x3.fma(h0, s30);
            s31 = x3.fma(h1, s31);
            s32 = x3.fma(h2, s32);
        }
        s00.intoArray(tile, 0);
        s01.intoArray(tile, COUNT);
        s02.intoArray(tile, 2 * COUNT);
        s10.intoArray(tile, 3 * COUNT);
        s11.intoArray(tile, 4 * COUNT);
        s12.intoArray(tile, 5 * COUNT);
        s20.intoArray(tile, 6 * COUNT);
        s21.intoArray(tile, 7 * COUNT);
        s22.intoArray(tile, 8 * COUNT);
        s30.intoArray(tile, 9 * COUNT);
        s31.intoArray(tile, 10 * COUNT);
        s32.intoArray(tile, 11 * COUNT);
    }
}
