package org.gibbsite.ui.plot;

import org.gibbsite.raster.Colormap;
import org.gibbsite.ui.Theme;

/**
 * The colours that plots draw with in one theme; {@code 0xAARRGGBB}.
 *
 * @param ground what lies behind, for pictures that leave the window
 * @param text   numbers and frames: strongest contrast to the ground
 * @param muted  axes and secondary text
 * @param grid   lines that may be overlooked
 * @param first  run A and single curves: blue, drawn solid
 * @param second run B: vermillion, drawn dashed
 * @param signed map of signed values
 * @param share  map of probabilities
 * @param image  map of pixels: light strokes on dark ground, ink on light ground
 * @param line   width of a curve, px
 */
public record Palette(int ground, int text, int muted, int grid, int first, int second, Colormap signed,
        Colormap share, Colormap image, double line) {
    private static final Palette ON_LIGHT = new Palette(0xFFFFFFFF, 0xFF1F2328, 0xFF59636E, 0xFFE2E6EA, 0xFF0067AC,
            0xFFC74A00, Colormap.VIK, Colormap.CIVIDIS_PAPER, Colormap.INK, 1.75);
    private static final Palette ON_DARK = new Palette(0xFF0D1117, 0xFFF0F6FC, 0xFF9198A1, 0xFF262C34, 0xFF58B1F2,
            0xFFFF8A4C, Colormap.BERLIN, Colormap.CIVIDIS, Colormap.GREY, 1.75);
    private static final Palette PROJECTED = new Palette(0xFFFFFFFF, 0xFF000000, 0xFF3D444D, 0xFFD0D5DB, 0xFF005A9C,
            0xFFB84300, Colormap.VIK, Colormap.CIVIDIS_PAPER, Colormap.INK, 3);

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> ON_LIGHT;
            case DARK -> ON_DARK;
            case PROJECTOR -> PROJECTED;
        };
    }
}
