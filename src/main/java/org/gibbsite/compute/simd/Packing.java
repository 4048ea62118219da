package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;
import static org.gibbsite.compute.simd.Lanes.PANEL;
import static org.gibbsite.compute.simd.Lanes.PANEL_BYTES;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

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
    /** Lane l takes lane l xor 1, 2, 4, 8. */
    private static final VectorShuffle<Float> SWAP1 = swap(1), SWAP2 = swap(2), SWAP4 = swap(4), SWAP8 = swap(8);
    /** Lanes whose number has the bit 1, 2, 4, 8. */
    private static final VectorMask<Float> BIT1 = bit(0xAAAA), BIT2 = bit(0xCCCC), BIT4 = bit(0xF0F0),
            BIT8 = bit(0xFF00);

    private Packing() {}

    private static VectorShuffle<Float> swap(int distance) {
        return VectorShuffle.fromOp(FLOATS, lane -> (lane ^ distance) & COUNT - 1);
    }

    private static VectorMask<Float> bit(long lanes) {
        return VectorMask.fromLong(FLOATS, lanes & (1L << COUNT) - 1);
    }

    /** A segment of at least {@code rows} panel rows: the one given where it is large enough. Freed when unreachable. */
    static MemorySegment grown(MemorySegment panel, long rows) {
        return panel.byteSize() >= rows * PANEL_BYTES ? panel : Arena.ofAuto().allocate(rows * PANEL_BYTES, LINE);
    }

    /** Row {@code row} of the panel becomes {@code factor · from[at … at + width)} and zeros. */
    static void row(float[] from, int at, int width, float factor, MemorySegment panel, long row) {
        long target = row * PANEL_BYTES;
        int j = 0;
        for (; j + COUNT <= width; j += COUNT) {
            FloatVector.fromArray(FLOATS, from, at + j).mul(factor).intoMemorySegment(panel, target + j * 4L, ORDER);
        }
        for (; j < PANEL; j++) {
            panel.set(ValueLayout.JAVA_FLOAT, target + j * 4L, j < width ? factor * from[at + j] : 0);
        }
    }

    /**
     * Packs rows of a matrix as the panel's columns: row k of the panel becomes {@code b[start + i · length + k]} for i
     * below {@code width}, and zeros.
     *
     * @param b     rows of {@code length} elements; not modified
     * @param width rows taken, at most {@link Lanes#PANEL}
     */
    static void transpose(float[] b, int start, int width, int length, MemorySegment panel, MemorySegment scratch) {
        int wholeWidth = COUNT < 8 ? 0 : width - width % COUNT, wholeLength = COUNT < 8 ? 0 : length - length % COUNT;
        for (int i = 0; i < wholeWidth; i += COUNT) {
            for (int k = 0; k < wholeLength; k += COUNT) {
                square(b, start + i * length + k, length, panel, k * PANEL_BYTES + i * 4L, scratch);
            }
            elements(b, start, i, i + COUNT, wholeLength, length, panel);
        }
        elements(b, start, wholeWidth, width, 0, length, panel);
        for (int k = 0; width < PANEL && k < length; k++) {
            panel.asSlice(k * PANEL_BYTES + width * 4L, (PANEL - width) * 4L).fill((byte) 0);
        }
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
            FloatVector a0 = load(b, at), a1 = load(b, at + stride), a2 = load(b, at + 2 * stride), a3 = load(b,
                    at + 3 * stride);
            FloatVector b0 = a0.blend(a1.rearrange(SWAP1), BIT1), b1 = a0.rearrange(SWAP1).blend(a1, BIT1);
            FloatVector b2 = a2.blend(a3.rearrange(SWAP1), BIT1), b3 = a2.rearrange(SWAP1).blend(a3, BIT1);
            b0.blend(b2.rearrange(SWAP2), BIT2).intoMemorySegment(scratch, r * VECTOR, ORDER);
            b1.blend(b3.rearrange(SWAP2), BIT2).intoMemorySegment(scratch, (r + 1) * VECTOR, ORDER);
            b0.rearrange(SWAP2).blend(b2, BIT2).intoMemorySegment(scratch, (r + 2) * VECTOR, ORDER);
            b1.rearrange(SWAP2).blend(b3, BIT2).intoMemorySegment(scratch, (r + 3) * VECTOR, ORDER);
        }
        if (COUNT == 8) finishEight(scratch, panel, target);
        else
            finishSixteen(scratch, panel, target);
    }

    private static void finishEight(MemorySegment scratch, MemorySegment panel, long target) {
        for (int r = 0; r < 4; r++) {
            FloatVector a0 = load(scratch, r * VECTOR), a1 = load(scratch, (r + 4) * VECTOR);
            store(a0.blend(a1.rearrange(SWAP4), BIT4), panel, target + r * PANEL_BYTES);
            store(a0.rearrange(SWAP4).blend(a1, BIT4), panel, target + (r + 4) * PANEL_BYTES);
        }
    }

    private static void finishSixteen(MemorySegment scratch, MemorySegment panel, long target) {
        for (int r = 0; r < 4; r++) {
            FloatVector a0 = load(scratch, r * VECTOR), a1 = load(scratch, (r + 4) * VECTOR),
                    a2 = load(scratch, (r + 8) * VECTOR), a3 = load(scratch, (r + 12) * VECTOR);
            FloatVector b0 = a0.blend(a1.rearrange(SWAP4), BIT4), b1 = a0.rearrange(SWAP4).blend(a1, BIT4);
            FloatVector b2 = a2.blend(a3.rearrange(SWAP4), BIT4), b3 = a2.rearrange(SWAP4).blend(a3, BIT4);
            store(b0.blend(b2.rearrange(SWAP8), BIT8), panel, target + r * PANEL_BYTES);
            store(b1.blend(b3.rearrange(SWAP8), BIT8), panel, target + (r + 4) * PANEL_BYTES);
            store(b0.rearrange(SWAP8).blend(b2, BIT8), panel, target + (r + 8) * PANEL_BYTES);
            store(b1.rearrange(SWAP8).blend(b3, BIT8), panel, target + (r + 12) * PANEL_BYTES);
        }
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(FLOATS, from, at);
    }

    private static FloatVector load(MemorySegment from, long at) {
        return FloatVector.fromMemorySegment(FLOATS, from, at, ORDER);
    }

    private static void store(FloatVector vector, MemorySegment panel, long at) {
        vector.intoMemorySegment(panel, at, ORDER);
    }
}
