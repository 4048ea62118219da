package org.gibbsite.labs.vae.view;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.ui.plot.Pen;

/** The images of a grid side by side as one picture in a square of any size. */
final class ManifoldPicture {
    /** Width of an image that can still be read, px. */
    private static final int SMALLEST = 14;

    private WritableImage image = new WritableImage(1, 1);
    private float[] sums = {}, painted;
    private int[] counts = {}, colours = {};
    private ColourScale scale;

    /** @param cells as {@link VaeFrame#manifold}; painted again only if they are others */
    void draw(Pen pen, VaeFrame frame, float[] cells, double left, double top, int side) {
        int across = side < SMALLEST * frame.manifoldSide() ? frame.manifoldSide() / 2 : frame.manifoldSide();
        int pixels = Math.min(side, across * Math.max(frame.width(), frame.height()));
        ColourScale next = ColourScale.unit(pen.palette().image());
        if (cells != painted || image.getWidth() != pixels || !next.equals(scale)) {
            painted = cells;
            scale = next;
            if (image.getWidth() != pixels) image = new WritableImage(pixels, pixels);
            paint(frame, pixels, across);
        }
        pen.graphics().setImageSmoothing(side % pixels != 0);
        pen.graphics().drawImage(image, left, top, side, side);
    }

    /** Of every second image, those at the rim among them, where all would be too small. */
    private static int shown(int place, int side, int all) {
        return side == all ? place : 2 * place < side ? 2 * place : 2 * place + 1;
    }

    /** Each pixel of the picture is the mean of the numbers that fall into it. */
    private void paint(VaeFrame frame, int pixels, int side) {
        int n = pixels * pixels, all = frame.manifoldSide(), wide = frame.width(), high = frame.height();
        if (sums.length != n) {
            sums = new float[n];
            counts = new int[n];
            colours = new int[n];
        }
        java.util.Arrays.fill(sums, 0);
        java.util.Arrays.fill(counts, 0);
        for (int y = 0, rows = side * high; y < rows; y++) {
            int line = (int) ((long) y * pixels / rows) * pixels;
            for (int x = 0, columns = side * wide; x < columns; x++) {
                int to = line + (int) ((long) x * pixels / columns);
                int cell = shown(y / high, side, all) * all + shown(x / wide, side, all);
                sums[to] += painted[(cell * high + y % high) * wide + x % wide];
                counts[to]++;
            }
        }
        for (int i = 0; i < n; i++) sums[i] = counts[i] == 0 ? sums[i - 1] : sums[i] / counts[i];
        scale.colours(sums, 0, n, colours);
        image.getPixelWriter().setPixels(0, 0, pixels, pixels, PixelFormat.getIntArgbInstance(), colours, 0, pixels);
    }
}
