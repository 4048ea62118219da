package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;

/**
 * How a panel of width × height px is shared out: the map, and beside or below it the images and the legend.
 *
 * @param map    the map without the numbers of its axes
 * @param sideX  left edge of the images, px, and so on
 * @param beside whether they are beside the map, else below
 * @param legend whether room is kept for the legend
 */
record LatentLayout(MapArea map, double sideX, double sideY, double sideWide, double sideHigh, boolean beside,
        boolean legend) {

    /** Least width of what is beside the map, in lines: with a legend, and with a place in words. */
    private static final double LEGEND = 5.4, WORDS = 4.2;

    /** @param line height of a line of text; @param reach of the map */
    static LatentLayout of(VaeFrame frame, double width, double height, double line, double reach) {
        return of(width, height, line, reach, LEGEND, frame.latentUnits() == 3, lanes(frame));
    }

    /** Digits of the longest name of a lane; 0 where there are none. */
    private static int lanes(VaeFrame frame) {
        return LatentPoints.hasLanes(frame) ? Integer.toString(frame.classes() - 1).length() : 0;
    }

    /** Of a square with numbers at both axes, and beside it images alone. */
    static LatentLayout ofSquare(double width, double height, double line) {
        return of(width, height, line, 1, WORDS, false, 0);
    }

    /** Beside or below, whichever leaves more to the map. */
    private static LatentLayout of(double width, double height, double line, double reach, double least,
            boolean deep, int digits) {
        boolean lanes = digits > 0;
        double edge = line / 2, names = Math.max(1.2, 0.35 + 0.48 * digits) * line;
        double left = lanes ? names : edge(line, width, deep ? 0.1 : 3);
        double below = edge(line, height, deep ? 0.1 : 2.3);
        double column = Math.clamp(width - height - line, least * line, 12 * line) + line;
        double strip = Math.clamp(0.3 * height, 5.2 * line, 8 * line) + edge;
        double wide = Math.max(1, width - left - edge), high = Math.max(1, height - below - edge);
        boolean beside = Math.min(wide - column, high) > Math.min(wide, high - strip);
        wide = Math.max(1, beside ? wide - column : wide);
        high = Math.max(1, beside ? high : high - strip);
        double across = lanes ? wide : Math.min(wide, high), up = lanes ? high : across;
        double x = Math.floor(left + (wide - across) / 2), y = Math.floor(edge), right = x + across + line;
        MapArea map = new MapArea(x, y, Math.floor(across), Math.floor(up), reach);
        return beside
                ? new LatentLayout(map, right, y, Math.max(1, width - right), height - y, true, least == LEGEND)
                : new LatentLayout(map, 2, height - strip + edge, width - 4, strip - edge, false,
                        least == LEGEND);
    }

    /** Room for the numbers of an axis and, where the sheet is not small, for its name. */
    private static double edge(double line, double length, double lines) {
        return line * (isSmall(line, length) ? Math.min(lines, 1.6) : lines);
    }

    /** Whether a sheet has no room for the names of axes. */
    static boolean isSmall(double line, double length) {
        return length < 18 * line;
    }
}
