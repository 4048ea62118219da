package org.gibbsite.compute.simd;

import java.util.Arrays;

/**
 * One matrix product, cut into column panels, which the crew shares. A transposed right matrix is packed panel by panel.
 * Where the columns (or the rows of a tile) do not divide, the last panel (tile) overlaps the one before and computes the
 * same bits once more.
 */
final class Product implements Crew.Task {
    /** Below this share of non-zeros tiles have two rows: four seldom leave out the same columns. */
    private static final double SPARSE = 0.35;

    private final Crew crew;
    private final ActiveLists active;
    private final Tiles.Left left = new Tiles.Left();
    /** Packed panels, one a worker. */
    private final float[][] packed;
    /** 0, 1, 2, …: the list that leaves nothing out. */
    private int[] all = new int[0];
    private boolean skipZeros;
    private int rows;
    private int inner;
    private int columns;
    private int tileRows;
    private float[] b;
    private int bStride;
    private boolean transposed;
    private float[] out;

    Product(Crew crew) {
        this.crew = crew;
        active = new ActiveLists(crew);
        packed = new float[crew.threads()][0];
    }

    /** The left matrix (rows × inner), row by row. @param skipZeros whether to look for zeros that can be left out */
    Product left(float[] a, int rows, int inner, boolean skipZeros) {
        left.set(a, inner, 1);
        this.rows = rows;
        this.inner = inner;
        tileRows = rows < Lanes.TILE_ROWS ? 1 : Lanes.TILE_ROWS;
        this.skipZeros = skipZeros;
        if (skipZeros && rows >= 2 && density(a, rows * inner) < SPARSE) tileRows = 2;
        return this;
    }

    /** The left matrix as the transpose of (inner × rows). */
    Product leftTransposed(float[] a, int rows, int inner) {
        left(a, rows, inner, false);
        left.set(a, 1, rows);
        return this;
    }

    /** out = left · b, for b of (inner × columns). */
    void times(float[] b, int columns, float[] out) {
        run(b, columns, columns, false, out);
    }

    /** out = left · bᵀ, for b of (columns × inner). */
    void timesTransposed(float[] b, int columns, float[] out) {
        run(b, columns, inner, true, out);
    }

    private void run(float[] b, int columns, int bStride, boolean transposed, float[] out) {
        if (rows == 0 || columns == 0) return;
        this.b = b;
        this.columns = columns;
        this.bStride = bStride;
        this.transposed = transposed;
        this.out = out;
        prepareLists();
        crew.run(this, Math.max(1, (columns + Lanes.PANEL - 1) / Lanes.PANEL));
    }

    private void prepareLists() {
        if (skipZeros) {
            active.scan(left.data, rows, inner, tileRows);
        } else if (all.length < inner) {
            all = new int[inner];
            Arrays.setAll(all, i -> i);
        }
    }

    private static double density(float[] a, int size) {
        int step = Math.max(1, size / 512), seen = 0, active = 0;
        for (int i = 0; i < size; i += step, seen++) {
            if (a[i] != 0) active++;
        }
        return (double) active / Math.max(1, seen);
    }

    @Override public void run(int panel, int worker) {
        boolean narrow = columns < Lanes.PANEL;
        int column = narrow ? 0 : Math.min(panel * Lanes.PANEL, columns - Lanes.PANEL);
        float[] right = b;
        int start = column, stride = bStride;
        if (transposed) {
            int width = Math.min(columns, Lanes.PANEL);
            right = packed[worker] = grown(packed[worker], inner * Lanes.PANEL);
            Packing.transpose(b, column * inner, width, inner, right);
            start = 0;
            stride = Lanes.PANEL;
        }
        int tiles = (rows + tileRows - 1) / tileRows;
        for (int tile = 0; tile < tiles; tile++) {
            int row = Math.min(tile * tileRows, rows - tileRows);
            int from = skipZeros ? tile * inner : 0, to = from + (skipZeros ? active.count(tile) : inner);
            int[] list = skipZeros ? active.indices() : all;
            if (narrow) narrowRows(row, list, from, to, right, stride);
            else
                tile(row, list, from, to, right, start, stride, column);
        }
    }

    private void tile(int row, int[] list, int from, int to, float[] right, int start, int stride, int column) {
        int at = row * columns + column;
        switch (tileRows) {
            case 4 -> Tiles.four(left, row, list, from, to, right, start, stride, out, at, columns);
            case 2 -> Tiles.two(left, row, list, from, to, right, start, stride, out, at, columns);
            default -> Tiles.one(left, row, list, from, to, right, start, stride, out, at, columns);
        }
    }

    private void narrowRows(int first, int[] list, int from, int to, float[] right, int stride) {
        for (int row = first; row < first + tileRows; row++) {
            Tiles.narrow(left, row, list, from, to, right, stride, out, row * columns, columns);
        }
    }

    static float[] grown(float[] array, int size) {
        return array.length >= size ? array : new float[size];
    }
}
