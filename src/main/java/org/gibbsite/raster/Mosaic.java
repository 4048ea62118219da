package org.gibbsite.raster;

/**
 * A grid of equal tiles, row by row, each number a square of {@code zoom} × {@code zoom} pixels.
 *
 * @param columns    tiles in a row
 * @param tileWidth  numbers in a row of a tile
 * @param tileHeight rows of a tile
 * @param zoom       pixels per number, ≥ 1
 * @param gap        pixels between tiles
 */
public record Mosaic(int columns, int tileWidth, int tileHeight, int zoom, int gap) {
    private static final int LARGEST_ZOOM = 64;

    public Mosaic {
        if (columns < 1 || tileWidth < 1 || tileHeight < 1 || zoom < 1 || gap < 0) {
            throw new IllegalArgumentException("no mosaic of " + columns + " columns, tiles " + tileWidth + " × "
                    + tileHeight + ", zoom " + zoom + ", gap " + gap);
        }
    }

    /**
     * The largest zoom ≥ {@code smallest} at which all tiles fit; at {@code smallest} they may overflow downwards. Rows
     * are as even as can be.
     */
    public static Mosaic fit(int count, int tileWidth, int tileHeight, int gap, int smallest, int width, int height) {
        int zoom = LARGEST_ZOOM;
        while (zoom > smallest && !fits(count, tileWidth, tileHeight, gap, zoom, width, height)) zoom--;
        int columns = Math.clamp((width + gap) / (tileWidth * zoom + gap), 1, Math.max(1, count));
        int rows = Math.max(1, Math.ceilDiv(count, columns));
        return new Mosaic(Math.max(1, Math.ceilDiv(count, rows)), tileWidth, tileHeight, zoom, gap);
    }

    private static boolean fits(int count, int tileWidth, int tileHeight, int gap, int zoom, int width, int height) {
        int columns = (width + gap) / (tileWidth * zoom + gap);
        int rows = (height + gap) / (tileHeight * zoom + gap);
        return (long) columns * rows >= count;
    }

    /** Distance between the left edges of neighbours. */
    public int pitchX() { return tileWidth * zoom + gap; }

    public int pitchY() { return tileHeight * zoom + gap; }

    public int rows(int count) { return (count + columns - 1) / columns; }

    public int width() { return columns * pitchX() - gap; }

    public int height(int count) { return Math.max(0, rows(count) * pitchY() - gap); }

    public int x(int place) { return place % columns * pitchX(); }

    public int y(int place) { return place / columns * pitchY(); }

    /** Place under a pixel, −1 in a gap or beyond the last of {@code count}. */
    public int placeAt(int x, int y, int count) {
        if (x < 0 || y < 0 || x >= width() || x % pitchX() >= tileWidth * zoom || y % pitchY() >= tileHeight * zoom) {
            return -1;
        }
        int place = y / pitchY() * columns + x / pitchX();
        return place < count ? place : -1;
    }

    /** A picture of all tiles in order on {@code ground}. */
    public Raster paint(Tiles tiles, ColourScale scale, int ground) {
        Raster picture = new Raster(width(), height(tiles.count()));
        java.util.Arrays.fill(picture.argb(), ground);
        for (int t = 0; t < tiles.count(); t++) paintTile(picture, x(t), y(t), tiles, t, scale);
        return picture;
    }

    /**
     * Paints the tiles at places {@code first} … {@code last} − 1 with one scale, the mosaic's corner at (left, top).
     * Runs over the numbers pixel by pixel of all tiles at once, so that columns of a matrix are read in the order in
     * which they lie in memory: three times as fast as tile by tile for 500 columns.
     *
     * @param order tile at each place
     */
    public void paintTiles(Raster target, int left, int top, Tiles tiles, int[] order, int first, int last,
            ColourScale scale) {
        int[] corners = new int[last - first], shown = new int[last - first];
        int whole = 0;
        for (int place = first; place < last; place++) {
            int x = left + x(place), y = top + y(place);
            boolean inside = x >= 0 && y >= 0 && x + tileWidth * zoom <= target.width()
                    && y + tileHeight * zoom <= target.height();
            if (inside) {
                shown[whole] = order[place] * tiles.tileStride();
                corners[whole++] = y * target.width() + x;
            } else
                paintTile(target, x, y, tiles, order[place], scale);
        }
        for (int row = 0; row < tileHeight; row++) {
            for (int column = 0; column < tileWidth; column++) {
                int number = (row * tileWidth + column) * tiles.pixelStride();
                paintNumbers(target, corners, shown, whole, row * zoom * target.width() + column * zoom, tiles, number,
                        scale);
            }
            for (int t = 0; t < whole && zoom > 1; t++) repeatLine(target, corners[t] + row * zoom * target.width());
        }
    }

    /** The same pixel of all tiles, {@code zoom} pixels wide, one high. */
    private void paintNumbers(Raster target, int[] corners, int[] shown, int count, int offset, Tiles tiles, int number,
            ColourScale scale) {
        int[] out = target.argb(), colours = scale.map().entries();
        float[] values = tiles.values();
        float factor = scale.factor(), shift = scale.shift();
        for (int t = 0; t < count; t++) {
            int colour = colours[Math.clamp((int) (values[shown[t] + number] * factor + shift), 0, 255)];
            int at = corners[t] + offset;
            for (int i = 0; i < zoom; i++) out[at + i] = colour;
        }
    }

    private void repeatLine(Raster target, int at) {
        for (int i = 1; i < zoom; i++) {
            System.arraycopy(target.argb(), at, target.argb(), at + i * target.width(), tileWidth * zoom);
        }
    }

    /** Paints one tile with its upper left corner at (left, top); what lies outside the raster is left out. */
    public void paintTile(Raster target, int left, int top, Tiles tiles, int tile, ColourScale scale) {
        int[] out = target.argb(), colours = scale.map().entries();
        float[] values = tiles.values();
        float factor = scale.factor(), shift = scale.shift();
        int from = Math.max(0, left), to = Math.min(target.width(), left + tileWidth * zoom);
        if (from >= to) return;
        boolean whole = from == left && to == left + tileWidth * zoom;
        for (int row = 0; row < tileHeight; row++) {
            int first = Math.max(0, top + row * zoom), last = Math.min(target.height(), top + (row + 1) * zoom);
            if (first >= last) continue;
            int index = tile * tiles.tileStride() + row * tileWidth * tiles.pixelStride();
            int at = first * target.width();
            for (int column = 0; column < tileWidth; column++, index += tiles.pixelStride()) {
                int colour = colours[Math.clamp((int) (values[index] * factor + shift), 0, 255)];
                int x = left + column * zoom;
                if (whole) for (int i = 0; i < zoom; i++) out[at + x + i] = colour;
                else
                    for (int i = Math.max(from, x); i < Math.min(to, x + zoom); i++) out[at + i] = colour;
            }
            for (int y = first + 1; y < last; y++) {
                System.arraycopy(out, at + from, out, y * target.width() + from, to - from);
            }
        }
    }
}
