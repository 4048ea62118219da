package org.gibbsite.ui.plot;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.gibbsite.raster.Raster;

/** What the toolkit has painted, as a picture without it. */
public final class SceneRaster {
    private SceneRaster() {}

    public static Raster of(WritableImage image) {
        Raster picture = new Raster((int) image.getWidth(), (int) image.getHeight());
        image.getPixelReader().getPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.argb(), 0, picture.width());
        return picture;
    }
}
