package org.gibbsite.compute.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * For each tile of rows of a matrix the columns in which any of its rows is not 0, in rising order. Leaving out the others
 * changes no bit of a sum of fused multiply-adds: fma(0, w, s) = s for finite w.
 */
final class ActiveLists implements Crew.Task {
    private final Crew crew;
    private float[] a;
    private int columns;
    private int tileRows;
    private int lastRow;
    private int[] indices = new int[0];
    /** Where the indices of each block of each tile begin, and behind them where the tile's last block ends. */
    private int[] starts = new int[0];
    private int blocks;

    ActiveLists(Crew crew) {
        this.crew = crew;
    }

    /**
     * @param a        (rows × columns)
     * @param tileRows rows of a tile, at most {@code rows}; the last tile overlaps the one before where they do not divide
     */
    void scan(float[] a, int rows, int columns, int tileRows) {
        this.a = a;
        this.columns = columns;
        this.tileRows = tileRows;
        lastRow = rows - tileRows;
        int tiles = (rows + tileRows - 1) / tileRows;
        blocks = (columns + Product.BLOCK - 1) / Product.BLOCK;
        if (starts.length < tiles * (blocks + 1)) starts = new int[tiles * (blocks + 1)];
        if (indices.length < tiles * columns) indices = new int[tiles * columns];
        crew.run(this, tiles);
    }

    /** All lists. */
    int[] indices() { return indices; }

    /** Where in {@link #indices} those of a tile begin that lie in a block of {@link Product#BLOCK} columns, or later. */
    int from(int tile, int block) {
        return starts[tile * (blocks + 1) + block];
    }

    @Override public void run(int tile, int worker) {
        int start = Math.min(tile * tileRows, lastRow) * columns;
        int at = tile * columns;
        for (int block = 0; block < blocks; block++) {
            starts[tile * (blocks + 1) + block] = at;
            at = scan(start, block * Product.BLOCK, Math.min(columns, (block + 1) * Product.BLOCK), at);
        }
        starts[tile * (blocks + 1) + blocks] = at;
    }

    /** Appends the active columns from {@code first} to {@code end}; the new end of the list. */
    private int scan(int start, int first, int end, int at) {
        int j = first;
        for (; j + Lanes.COUNT <= end; j += Lanes.COUNT) {
            long bits = 0;
            for (int row = 0; row < tileRows; row++) {
                bits |= FloatVector.fromArray(Lanes.FLOATS, a, start + row * columns + j)
                        .compare(VectorOperators.NE, 0f)
                        .toLong();
            }
            for (; bits != 0; bits &= bits - 1) indices[at++] = j + Long.numberOfTrailingZeros(bits);
        }
        for (; j < end; j++) {
            if (isActive(start + j)) indices[at++] = j;
        }
        return at;
    }

    private boolean isActive(int first) {
        for (int row = 0; row < tileRows; row++) {
            if (a[first + row * columns] != 0) return true;
        }
        return false;
    }
}
