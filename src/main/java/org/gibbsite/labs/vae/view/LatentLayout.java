package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;

/**
 * How a panel of width × height px is shared out: the map, and beside or below it the images and the legend.
 *
 * @param map    the map without the numbers of its axes
 * @param sideX  left edge of the images, px, and so on
 * @param beside whether they are beside the map, else below
 */
record LatentLayout(MapArea map, double sideX, double sideY, double sideWide, double sideHigh, boolean beside) {

    /** @param line height of a line of text; @param reach of the map */
    static LatentLayout of(VaeFrame frame, double width, double height, double line, double reach) {
        return of(width, height, line, reach, frame.latentUnits() == 3, LatentPoints.hasLanes(frame));
    }

    /** Of a square with numbers at both axes. */
    static LatentLayout ofSquare(double width, double height, double line) {
        return of(width, height, line, 1, false, false);
    }

    private static LatentLayout of(double width, double height, double line, double reach, boolean deep,
            boolean lanes) {
        double left = deep ? 2 : lanes ? 1.2 * line : 3 * line, below = deep ? 2 : 2.3 * line;
        boolean beside = width > 1.05 * height;
        double side = beside
                ? Math.clamp(width - height - 4 * line, 7 * line, 12 * line)
                : Math.clamp(0.3 * height, 4 * line, 8 * line);
        double wide = beside ? width - side - line : width, high = beside ? height : height - side - line / 2;
        double mapWide = Math.max(1, wide - left - line / 2), mapHigh = Math.max(1, high - below - line / 2);
        if (!lanes) mapWide = mapHigh = Math.min(mapWide, mapHigh);
        double used = left + mapWide + line / 2, slack = Math.max(0, wide - used);
        double x = Math.floor(left + slack / 2), y = Math.floor(line / 2);
        MapArea map = new MapArea(x, y, Math.floor(mapWide), Math.floor(mapHigh), reach);
        return beside
                ? new LatentLayout(map, x + mapWide + line, y, Math.max(1, width - x - mapWide - line), height - y,
                        true)
                : new LatentLayout(map, 2, height - side, width - 4, side, false);
    }
}
