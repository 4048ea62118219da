package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * The left matrix of a product, packed for {@link DenseTiles} and {@link AddingTiles}: tile after tile, in each the rows'
 * elements of one inner index side by side. Rows of a tile beyond the matrix are whatever was there before.
 */
final class LeftTiles {
    /** Rows of all tiles but the last. */
    static final int ROWS = DenseTiles.MOST_ROWS;
    private float[] packed = new float[0];
    private int rows;
    private int inner;

    /** Makes room for a matrix. */
    void size(int rows, int inner) {
        this.rows = rows;
        this.inner = inner;
        packed = Product.grown(packed, count() * ROWS * inner);
    }

    /** Takes over a matrix. @param a element (row, k) at {@code from + row · rowStride + k · innerStride}. Not modified */
    void pack(float[] a, int from, int rows, int inner, int rowStride, int innerStride) {
        size(rows, inner);
        for (int tile = 0; tile < count(); tile++) pack(a, from, rowStride, innerStride, tile);
    }

    /** Takes over a tile of a matrix of the size made room for; one of its strides is 1. */
    void pack(float[] a, int from, int rowStride, int innerStride, int tile) {
        int at = from + row(tile) * rowStride;
        if (innerStride != 1) columns(a, at, innerStride, height(tile), rowsOf(tile), at(tile));
        else if (rowsOf(tile) == ROWS) six(a, at, rowStride, at(tile));
        else
            rows(a, at, rowStride, height(tile), rowsOf(tile), at(tile));
    }

    private void six(float[] a, int a0, int stride, int to) {
        int a1 = a0 + stride, a2 = a1 + stride, a3 = a2 + stride, a4 = a3 + stride, a5 = a4 + stride;
        for (int k = 0; k < inner; k++) {
            int i = to + ROWS * k;
            packed[i] = a[a0 + k];
            packed[i + 1] = a[a1 + k];
            packed[i + 2] = a[a2 + k];
            packed[i + 3] = a[a3 + k];
            packed[i + 4] = a[a4 + k];
            packed[i + 5] = a[a5 + k];
        }
    }

    private void rows(float[] a, int from, int stride, int height, int count, int at) {
        for (int r = 0; r < count; r++) {
            int source = from + r * stride;
            for (int k = 0, to = at + r; k < inner; k++, to += height) packed[to] = a[source + k];
        }
    }

    /**
     * Whole vectors as long as they end within the matrix and within the tile: what they hold too many of, the next one
     * overwrites.
     */
    private void columns(float[] a, int from, int stride, int height, int count, int at) {
        int ends = Math.min(Math.floorDiv(a.length - COUNT - from, stride),
                Math.floorDiv(inner * height - COUNT, height));
        int k = 0, whole = COUNT < height ? 0 : ends + 1;
        for (; k < whole; k++) FloatVector.fromArray(FLOATS, a, from + k * stride).intoArray(packed, at + k * height);
        for (; k < inner; k++) {
            for (int r = 0; r < count; r++) packed[at + k * height + r] = a[from + k * stride + r];
        }
    }

    /** Tiles; all but the last have {@link #ROWS} rows. */
    int count() {
        return (rows + ROWS - 1) / ROWS;
    }

    /** The first row of a tile. */
    int row(int tile) {
        return tile * ROWS;
    }

    /** Rows of the matrix in a tile. */
    int rowsOf(int tile) {
        return Math.min(ROWS, rows - row(tile));
    }

    /** Rows that the tile's kernel computes. */
    int height(int tile) {
        return DenseTiles.height(rowsOf(tile));
    }

    /** Where a tile begins in {@link #packed}. */
    int at(int tile) {
        return row(tile) * inner;
    }

    /** All tiles. */
    float[] packed() {
        return packed;
    }
}
