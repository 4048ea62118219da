package org.gibbsite.raster;

import java.util.Arrays;

/**
 * A picture as pixels, without any toolkit. Mutable while it is being drawn.
 *
 * @param width  pixels in a row
 * @param height rows
 * @param argb   one {@code 0xAARRGGBB} per pixel, row by row, not premultiplied
 */
public record Raster(int width, int height, int[] argb) {
    public Raster {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels do not fill " + width + " × " + height);
        }
    }

    public Raster(int width, int height) { this(width, height, new int[width * height]); }

    /** Fills a rectangle; what lies outside the picture is left out. */
    public void fill(int left, int top, int wide, int high, int colour) {
        int from = Math.max(0, left), to = Math.min(width, left + wide);
        for (int y = Math.max(0, top); from < to && y < Math.min(height, top + high); y++) {
            Arrays.fill(argb, y * width + from, y * width + to, colour);
        }
    }

    public void fill(int colour) { Arrays.fill(argb, colour); }

    /** A frame of {@code thick} pixels just outside the rectangle. */
    public void frame(int left, int top, int wide, int high, int thick, int colour) {
        fill(left - thick, top - thick, wide + 2 * thick, thick, colour);
        fill(left - thick, top + high, wide + 2 * thick, thick, colour);
        fill(left - thick, top, thick, high, colour);
        fill(left + wide, top, thick, high, colour);
    }

    /** Copies another picture to (left, top); what lies outside is left out. */
    public void draw(Raster other, int left, int top) {
        int from = Math.max(0, -left), to = Math.min(other.width, width - left);
        for (int y = Math.max(0, -top); from < to && y < Math.min(other.height, height - top); y++) {
            System.arraycopy(other.argb, y * other.width + from, argb, (top + y) * width + left + from, to - from);
        }
    }
}
