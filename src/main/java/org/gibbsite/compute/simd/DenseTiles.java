package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;

/**
 * Register tiles of a product that leaves nothing out: rows of a packed left matrix times a panel of
 * {@link DensePanels}, two vectors wide. All sums stay in registers, each one chain in rising order.
 *
 * <p>Two vectors wide and many rows high, a tile reads little of the panel for each multiplication, which then may lie in
 * the second-level cache. The left matrix is packed so that one index and constants reach all its rows: with an index for
 * each row the processor's other registers do not suffice.
 *
 * <p>The comparisons with {@code never}, which is below every index, hold nowhere. They keep the order of what is loaded:
 * the compiler would otherwise load all the multipliers of a step first and, out of registers, move sums to memory and back,
 * at half the speed.
 */
final class DenseTiles {
    /** Rows of the highest tile: 12 sums, as many as 16 registers hold with their operands, and enough to hide the latency. */
    static final int MOST_ROWS = 6;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    /** Bytes of a vector, and of a row of a panel. */
    private static final long VECTOR = FLOATS.vectorByteSize(), ROW = DensePanels.BYTES;
    private static final int NEVER = -1;

    private DenseTiles() {}

    /** Rows of the lowest tile that holds {@code rows}, 1 … {@link #MOST_ROWS}. */
    static int height(int rows) {
        return rows <= 4 ? 4 : MOST_ROWS;
    }

    /**
     * {@code out[to + r · stride + j] = Σ_k a[at + rows · k + r] b[k, j]} for {@code rows} rows r and {@link DensePanels#WIDTH} columns j.
     *
     * @param rows  what {@link #height} gives
     * @param a     element (r, k) at {@code at + rows · k + r}. Not modified
     * @param start of the panel in {@code b}, in bytes
     */
    static void multiply(int rows, float[] a, int at, int inner, MemorySegment b, long start, float[] out, int to,
            int stride) {
        switch (rows) {
            case 4 -> four(a, at, inner, b, start, out, to, stride, NEVER);
            case 6 -> six(a, at, inner, b, start, out, to, stride, NEVER);
            default -> throw new IllegalArgumentException("no tile has " + rows + " rows");
        }
    }

    /** Four rows: what is left of a matrix, or a small batch. */
    private static void four(float[] a, int at, int inner, MemorySegment b, long start, float[] out, int to,
            int stride, int never) {
        FloatVector s00 = zero(), s01 = zero(), s10 = zero(), s11 = zero();
        FloatVector s20 = zero(), s21 = zero(), s30 = zero(), s31 = zero();
        for (int k = 0; k < inner; k++) {
            int i = at + 4 * k;
            long p = start + k * ROW;
            FloatVector b0 = FloatVector.fromMemorySegment(FLOATS, b, p, ORDER);
            FloatVector b1 = FloatVector.fromMemorySegment(FLOATS, b, p + VECTOR, ORDER);
            FloatVector x0 = broadcast(a[i]), x1 = broadcast(a[i + 1]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s10 = x1.fma(b0, s10);
            s11 = x1.fma(b1, s11);
            if (k == never) break;
            FloatVector x2 = broadcast(a[i + 2]), x3 = broadcast(a[i + 3]);
            s20 = x2.fma(b0, s20);
            s21 = x2.fma(b1, s21);
            s30 = x3.fma(b0, s30);
            s31 = x3.fma(b1, s31);
        }
        store(s00, s01, out, to);
        store(s10, s11, out, to + stride);
        store(s20, s21, out, to + 2 * stride);
        store(s30, s31, out, to + 3 * stride);
    }

    /** Six rows. */
    private static void six(float[] a, int at, int inner, MemorySegment b, long start, float[] out, int to,
            int stride, int never) {
        FloatVector s00 = zero(), s01 = zero(), s10 = zero(), s11 = zero();
        FloatVector s20 = zero(), s21 = zero(), s30 = zero(), s31 = zero();
        FloatVector s40 = zero(), s41 = zero(), s50 = zero(), s51 = zero();
        int never1 = never - 1;
        for (int k = 0; k < inner; k++) {
            int i = at + 6 * k;
            long p = start + k * ROW;
            FloatVector b0 = FloatVector.fromMemorySegment(FLOATS, b, p, ORDER);
            FloatVector b1 = FloatVector.fromMemorySegment(FLOATS, b, p + VECTOR, ORDER);
            FloatVector x0 = broadcast(a[i]), x1 = broadcast(a[i + 1]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s10 = x1.fma(b0, s10);
            s11 = x1.fma(b1, s11);
            if (k == never) break;
            FloatVector x2 = broadcast(a[i + 2]), x3 = broadcast(a[i + 3]);
            s20 = x2.fma(b0, s20);
            s21 = x2.fma(b1, s21);
            s30 = x3.fma(b0, s30);
            s31 = x3.fma(b1, s31);
            if (k == never1) break;
            FloatVector x4 = broadcast(a[i + 4]), x5 = broadcast(a[i + 5]);
            s40 = x4.fma(b0, s40);
            s41 = x4.fma(b1, s41);
            s50 = x5.fma(b0, s50);
            s51 = x5.fma(b1, s51);
        }
        store(s00, s01, out, to);
        store(s10, s11, out, to + stride);
        store(s20, s21, out, to + 2 * stride);
        store(s30, s31, out, to + 3 * stride);
        store(s40, s41, out, to + 4 * stride);
        store(s50, s51, out, to + 5 * stride);
    }

    private static void store(FloatVector s0, FloatVector s1, float[] out, int at) {
        s0.intoArray(out, at);
        s1.intoArray(out, at + COUNT);
    }

    private static FloatVector zero() {
        return FloatVector.zero(FLOATS);
    }

    private static FloatVector broadcast(float x) {
        return FloatVector.broadcast(FLOATS, x);
    }
}
