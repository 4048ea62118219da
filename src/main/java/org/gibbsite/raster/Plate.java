package org.gibbsite.raster;

/** A picture as for print: margins, a line of words above, a colour bar with numbers below. White ground. */
public final class Plate {
    private static final int MARGIN = 16, TEXT = 13, BAR = 160, LEAST_WIDTH = 420;
    private static final int GROUND = Paper.GROUND, INK = Paper.INK;

    private Plate() {}

    /** @param unit what the colours stand for: {@code "weight"} */
    public static Raster of(Raster picture, String title, ColourScale scale, String unit) {
        Raster plate = of(picture, title, 2 * TEXT);
        int y = plate.height() - MARGIN - 10, x = MARGIN;
        String low = Lettering.number(scale.low()), high = Lettering.number(scale.high());
        Lettering.write(plate, low, x, y + 10, TEXT, INK);
        x += Lettering.width(low, TEXT) + 8;
        for (int i = 0; i < BAR; i++) {
            plate.fill(x + i, y, 1, 10, scale.argb(scale.low() + (scale.high() - scale.low()) * i / (BAR - 1)));
        }
        plate.frame(x, y, BAR, 10, 1, Paper.FAINT);
        if (scale.map().isDiverging()) plate.fill(x + BAR / 2, y, 1, 10, INK);
        Lettering.write(plate, high + "  " + unit, x + BAR + 8, y + 10, TEXT, INK);
        return plate;
    }

    /** Without a colour bar. */
    public static Raster of(Raster picture, String title) { return of(picture, title, 0); }

    private static Raster of(Raster picture, String title, int below) {
        int wide = Math.max(picture.width(), Math.max(LEAST_WIDTH, Lettering.width(title, TEXT)));
        Raster plate = new Raster(wide + 2 * MARGIN, picture.height() + 2 * MARGIN + 2 * TEXT + below);
        plate.fill(GROUND);
        Lettering.write(plate, title, MARGIN, MARGIN + TEXT, TEXT, INK);
        plate.draw(picture, MARGIN, MARGIN + 2 * TEXT);
        return plate;
    }
}
