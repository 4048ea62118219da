package org.gibbsite.labs.vae;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.PngFile;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.Tiles;

/** The map as SVG, for print at any size: the images pixel by pixel, axes and words as lines and text. */
final class ManifoldSvg {
    private static final int SIDE = 800, LEFT = 60, TOP = 40, BELOW = 60;
    /** Every so many columns and rows have a number. */
    private static final int NUMBERED = 2;

    private ManifoldSvg() {}

    static String of(VaeFrame frame) {
        int side = frame.manifoldSide();
        double high = (double) SIDE * frame.height() / frame.width(), cell = (double) SIDE / side,
                cellHigh = high / side;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#1f2328\">%n",
                LEFT + SIDE + 20, TOP + high + BELOW));
        svg.append("<title>Map of decoded images, update ").append(frame.step()).append("</title>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(svg, LEFT, 24, "start",
                "Decoded images of a grid of z, equal shares of the prior, update " + frame.step());
        svg.append(String.format(Locale.ROOT,
                "<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%.2f\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,%s\"/>%n",
                LEFT, TOP, SIDE, high, png(frame)));
        svg.append(String.format(Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%.2f\" fill=\"none\" stroke=\"#59636e\"/>%n", LEFT, TOP,
                SIDE, high));
        for (int k = 0; k < side; k += NUMBERED) {
            String z = String.format(Locale.ROOT, "%.2f", frame.manifoldPlaces()[k]).replace('-', '−');
            text(svg, LEFT + (k + 0.5) * cell, TOP + high + 18, "middle", z);
            if (frame.latentUnits() > 1) text(svg, LEFT - 6, TOP + high - (k + 0.5) * cellHigh + 4, "end", z);
        }
        text(svg, LEFT + SIDE / 2.0, TOP + high + 42, "middle", "z₁");
        if (frame.latentUnits() > 1) text(svg, 14, TOP + high / 2, "middle", "z₂");
        return svg.append("</svg>\n").toString();
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\">%s</text>%n", x, y,
                anchor, words));
    }

    /** One pixel of the file for each pixel of an image. */
    private static String png(VaeFrame frame) {
        Raster grid = new Mosaic(frame.manifoldSide(), frame.width(), frame.height(), 1, 0).paint(
                Tiles.rows(frame.manifold(), frame.width(), frame.height()), ColourScale.unit(Colormap.INK),
                0xFFFFFFFF);
        try {
            return Base64.getEncoder().encodeToString(PngFile.encode(grid));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
