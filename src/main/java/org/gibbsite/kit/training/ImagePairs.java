package org.gibbsite.kit.training;

import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Colormap;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.Tiles;

/**
 * Images, and what a model makes of each.
 *
 * @param images          (at least as many as reconstructions × pixels), grey levels in [0, 1]. Not modified
 * @param reconstructions (pairs × pixels). Not modified
 */
public record ImagePairs(float[] images, float[] reconstructions, int width, int height) {
    private static final int GROUND = 0xFFFFFFFF, FRAME = 0xFF9198A1, GAP = 12, COLUMNS = 10, SIDE = 84;

    public int count() { return reconstructions.length / (width * height); }

    /** Mean over the pixels of (image − reconstruction)², of each pair. */
    public double[] errors() {
        double[] errors = new double[count()];
        for (int n = 0; n < errors.length; n++) errors[n] = error(n);
        return errors;
    }

    private double error(int n) {
        int pixels = width * height;
        double sum = 0;
        for (int at = n * pixels; at < (n + 1) * pixels; at++) {
            double off = images[at] - reconstructions[at];
            sum += off * off;
        }
        return sum / pixels;
    }

    /** NaN of none. */
    public static double mean(double[] errors) {
        double sum = 0;
        for (double error : errors) sum += error;
        return errors.length == 0 ? Double.NaN : sum / errors.length;
    }

    /** Place of the largest; 0 of none. */
    public static int worst(double[] errors) {
        int worst = 0;
        for (int n = 1; n < errors.length; n++) if (errors[n] > errors[worst]) worst = n;
        return worst;
    }

    /** Each image above its reconstruction, ten pairs in a row, in shades of ink on white. */
    public Raster picture() {
        int shown = count(), zoom = Math.max(1, SIDE / width);
        ColourScale scale = ColourScale.unit(Colormap.INK);
        Tiles upper = Tiles.rows(images, width, height), lower = Tiles.rows(reconstructions, width, height);
        Mosaic cell = new Mosaic(Math.clamp(shown, 1, COLUMNS), width, 2 * height + 1, zoom, GAP);
        Mosaic image = new Mosaic(1, width, height, zoom, 0);
        Raster picture = new Raster(cell.width() + 2, cell.height(shown) + 2);
        picture.fill(GROUND);
        for (int n = 0; n < shown; n++) {
            int x = 1 + cell.x(n), y = 1 + cell.y(n);
            image.paintTile(picture, x, y, upper, n, scale);
            image.paintTile(picture, x, y + (height + 1) * zoom, lower, n, scale);
            picture.frame(x, y, width * zoom, (2 * height + 1) * zoom, 1, FRAME);
        }
        return picture;
    }
}
