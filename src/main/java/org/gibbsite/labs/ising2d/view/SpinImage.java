package org.gibbsite.labs.ising2d.view;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gibbsite.labs.ising2d.Ising2dFrame.Level;
import org.gibbsite.ui.plot.Palette;

/** The spins of one level, a pixel each: up in the colour of the first run, down in that of paper. */
final class SpinImage {
    private WritableImage image = new WritableImage(1, 1);
    private int[] pixels = new int[1];

    /** The newest picture of a level; valid until the next call. */
    WritableImage of(Level level, Palette palette) {
        int side = level.side();
        if (image.getWidth() != side) {
            image = new WritableImage(side, side);
            pixels = new int[side * side];
        }
        int up = palette.first(), down = down(palette);
        byte[] spins = level.spins();
        for (int i = 0; i < pixels.length; i++) pixels[i] = spins[i] > 0 ? up : down;
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }

    static int down(Palette palette) { return palette.grid(); }
}
