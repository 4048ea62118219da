package org.gibbsite.compute.simd;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * For each tile of rows of a matrix, or of its transpose, the columns in which any of its rows is not 0, in rising order. Leaving out the others
 * changes no bit of a sum of fused multiply-adds: fma(0, w, s) = s for finite w.
 */
final class ActiveLists implements Crew.Task {
    private final Crew crew;
    private float[] a;
    private int columns;
    private int tileRows;
    private int rows;
    private boolean transposed;
    private int lastRow;
    private int tiles;
    private boolean[] seen = new boolean[0];
    private int[] union = new int[0];
    private int unionCount;
    private int[] indices = new int[0];
    private int[] counts = new int[0];

    ActiveLists(Crew crew) {
        this.crew = crew;
    }

    /**
     * @param a        (rows × columns)
     * @param tileRows rows of a tile, at most {@code rows}; the last tile overlaps the one before where they do not divide
     */
    void scan(float[] a, int rows, int columns, int tileRows) {
        scan(a, rows, columns, tileRows, false);
    }

    /** The same of the transpose of {@code a} (columns × rows). */
    void scanTransposed(float[] a, int rows, int columns, int tileRows) {
        scan(a, rows, columns, tileRows, true);
    }

    private void scan(float[] a, int rows, int columns, int tileRows, boolean transposed) {
        this.a = a;
        this.rows = rows;
        this.transposed = transposed;
        this.columns = columns;
        this.tileRows = tileRows;
        lastRow = rows - tileRows;
        tiles = (rows + tileRows - 1) / tileRows;
        if (counts.length < tiles) counts = new int[tiles];
        if (indices.length < tiles * columns) indices = new int[tiles * columns];
        crew.run(this, tiles);
    }

    /** Makes the {@link #union}. */
    void unite() {
        if (seen.length < columns) {
            seen = new boolean[columns];
            union = new int[columns];
        }
        Arrays.fill(seen, 0, columns, false);
        for (int tile = 0; tile < tiles; tile++) {
            for (int q = tile * columns, end = q + counts[tile]; q < end; q++) seen[indices[q]] = true;
        }
        unionCount = 0;
        for (int j = 0; j < columns; j++) {
            union[unionCount] = j;
            if (seen[j]) unionCount++;
        }
    }

    /** The columns that are in any list, in rising order. */
    int[] union() { return union; }

    int unionCount() { return unionCount; }

    /** All lists, that of tile t from {@code t · columns} on. */
    int[] indices() { return indices; }

    int count(int tile) { return counts[tile]; }

    @Override public void run(int tile, int worker) {
        int at = tile * columns;
        if (transposed) {
            counts[tile] = listTransposed(Math.min(tile * tileRows, lastRow), at) - at;
            return;
        }
        int start = Math.min(tile * tileRows, lastRow) * columns;
        int whole = Lanes.FLOATS.loopBound(columns);
        for (int j = 0; j < whole; j += Lanes.COUNT) {
            long bits = 0;
            for (int row = 0; row < tileRows; row++) {
                bits |= FloatVector.fromArray(Lanes.FLOATS, a, start + row * columns + j)
                        .compare(VectorOperators.NE, 0f)
                        .toLong();
            }
            for (; bits != 0; bits &= bits - 1) indices[at++] = j + Long.numberOfTrailingZeros(bits);
        }
        for (int j = whole; j < columns; j++) {
            if (isActive(start + j)) indices[at++] = j;
        }
        counts[tile] = at - tile * columns;
    }

    /** Lists from {@code at} on; the end of the list. */
    private int listTransposed(int row, int at) {
        for (int j = 0; j < columns; j++) {
            int first = j * rows + row;
            for (int i = 0; i < tileRows; i++) {
                if (a[first + i] != 0) {
                    indices[at++] = j;
                    break;
                }
            }
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
