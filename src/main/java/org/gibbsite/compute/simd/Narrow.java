package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * Products of few columns, which would leave most of a panel empty: one number after the other, or with the rows along the
 * lanes where the left matrix is given transposed. Each sum is the same chain in rising order as that of {@link Tiles}, hence
 * the same bits. Two columns at a time; of an odd number the last is computed twice.
 */
final class Narrow {
    /** Beyond these a panel, whose four vectors take as long whatever is in them, is faster. */
    static final int MOST_COLUMNS = 4;
    /** Rows of a tile along the lanes. */
    private static final int ROWS = 4 * COUNT;
    static final int TILE = 2 * ROWS;

    private Narrow() {}

    /** Whether products of this shape are for this class. @param transposed whether the left matrix is */
    static boolean suits(int rows, int columns, boolean transposed) {
        return columns <= MOST_COLUMNS && (!transposed || rows >= ROWS);
    }

    /**
     * {@code out = a b} for a (rows × inner), row by row, and b of which element (k, column) is {@code b[column · columnStride
     * + k · innerStride]}.
     */
    static void multiply(float[] a, int rows, int inner, float[] b, int columns, int columnStride, int innerStride,
            float[] out) {
        for (int row = 0; row < rows; row += 4) {
            for (int column = 0; column < columns; column += 2) {
                int other = Math.min(column + 1, columns - 1);
                four(a, row, Math.min(4, rows - row), inner, b, column * columnStride, other * columnStride,
                        innerStride, out, row * columns + column, row * columns + other, columns);
            }
        }
    }

    /** Two columns of up to four rows; where there are fewer, the first is computed again instead and not kept. */
    private static void four(float[] a, int row, int count, int inner, float[] b, int b0, int b1, int stride,
            float[] out, int at, int other, int columns) {
        int a0 = row * inner, a1 = count > 1 ? a0 + inner : a0;
        int a2 = count > 2 ? a1 + inner : a0, a3 = count > 3 ? a2 + inner : a0;
        float s00 = 0, s01 = 0, s10 = 0, s11 = 0, s20 = 0, s21 = 0, s30 = 0, s31 = 0;
        for (int k = 0; k < inner; k++) {
            float y0 = b[b0 + k * stride], y1 = b[b1 + k * stride];
            s00 = Math.fma(a[a0 + k], y0, s00);
            s01 = Math.fma(a[a0 + k], y1, s01);
            s10 = Math.fma(a[a1 + k], y0, s10);
            s11 = Math.fma(a[a1 + k], y1, s11);
            s20 = Math.fma(a[a2 + k], y0, s20);
            s21 = Math.fma(a[a2 + k], y1, s21);
            s30 = Math.fma(a[a3 + k], y0, s30);
            s31 = Math.fma(a[a3 + k], y1, s31);
        }
        if (count > 3) set(s30, s31, out, at + 3 * columns, other + 3 * columns);
        if (count > 2) set(s20, s21, out, at + 2 * columns, other + 2 * columns);
        if (count > 1) set(s10, s11, out, at + columns, other + columns);
        set(s00, s01, out, at, other);
    }

    private static void set(float s0, float s1, float[] out, int at, int other) {
        out[at] = s0;
        out[other] = s1;
    }

    /**
     * {@code out = aᵀ b} for a (inner × rows), at least four vectors of rows, and b (inner × columns).
     *
     * @param tile workspace of {@link #TILE} numbers
     */
    static void multiplyTransposed(float[] a, int rows, int inner, float[] b, int columns, float[] out, float[] tile) {
        for (int next = 0; next < rows; next += ROWS) {
            int row = Math.min(next, rows - ROWS);
            for (int column = 0; column < columns; column += 2) {
                int other = Math.min(column + 1, columns - 1);
                lanes(a, row, rows, inner, b, column, other, columns, tile);
                for (int i = 0; i < ROWS; i++) {
                    out[(row + i) * columns + column] = tile[i];
                    out[(row + i) * columns + other] = tile[ROWS + i];
                }
            }
        }
    }

    /** Four vectors of rows times two columns, into {@code tile} (2 × ROWS). */
    private static void lanes(float[] a, int row, int rows, int inner, float[] b, int column, int other, int columns,
            float[] tile) {
        FloatVector s00 = FloatVector.zero(FLOATS), s01 = s00, s02 = s00, s03 = s00;
        FloatVector s10 = s00, s11 = s00, s12 = s00, s13 = s00;
        for (int k = 0; k < inner; k++) {
            int at = k * rows + row;
            FloatVector a0 = FloatVector.fromArray(FLOATS, a, at), a1 = FloatVector.fromArray(FLOATS, a, at + COUNT);
            FloatVector a2 = FloatVector.fromArray(FLOATS, a, at + 2 * COUNT);
            FloatVector a3 = FloatVector.fromArray(FLOATS, a, at + 3 * COUNT);
            FloatVector y0 = FloatVector.broadcast(FLOATS, b[k * columns + column]);
            FloatVector y1 = FloatVector.broadcast(FLOATS, b[k * columns + other]);
            s00 = a0.fma(y0, s00);
            s01 = a1.fma(y0, s01);
            s02 = a2.fma(y0, s02);
            s03 = a3.fma(y0, s03);
            s10 = a0.fma(y1, s10);
            s11 = a1.fma(y1, s11);
            s12 = a2.fma(y1, s12);
            s13 = a3.fma(y1, s13);
        }
        s00.intoArray(tile, 0);
        s01.intoArray(tile, COUNT);
        s02.intoArray(tile, 2 * COUNT);
        s03.intoArray(tile, 3 * COUNT);
        s10.intoArray(tile, ROWS);
        s11.intoArray(tile, ROWS + COUNT);
        s12.intoArray(tile, ROWS + 2 * COUNT);
        s13.intoArray(tile, ROWS + 3 * COUNT);
    }
}
