package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.PANEL;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A product by lists of inner indices, one for each tile of rows, which leave out zeros of the left matrix; and one of too few
 * rows for higher tiles. A panel of the right matrix is packed, then all rows of the left one pass over it. Where the columns
 * (or the rows of a tile) do not divide, the last panel (tile) overlaps the one before and computes the same bits once more.
 */
final class ListedProduct implements Crew.Task {
    /** Below this share of non-zeros tiles have two rows: four seldom leave out the same columns. */
    private static final double SPARSE = 0.35;

    private final Crew crew;
    private final ActiveLists active;
    private final Tiles.Left left = new Tiles.Left();
    /** Packed panels (inner × PANEL), scratch for packing, and sums of a tile; one each a worker. */
    private final MemorySegment[] packed, scratch;
    private final float[][] tileSums;
    /** 0, 1, 2, …: the list that leaves nothing out. */
    private int[] all = new int[0];
    private Operands matrices;
    private boolean skipZeros;
    private boolean unites;
    private int tileRows;

    ListedProduct(Crew crew) {
        this.crew = crew;
        active = new ActiveLists(crew);
        packed = new MemorySegment[crew.threads()];
        scratch = new MemorySegment[crew.threads()];
        tileSums = new float[crew.threads()][Lanes.TILE_ROWS * PANEL];
        Arrays.fill(packed, MemorySegment.NULL);
        Arrays.setAll(scratch, worker -> Packing.grown(MemorySegment.NULL, Lanes.COUNT));
    }

    /** Whether so many of the left matrix's elements are 0 that it pays to list the others. */
    static boolean suits(Operands matrices) {
        boolean looks = matrices.skipZeros || matrices.isLeftTransposed;
        return looks && matrices.rows >= 2 && isSparse(matrices.a, matrices.rows * matrices.inner);
    }

    /** Whether most of the first {@code size} elements are 0, by a sample of them. */
    static boolean isSparse(float[] a, int size) {
        int step = Math.max(1, size / 512), seen = 0, active = 0;
        for (int i = 0; i < size; i += step, seen++) {
            if (a[i] != 0) active++;
        }
        return active < SPARSE * Math.max(1, seen);
    }

    /** @param sparse what {@link #suits} says */
    void run(Operands matrices, boolean sparse) {
        this.matrices = matrices;
        int rows = matrices.rows, inner = matrices.inner;
        left.set(matrices.a, matrices.rowStride(), matrices.innerStride());
        skipZeros = matrices.isLeftTransposed ? sparse : matrices.skipZeros;
        unites = sparse && !matrices.isLeftTransposed;
        tileRows = sparse ? 2 : rows < Lanes.TILE_ROWS ? 1 : Lanes.TILE_ROWS;
        if (skipZeros) {
            if (matrices.isLeftTransposed) active.scanTransposed(matrices.a, rows, inner, tileRows);
            else
                active.scan(matrices.a, rows, inner, tileRows);
        }
        if (unites) active.unite();
        if (all.length < inner) {
            all = new int[inner];
            Arrays.setAll(all, i -> i);
        }
        crew.run(this, (matrices.columns + PANEL - 1) / PANEL);
    }

    @Override public void run(int panel, int worker) {
        int columns = matrices.columns, inner = matrices.inner;
        int width = Math.min(columns, PANEL), column = Math.min(panel * PANEL, columns - width);
        MemorySegment right = packed[worker] = Packing.grown(packed[worker], inner);
        if (matrices.isRightTransposed) {
            Packing.transpose(matrices.b, column * inner, width, inner, right, scratch[worker]);
        } else {
            int[] rows = unites ? active.union() : all;
            Packing.rows(matrices.b, column, columns, rows, unites ? active.unionCount() : inner, width, right);
        }
        int tiles = (matrices.rows + tileRows - 1) / tileRows;
        for (int tile = 0; tile < tiles; tile++) tile(tile, right, column, width, tileSums[worker]);
    }

    private void tile(int tile, MemorySegment right, int column, int width, float[] sums) {
        int row = Math.min(tile * tileRows, matrices.rows - tileRows), columns = matrices.columns;
        int[] list = skipZeros ? active.indices() : all;
        int from = skipZeros ? tile * matrices.inner : 0;
        int to = from + (skipZeros ? active.count(tile) : matrices.inner);
        if (width == PANEL && matrices.finish.isSums()) {
            int at = row * columns + column;
            Tiles.multiply(tileRows, left, row, list, from, to, right, 0, matrices.out, at, columns);
            return;
        }
        Tiles.multiply(tileRows, left, row, list, from, to, right, 0, sums, 0, PANEL);
        for (int i = 0; i < tileRows; i++) {
            matrices.finish.row(sums, i * PANEL, column, width, matrices.out, (row + i) * columns + column);
        }
    }
}
