package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;

/**
 * W hᵀ for few cases, with the cases along the lanes: W is read as it lies and nothing of it is transposed. Each sum is the
 * same chain in rising order as that of {@link Tiles}, hence the same bits.
 */
final class CaseLanes {
    /** Beyond these transposing W pays. */
    static final int MOST_CASES = 32;
    /** Rows of W in a tile, and cases in two vectors. */
    static final int ROWS = 4, PAIR = 2 * COUNT;
    private static final long VECTOR = FLOATS.vectorByteSize(), ROW = 2 * VECTOR;

    /** The states transposed: pairs × hidden × PAIR, padded with zeros. */
    private MemorySegment states = MemorySegment.NULL;
    private int cases;
    private int hidden;

    /** Whether this many cases fill most of the lanes. */
    static boolean suits(int cases) {
        return cases <= MOST_CASES && 8 * cases >= 5 * PAIR * pairs(cases);
    }

    private static int pairs(int cases) {
        return (cases + PAIR - 1) / PAIR;
    }

    /** @param h (cases × hidden). Not modified. */
    void set(float[] h, int cases, int hidden) {
        this.cases = cases;
        this.hidden = hidden;
        states = Packing.grown(states, (long) pairs(cases) * hidden);
        for (int n = 0; n < pairs(cases) * PAIR; n++) {
            long target = (long) n / PAIR * hidden * ROW + n % PAIR * 4L;
            for (int j = 0; j < hidden; j++) {
                states.set(ValueLayout.JAVA_FLOAT, target + j * ROW, n < cases ? h[n * hidden + j] : 0);
            }
        }
    }

    /**
     * {@code sums[n · stride + i] = Σ_j W[unit + i, j] h[n, j]} for i below {@code units}, of which there are at least ROWS.
     *
     * @param tile workspace of ROWS × PAIR
     */
    void sums(float[] weights, int unit, int units, float[] sums, int stride, float[] tile) {
        for (int pair = 0; pair < pairs(cases); pair++) {
            int first = pair * PAIR, count = Math.min(PAIR, cases - first);
            for (int next = 0; next < units; next += ROWS) {
                int i = Math.min(next, units - ROWS);
                multiply(weights, (unit + i) * hidden, hidden, states, pair * hidden * ROW, tile);
                for (int n = 0; n < count; n++) {
                    int to = (first + n) * stride + i;
                    sums[to] = tile[n];
                    sums[to + 1] = tile[PAIR + n];
                    sums[to + 2] = tile[2 * PAIR + n];
                    sums[to + 3] = tile[3 * PAIR + n];
                }
            }
        }
    }

    /** Four rows of W, the first from {@code w0} on, times two vectors of cases. */
    private static void multiply(float[] w, int w0, int hidden, MemorySegment states, long start, float[] tile) {
        int w1 = w0 + hidden, w2 = w1 + hidden, w3 = w2 + hidden;
        FloatVector s00 = FloatVector.zero(FLOATS), s01 = s00, s10 = s00, s11 = s00;
        FloatVector s20 = s00, s21 = s00, s30 = s00, s31 = s00;
        for (int j = 0; j < hidden; j++) {
            long p = start + j * ROW;
            FloatVector h0 = FloatVector.fromMemorySegment(FLOATS, states, p, ByteOrder.nativeOrder());
            FloatVector h1 = FloatVector.fromMemorySegment(FLOATS, states, p + VECTOR, ByteOrder.nativeOrder());
            FloatVector x0 = FloatVector.broadcast(FLOATS, w[w0 + j]), x1 = FloatVector.broadcast(FLOATS, w[w1 + j]);
            FloatVector x2 = FloatVector.broadcast(FLOATS, w[w2 + j]), x3 = FloatVector.broadcast(FLOATS, w[w3 + j]);
            s00 = x0.fma(h0, s00);
            s01 = x0.fma(h1, s01);
            s10 = x1.fma(h0, s10);
            s11 = x1.fma(h1, s11);
            s20 = x2.fma(h0, s20);
            s21 = x2.fma(h1, s21);
            s30 = x3.fma(h0, s30);
            s31 = x3.fma(h1, s31);
        }
        s00.intoArray(tile, 0);
        s01.intoArray(tile, COUNT);
        s10.intoArray(tile, PAIR);
        s11.intoArray(tile, PAIR + COUNT);
        s20.intoArray(tile, 2 * PAIR);
        s21.intoArray(tile, 2 * PAIR + COUNT);
        s30.intoArray(tile, 3 * PAIR);
        s31.intoArray(tile, 3 * PAIR + COUNT);
    }
}
