package org.gibbsite.lesson;

import org.gibbsite.raster.Raster;

/**
 * A formula as pixels, {@link #SCALE} times finer than the text it stands in.
 *
 * @param raster ink on nothing
 * @param depth  how far the formula reaches below the line of the text, in pixels of the text
 */
public record FormulaPicture(Raster raster, double depth) {
    /** Pixels of the picture in one pixel of the text, so that formulas stay sharp on fine displays. */
    public static final int SCALE = 2;

    /** In pixels of the text. */
    public double width() { return (double) raster.width() / SCALE; }

    /** In pixels of the text. */
    public double height() { return (double) raster.height() / SCALE; }
}
