package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;

/**
 * A right matrix, or a block of one, in panels as wide as a tile of {@link DenseTiles}: panel after panel, in each row after
 * row, the last padded with zeros. Rows of a panel lie side by side, so that a panel of 16 kB stays in the nearest cache.
 */
final class DensePanels {
    /** Floats across a panel, and bytes. */
    static final int WIDTH = 2 * COUNT;
    static final long BYTES = 4L * WIDTH;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final long VECTOR = BYTES / 2;

    private MemorySegment packed = MemorySegment.NULL;
    private int rows;

    /** How many panels hold so many columns. */
    static int count(int columns) {
        return (columns + WIDTH - 1) / WIDTH;
    }

    /** Makes room. What was packed before is lost. */
    void size(int rows, int columns) {
        this.rows = rows;
        packed = Packing.grown(packed, ((long) count(columns) * rows + 1) / 2);
    }

    /** All panels. */
    MemorySegment packed() {
        return packed;
    }

    /** Where a panel begins, in bytes. */
    long at(int panel) {
        return panel * rows * BYTES;
    }

    /** Takes over a block of a matrix. @param b element (k, j) at {@code at + k · stride + j}. Not modified */
    void pack(float[] b, int at, int stride, int rows, int columns) {
        size(rows, columns);
        int whole = columns / WIDTH, four = whole - whole % 4;
        long step = at(1);
        // four panels at a time: memory is read in longer pieces
        for (int panel = 0; panel < four; panel += 4) {
            for (int k = 0; k < rows; k++) {
                int from = at + k * stride + panel * WIDTH;
                long to = at(panel) + k * BYTES;
                copy(b, from, to);
                copy(b, from + WIDTH, to + step);
                copy(b, from + 2 * WIDTH, to + 2 * step);
                copy(b, from + 3 * WIDTH, to + 3 * step);
            }
        }
        for (int panel = four; panel < whole; panel++) {
            for (int k = 0; k < rows; k++) copy(b, at + k * stride + panel * WIDTH, at(panel) + k * BYTES);
        }
        if (whole * WIDTH == columns) return;
        for (int k = 0; k < rows; k++)
            part(b, at + k * stride + whole * WIDTH, columns % WIDTH, 1, at(whole) + k * BYTES);
    }

    private void copy(float[] b, int from, long to) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, b, from), x1 = FloatVector.fromArray(FLOATS, b, from + COUNT);
        x0.intoMemorySegment(packed, to, ORDER);
        x1.intoMemorySegment(packed, to + VECTOR, ORDER);
    }

    /** Row k of all panels becomes {@code factor · from[at … at + columns)}. */
    void row(float[] from, int at, int columns, float factor, int k) {
        int panel = 0;
        for (; (panel + 1) * WIDTH <= columns; panel++) {
            int i = at + panel * WIDTH;
            long to = at(panel) + k * BYTES;
            FloatVector.fromArray(FLOATS, from, i).mul(factor).intoMemorySegment(packed, to, ORDER);
            FloatVector.fromArray(FLOATS, from, i + COUNT).mul(factor).intoMemorySegment(packed, to + VECTOR, ORDER);
        }
        if (panel * WIDTH < columns) part(from, at + panel * WIDTH, columns % WIDTH, factor, at(panel) + k * BYTES);
    }

    /** Two loops: in one, the check that the array's end is not passed fails in advance, and compiled code is thrown away. */
    private void part(float[] from, int at, int width, float factor, long to) {
        for (int j = 0; j < width; j++) set(to + j * 4L, factor * from[at + j]);
        for (int j = width; j < WIDTH; j++) set(to + j * 4L, 0);
    }

    /** Takes over a block of a transposed matrix. @param b element (k, j) at {@code at + j · stride + k}. Not modified */
    void packTransposed(float[] b, int at, int stride, int rows, int columns) {
        size(rows, columns);
        int j = 0;
        for (; j + 8 <= columns; j += 8) eight(b, at + j * stride, stride, rows, at(j / WIDTH) + j % WIDTH * 4L);
        for (; j < count(columns) * WIDTH; j++) {
            long to = at(j / WIDTH) + j % WIDTH * 4L;
            if (j < columns) {
                for (int k = 0; k < rows; k++) set(to + k * BYTES, b[at + j * stride + k]);
            } else {
                for (int k = 0; k < rows; k++) set(to + k * BYTES, 0);
            }
        }
    }

    /** Eight columns of a panel: as many rows of memory as processors follow at a time. */
    private void eight(float[] b, int at, int stride, int rows, long to) {
        int b1 = at + stride, b2 = b1 + stride, b3 = b2 + stride, b4 = b3 + stride;
        int b5 = b4 + stride, b6 = b5 + stride, b7 = b6 + stride;
        for (int k = 0; k < rows; k++) {
            long row = to + k * BYTES;
            set(row, b[at + k]);
            set(row + 4, b[b1 + k]);
            set(row + 8, b[b2 + k]);
            set(row + 12, b[b3 + k]);
            set(row + 16, b[b4 + k]);
            set(row + 20, b[b5 + k]);
            set(row + 24, b[b6 + k]);
            set(row + 28, b[b7 + k]);
        }
    }

    private void set(long at, float x) {
        packed.set(ValueLayout.JAVA_FLOAT, at, x);
    }
}
