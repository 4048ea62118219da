package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * Register tiles of a product: some rows of the left matrix times one panel of {@link Lanes#PANEL} columns of the right
 * one, with all sums in registers. The inner indices come from a list, so that zeros of the left matrix can be left out.
 * Unrolled by hand, since the compiler keeps vectors in registers only where each has a name.
 *
 * <p>In all kernels {@code list[from … to)} holds the inner indices k; the panel's part of row k of the right matrix begins
 * at {@code b[start + k · stride]}; the tile's sums, which {@code sums} holds from {@code at} on, rows {@code sumStride}
 * apart, are continued by the listed products one after the other.
 */
final class Tiles {
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
    static void multiply(int rows, Left left, int row, int[] list, int from, int to, float[] b, int start, int stride,
            float[] sums, int at, int sumStride) {
        switch (rows) {
            case 4 -> four(left, row, list, from, to, b, start, stride, sums, at, sumStride);
            case 2 -> two(left, row, list, from, to, b, start, stride, sums, at, sumStride);
            default -> one(left, row, list, from, to, b, start, stride, sums, at, sumStride);
        }
    }

    /** One row. */
    private static void one(Left left, int row, int[] list, int from, int to, float[] b, int start, int stride,
            float[] sums,
            int at, int sumStride) {
        float[] a = left.data;
        int inner = left.innerStride;
        int a0 = row * left.rowStride;
        FloatVector s00 = load(sums, at), s01 = load(sums, at + COUNT), s02 = load(sums, at + 2 * COUNT),
                s03 = load(sums, at + 3 * COUNT);
        for (int q = from; q < to; q++) {
            int k = list[q], p = start + k * stride, i = k * inner;
            FloatVector b0 = load(b, p);
            FloatVector b1 = load(b, p + COUNT);
            FloatVector b2 = load(b, p + 2 * COUNT);
            FloatVector b3 = load(b, p + 3 * COUNT);
            FloatVector x0 = broadcast(a[a0 + i]);
            s00 = x0.fma(b0, s00);
            s01 = x0.fma(b1, s01);
            s02 = x0.fma(b2, s02);
            s03 = x0.fma(b3, s03);
        }
        store(s00, s01, s02, s03, sums, at);
    }

    /** Two rows. */
    private static void two(Left left, int row, int[] list, int from, int to, float[] b, int start, int stride,
            float[] sums,
            int at, int sumStride) {
        float[] a = left.data;
        int inner = left.innerStride;
        int a0 = row * left.rowStride, a1 = a0 + left.rowStride;
        int at1 = at + sumStride;
        FloatVector s00 = load(sums, at), s01 = load(sums, at + COUNT), s02 = load(sums, at + 2 * COUNT),
                s03 = load(sums, at + 3 * COUNT);
        FloatVector s10 = load(sums, at1), s11 = load(sums, at1 + COUNT), s12 = load(sums, at1 + 2 * COUNT),
                s13 = load(sums, at1 + 3 * COUNT);
        for (int q = from; q < to; q++) {
            int k = list[q], p = start + k * stride, i = k * inner;
            FloatVector b0 = load(b, p);
            FloatVector b1 = load(b, p + COUNT);
            FloatVector b2 = load(b, p + 2 * COUNT);
            FloatVector b3 = load(b, p + 3 * COUNT);
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
        store(s10, s11, s12, s13, sums, at1);
    }

    /** Four rows. */
    private static void four(Left left, int row, int[] list, int from, int to, float[] b, int start, int stride,
            float[] sums,
            int at, int sumStride) {
        float[] a = left.data;
        int inner = left.innerStride;
        int a0 = row * left.rowStride, a1 = a0 + left.rowStride, a2 = a1 + left.rowStride, a3 = a2 + left.rowStride;
        int at1 = at + sumStride, at2 = at1 + sumStride, at3 = at2 + sumStride;
        FloatVector s00 = load(sums, at), s01 = load(sums, at + COUNT), s02 = load(sums, at + 2 * COUNT),
                s03 = load(sums, at + 3 * COUNT);
        FloatVector s10 = load(sums, at1), s11 = load(sums, at1 + COUNT), s12 = load(sums, at1 + 2 * COUNT),
                s13 = load(sums, at1 + 3 * COUNT);
        FloatVector s20 = load(sums, at2), s21 = load(sums, at2 + COUNT), s22 = load(sums, at2 + 2 * COUNT),
                s23 = load(sums, at2 + 3 * COUNT);
        FloatVector s30 = load(sums, at3), s31 = load(sums, at3 + COUNT), s32 = load(sums, at3 + 2 * COUNT),
                s33 = load(sums, at3 + 3 * COUNT);
        for (int q = from; q < to; q++) {
            int k = list[q], p = start + k * stride, i = k * inner;
            FloatVector b0 = load(b, p);
            FloatVector b1 = load(b, p + COUNT);
            FloatVector b2 = load(b, p + 2 * COUNT);
            FloatVector b3 = load(b, p + 3 * COUNT);
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
        store(s10, s11, s12, s13, sums, at1);
        store(s20, s21, s22, s23, sums, at2);
        store(s30, s31, s32, s33, sums, at3);
    }

    /** One row of a product with {@code columns} < {@link Lanes#PANEL} columns. */
    static void narrow(Left left, int row, int[] list, int from, int to, float[] b, int start, int stride, float[] sums,
            int at, int columns) {
        int j = 0;
        for (; j + COUNT <= columns; j += COUNT) {
            FloatVector sum = load(sums, at + j);
            for (int q = from; q < to; q++) {
                FloatVector x = broadcast(left.data[row * left.rowStride + list[q] * left.innerStride]);
                sum = x.fma(load(b, start + list[q] * stride + j), sum);
            }
            sum.intoArray(sums, at + j);
        }
        for (; j < columns; j++) {
            float sum = sums[at + j];
            for (int q = from; q < to; q++) {
                float x = left.data[row * left.rowStride + list[q] * left.innerStride];
                sum = Math.fma(x, b[start + list[q] * stride + j], sum);
            }
            sums[at + j] = sum;
        }
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
