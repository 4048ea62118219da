package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;

/** The tiles of {@link DenseTiles}, with sums that are taken up where they were left. */
final class AddingTiles {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final long VECTOR = FLOATS.vectorByteSize(), ROW = DensePanels.BYTES;
    private static final int NEVER = -1;

    private AddingTiles() {}

    /** {@code sums[to + r · stride + j] += Σ_k a[at + rows · k + r] b[k, j]}, arguments as those of {@link DenseTiles#multiply}. */
    static void add(int rows, float[] a, int at, int inner, MemorySegment b, long start, float[] sums, int to,
            int stride) {
        switch (rows) {
            case 4 -> four(a, at, inner, b, start, sums, to, stride, NEVER);
            case 6 -> six(a, at, inner, b, start, sums, to, stride, NEVER);
            default -> throw new IllegalArgumentException("no tile has " + rows + " rows");
        }
    }

    /** Four rows. */
    private static void four(float[] a, int at, int inner, MemorySegment b, long start, float[] sums, int to,
            int stride, int never) {
        FloatVector s00 = load(sums, to), s01 = load(sums, to + COUNT);
        FloatVector s10 = load(sums, to + stride), s11 = load(sums, to + stride + COUNT);
        FloatVector s20 = load(sums, to + 2 * stride), s21 = load(sums, to + 2 * stride + COUNT);
        FloatVector s30 = load(sums, to + 3 * stride), s31 = load(sums, to + 3 * stride + COUNT);
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
        store(s00, s01, sums, to);
        store(s10, s11, sums, to + stride);
        store(s20, s21, sums, to + 2 * stride);
        store(s30, s31, sums, to + 3 * stride);
    }

    /** Six rows. */
    private static void six(float[] a, int at, int inner, MemorySegment b, long start, float[] sums, int to,
            int stride, int never) {
        FloatVector s00 = load(sums, to), s01 = load(sums, to + COUNT);
        FloatVector s10 = load(sums, to + stride), s11 = load(sums, to + stride + COUNT);
        FloatVector s20 = load(sums, to + 2 * stride), s21 = load(sums, to + 2 * stride + COUNT);
        FloatVector s30 = load(sums, to + 3 * stride), s31 = load(sums, to + 3 * stride + COUNT);
        FloatVector s40 = load(sums, to + 4 * stride), s41 = load(sums, to + 4 * stride + COUNT);
        FloatVector s50 = load(sums, to + 5 * stride), s51 = load(sums, to + 5 * stride + COUNT);
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
        store(s00, s01, sums, to);
        store(s10, s11, sums, to + stride);
        store(s20, s21, sums, to + 2 * stride);
        store(s30, s31, sums, to + 3 * stride);
        store(s40, s41, sums, to + 4 * stride);
        store(s50, s51, sums, to + 5 * stride);
    }

    private static FloatVector load(float[] sums, int at) {
        return FloatVector.fromArray(FLOATS, sums, at);
    }

    private static void store(FloatVector s0, FloatVector s1, float[] sums, int at) {
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + COUNT);
    }

    private static FloatVector broadcast(float x) {
        return FloatVector.broadcast(FLOATS, x);
    }
}
