package org.gibbsite.ui.plot;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.gibbsite.raster.Raster;

/**
 * A region filled with pixels by one painter. The pixels are written straight into the buffer that the toolkit shows;
 * a new buffer is made only when the size changes. Fresh pixels are transparent, or of one colour. Partly transparent colours must be
 * premultiplied. JavaFX thread only.
 */
public final class PixelCanvas extends Region {
    private static final int LARGEST_SIDE = 8192;

    private final ImageView view = new ImageView();
    private final Consumer<Raster> painter;
    private Raster raster = new Raster(0, 0);
    private PixelBuffer<IntBuffer> buffer;
    private int ground;

    /** @param painter gets an empty picture of the present size, and fills it */
    public PixelCanvas(Consumer<Raster> painter) {
        this.painter = painter;
        view.setSmooth(false);
        view.setManaged(false);
        setMinSize(0, 0);
        getChildren().add(view);
    }

    /**
     * The colour of fresh pixels. Where it is opaque the toolkit leaves out, at each picture, all that lies below: less than
     * half the work. The painter must not put anything transparent on it then.
     */
    public void ground(int argb) {
        if (ground == argb) return;
        ground = argb;
        tellOpaque();
    }

    /** The toolkit believes no region without a background: one pixel of it is enough. */
    private void tellOpaque() {
        boolean opaque = buffer != null && ground >>> 24 == 255;
        double right = getWidth() - raster.width(), bottom = getHeight() - raster.height();
        setBackground(opaque
                ? new Background(new BackgroundFill(Color.BLACK, CornerRadii.EMPTY,
                        new Insets(0, getWidth() - 1, getHeight() - 1, 0)))
                : null);
        setOpaqueInsets(opaque ? new Insets(0, right, bottom, 0) : null);
    }

    /** Paints now. Does nothing before the canvas has a size. */
    public void repaint() {
        if (buffer == null) return;
        raster.fill(ground);
        painter.accept(raster);
        buffer.updateBuffer(all -> null);
    }

    public int pixelWidth() { return raster.width(); }

    public int pixelHeight() { return raster.height(); }

    @Override protected void layoutChildren() {
        int width = Math.clamp((int) getWidth(), 0, LARGEST_SIDE),
                height = Math.clamp((int) getHeight(), 0, LARGEST_SIDE);
        if (width != raster.width() || height != raster.height()) begin(width, height);
        tellOpaque();
    }

    private void begin(int width, int height) {
        raster = new Raster(width, height);
        buffer = null;
        view.setImage(null);
        if (width == 0 || height == 0) return;
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(raster.argb()), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        view.setViewport(new Rectangle2D(0, 0, width, height));
        repaint();
    }
}
