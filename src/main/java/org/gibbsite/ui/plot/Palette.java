package org.gibbsite.ui.plot;

import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.Paper;
import org.gibbsite.ui.Theme;

/**
 * The colours that plots draw with in one theme; {@code 0xAARRGGBB}.
 *
 * @param ground what lies behind, for pictures that leave the window
 * @param card   what lies behind on screen
 * @param text   numbers and frames: strongest contrast to the ground
 * @param muted  axes and secondary text
 * @param grid   lines that may be overlooked
 * @param first  run A and single curves: blue, drawn solid
 * @param second run B: vermillion, drawn dashed
 * @param signed map of signed values
 * @param share  map of probabilities
 * @param image  map of pixels: light strokes on dark ground, ink on light ground
 * @param classes colours of ten classes; not modified. Each has a contrast of at least 3 to the ground, and any two are at
 *               least ΔE 24 apart, also for people who lack one kind of cone (found by annealing)
 * @param line   width of a curve, px
 */
public record Palette(int ground, int card, int text, int muted, int grid, int first, int second, Colormap signed,
        Colormap share, Colormap image, int[] classes, double line) {
    private static final int[] DARK_CLASSES = Paper.classColours();
    private static final int[] BRIGHT_CLASSES = {0xFFFE9302, 0xFF989CFF, 0xFF00AA5C, 0xFFFCD8BA, 0xFF9806FC, 0xFF3BF2FF,
            0xFFCF1014, 0xFFCFFE82, 0xFFA3379F, 0xFF666464};
    private static final Palette ON_LIGHT = new Palette(Paper.GROUND, Paper.GROUND, Paper.INK, 0xFF59636E,
            0xFFE2E6EA, Paper.FIRST, Paper.SECOND, Colormap.VIK, Colormap.CIVIDIS_PAPER, Colormap.INK, DARK_CLASSES,
            1.75);
    private static final Palette ON_DARK = new Palette(0xFF0D1117, 0xFF151B23, 0xFFF0F6FC, 0xFF9198A1, 0xFF262C34,
            0xFF58B1F2, 0xFFFF8A4C, Colormap.BERLIN, Colormap.CIVIDIS, Colormap.GREY, BRIGHT_CLASSES, 1.75);
    private static final Palette PROJECTED = new Palette(0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000, 0xFF3D444D, 0xFFD0D5DB,
            0xFF005A9C, 0xFFB84300, Colormap.VIK, Colormap.CIVIDIS_PAPER, Colormap.INK, DARK_CLASSES, 3);

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> ON_LIGHT;
            case DARK -> ON_DARK;
            case PROJECTOR -> PROJECTED;
        };
    }

    /** Of a class; beyond ten they come again. */
    public int classColour(int label) {
        return classes[Math.floorMod(label, classes.length)];
    }
}
