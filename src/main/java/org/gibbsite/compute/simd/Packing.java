package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;
import static org.gibbsite.compute.simd.Lanes.INTS;
import static org.gibbsite.compute.simd.Lanes.PANEL;
import static org.gibbsite.compute.simd.Lanes.PANEL_BYTES;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * Packs parts of a matrix as panels: rows of {@link Lanes#PANEL} floats one after the other, padded with zeros, outside of
 * the heap, where they begin at the boundary of a cache line. A Java array does not, and a 512-bit load that touches two
 * lines takes twice as long: kernels read aligned panels at the processor's full rate and arrays at two thirds of it.
 */
final class Packing {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int LINE = 64;
    /** Bytes. */
    private static final long VECTOR = FLOATS.vectorByteSize();
    /** For two vectors, of which the second one's lanes count on: what is exchanged at distance 1, 2, 4 and 8. */
    private static final IntVector LOW1 = low(1), LOW2 = low(2), LOW4 = low(4), LOW8 = low(8);
    private static final IntVector HIGH1 = high(1), HIGH2 = high(2), HIGH4 = high(4), HIGH8 = high(8);

    private Packing() {}

    /** Where the lane's number lacks the bit {@code distance} the first vector's lane, else the second's that many below. */
    private static IntVector low(int distance) {
        return lanes(lane -> (lane & distance) == 0 ? lane : COUNT + (lane ^ distance));
    }

    /** Where the lane's number lacks the bit {@code distance} the first vector's lane that many above, else the second's. */
    private static IntVector high(int distance) {
        return lanes(lane -> (lane & distance) == 0 ? lane ^ distance : COUNT + lane);
    }

    private static IntVector lanes(IntUnaryOperator source) {
        int[] sources = new int[COUNT];
        Arrays.setAll(sources, source);
        return IntVector.fromArray(INTS, sources, 0);
    }

    /** A segment of at least {@code rows} panel rows: the one given where it is large enough. Freed when unreachable. */
    static MemorySegment grown(MemorySegment panel, long rows) {
        return panel.byteSize() >= rows * PANEL_BYTES ? panel : Arena.ofAuto().allocate(rows * PANEL_BYTES, LINE);
    }

    /**
     * Row k of the panel becomes {@code from[at + k · stride … + width)} for the first {@code count} k of {@code rows}, which
     * rise; what lies behind the width is whatever follows in the array, or zeros. The other rows stay as they are.
     */
    static void rows(float[] from, int at, int stride, int[] rows, int count, int width, MemorySegment panel) {
        int whole = count;
        while (whole > 0 && at + rows[whole - 1] * stride + PANEL > from.length) whole--;
        whole(from, at, stride, rows, whole, panel);
        for (int q = whole; q < count; q++) row(from, at + rows[q] * stride, width, 1, panel, rows[q]);
    }

    private static void whole(float[] from, int at, int stride, int[] rows, int count, MemorySegment panel) {
        for (int q = 0; q < count; q++) {
            int i = at + rows[q] * stride;
            long target = rows[q] * PANEL_BYTES;
            copy(from, i, panel, target);
        }
    }

    private static void copy(float[] from, int i, MemorySegment panel, long target) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, from, i), x1 = FloatVector.fromArray(FLOATS, from, i + COUNT);
        FloatVector x2 = FloatVector.fromArray(FLOATS, from, i + 2 * COUNT);
        FloatVector x3 = FloatVector.fromArray(FLOATS, from, i + 3 * COUNT);
        x0.intoMemorySegment(panel, target, ORDER);
        x1.intoMemorySegment(panel, target + VECTOR, ORDER);
        x2.intoMemorySegment(panel, target + 2 * VECTOR, ORDER);
        x3.intoMemorySegment(panel, target + 3 * VECTOR, ORDER);
    }

    /** Row {@code row} of the panel becomes {@code factor · from[at … at + width)} and zeros. */
    static void row(float[] from, int at, int width, float factor, MemorySegment panel, long row) {
        long target = row * PANEL_BYTES;
        int j = 0;
        for (; j + COUNT <= width; j += COUNT) {
            FloatVector.fromArray(FLOATS, from, at + j).mul(factor).intoMemorySegment(panel, target + j * 4L, ORDER);
        }
        // two loops: in one, the check of the array's end fails in advance, and compiled code is thrown away
        for (; j < width; j++) panel.set(ValueLayout.JAVA_FLOAT, target + j * 4L, factor * from[at + j]);
        for (; j < PANEL; j++) panel.set(ValueLayout.JAVA_FLOAT, target + j * 4L, 0);
    }

    /**
     * Packs rows of a matrix as the panel's columns: row k of the panel becomes {@code b[start + i · length + k]} for i
     * below {@code width}, and zeros.
     *
     * @param b     rows of {@code length} elements; not modified
     * @param width rows taken, at most {@link Lanes#PANEL}
     */
    static void transpose(float[] b, int start, int width, int length, MemorySegment panel, MemorySegment scratch) {
        if (width < PANEL) clear(panel, length);
        int wholeWidth = COUNT < 8 ? 0 : width - width % COUNT, wholeLength = COUNT < 8 ? 0 : length - length % COUNT;
        for (int i = 0; i < wholeWidth; i += COUNT) {
            for (int k = 0; k < wholeLength; k += COUNT) {
                square(b, start + i * length + k, length, panel, k * PANEL_BYTES + i * 4L, scratch);
            }
            elements(b, start, i, i + COUNT, wholeLength, length, panel);
        }
        elements(b, start, wholeWidth, width, 0, length, panel);
    }

    /** Zeros in the first rows of a panel; slices of the segment would cost an object each. */
    private static void clear(MemorySegment panel, int rows) {
        FloatVector zero = FloatVector.zero(FLOATS);
        for (long at = 0; at < rows * PANEL_BYTES; at += VECTOR) zero.intoMemorySegment(panel, at, ORDER);
    }

    private static void elements(float[] b, int start, int firstRow, int endRow, int from, int length,
            MemorySegment panel) {
        for (int k = from; k < length; k++) {
            for (int i = firstRow; i < endRow; i++) {
                panel.set(ValueLayout.JAVA_FLOAT, k * PANEL_BYTES + i * 4L, b[start + i * length + k]);
            }
        }
    }

    /**
     * Transposes a square of COUNT × COUNT floats by exchanging ever larger blocks of its two diagonals: distances 1 and 2
     * first, into {@code scratch}, then 4 and, where a vector has 16 lanes, 8.
     */
    private static void square(float[] b, int start, int stride, MemorySegment panel, long target,
            MemorySegment scratch) {
        for (int r = 0; r < COUNT; r += 4) {
            int at = start + r * stride;
            IntVector a0 = load(b, at), a1 = load(b, at + stride), a2 = load(b, at + 2 * stride), a3 = load(b,
                    at + 3 * stride);
            IntVector b0 = LOW1.selectFrom(a0, a1), b1 = HIGH1.selectFrom(a0, a1);
            IntVector b2 = LOW1.selectFrom(a2, a3), b3 = HIGH1.selectFrom(a2, a3);
            LOW2.selectFrom(b0, b2).intoMemorySegment(scratch, r * VECTOR, ORDER);
            LOW2.selectFrom(b1, b3).intoMemorySegment(scratch, (r + 1) * VECTOR, ORDER);
            HIGH2.selectFrom(b0, b2).intoMemorySegment(scratch, (r + 2) * VECTOR, ORDER);
            HIGH2.selectFrom(b1, b3).intoMemorySegment(scratch, (r + 3) * VECTOR, ORDER);
        }
        if (COUNT == 8) finishEight(scratch, panel, target);
        else
            finishSixteen(scratch, panel, target);
    }

    private static void finishEight(MemorySegment scratch, MemorySegment panel, long target) {
        for (int r = 0; r < 4; r++) {
            IntVector a0 = load(scratch, r), a1 = load(scratch, r + 4);
            LOW4.selectFrom(a0, a1).intoMemorySegment(panel, target + r * PANEL_BYTES, ORDER);
            HIGH4.selectFrom(a0, a1).intoMemorySegment(panel, target + (r + 4) * PANEL_BYTES, ORDER);
        }
    }

    private static void finishSixteen(MemorySegment scratch, MemorySegment panel, long target) {
        for (int r = 0; r < 4; r++) {
            IntVector a0 = load(scratch, r), a1 = load(scratch, r + 4), a2 = load(scratch, r + 8), a3 = load(scratch,
                    r + 12);
            IntVector b0 = LOW4.selectFrom(a0, a1), b1 = HIGH4.selectFrom(a0, a1);
            IntVector b2 = LOW4.selectFrom(a2, a3), b3 = HIGH4.selectFrom(a2, a3);
            LOW8.selectFrom(b0, b2).intoMemorySegment(panel, target + r * PANEL_BYTES, ORDER);
            LOW8.selectFrom(b1, b3).intoMemorySegment(panel, target + (r + 4) * PANEL_BYTES, ORDER);
            HIGH8.selectFrom(b0, b2).intoMemorySegment(panel, target + (r + 8) * PANEL_BYTES, ORDER);
            HIGH8.selectFrom(b1, b3).intoMemorySegment(panel, target + (r + 12) * PANEL_BYTES, ORDER);
        }
    }

    private static IntVector load(float[] from, int at) {
        return FloatVector.fromArray(FLOATS, from, at).reinterpretAsInts();
    }

    private static IntVector load(MemorySegment scratch, int vector) {
        return IntVector.fromMemorySegment(INTS, scratch, vector * VECTOR, ORDER);
    }
}
