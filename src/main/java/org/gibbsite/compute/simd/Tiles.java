package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;

/**
 * Register tiles of a product: some rows of the left matrix times one packed panel of {@link Lanes#PANEL} columns of the
 * right one, with all sums in registers. The inner indices come from a list, so that zeros of the left matrix can be left out.
 * Unrolled by hand, since the compiler keeps vectors in registers only where each has a name.
 *
 * <p>In all kernels {@code list[from … to)} holds the inner indices k; row k of the packed panel begins {@code k · ROW}
 * bytes behind {@code start}; the sums overwrite {@code sums} from {@code at} on, rows {@code sumStride} apart.
 */
final class Tiles {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    /** Bytes of a vector, and of a row of a packed panel. */
    private static final long VECTOR = FLOATS.vectorByteSize(), ROW = Lanes.PANEL_BYTES;

    private Tiles() {}

    /** The left matrix: element (row, k) is {@code data[row · rowStride + k · innerStride]}. */
    static final class Left {
        float[] data;
        int rowStride;
        int innerStride;

        void set(float[] data, int rowStride, int innerStride) {
            this.data = data;
            this.rowStride = rowStride;
            this.innerStride = innerStride;
        }
    }

    /** {@code rows} rows: 1, 2 or 4. */
    static void multiply(int rows, Left left, int row, int[] list, int from, int to, MemorySegment b, long start,
            float[] sums, int at, int sumStride) {
        switch (rows) {
            case 4 -> four(left, row, list, from, to, b, start, sums, at, sumStride);
            case 2 -> two(left, row, list, from, to, b, start, sums, at, sumStride);
            default -> one(left, row, list, from, to, b, start, sums, at, sumStride);
        }
    }

