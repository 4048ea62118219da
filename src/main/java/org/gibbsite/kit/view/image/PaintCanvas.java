package org.gibbsite.kit.view.image;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.TakesArrows;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.FocusRing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PixelCanvas;

/**
 * One image, as large as fits, that is painted on with mouse or pen, or with the keyboard: arrows move a cursor, Shift with
 * an arrow paints along, Enter paints, Backspace is the other end of the pen. The canvas says which pixels the brush
 * touches; what comes of it is the listener's. Locked pixels are outlined.
 */
public final class PaintCanvas extends Picture implements TakesArrows {
    /** Widths of the brush, in pixels of the image. */
    public static final double NARROWEST = 0.5, WIDEST = 6;
    private static final double WIDER = 1.25;

    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private final Touch touch;
    private Sheet sheet;
    private double radius = 1.2, lastColumn = Double.NaN, lastRow;
    private int cursor = -1;

    /** Hears of pixels under the brush. */
    public interface Touch {
        /**
         * @param pixel    of the image, row by row
         * @param coverage by the brush, in (0, 1]: less than 1 at its rim
         * @param other    whether it is the other end of the pen, or the other button of the mouse
         */
        void at(int pixel, double coverage, boolean other);

        /** All pixels of a piece of a stroke have been told. */
        void done();
    }

    /**
     * What is shown. Arrays are read when it is painted.
     *
     * @param values (height · width), row by row
     * @param locked of each pixel
     */
    public record Sheet(float[] values, boolean[] locked, int width, int height, ColourScale scale, Theme theme) {}

    public PaintCanvas(Touch touch) {
        this.touch = touch;
        setFocusTraversable(true);
        getChildren().addAll(canvas, new FocusRing(this));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(up -> lastColumn = Double.NaN);
        setOnScroll(wheel -> {
            if (wheel.getDeltaY() != 0) brush(radius * (wheel.getDeltaY() > 0 ? WIDER : 1 / WIDER));
            wheel.consume();
        });
        setOnKeyPressed(this::key);
        focusedProperty().addListener(f -> canvas.repaint());
    }

    /** Paints the sheet and keeps it for repaints. */
    public void show(Sheet next) {
        sheet = next;
        canvas.repaint();
    }

    /** Half the width of the brush, in pixels of the image. */
    public void brush(double next) {
        radius = Math.clamp(next, NARROWEST, WIDEST);
    }

    public double brush() { return radius; }

    @Override protected void layoutChildren() {
        getChildren().getLast().resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
    }

    /** Screen pixels per pixel of the image. */
    public int zoom() {
        return Math.max(1,
                Math.min((canvas.pixelWidth() - 4) / sheet.width(), (canvas.pixelHeight() - 4) / sheet.height()));
    }

    /** Where the image begins. */
    public int left() {
        return Math.max(2, (canvas.pixelWidth() - zoom() * sheet.width()) / 2);
    }

    /** Where the image begins. */
    public int top() {
        return Math.max(2, (canvas.pixelHeight() - zoom() * sheet.height()) / 2);
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastColumn = Double.NaN;
        drag(event);
    }

    private void drag(MouseEvent event) {
        if (sheet == null) return;
        double column = (event.getX() - left()) / zoom(), row = (event.getY() - top()) / zoom();
        boolean other = event.getButton() == MouseButton.SECONDARY || event.isSecondaryButtonDown();
        if (Double.isNaN(lastColumn)) stroke(column, row, column, row, other);
        else
            stroke(lastColumn, lastRow, column, row, other);
        lastColumn = column;
        lastRow = row;
        touch.done();
    }

    /** Touches every pixel within the brush's radius of the line; positions in pixels of the image. */
    private void stroke(double fromX, double fromY, double toX, double toY, boolean other) {
        double reach = radius + 0.5;
        int first = Math.max(0, (int) Math.floor(Math.min(fromX, toX) - reach));
        int last = Math.min(sheet.width() - 1, (int) Math.ceil(Math.max(fromX, toX) + reach));
        int upper = Math.max(0, (int) Math.floor(Math.min(fromY, toY) - reach));
        int lower = Math.min(sheet.height() - 1, (int) Math.ceil(Math.max(fromY, toY) + reach));
        for (int y = upper; y <= lower; y++) {
            for (int x = first; x <= last; x++) {
                double off = distance(x + 0.5, y + 0.5, fromX, fromY, toX, toY);
                if (off < reach) touch.at(y * sheet.width() + x, Math.min(1, reach - off), other);
            }
        }
    }

    /** From a point to a piece of a line. */
    private static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX, dy = toY - fromY, length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / length, 0, 1);
        return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
    }

    private void key(KeyEvent key) {
        if (sheet == null || key.isControlDown()) return;
        int pixels = sheet.width() * sheet.height();
        int by = switch (key.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -sheet.width();
            case DOWN -> sheet.width();
            case ENTER, BACK_SPACE, DELETE -> 0;
            default -> Integer.MIN_VALUE;
        };
        if (by == Integer.MIN_VALUE) return;
        if (cursor < 0 || cursor >= pixels) cursor = pixels / 2 + sheet.width() / 2;
        else if (by != 0 && cursor + by >= 0 && cursor + by < pixels) cursor += by;
        if (by == 0 || key.isShiftDown()) {
            double x = cursor % sheet.width() + 0.5, y = cursor / sheet.width() + 0.5;
            stroke(x, y, x, y, by == 0 && key.getCode() != KeyCode.ENTER);
            touch.done();
        }
        canvas.repaint();
        key.consume();
    }

    private void paint(Raster raster) {
        if (sheet == null || raster.width() < 8 || raster.height() < 8) return;
        Palette palette = Palette.of(sheet.theme());
        int zoom = zoom(), left = left(), top = top(), wide = zoom * sheet.width(), high = zoom * sheet.height();
        new Mosaic(1, sheet.width(), sheet.height(), zoom, 0).paintTile(raster, left, top,
                Tiles.rows(sheet.values(), sheet.width(), sheet.height()), 0, sheet.scale());
        raster.frame(left, top, wide, high, 1, palette.muted());
        outline(raster, palette.second(), left, top, zoom);
        if (cursor < 0 || !isFocused() || cursor >= sheet.width() * sheet.height()) return;
        int x = left + cursor % sheet.width() * zoom, y = top + cursor / sheet.width() * zoom;
        raster.frame(x, y, zoom, zoom, 2, palette.first());
    }

    /** A line wherever a locked pixel meets a free one, or the rim. */
    private void outline(Raster raster, int colour, int left, int top, int zoom) {
        int thick = zoom >= 6 ? 2 : 1;
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                boolean here = isLocked(x, y);
                int atX = left + x * zoom, atY = top + y * zoom;
                if (here != isLocked(x - 1, y)) raster.fill(atX - thick / 2, atY, thick, zoom, colour);
                if (here != isLocked(x, y - 1)) raster.fill(atX, atY - thick / 2, zoom, thick, colour);
                if (here && x == sheet.width() - 1) raster.fill(atX + zoom - thick / 2, atY, thick, zoom, colour);
                if (here && y == sheet.height() - 1) raster.fill(atX, atY + zoom - thick / 2, zoom, thick, colour);
            }
        }
    }

    private boolean isLocked(int x, int y) { return x >= 0 && y >= 0 && sheet.locked()[y * sheet.width() + x]; }
}
