package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * W hᵀ with the cases along the lanes: W is read as it lies and nothing of it is transposed, only h, which is smaller. Each
 * sum is the same chain in rising order as that of {@link Tiles}, hence the same bits.
 */
final class CaseLanes {
    /** Beyond these transposing W pays: the higher tiles of {@link DenseTiles} then read less of it for each index. */
    static final int MOST_CASES = Lanes.HAS_MANY_REGISTERS ? 32 : 64;
    /** Rows of W in a tile, and the most vectors of cases. */
    static final int ROWS = CaseTiles.ROWS, MOST_VECTORS = Lanes.HAS_MANY_REGISTERS ? 2 : 3;
    /** Numbers in a tile. */
    static final int TILE = ROWS * MOST_VECTORS * COUNT;
    private static final long VECTOR = FLOATS.vectorByteSize();

    /** The states transposed, group after group of vectors: hidden × vectors × COUNT, padded with zeros. */
    private MemorySegment states = MemorySegment.NULL;
    private int cases;
    private int hidden;

    /** Whether this many cases fill most of the lanes. */
    static boolean suits(int cases) {
        return cases <= MOST_CASES && 8 * cases >= 5 * COUNT * vectors(cases);
    }

    /** Vectors in use: at least two, since no tile has one. */
    private static int vectors(int cases) {
        int vectors = Math.max(2, (cases + COUNT - 1) / COUNT);
        return MOST_VECTORS == 2 ? vectors + vectors % 2 : vectors;
    }

    /** Vectors of the next tile where so many are left: never one, and never such that one remains. */
    private static int next(int left) {
        return left == 2 || left == 4 ? 2 : MOST_VECTORS;
    }

    /** @param h (cases × hidden). Not modified. */
    void set(float[] h, int cases, int hidden) {
        this.cases = cases;
        this.hidden = hidden;
        int vectors = vectors(cases);
        states = Packing.grown(states, ((long) vectors * hidden * VECTOR + Lanes.PANEL_BYTES - 1) / Lanes.PANEL_BYTES);
        for (int first = 0, width; first < vectors; first += width) {
            width = next(vectors - first);
            for (int n = 0; n < width * COUNT; n++) {
                lane(h, first * COUNT + n, first * hidden * VECTOR + n * 4L, width * VECTOR);
            }
        }
    }

    private void lane(float[] h, int n, long target, long row) {
        boolean isCase = n < cases;
        for (int j = 0; j < hidden; j++) {
            states.set(ValueLayout.JAVA_FLOAT, target + j * row, isCase ? h[n * hidden + j] : 0);
        }
    }

    /**
     * {@code sums[n · stride + i] = Σ_j W[unit + i, j] h[n, j]} for i below {@code units}, of which there are at least ROWS.
     *
     * @param tile workspace of TILE
     */
    void sums(float[] weights, int unit, int units, float[] sums, int stride, float[] tile) {
        int vectors = vectors(cases);
        for (int first = 0, width; first < vectors; first += width) {
            width = next(vectors - first);
            int from = first * COUNT, count = Math.min(width * COUNT, cases - from);
            for (int next = 0; next < units; next += ROWS) {
                int i = Math.min(next, units - ROWS);
                CaseTiles.multiply(width, weights, (unit + i) * hidden, hidden, states, first * hidden * VECTOR, tile);
                transpose(tile, width * COUNT, count, sums, from * stride + i, stride);
            }
        }
    }

    private static void transpose(float[] tile, int width, int count, float[] sums, int at, int stride) {
        for (int n = 0, to = at; n < count; n++, to += stride) {
            sums[to] = tile[n];
            sums[to + 1] = tile[width + n];
            sums[to + 2] = tile[2 * width + n];
            sums[to + 3] = tile[3 * width + n];
        }
    }
}
