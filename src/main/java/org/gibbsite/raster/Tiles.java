package org.gibbsite.raster;

/**
 * Small pictures of one size inside one array: pixel {@code i} of tile {@code t} is
 * {@code values[t * tileStride + i * pixelStride]}. The array is shared, not copied.
 *
 * @param values      numbers, not colours
 * @param count       tiles
 * @param width       pixels in a row of a tile
 * @param height      rows of a tile
 * @param tileStride  distance from one tile to the next
 * @param pixelStride distance from one pixel to the next
 */
public record Tiles(float[] values, int count, int width, int height, int tileStride, int pixelStride) {
    public Tiles {
        long last = (count - 1L) * tileStride + (width * height - 1L) * pixelStride;
        if (count > 0 && last >= values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not hold " + count + " tiles of " + width + " × " + height);
        }
    }

    /** Images one after another (count × height·width). */
    public static Tiles rows(float[] images, int width, int height) {
        return new Tiles(images, images.length / (width * height), width, height, width * height, 1);
    }

    /** Columns of a matrix (height·width × count), row by row: receptive fields in W (visible × hidden). */
    public static Tiles columns(float[] matrix, int width, int height) {
        int count = matrix.length / (width * height);
        return new Tiles(matrix, count, width, height, 1, count);
    }

    public int pixels() { return width * height; }

    public float value(int tile, int pixel) { return values[tile * tileStride + pixel * pixelStride]; }

    /** Largest absolute value of one tile, at least 10⁻³⁰. */
    public double limit(int tile) {
        float largest = 1e-30f;
        for (int i = 0; i < pixels(); i++) largest = Math.max(largest, Math.abs(value(tile, i)));
        return largest;
    }
}
