package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.plot.Pen;

/** One image at a whole number of screen pixels per pixel, with a thin frame. */
final class ImageStamp {
    private ImageStamp() {}

    /** Width of an image drawn within {@code room} px; at least one screen pixel per pixel. */
    static int width(VaeFrame frame, double room) {
        return zoom(frame, room) * frame.width();
    }

    static int height(VaeFrame frame, double room) {
        return zoom(frame, room) * frame.height();
    }

    private static int zoom(VaeFrame frame, double room) {
        return (int) Math.clamp(room / Math.max(frame.width(), frame.height()), 1.0, 64.0);
    }

    /** @param images one after another; the one numbered {@code n} is drawn */
    static void draw(Pen pen, VaeFrame frame, float[] images, int n, double x, double y, double room) {
        Mosaic mosaic = new Mosaic(1, frame.width(), frame.height(), zoom(frame, room), 0);
        Raster raster = new Raster(width(frame, room), height(frame, room));
        mosaic.paintTile(raster, 0, 0, Tiles.rows(images, frame.width(), frame.height()), n,
                ColourScale.unit(pen.palette().image()));
        pen.picture(raster, (int) x, (int) y);
        pen.frame(pen.palette().muted(), 1, (int) x - 1, (int) y - 1, raster.width() + 2, raster.height() + 2);
    }
}
