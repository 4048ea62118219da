package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;
import static org.gibbsite.compute.simd.Lanes.PANEL;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.AdamUpdate;

/**
 * A step on a matrix whose gradient is aᵀ b, in one pass: the gradient of a few rows is summed in registers and used while
 * it is in the nearest caches. Sums run over the cases in order; cases in which all rows of a tile are 0 are left out.
 */
final class ProductStep implements Crew.Task {
    /** Rows of a chunk, whose tiles pass over a panel of {@code b} while it is near. */
    private static final int ROWS = 24;

    private final Crew crew;
    /** Which rows of a chunk are active in each case, as bits; cases that are active in a tile; one each a worker. */
    private final int[][] active, lists;
    /** Where the list of each tile ends, by the tile's first row. */
    private final int[][] ends;
    /** The gradient of a chunk (ROWS × columns), one a worker. */
    private final float[][] gradients;
    private final Tiles.Left left = new Tiles.Left();
    /** A chunk's rows where none are left out, one each a worker. */
    private final LeftTiles[] leftTiles;
    /** b in panels (panels × cases × PANEL), of which the last overlaps the one before; or for tiles that list nothing. */
    private MemorySegment right = MemorySegment.NULL;
    private final DensePanels dense = new DensePanels();
    private float[] a;
    private boolean isSparse;
    private int cases;
    private int rows;
    private int columns;
    private int panels;
    private float[] x;
    private float[] m;
    private float[] s;
    private AdamUpdate update;

    ProductStep(Crew crew) {
        this.crew = crew;
        active = new int[crew.threads()][0];
        lists = new int[crew.threads()][0];
        ends = new int[crew.threads()][ROWS];
        gradients = new float[crew.threads()][0];
        leftTiles = new LeftTiles[crew.threads()];
        Arrays.setAll(leftTiles, worker -> new LeftTiles());
    }

    /** @param b (cases × columns), at least PANEL columns */
    void run(FMatrixRMaj a, FMatrixRMaj b, float[] x, float[] m, float[] s, AdamUpdate update) {
        this.a = a.data;
        this.x = x;
        this.m = m;
        this.s = s;
        this.update = update;
        cases = a.numRows;
        rows = a.numCols;
        columns = b.numCols;
        isSparse = ListedProduct.isSparse(this.a, cases * rows);
        if (isSparse) pack(b.data);
        else
            dense.pack(b.data, 0, columns, cases, columns);
        left.set(this.a, 1, rows);
        crew.run(this, (rows + ROWS - 1) / ROWS);
    }

    private void pack(float[] b) {
        panels = (columns + PANEL - 1) / PANEL;
        right = Packing.grown(right, (long) panels * cases);
        for (int panel = 0; panel < panels; panel++) {
            for (int n = 0; n < cases; n++) {
                Packing.row(b, n * columns + column(panel), PANEL, 1, right, (long) panel * cases + n);
            }
        }
    }

    private int column(int panel) {
        return Math.min(panel * PANEL, columns - PANEL);
    }

    @Override public void run(int chunk, int worker) {
        int row = chunk * ROWS, count = Math.min(ROWS, rows - row);
        // a tile may be higher than what is left of the rows
        float[] gradient = gradients[worker] = Product.grown(gradients[worker],
                (ROWS + LeftTiles.ROWS) * columns + DensePanels.WIDTH);
        if (isSparse) sumListed(row, count, gradient, worker);
        else
            sumAll(row, count, gradient, leftTiles[worker]);
        AdamLanes.step(gradient, 0, x, m, s, row * columns, count * columns, update);
    }

    private void sumListed(int row, int count, float[] gradient, int worker) {
        int whole = count - count % 2;
        list(row, count, whole, worker);
        for (int panel = 0; panel < panels; panel++) {
            long start = (long) panel * cases * Lanes.PANEL_BYTES;
            for (int i = 0; i < count; i += i < whole ? 2 : 1) {
                Tiles.multiply(i < whole ? 2 : 1, left, row + i, lists[worker], i * cases, ends[worker][i], right,
                        start, gradient, i * columns + column(panel), columns);
            }
        }
    }

    /** The last panel first: it is as wide as the others and writes beyond the end of its rows. */
    private void sumAll(int row, int count, float[] gradient, LeftTiles tiles) {
        tiles.pack(a, row, count, cases, 1, rows);
        for (int panel = DensePanels.count(columns) - 1; panel >= 0; panel--) {
            for (int tile = 0; tile < tiles.count(); tile++) {
                int to = tiles.row(tile) * columns + panel * DensePanels.WIDTH;
                DenseTiles.multiply(tiles.height(tile), tiles.packed(), tiles.at(tile), cases, dense.packed(),
                        dense.at(panel), gradient, to, columns);
            }
        }
    }

    /** Lists, for each tile of a chunk, the cases in which a row of it is not 0; that of row i from i · cases on. */
    private void list(int row, int count, int whole, int worker) {
        if (lists[worker].length < ROWS * cases) {
            lists[worker] = new int[ROWS * cases];
            active[worker] = new int[cases];
        }
        int[] bits = active[worker], list = lists[worker];
        for (int n = 0; n < cases; n++) bits[n] = active(n * rows + row, count);
        for (int i = 0; i < count; i += i < whole ? 2 : 1) {
            int at = i * cases, mask = i < whole ? 3 << i : 1 << i;
            for (int n = 0; n < cases; n++) {
                list[at] = n;
                if ((bits[n] & mask) != 0) at++;
            }
            ends[worker][i] = at;
        }
    }

    /** Which of a row's elements from {@code at} on are not 0, the first one as the lowest bit. */
    private int active(int at, int count) {
        int whole = count - count % COUNT;
        long bits = 0;
        for (int i = 0; i < whole; i += COUNT) {
            bits |= FloatVector.fromArray(FLOATS, a, at + i).compare(VectorOperators.NE, 0f).toLong() << i;
        }
        for (int i = whole; i < count; i++) if (a[at + i] != 0) bits |= 1L << i;
        return (int) bits;
    }
}
