package org.gibbsite.kit.view.image;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Mosaic;
import org.gibbsite.raster.Raster;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PixelCanvas;
import org.gibbsite.ui.plot.PlotText;

/** Pictures above their counterparts, with a number below each pair; as many pairs as fit at a readable size. */
public final class PairGrid extends Picture {
    private static final int GAP = 8, SEAM = 2, SMALLEST = 28, LARGEST_ZOOM = 16;

    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private final NumberStamp stamp = new NumberStamp();
    private final Label styled = PlotText.small();
    private Pairs pairs;
    private int marked = -1;
    private IntConsumer chosen = pair -> {};

    /**
     * What is shown.
     *
     * @param upper   at least as many tiles as {@code numbers}
     * @param lower   one per number, of the same size
     * @param numbers below the pairs
     * @param scale   colours of both
     * @param theme   colours of the numbers
     */
    public record Pairs(Tiles upper, Tiles lower, double[] numbers, ColourScale scale, Theme theme) {}

    public PairGrid() {
        styled.setVisible(false);
        getChildren().addAll(styled, canvas);
    }

    /** Paints the pairs and keeps them for repaints. */
    public void show(Pairs next) {
        pairs = next;
        canvas.repaint();
    }

    /** The pair that has a strong frame, −1 for none. */
    public void mark(int pair) {
        if (pair == marked) return;
        marked = pair;
        canvas.repaint();
    }

    /** @param listener is given the pair that is clicked */
    public void whenChosen(IntConsumer listener) {
        chosen = listener;
        setOnMouseClicked(click -> {
            int pair = at((int) click.getX(), (int) click.getY());
            if (pair >= 0) chosen.accept(pair);
        });
    }

    private int at(int x, int y) {
        int shown = shown();
        if (shown == 0) return -1;
        Place place = place(shown);
        int column = Math.floorDiv(x - place.left(), place.pitchX()),
                row = Math.floorDiv(y - place.top(), place.pitchY());
        int pair = row * place.columns() + column;
        return column < 0 || column >= place.columns() || row < 0 || pair >= shown ? -1 : pair;
    }

    /** Where the pairs are: corner of the first, distances, pairs in a row. */
    private record Place(int columns, int pitchX, int pitchY, int left, int top) {}

    private Place place(int shown) {
        int zoom = zoom(), most = Math.clamp(columns(zoom), 1, shown);
        int columns = Math.ceilDiv(shown, Math.ceilDiv(shown, most)), pitchX = cellWidth(zoom),
                pitchY = cellHeight(zoom);
        int left = Math.max(0, (canvas.pixelWidth() - columns * pitchX + GAP) / 2);
        int top = Math.max(1, (canvas.pixelHeight() - Math.ceilDiv(shown, columns) * pitchY + GAP) / 2);
        return new Place(columns, pitchX, pitchY, left, top);
    }

    /** Pairs on screen. */
    public int shown() {
        if (pairs == null || pairs.numbers().length == 0) return 0;
        int zoom = zoom();
        return Math.min(pairs.numbers().length, Math.max(1, columns(zoom)) * Math.max(1, rows(zoom)));
    }

    @Override protected void layoutChildren() {
        styled.resizeRelocate(0, 0, 0, 0);
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
    }

    private int zoom() {
        int smallest = Math.max(1, Math.ceilDiv(SMALLEST, pairs.lower().width())), zoom = LARGEST_ZOOM;
        while (zoom > smallest && columns(zoom) * rows(zoom) < pairs.numbers().length) zoom--;
        return zoom;
    }

    private int cellWidth(int zoom) { return Math.max(pairs.lower().width() * zoom, stamp.width(widest())) + GAP; }

    /** As wide as the widest number can be, with or without a power of ten. */
    private String widest() {
        for (double number : pairs.numbers()) if (number != 0 && Math.abs(number) < 1e-3) return "0.00·10⁻⁰";
        return "0.00000";
    }

    private int cellHeight(int zoom) { return 2 * pairs.lower().height() * zoom + SEAM + stamp.height() + GAP; }

    private int columns(int zoom) { return (int) (getWidth() + GAP) / cellWidth(zoom); }

    private int rows(int zoom) { return (int) (getHeight() - 1 + GAP) / cellHeight(zoom); }

    private void paint(Raster raster) {
        if (pairs == null || pairs.numbers().length == 0) return;
        stamp.use(styled.getFont(), Palette.of(pairs.theme()).text());
        int zoom = zoom(), shown = shown(), wide = pairs.lower().width() * zoom, high = pairs.lower().height() * zoom;
        Place place = place(shown);
        Mosaic tile = new Mosaic(1, pairs.lower().width(), pairs.lower().height(), zoom, 0);
        for (int n = 0; n < shown; n++) {
            int x = place.left() + n % place.columns() * place.pitchX() + (place.pitchX() - GAP - wide) / 2;
            int y = place.top() + n / place.columns() * place.pitchY();
            tile.paintTile(raster, x, y, pairs.upper(), n, pairs.scale());
            tile.paintTile(raster, x, y + high + SEAM, pairs.lower(), n, pairs.scale());
            frame(raster, x, y, wide, 2 * high + SEAM);
            if (n == marked) raster.frame(x, y, wide, 2 * high + SEAM, 3, Palette.of(pairs.theme()).second());
            String number = Numbers.measured(pairs.numbers()[n]);
            stamp.draw(raster, number, x + (wide - stamp.width(number)) / 2, y + 2 * high + SEAM + 1);
        }
    }

    private void frame(Raster raster, int x, int y, int wide, int high) {
        raster.frame(x, y, wide, high, 1, Palette.of(pairs.theme()).grid());
    }
}
