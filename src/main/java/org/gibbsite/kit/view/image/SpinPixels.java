package org.gibbsite.kit.view.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.gibbsite.raster.Raster;

/**
 * Paints a square lattice of spins into a square of pixels: each spin as whole pixels where there is room, else each pixel in
 * the mean colour of the spins that it covers. Keeps its work arrays; not for several threads.
 */
final class SpinPixels {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;

    private int[] line = {}, places = {}, ends = {}, before = {};
    private byte[] downs = {};

    /** Nothing where a pixel would cover more than 254 rows of spins. @param spins side × side, row by row, each ±1. Not modified. */
    void paint(Raster raster, int left, int top, int size, int side, byte[] spins, int up, int down) {
        if (size < 1 + side / 254 || left < 0 || top < 0 || left + size > raster.width()
                || top + size > raster.height())
            return;
        if (line.length < size) {
            line = new int[size];
            places = new int[size];
            ends = new int[size];
        }
        for (int x = 0; x < size; x++) {
            places[x] = (int) ((long) x * side / size);
            ends[x] = (int) (((x + 1L) * side + size - 1) / size);
        }
        if (size >= side) enlarge(raster, left, top, size, side, spins, up, down);
        else
            reduce(raster, left, top, size, side, spins, new SpinShades(up, down, side / size + 2));
    }

    private void enlarge(Raster raster, int left, int top, int size, int side, byte[] spins, int up, int down) {
        for (int y = 0; y < size; y++) {
            if (y == 0 || places[y] != places[y - 1]) {
                int at = places[y] * side;
                for (int x = 0; x < size; x++) line[x] = spins[at + places[x]] > 0 ? up : down;
            }
            System.arraycopy(line, 0, raster.argb(), (top + y) * raster.width() + left, size);
        }
    }

    /** Boxes that reach to the next whole spin overlap a little; boxes that did not would differ in width, and show it. */
    private void reduce(Raster raster, int left, int top, int size, int side, byte[] spins, SpinShades shades) {
        if (before.length <= side) {
            downs = new byte[side];
            before = new int[side + 1];
        }
        for (int y = 0; y < size; y++) {
            int high = ends[y] - places[y], stride = shades.stride(high);
            int[] colours = shades.of(high);
            countDowns(spins, places[y] * side, high, side);
            for (int c = 0; c < side; c++) before[c + 1] = before[c] + (downs[c] & 255);
            for (int x = 0; x < size; x++) {
                int begin = places[x], end = ends[x];
                line[x] = colours[(end - begin) * stride + before[end] - before[begin]];
            }
            System.arraycopy(line, 0, raster.argb(), (top + y) * raster.width() + left, size);
        }
    }

    /** In each column of some rows. Eight spins at a time: bit 1 of a byte is set in −1 and not in +1. */
    private void countDowns(byte[] spins, int from, int high, int side) {
        int c = 0;
        for (; c + 8 <= side; c += 8) {
            long sum = 0;
            for (int row = 0, at = from + c; row < high; row++, at += side)
                sum += (long) EIGHT.get(spins, at) >>> 1 & ONES;
            EIGHT.set(downs, c, sum);
        }
        for (; c < side; c++) {
            downs[c] = 0;
            for (int row = 0, at = from + c; row < high; row++, at += side) downs[c] += (byte) (spins[at] >>> 1 & 1);
        }
    }
}
