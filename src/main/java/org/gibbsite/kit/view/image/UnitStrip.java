package org.gibbsite.kit.view.image;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.TakesArrows;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.FocusRing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PixelCanvas;

/**
 * All units of a layer as small squares, row by row, coloured by their means. A click, or Enter, presses the selected unit;
 * a unit that is clamped wears a frame, and a dot in it while it is clamped on.
 */
public final class UnitStrip extends Picture implements TakesArrows {
    private static final int LARGEST = 28;

    private final IntegerProperty selected;
    private final IntConsumer pressed;
    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private Units units;

    /**
     * What is shown.
     *
     * @param means  one per unit, in [0, 1]. Read when it is painted.
     * @param clamps of each unit: 0 free, 1 on, 2 off
     */
    public record Units(float[] means, IntUnaryOperator clamps, ColourScale scale, Theme theme) {}

    /** @param pressed called with the unit that was clicked, after it is selected */
    public UnitStrip(IntegerProperty selected, IntConsumer pressed) {
        this.selected = selected;
        this.pressed = pressed;
        setFocusTraversable(true);
        getChildren().addAll(canvas, new FocusRing(this));
        selected.addListener(s -> canvas.repaint());
        canvas.setOnMousePressed(this::press);
        setOnKeyPressed(this::key);
    }

    /** Paints the units and keeps them for repaints. */
    public void show(Units next) {
        units = next;
        canvas.repaint();
    }

    @Override protected void layoutChildren() {
        getChildren().getLast().resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
    }

    /** Side of a square, the largest at which all units fit. */
    private int side() {
        int side = LARGEST;
        while (side > 2 && columns(side) * (canvas.pixelHeight() / side) < units.means().length) side--;
        return side;
    }

    private int columns(int side) { return Math.max(1, canvas.pixelWidth() / side); }

    /** Middle of a unit's square, from the left and top of the strip. */
    public double[] place(int unit) {
        int side = side();
        return new double[]{(unit % columns(side) + 0.5) * side, (unit / columns(side) + 0.5) * side};
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (units == null || event.getX() < 0 || event.getY() < 0) return;
        int side = side(), column = (int) event.getX() / side, row = (int) event.getY() / side;
        int unit = row * columns(side) + column;
        if (column >= columns(side) || unit >= units.means().length) return;
        selected.set(unit);
        pressed.accept(unit);
    }

    private void key(KeyEvent key) {
        if (units == null || key.isControlDown() || key.isShiftDown()) return;
        int at = selected.get(), count = units.means().length;
        int next = switch (key.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at - columns(side());
            case DOWN -> at + columns(side());
            case ENTER -> at;
            default -> Integer.MIN_VALUE;
        };
        if (next == Integer.MIN_VALUE) return;
        key.consume();
        if (at < 0 || at >= count) selected.set(0);
        else if (next == at) pressed.accept(at);
        else if (next >= 0 && next < count) selected.set(next);
    }

    private void paint(Raster raster) {
        if (units == null || raster.width() < 8 || raster.height() < 8) return;
        Palette palette = Palette.of(units.theme());
        int side = side(), columns = columns(side), gap = side > 5 ? 1 : 0;
        for (int unit = 0; unit < units.means().length; unit++) {
            int x = unit % columns * side, y = unit / columns * side, inner = side - gap;
            raster.fill(x, y, inner, inner, units.scale().argb(units.means()[unit]));
            int clamp = units.clamps().applyAsInt(unit), rim = side > 9 ? 2 : 1;
            if (clamp != 0) raster.frame(x + rim, y + rim, inner - 2 * rim, inner - 2 * rim, rim, palette.second());
            if (clamp == 1) dot(raster, x, y, inner, palette);
        }
        int chosen = selected.get();
        if (chosen < 0 || chosen >= units.means().length) return;
        raster.frame(chosen % columns * side, chosen / columns * side, side - gap, side - gap, 1, palette.text());
    }

    private static void dot(Raster raster, int x, int y, int inner, Palette palette) {
        int size = Math.max(1, inner / 3), off = (inner - size) / 2;
        raster.fill(x + off, y + off, size, size, palette.second());
    }
}
