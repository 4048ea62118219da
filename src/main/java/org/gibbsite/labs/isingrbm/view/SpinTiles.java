package org.gibbsite.labs.isingrbm.view;

import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.plot.Palette;

/** Lattices as pictures of whole pixels: spins −1 … 1, or means 0 … 1. */
final class SpinTiles {
    private SpinTiles() {}

    /** @param from number of the first spin; @return side · zoom pixels an edge */
    static Raster spins(byte[] spins, int from, int side, int zoom, Palette palette) {
        ColourScale scale = ColourScale.unit(map(palette));
        Raster picture = new Raster(side * zoom, side * zoom);
        for (int i = 0; i < side * side; i++) {
            fill(picture, i, side, zoom, scale.argb((spins[from + i] + 1) / 2.0));
        }
        return picture;
    }

    static Raster means(float[] means, int from, int side, int zoom, Palette palette) {
        ColourScale scale = ColourScale.unit(map(palette));
        Raster picture = new Raster(side * zoom, side * zoom);
        for (int i = 0; i < side * side; i++) fill(picture, i, side, zoom, scale.argb(means[from + i]));
        return picture;
    }

    static Colormap map(Palette palette) { return palette.image(); }

    /** The colour of spins that are up: {@code "black"} or {@code "white"}. */
    static String up(Palette palette) {
        return (ColourScale.unit(map(palette)).argb(1) & 255) > 127 ? "white" : "black";
    }

    private static void fill(Raster picture, int site, int side, int zoom, int argb) {
        picture.fill(site % side * zoom, site / side * zoom, zoom, zoom, argb);
    }
}
