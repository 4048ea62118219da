package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.PANEL;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.gibbsite.compute.Logistic;

/**
 * One matrix product, cut into column panels, which the crew shares. A panel of the right matrix is packed, then all rows
 * of the left one pass over it. Where the columns (or the rows of a tile) do not divide, the last panel (tile) overlaps the
 * one before and computes the same bits once more.
 */
final class Product implements Crew.Task {
    /** Below this share of non-zeros tiles have two rows: four seldom leave out the same columns. */
    private static final double SPARSE = 0.35;
    /** Panels packed at a time, which the second-level cache holds with a tile of the left matrix. */
    private static final int MOST_PANELS = 2;

    /** What becomes of the sums: themselves, scale · (sum + bias), or σ(sum + bias). */
    private enum Finish {
        SUMS, SCALED, LOGISTIC
    }

    /** How the tiles are made: from lists of inner indices, from all of them, or with the rows along the lanes. */
    private enum Way {
        LISTED, DENSE, CASE_LANES
    }

    private final Crew crew;
    private final ActiveLists active;
    private final Tiles.Left left = new Tiles.Left();
    private final LeftTiles leftTiles = new LeftTiles(DenseTiles.MOST_ROWS);
    private final CaseLanes lanes = new CaseLanes();
    /** Packed panels (inner × PANEL), scratch for packing, and sums of a tile (MOST_ROWS × PANEL); one each a worker. */
    private final MemorySegment[] packed, scratch;
    private final float[][] tileSums;
    /** Sums of a panel (rows × PANEL), and a tile of {@link CaseLanes}; one each a worker. */
    private final float[][] panelSums, laneTiles;
    private final float[] narrowTile = new float[Narrow.TILE];
    /** 0, 1, 2, …: the list that leaves nothing out. */
    private int[] all = new int[0];
    private boolean skipZeros;
    private boolean isLeftTransposed;
    private boolean sparse;
    private Way way = Way.LISTED;
    private int panels;
    private int group = 1;
    private int rows;
    private int inner;
    private int columns;
    private int tileRows;
    private float[] b;
    private boolean transposed;
    private float[] out;
    private Finish finish = Finish.SUMS;
    private float[] bias;
    private float scale;

    Product(Crew crew) {
        this.crew = crew;
        active = new ActiveLists(crew);
        packed = new MemorySegment[crew.threads()];
        scratch = new MemorySegment[crew.threads()];
        tileSums = new float[crew.threads()][DenseTiles.MOST_ROWS * PANEL];
        panelSums = new float[crew.threads()][0];
        laneTiles = new float[crew.threads()][CaseLanes.TILE];
        Arrays.fill(packed, MemorySegment.NULL);
        Arrays.setAll(scratch, worker -> Packing.grown(MemorySegment.NULL, Lanes.COUNT));
    }

    /** The left matrix (rows × inner), row by row. @param skipZeros whether to look for zeros that can be left out */
    Product left(float[] a, int rows, int inner, boolean skipZeros) {
        left.set(a, inner, 1);
        this.rows = rows;
        this.inner = inner;
        this.skipZeros = skipZeros;
        isLeftTransposed = false;
        finish = Finish.SUMS;
        tileRows = rows < Lanes.TILE_ROWS ? 1 : Lanes.TILE_ROWS;
        sparse = skipZeros && rows >= 2 && isSparse(a, rows * inner);
        if (sparse) tileRows = 2;
        return this;
    }

    /** The left matrix as the transpose of (inner × rows). Many zeros are left out. */
    Product leftTransposed(float[] a, int rows, int inner) {
        left(a, rows, inner, false);
        left.set(a, 1, rows);
        isLeftTransposed = true;
        skipZeros = rows >= 2 && isSparse(a, rows * inner);
        if (skipZeros) tileRows = 2;
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
        run(b, columns, false, out);
    }

    /** out from left · bᵀ, for b of (columns × inner). */
    void timesTransposed(float[] b, int columns, float[] out) {
        run(b, columns, true, out);
    }

    private void run(float[] b, int columns, boolean transposed, float[] out) {
        if (rows == 0 || columns == 0) return;
        this.b = b;
        this.columns = columns;
        this.transposed = transposed;
        this.out = out;
        if (Narrow.suits(rows, columns, isLeftTransposed) && !(isLeftTransposed && transposed)) {
            narrow();
            return;
        }
        way = way();
        if (way == Way.CASE_LANES) lanes.set(left.data, rows, inner);
        if (way == Way.DENSE) leftTiles.pack(left.data, 0, rows, inner, left.rowStride, left.innerStride);
        if (way == Way.LISTED && skipZeros) {
            if (isLeftTransposed) active.scanTransposed(left.data, rows, inner, tileRows);
            else
                active.scan(left.data, rows, inner, tileRows);
            if (sparse) active.unite();
        }
        if (all.length < inner) {
            all = new int[inner];
            Arrays.setAll(all, i -> i);
        }
        panels = (columns + PANEL - 1) / PANEL;
        group = way == Way.DENSE && !transposed && panels >= 2 * MOST_PANELS * crew.threads() ? MOST_PANELS : 1;
        crew.run(this, (panels + group - 1) / group);
    }

    /** Few rows and many zeros are for lists. */
    private Way way() {
        if (rows < CaseTiles.ROWS || sparse || isLeftTransposed && skipZeros) return Way.LISTED;
        boolean alongLanes = transposed && !isLeftTransposed && columns >= PANEL && CaseLanes.suits(rows);
        return alongLanes ? Way.CASE_LANES : Way.DENSE;
    }

