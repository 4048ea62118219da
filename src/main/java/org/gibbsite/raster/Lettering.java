package org.gibbsite.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;

/** Text in rasters, by the JDK's headless drawing. On a machine without any font pictures stay without words. */
public final class Lettering {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Lettering() {}

    /**
     * Writes one line.
     *
     * @param left     first pixel
     * @param baseline row on which the letters stand
     * @param size     of the font, px
     */
    public static void write(Raster target, String text, int left, int baseline, int size, int argb) {
        try {
            drawn(target, text, left, baseline, size, argb);
        } catch (RuntimeException | LinkageError | InternalError noFont) {
            return; // a figure without its words is still the figure
        }
    }

    private static void drawn(Raster target, String text, int left, int baseline, int size, int argb) {
        BufferedImage line = new BufferedImage(target.width(), 2 * size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = line.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        pen.setColor(new Color(argb));
        int from = Math.max(0, baseline - size - size / 2), rows = Math.min(2 * size, target.height() - from);
        if (rows <= 0) return;
        line.setRGB(0, 0, target.width(), rows, target.argb(), from * target.width(), target.width());
        pen.drawString(text, left, baseline - from);
        pen.dispose();
        line.getRGB(0, 0, target.width(), rows, target.argb(), from * target.width(), target.width());
    }

    /** About the width of the text, px, for laying out before anything is drawn. */
    public static int width(String text, int size) {
        return (int) Math.ceil(text.length() * size * 0.56);
    }

    /** Three significant digits: {@code "0.0123"}, {@code "4.56·10⁻⁵"}. */
    public static String number(double x) {
        if (x == 0 || !Double.isFinite(x)) return x == 0 ? "0" : Double.toString(x);
        int exponent = (int) Math.floor(Math.log10(Math.abs(x)));
        if (exponent >= -3 && exponent < 6) {
            return new BigDecimal(x).round(new MathContext(3)).toPlainString().replace('-', '−');
        }
        String mantissa = new BigDecimal(x / Math.pow(10, exponent)).round(new MathContext(3)).toPlainString();
        StringBuilder text = new StringBuilder(mantissa.replace('-', '−')).append("·10");
        if (exponent < 0) text.append('⁻');
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) text.append(RAISED.charAt(digit - '0'));
        return text.toString();
    }
}
