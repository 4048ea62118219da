package org.gibbsite.ui.plot;

import org.gibbsite.raster.Raster;

/**
 * Paints a square lattice of spins into a square of pixels: each spin as whole pixels where there is room, else each pixel in
 * the mean colour of the spins that it covers. Keeps its work arrays; not for several threads.
 */
final class SpinPixels {
    private int[] line = {}, places = {}, sums = {};
    private final int[] blends = new int[257];

    /** Places a pixel of the square. @param spins side × side, row by row, each ±1. Not modified. */
    void paint(Raster raster, int left, int top, int size, int side, byte[] spins, int up, int down) {
        if (size < 1 || left < 0 || top < 0 || left + size > raster.width() || top + size > raster.height()) return;
        if (line.length < size) line = new int[size];
        if (places.length < size + 1) places = new int[size + 1];
        for (int x = 0; x <= size; x++) places[x] = (int) ((long) x * side / size);
        if (size >= side) enlarge(raster, left, top, size, side, spins, up, down);
        else
            reduce(raster, left, top, size, side, spins, up, down);
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
    private void reduce(Raster raster, int left, int top, int size, int side, byte[] spins, int up, int down) {
        for (int k = 0; k <= 256; k++) blends[k] = blend(down, up, k);
        if (sums.length < side) sums = new int[side];
        for (int y = 0; y < size; y++) {
            int from = places[y], to = end(y, side, size);
            java.util.Arrays.fill(sums, 0, side, 0);
            for (int at = from * side; at < to * side; at += side) {
                for (int c = 0; c < side; c++) sums[c] += spins[at + c];
            }
            for (int x = 0; x < size; x++) {
                int sum = 0, begin = places[x], end = end(x, side, size), area = (end - begin) * (to - from);
                for (int c = begin; c < end; c++) sum += sums[c];
                line[x] = blends[128 * (sum + area) / area];
            }
            System.arraycopy(line, 0, raster.argb(), (top + y) * raster.width() + left, size);
        }
    }

    private static int end(int pixel, int side, int size) {
        return (int) (((pixel + 1L) * side + size - 1) / size);
    }

    /** @param share of {@code b}, 0 … 256 */
    private static int blend(int a, int b, int share) {
        int colour = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int mixed = (a >>> shift & 255) * (256 - share) + (b >>> shift & 255) * share + 128 >> 8;
            colour |= mixed << shift;
        }
        return colour;
    }
}
