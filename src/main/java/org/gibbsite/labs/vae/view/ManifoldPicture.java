package org.gibbsite.labs.vae.view;

import java.util.Arrays;
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
    private int[] colours = {};
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
        Axis across = Axis.of(side * frame.width(), pixels), down = Axis.of(side * frame.height(), pixels);
        if (sums.length != pixels * pixels) {
            sums = new float[pixels * pixels];
            colours = new int[pixels * pixels];
        }
        Arrays.fill(sums, 0);
        int all = frame.manifoldSide(), wide = frame.width(), high = frame.height();
        int[] columns = new int[side * wide];
        for (int x = 0; x < columns.length; x++) columns[x] = shown(x / wide, side, all) * high * wide + x % wide;
        for (int y = 0; y < side * high; y++) {
            add(down.place[y] * pixels, across.place, shown(y / high, side, all) * all * high * wide + y % high * wide,
                    columns);
        }
        for (int row = 0; row < pixels; row++) finish(row, pixels, across.count, down.count[row]);
        scale.colours(sums, 0, sums.length, colours);
        image.getPixelWriter().setPixels(0, 0, pixels, pixels, PixelFormat.getIntArgbInstance(), colours, 0, pixels);
    }

    private void add(int line, int[] places, int from, int[] columns) {
        for (int x = 0; x < columns.length; x++) sums[line + places[x]] += painted[from + columns[x]];
    }

    /** Sums to means; where nothing falls into a pixel it is like the one before. */
    private void finish(int row, int pixels, int[] counts, int lines) {
        int line = row * pixels;
        if (lines == 0) {
            System.arraycopy(sums, line - pixels, sums, line, pixels);
            return;
        }
        for (int x = 0; x < pixels; x++) {
            sums[line + x] = counts[x] == 0 ? sums[line + x - 1] : sums[line + x] / (counts[x] * lines);
        }
    }

    /**
     * Where each line of the images goes in the picture.
     *
     * @param place of each line, px
     * @param count of the lines that go to each place
     */
    private record Axis(int[] place, int[] count) {
        static Axis of(int lines, int pixels) {
            int[] place = new int[lines], count = new int[pixels];
            for (int k = 0; k < lines; k++) {
                place[k] = (int) ((long) k * pixels / lines);
                count[place[k]]++;
            }
            return new Axis(place, count);
        }
    }
}
