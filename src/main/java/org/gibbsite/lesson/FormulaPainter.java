package org.gibbsite.lesson;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.gibbsite.raster.Raster;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Paints LaTeX formulas. The first takes about a second, because fonts and symbol tables are read; later ones take
 * milliseconds: paint off the JavaFX thread. Callers take turns, because JLaTeXMath keeps what it has read in statics.
 */
public final class FormulaPainter {
    static {
        // Pixels only, never a window: a second toolkit beside JavaFX's would look for a display of its own.
        System.setProperty("java.awt.headless", "true");
    }

    /** The formula font has lower letters than fonts for the screen: this brings them to one height. */
    private static final double FONT_FACTOR = 1.18;
    /** Pixels of the picture around the ink, so that slanted letters are not cut. */
    private static final int MARGIN = 2;

    private FormulaPainter() {}

    /**
     * @param latex    without dollar signs
     * @param display  whether it stands on a line of its own, with limits above and below its sums
     * @param fontSize of the text around it, in pixels
     * @param argb     ink, {@code 0xAARRGGBB}
     * @throws IllegalArgumentException when it is not LaTeX, naming the formula and what is wrong
     */
    public static FormulaPicture paint(String latex, boolean display, double fontSize, int argb) {
        return paint(latex, display, fontSize, argb, List.of());
    }

    /**
     * As {@link #paint(String, boolean, double, int)}, and finds the places of symbols.
     *
     * @param symbols sources of the symbols that are looked for
     */
    public static synchronized FormulaPicture paint(String latex, boolean display, double fontSize, int argb,
            List<String> symbols) {
        float size = (float) (fontSize * FONT_FACTOR * FormulaPicture.SCALE);
        TeXIcon icon = icon(latex, display, size);
        List<FormulaPlace> places = MarkFinder.places(new SymbolMarks(latex, symbols),
                marked -> raster(icon(marked, display, size), 0xFF000000, false));
        return new FormulaPicture(raster(icon, argb, true), (double) icon.getIconDepth() / FormulaPicture.SCALE,
                places);
    }

    private static Raster raster(TeXIcon icon, int argb, boolean smooth) {
        icon.setInsets(new Insets(MARGIN, MARGIN, MARGIN, MARGIN), true);
        icon.setForeground(new Color(argb, true));
        BufferedImage image = new BufferedImage(Math.max(1, icon.getIconWidth()), Math.max(1, icon.getIconHeight()),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, smooth
                ? RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT
                : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        icon.paintIcon(null, graphics, 0, 0);
        graphics.dispose();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Raster(image.getWidth(), image.getHeight(), pixels);
    }

    private static TeXIcon icon(String latex, boolean display, float size) {
        try {
            int style = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
            return new TeXFormula(latex).createTeXIcon(style, size);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException("not a formula: " + latex + " (" + wrong.getMessage() + ")", wrong);
        }
    }
}
