package org.gibbsite.ui.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.gibbsite.raster.Raster;

/**
 * What draws on one sheet. Lengths in px from the upper left corner, colours {@code 0xAARRGGBB}.
 *
 * @param graphics the sheet itself
 * @param width    of the sheet
 * @param height   of the sheet
 * @param palette  colours of the theme
 * @param font     of numbers
 */
public record Pen(GraphicsContext graphics, double width, double height, Palette palette, Font font) {

    /** The same sheet with letters so many times as large. */
    public Pen larger(double times) {
        return new Pen(graphics, width, height, palette, Font.font(font.getFamily(), times * font.getSize()));
    }

    /** Height of a line of text. */
    public double line() { return Math.ceil(1.35 * font.getSize()); }

    public void fill(int argb, double x, double y, double w, double h) {
        graphics.setFill(colour(argb));
        graphics.fillRect(x, y, w, h);
    }

    public void line(int argb, double thick, double x, double y, double toX, double toY) {
        graphics.setStroke(colour(argb));
        graphics.setLineWidth(thick);
        graphics.strokeLine(x, y, toX, toY);
    }

    /** A curve; gaps where a value is not finite. */
    public void curve(int argb, double thick, double[] x, double[] y) {
        graphics.setStroke(colour(argb));
        graphics.setLineWidth(thick);
        graphics.setLineJoin(StrokeLineJoin.ROUND); // a mitre would stand out far where a curve turns back
        CurveLine line = new CurveLine();
        for (int from = 0, end; from < x.length; from = end + 1) {
            end = from;
            while (end < x.length && Double.isFinite(y[end])) end++;
            if (end - from < 2) continue;
            line.take(x, y, from, end);
            graphics.strokePolyline(line.x(), line.y(), line.count());
        }
        graphics.setLineJoin(StrokeLineJoin.MITER);
    }

    /** Opaque pixels, upper left corner at whole numbers. */
    public void picture(Raster raster, int x, int y) {
        if (raster.width() < 1 || raster.height() < 1) return;
        graphics.getPixelWriter().setPixels(x, y, raster.width(), raster.height(), PixelFormat.getIntArgbInstance(),
                raster.argb(), 0, raster.width());
    }

    /**
     * An outline of the given thickness that lies inside. Four strips: as the stroke of a rectangle the toolkit would go
     * through all that it encloses.
     */
    public void frame(int argb, double thick, double x, double y, double w, double h) {
        double edge = Math.min(thick, Math.min(w, h) / 2);
        if (!(edge > 0)) return;
        fill(argb, x, y, w, edge);
        fill(argb, x, y + h - edge, w, edge);
        fill(argb, x, y + edge, edge, h - 2 * edge);
        fill(argb, x + w - edge, y + edge, edge, h - 2 * edge);
    }

    /** @param at where x is: 0 left end of the text, ½ its middle, 1 its right end; y is the middle of its height */
    public void text(String words, int argb, double at, double x, double y) {
        graphics.setFont(font);
        graphics.setFill(colour(argb));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(at == 0 ? TextAlignment.LEFT : at == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
        graphics.fillText(words, x, y);
    }

    /** Width of a line of text, px. */
    public double width(String words) {
        return PlotText.width(words, font);
    }

    /** Text with a hat over its last letter, {@code x} at its left end; returns where it ends. */
    public double hatted(String words, int argb, double x, double y) {
        text(words, argb, 0, x, y);
        double end = x + width(words), wide = width(words.substring(words.length() - 1));
        double top = y - 0.62 * font.getSize(), half = 0.2 * font.getSize(), middle = end - wide / 2;
        line(argb, Math.max(1, font.getSize() / 12), middle - half, top + half * 0.7, middle, top);
        line(argb, Math.max(1, font.getSize() / 12), middle, top, middle + half, top + half * 0.7);
        return end;
    }

    public static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }
}