    private void narrow() {
        if (isLeftTransposed) Narrow.multiplyTransposed(left.data, rows, inner, b, columns, out, narrowTile);
        else
            Narrow.multiply(left.data, rows, inner, b, columns, transposed ? inner : 1, transposed ? 1 : columns, out);
        switch (finish) {
            case SUMS -> {}
            case SCALED -> {
                for (int i = 0, j = 0; i < rows * columns; i++, j = j + 1 < columns ? j + 1 : 0) {
                    out[i] = scale * (out[i] + bias[j]);
                }
            }
            case LOGISTIC -> {
                for (int i = 0, j = 0; i < rows * columns; i++, j = j + 1 < columns ? j + 1 : 0) {
                    out[i] = Logistic.of(out[i] + bias[j]);
                }
            }
        }
    }

    /** Whether so many elements are 0 that it pays to list the others. */
    static boolean isSparse(float[] a, int size) {
        return density(a, size) < SPARSE;
    }

    private static double density(float[] a, int size) {
        int step = Math.max(1, size / 512), seen = 0, active = 0;
        for (int i = 0; i < size; i += step, seen++) {
            if (a[i] != 0) active++;
        }
        return (double) active / Math.max(1, seen);
    }

    @Override public void run(int chunk, int worker) {
        if (group == 1) panel(chunk, worker);
        else
            panels(chunk * group, worker);
    }

    /** Several panels at a time, so that the left matrix is read more seldom and the right one in longer pieces. */
    private void panels(int first, int worker) {
        int count = Math.min(group, panels - first), last = columns - PANEL;
        MemorySegment right = packed[worker] = Packing.grown(packed[worker], (long) count * inner);
        Packing.panels(b, first * PANEL, last, columns, inner, count, right);
        for (int tile = 0; tile < leftTiles.count(); tile++) {
            for (int q = 0; q < count; q++) {
                int column = Math.min((first + q) * PANEL, last);
                denseTile(tile, right, (long) q * inner * Lanes.PANEL_BYTES, column, PANEL, tileSums[worker]);
            }
        }
    }

    private void panel(int panel, int worker) {
        int width = Math.min(columns, PANEL), column = Math.min(panel * PANEL, columns - width);
        if (way == Way.CASE_LANES) {
            caseLanes(column, worker);
            return;
        }
        MemorySegment right = packed[worker] = Packing.grown(packed[worker], inner);
        if (transposed) {
            Packing.transpose(b, column * inner, width, inner, right, scratch[worker]);
        } else {
            if (sparse) Packing.rows(b, column, columns, active.union(), active.unionCount(), width, right);
            else
                Packing.rows(b, column, columns, all, inner, width, right);
        }
        if (way == Way.LISTED) {
            listedTiles(right, column, width, worker);
            return;
        }
        for (int tile = 0; tile < leftTiles.count(); tile++) {
            denseTile(tile, right, 0, column, width, tileSums[worker]);
        }
    }

    private void caseLanes(int column, int worker) {
        float[] sums = panelSums[worker] = grown(panelSums[worker], rows * PANEL);
        lanes.sums(b, column, PANEL, sums, 0, PANEL, laneTiles[worker]);
        for (int row = 0; row < rows; row++) finish(sums, row * PANEL, row, column, PANEL);
    }

    /** @param start of the panel, in bytes */
    private void denseTile(int tile, MemorySegment right, long start, int column, int width, float[] sums) {
        int row = leftTiles.row(tile), count = leftTiles.rowsOf(tile), height = leftTiles.height(tile);
        boolean direct = width == PANEL && finish == Finish.SUMS && count == height;
        float[] target = direct ? out : sums;
        int to = direct ? row * columns + column : 0, stride = direct ? columns : PANEL;
        for (int j = 0; j < width; j += DenseTiles.WIDTH) {
            DenseTiles.multiply(height, leftTiles.packed(), leftTiles.at(tile), inner, right, start + j * 4L, target,
                    to + j, stride);
        }
        if (direct) return;
        for (int i = 0; i < count; i++) finish(sums, i * PANEL, row + i, column, width);
    }

    private void listedTiles(MemorySegment right, int column, int width, int worker) {
        int tiles = (rows + tileRows - 1) / tileRows;
        for (int tile = 0; tile < tiles; tile++) {
            int row = Math.min(tile * tileRows, rows - tileRows);
            int[] list = skipZeros ? active.indices() : all;
            int from = skipZeros ? tile * inner : 0, to = from + (skipZeros ? active.count(tile) : inner);
            int at = row * columns + column;
            if (width == PANEL && finish == Finish.SUMS) {
                Tiles.multiply(tileRows, left, row, list, from, to, right, 0, out, at, columns);
                continue;
            }
            Tiles.multiply(tileRows, left, row, list, from, to, right, 0, tileSums[worker], 0, PANEL);
            for (int i = 0; i < tileRows; i++) finish(tileSums[worker], i * PANEL, row + i, column, width);
        }
    }

    private void finish(float[] sums, int from, int row, int column, int width) {
        int at = row * columns + column;
        switch (finish) {
            case SUMS -> System.arraycopy(sums, from, out, at, width);
            case SCALED -> {
                for (int j = 0; j < width; j++) out[at + j] = scale * (sums[from + j] + bias[column + j]);
            }
            case LOGISTIC -> Sigmoid.row(sums, from, bias, column, width, out, at);
        }
    }

    static float[] grown(float[] array, int size) {
        return array.length >= size ? array : new float[size];
    }
}
