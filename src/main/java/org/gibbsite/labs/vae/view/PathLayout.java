package org.gibbsite.labs.vae.view;

/**
 * Where a row of small images, or a few rows, and a chart below them lie on a sheet of width × height px.
 *
 * @param columns images in a row
 * @param cell    width of an image with its margin, px
 * @param pitch   from one row to the next, px
 * @param top     of the first row, px
 * @param chart   upper edge of the chart, px
 */
record PathLayout(int count, int columns, double cell, double pitch, double top, double chart) {
    private static final double CHART = 0.25, MARGIN = 4;

    /**
     * As large as the images can be, at a whole number of px per pixel; in as few rows as that allows.
     *
     * @param side of an image, pixels
     * @param line height of a line of text, which each image has below it
     */
    static PathLayout of(int count, int side, double width, double height, double line) {
        double room = height * (1 - CHART) - line;
        int columns = count, best = 0;
        for (int rows = 1; rows <= count; rows++) {
            int across = (count + rows - 1) / rows;
            int zoom = (int) ((Math.min(width / across, room / rows - line) - MARGIN) / side);
            if (zoom <= best) continue;
            best = zoom;
            columns = across;
        }
        double cell = Math.max(1, best) * side + MARGIN, pitch = cell + line;
        if (best == 0) columns = (int) Math.clamp(width / cell, 1, count); // too small for the chart, too
        int rows = (count + columns - 1) / columns;
        return new PathLayout(count, columns, cell, pitch, line / 2, line / 2 + rows * pitch + line / 2);
    }

    /** Room for an image itself. */
    double image() {
        return cell - MARGIN;
    }

    double x(int n) {
        return n % columns * cell + MARGIN / 2;
    }

    double y(int n) {
        return top + n / columns * pitch;
    }

    /** The image at a pixel, −1 for none. */
    int at(double px, double py) {
        int column = (int) Math.floor(px / cell), row = (int) Math.floor((py - top) / pitch),
                n = row * columns + column;
        return column < 0 || column >= columns || row < 0 || n >= count ? -1 : n;
    }
}