    /** One row. */
    private static void one(Left left, int row, int[] list, int from, int to, MemorySegment b, long start, float[] sums,
            int at,
            int sumStride) {
        float[] a = left.data;
        int inner = left.innerStride;
        int a0 = row * left.rowStride;
        FloatVector s00 = zero(), s01 = zero(), s02 = zero(), s03 = zero();
        for (int q = from; q < to; q++) {
            int k = list[q], i = k * inner;
            long p = start + k * ROW;
            FloatVector b0 = FloatVector.fromMemorySegment(FLOATS, b, p, ORDER);
            FloatVector b1 = FloatVector.fromMemorySegment(FLOATS, b, p + VECTOR, ORDER);
            FloatVector b2 = FloatVector.fromMemorySegment(FLOATS, b, p + 2 * VECTOR, ORDER);
            FloatVector b3 = FloatVector.fromMemorySegment(FLOATS, b, p + 3 * VECTOR, ORDER);
            FloatVector x0 = broadcast(a[a0 + i]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s02 = x0.fma(b2, s02);
            s03 = x0.fma(b3, s03);
        }
        store(s00, s01, s02, s03, sums, at);
    }

    /** Two rows. */
    private static void two(Left left, int row, int[] list, int from, int to, MemorySegment b, long start, float[] sums,
            int at,
            int sumStride) {
        float[] a = left.data;
        int inner = left.innerStride;
        int a0 = row * left.rowStride, a1 = a0 + left.rowStride;
        FloatVector s00 = zero(), s01 = zero(), s02 = zero(), s03 = zero();
        FloatVector s10 = zero(), s11 = zero(), s12 = zero(), s13 = zero();
        for (int q = from; q < to; q++) {
            int k = list[q], i = k * inner;
            long p = start + k * ROW;
            FloatVector b0 = FloatVector.fromMemorySegment(FLOATS, b, p, ORDER);
            FloatVector b1 = FloatVector.fromMemorySegment(FLOATS, b, p + VECTOR, ORDER);
            FloatVector b2 = FloatVector.fromMemorySegment(FLOATS, b, p + 2 * VECTOR, ORDER);
            FloatVector b3 = FloatVector.fromMemorySegment(FLOATS, b, p + 3 * VECTOR, ORDER);
            FloatVector x0 = broadcast(a[a0 + i]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s02 = x0.fma(b2, s02);
            s03 = x0.fma(b3, s03);
            FloatVector x1 = broadcast(a[a1 + i]);
            s10 = x1.fma(b0, s10);
            s11 = x1.fma(b1, s11);
            s12 = x1.fma(b2, s12);
            s13 = x1.fma(b3, s13);
        }
        store(s00, s01, s02, s03, sums, at);
        store(s10, s11, s12, s13, sums, at + sumStride);
    }

    /** Four rows. */
    private static void four(Left left, int row, int[] list, int from, int to, MemorySegment b, long start,
            float[] sums, int at,
            int sumStride) {
        float[] a = left.data;
        int inner = left.innerStride;
        int a0 = row * left.rowStride, a1 = a0 + left.rowStride, a2 = a1 + left.rowStride, a3 = a2 + left.rowStride;
        FloatVector s00 = zero(), s01 = zero(), s02 = zero(), s03 = zero();
        FloatVector s10 = zero(), s11 = zero(), s12 = zero(), s13 = zero();
        FloatVector s20 = zero(), s21 = zero(), s22 = zero(), s23 = zero();
        FloatVector s30 = zero(), s31 = zero(), s32 = zero(), s33 = zero();
        for (int q = from; q < to; q++) {
            int k = list[q], i = k * inner;
            long p = start + k * ROW;
            FloatVector b0 = FloatVector.fromMemorySegment(FLOATS, b, p, ORDER);
            FloatVector b1 = FloatVector.fromMemorySegment(FLOATS, b, p + VECTOR, ORDER);
            FloatVector b2 = FloatVector.fromMemorySegment(FLOATS, b, p + 2 * VECTOR, ORDER);
            FloatVector b3 = FloatVector.fromMemorySegment(FLOATS, b, p + 3 * VECTOR, ORDER);
            FloatVector x0 = broadcast(a[a0 + i]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s02 = x0.fma(b2, s02);
            s03 = x0.fma(b3, s03);
            FloatVector x1 = broadcast(a[a1 + i]);
            s10 = x1.fma(b0, s10);
            s11 = x1.fma(b1, s11);
            s12 = x1.fma(b2, s12);
            s13 = x1.fma(b3, s13);
            FloatVector x2 = broadcast(a[a2 + i]);
            s20 = x2.fma(b0, s20);
            s21 = x2.fma(b1, s21);
            s22 = x2.fma(b2, s22);
            s23 = x2.fma(b3, s23);
            FloatVector x3 = broadcast(a[a3 + i]);
            s30 = x3.fma(b0, s30);
            s31 = x3.fma(b1, s31);
            s32 = x3.fma(b2, s32);
            s33 = x3.fma(b3, s33);
        }
        store(s00, s01, s02, s03, sums, at);
        store(s10, s11, s12, s13, sums, at + sumStride);
        store(s20, s21, s22, s23, sums, at + 2 * sumStride);
        store(s30, s31, s32, s33, sums, at + 3 * sumStride);
    }

    /**
     * Four rows times two vectors of columns of an unpacked right matrix, added to the sums: inner indices {@code first …
     * first + count − 1}, row k of the right matrix from {@code column + k · width} on. Eight sums hide the latency, and
     * leave the processor time for loads that touch two cache lines.
     */
    static void add(Left left, int row, int first, int count, float[] b, int width, int column, float[] sums, int at) {
        float[] a = left.data;
        int stride = left.rowStride, a0 = row * stride + first, a1 = a0 + stride, a2 = a1 + stride, a3 = a2 + stride;
        int at1 = at + Lanes.PANEL, at2 = at1 + Lanes.PANEL, at3 = at2 + Lanes.PANEL;
        FloatVector s00 = load(sums, at), s01 = load(sums, at + COUNT);
        FloatVector s10 = load(sums, at1), s11 = load(sums, at1 + COUNT);
        FloatVector s20 = load(sums, at2), s21 = load(sums, at2 + COUNT);
        FloatVector s30 = load(sums, at3), s31 = load(sums, at3 + COUNT);
        int p = first * width + column;
        for (int k = 0; k < count; k++) {
            FloatVector b0 = load(b, p + k * width), b1 = load(b, p + COUNT + k * width);
            FloatVector x0 = broadcast(a[a0 + k]), x1 = broadcast(a[a1 + k]);
            FloatVector x2 = broadcast(a[a2 + k]), x3 = broadcast(a[a3 + k]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s10 = x1.fma(b0, s10);
            s11 = x1.fma(b1, s11);
            s20 = x2.fma(b0, s20);
            s21 = x2.fma(b1, s21);
            s30 = x3.fma(b0, s30);
            s31 = x3.fma(b1, s31);
        }
        store(s00, s01, sums, at);
        store(s10, s11, sums, at1);
        store(s20, s21, sums, at2);
        store(s30, s31, sums, at3);
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

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(FLOATS, from, at);
    }

    private static void store(FloatVector s0, FloatVector s1, FloatVector s2, FloatVector s3, float[] out, int at) {
        s0.intoArray(out, at);
        s1.intoArray(out, at + COUNT);
        s2.intoArray(out, at + 2 * COUNT);
        s3.intoArray(out, at + 3 * COUNT);
    }
}
