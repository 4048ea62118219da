package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.PANEL;

import java.util.Arrays;

/**
 * One matrix product, cut into column panels, which the crew shares; within a panel the inner dimension is cut into blocks
 * whose part of the right matrix stays in the nearest cache while all rows pass over it. A panel's sums are made outside
 * of the output and then finished into it. Where the columns (or the rows of a tile) do not divide, the last panel (tile)
 * overlaps the one before and computes the same bits once more.
 */
final class Product implements Crew.Task {
    /** Inner indices of a block: 24 kB of a panel. */
    static final int BLOCK = 24 * 1024 / (Float.BYTES * PANEL);
    /** Below this share of non-zeros tiles have two rows: four seldom leave out the same columns. */
    private static final double SPARSE = 0.35;

    /** What becomes of the sums: themselves, scale · (sum + bias), or σ(sum + bias). */
    private enum Finish {
        SUMS, SCALED, LOGISTIC
    }

    private final Crew crew;
    private final ActiveLists active;
    private final Tiles.Left left = new Tiles.Left();
    /** Packed blocks, and sums of a panel (rows × PANEL), one each a worker. */
    private final float[][] packed, panelSums;
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
    private Finish finish = Finish.SUMS;
    private float[] bias;
    private float scale;

    Product(Crew crew) {
        this.crew = crew;
        active = new ActiveLists(crew);
        packed = new float[crew.threads()][0];
        panelSums = new float[crew.threads()][0];
    }

    /** The left matrix (rows × inner), row by row. @param skipZeros whether to look for zeros that can be left out */
    Product left(float[] a, int rows, int inner, boolean skipZeros) {
        left.set(a, inner, 1);
        this.rows = rows;
        this.inner = inner;
        this.skipZeros = skipZeros;
        finish = Finish.SUMS;
        tileRows = rows < Lanes.TILE_ROWS ? 1 : Lanes.TILE_ROWS;
        if (skipZeros && rows >= 2 && density(a, rows * inner) < SPARSE) tileRows = 2;
        return this;
    }

    /** The left matrix as the transpose of (inner × rows). */
    Product leftTransposed(float[] a, int rows, int inner) {
        left(a, rows, inner, false);
        left.set(a, 1, rows);
        return this;
    }

    /** The output becomes scale · (sum + bias). */
    Product scaled(float[] bias, float scale) {
        this.bias = bias;
        this.scale = scale;
        finish = Finish.SCALED;
        return this;
    }

    /** The output becomes σ(sum + bias). */
    Product logistic(float[] bias) {
        this.bias = bias;
        finish = Finish.LOGISTIC;
        return this;
    }

    /** out from left · b, for b of (inner × columns). */
    void times(float[] b, int columns, float[] out) {
        run(b, columns, columns, false, out);
    }

    /** out from left · bᵀ, for b of (columns × inner). */
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
        if (skipZeros) {
            active.scan(left.data, rows, inner, tileRows);
        } else if (all.length < inner) {
            all = new int[inner];
            Arrays.setAll(all, i -> i);
        }
        crew.run(this, (columns + PANEL - 1) / PANEL);
    }

    private static double density(float[] a, int size) {
        int step = Math.max(1, size / 512), seen = 0, active = 0;
        for (int i = 0; i < size; i += step, seen++) {
            if (a[i] != 0) active++;
        }
        return (double) active / Math.max(1, seen);
    }

    @Override public void run(int panel, int worker) {
        int width = Math.min(columns, PANEL), column = Math.min(panel * PANEL, columns - width);
        int tiles = (rows + tileRows - 1) / tileRows, size = tiles * tileRows * PANEL;
        float[] sums = panelSums[worker] = grown(panelSums[worker], size);
        Arrays.fill(sums, 0, size, 0);
        for (int block = 0; block * BLOCK < inner; block++) {
            int k = block * BLOCK, length = Math.min(BLOCK, inner - k);
            if (transposed) {
                packed[worker] = grown(packed[worker], BLOCK * PANEL);
                Packing.transpose(b, column * inner + k, inner, width, length, packed[worker]);
                multiply(tiles, block, packed[worker], -k * PANEL, PANEL, sums, width);
            } else {
                multiply(tiles, block, b, column, bStride, sums, width);
            }
        }
        for (int tile = 0; tile < tiles; tile++) finish(tile, sums, column, width);
    }

    private int firstRow(int tile) {
        return Math.min(tile * tileRows, rows - tileRows);
    }

    /** One block of the inner dimension for all tiles. */
    private void multiply(int tiles, int block, float[] right, int start, int stride, float[] sums, int width) {
        int[] list = skipZeros ? active.indices() : all;
        for (int tile = 0; tile < tiles; tile++) {
            int from = skipZeros ? active.from(tile, block) : block * BLOCK;
            int to = skipZeros ? active.from(tile, block + 1) : Math.min(inner, from + BLOCK);
            int row = firstRow(tile), at = tile * tileRows * PANEL;
            if (width < PANEL) {
                for (int i = 0; i < tileRows; i++) {
                    Tiles.narrow(left, row + i, list, from, to, right, start, stride, sums, at + i * PANEL, width);
                }
            } else {
                Tiles.multiply(tileRows, left, row, list, from, to, right, start, stride, sums, at, PANEL);
            }
        }
    }

    private void finish(int tile, float[] sums, int column, int width) {
        for (int i = 0; i < tileRows; i++) {
            int from = (tile * tileRows + i) * PANEL, at = (firstRow(tile) + i) * columns + column;
            switch (finish) {
                case SUMS -> System.arraycopy(sums, from, out, at, width);
                case SCALED -> {
                    for (int j = 0; j < width; j++) out[at + j] = scale * (sums[from + j] + bias[column + j]);
                }
                case LOGISTIC -> Sigmoid.row(sums, from, bias, column, width, out, at);
            }
        }
    }

    static float[] grown(float[] array, int size) {
        return array.length >= size ? array : new float[size];
    }
}
