package org.gibbsite.raster;

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
}
