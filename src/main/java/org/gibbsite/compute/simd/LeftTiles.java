package org.gibbsite.compute.simd;

/**
 * The left matrix of a product, packed for {@link DenseTiles} or {@link AddingTiles}: tile after tile, in each the rows'
 * elements of one inner index side by side. Rows of a tile beyond the matrix are whatever was there before.
 */
final class LeftTiles {
    private final int most;
    private float[] packed = new float[0];
    private int rows;
    private int inner;

    /** @param most rows of the highest tile */
    LeftTiles(int most) {
        this.most = most;
    }

    /** Takes over a matrix. @param a element (row, k) at {@code from + row · rowStride + k · innerStride}. Not modified */
    void pack(float[] a, int from, int rows, int inner, int rowStride, int innerStride) {
        this.rows = rows;
        this.inner = inner;
        packed = Product.grown(packed, count() * most * inner);
        for (int tile = 0; tile < count(); tile++) {
            int at = from + row(tile) * rowStride;
            if (innerStride == 1) rows(a, at, rowStride, height(tile), rowsOf(tile), at(tile));
            else
                columns(a, at, innerStride, height(tile), rowsOf(tile), at(tile));
        }
    }

    private void rows(float[] a, int from, int stride, int height, int count, int at) {
        for (int r = 0; r < count; r++) {
            int source = from + r * stride;
            for (int k = 0, to = at + r; k < inner; k++, to += height) packed[to] = a[source + k];
        }
    }

    private void columns(float[] a, int from, int stride, int height, int count, int at) {
        for (int k = 0; k < inner; k++) {
            int source = from + k * stride, to = at + k * height;
            for (int r = 0; r < count; r++) packed[to + r] = a[source + r];
        }
    }

    /** Tiles; all but the last have the most rows. */
    int count() {
        return (rows + most - 1) / most;
    }

    /** The first row of a tile. */
    int row(int tile) {
        return tile * most;
    }

    /** Rows of the matrix in a tile. */
    int rowsOf(int tile) {
        return Math.min(most, rows - row(tile));
    }

    /** Rows that the tile's kernel computes. */
    int height(int tile) {
        return DenseTiles.height(rowsOf(tile), most);
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
