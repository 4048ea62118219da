package org.gibbsite.kit.view.image;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
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
import org.gibbsite.ui.plot.PlotText;

/**
 * Many small pictures in a grid that fills the space at a whole number of screen pixels per number, with a scroll bar
 * where they do not fit. One tile may be selected: by a click or a drag, or with the arrow keys while the grid has the focus.
 */
public final class FilterGrid extends Picture implements TakesArrows {
    private static final int WIDEST_GAP = 4, NARROWEST_GAP = 2, EDGE = 3, FRAME = 2;

    private final IntegerProperty selected;
    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private final ScrollBar scroll = new ScrollBar();
    private final Label hover = PlotText.small();
    private final FocusRing ring = new FocusRing(this);

    private Content content;
    private Mosaic mosaic = new Mosaic(1, 1, 1, 1, 0);
    private IntFunction<String> names = tile -> "";
    private int zoom;
    private boolean centred = true;

    /**
     * What is shown.
     *
     * @param tiles the pictures
     * @param order tile at each place, a permutation
     * @param shared scale of all tiles, or null if each has its own
     * @param scale  of each tile
     * @param marks of each tile
     * @param theme colours of frames and marks
     */
    public record Content(Tiles tiles, int[] order, ColourScale shared, IntFunction<ColourScale> scale,
            IntFunction<UnitMark> marks,
            Theme theme) {

        /** Tiles in their own order, one scale for all, no marks. */
        public static Content plain(Tiles tiles, ColourScale scale, Theme theme) {
            return new Content(tiles, IntStream.range(0, tiles.count()).toArray(), scale, tile -> scale,
                    tile -> UnitMark.NONE, theme);
        }
    }

    /** @param selected the tile selected, −1 for none; null if tiles cannot be selected */
    public FilterGrid(IntegerProperty selected) {
        this.selected = selected;
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setVisible(false);
        scroll.valueProperty().addListener(v -> canvas.repaint());
        hover.setVisible(false);
        hover.setManaged(false);
        hover.setMouseTransparent(true);
        hover.getStyleClass().add("plot-hover");
        getChildren().addAll(canvas, scroll, hover, ring);
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnMouseExited(gone -> hover.setVisible(false));
        setOnScroll(wheel -> scroll.setValue(
                Math.clamp(scroll.getValue() - wheel.getDeltaY(), 0, Math.max(0, scroll.getMax()))));
        if (selected != null) makeSelectable();
    }

    private void makeSelectable() {
        setFocusTraversable(true);
        selected.addListener(s -> selectionMoved());
        canvas.setOnMousePressed(press -> {
            requestFocus();
            int tile = tileAt(press);
            if (tile >= 0) selected.set(tile);
        });
        canvas.setOnMouseDragged(drag -> {
            int tile = tileAt(drag);
            if (tile >= 0) selected.set(tile);
        });
        setOnKeyPressed(this::move);
    }

    /** Paints the content; the grid keeps it for repaints. */
    public void show(Content next) {
        boolean sameShape = content != null && next.tiles().count() == content.tiles().count()
                && next.tiles().width() == content.tiles().width()
                && next.tiles().height() == content.tiles().height();
        content = next;
        if (!sameShape) arrange();
        canvas.repaint();
    }

    /** Text shown beside the pointer for a tile: {@code "unit 17 · norm 3.21"}. */
    public void names(IntFunction<String> next) {
        names = next;
    }

    /** Tiles start in the upper left corner, and those that do not fit are left out: for a row below its caption. */
    public void startInCorner() {
        centred = false;
    }

    /** Screen pixels per number; 0 chooses the largest at which all fit. */
    public void zoom(int next) {
        zoom = next;
        requestLayout();
        layout();
    }

    public Mosaic mosaic() { return mosaic; }

    private Palette palette() { return Palette.of(content.theme()); }

    private void selectionMoved() {
        if (content == null) return;
        reveal();
        canvas.repaint();
    }

    @Override protected void layoutChildren() { arrange(); }

    private void arrange() {
        double width = getWidth(), height = getHeight(), bar = Math.ceil(scroll.prefWidth(-1));
        ring.resizeRelocate(0, 0, width, height);
        if (content == null || width < 1 || height < 1) return;
        mosaic = fit(width, height);
        boolean overflow = centred && mosaic.height(content.tiles().count()) + 2 * EDGE > height;
        if (overflow) mosaic = fit(width - bar, height);
        scroll.setVisible(overflow);
        scroll.resizeRelocate(width - bar, 0, bar, height);
        scroll.setMax(overflow ? mosaic.height(content.tiles().count()) + 2 * EDGE - height : 0);
        scroll.setVisibleAmount(scroll.getMax() * height / (scroll.getMax() + height));
        scroll.setUnitIncrement(mosaic.pitchY());
        scroll.setBlockIncrement(height);
        scroll.setValue(Math.clamp(scroll.getValue(), 0, scroll.getMax()));
        canvas.resizeRelocate(0, 0, overflow ? width - bar : width, height);
        canvas.layout();
        canvas.repaint();
    }

    private Mosaic fit(double width, double height) {
        Tiles tiles = content.tiles();
        int wide = (int) width - 2 * EDGE, high = (int) height - 2 * EDGE;
        if (zoom > 0) {
            int columns = Math.clamp((wide + EDGE) / (tiles.width() * zoom + EDGE), 1, Math.max(1, tiles.count()));
            return new Mosaic(columns, tiles.width(), tiles.height(), zoom, EDGE);
        }
        if (!centred) {
            int most = smallestZoom(), columns = (wide + NARROWEST_GAP) / (tiles.width() * most + NARROWEST_GAP);
            Mosaic small = new Mosaic(Math.clamp(columns, 1, Math.max(1, tiles.count())), tiles.width(), tiles.height(),
                    most, NARROWEST_GAP);
            if (small.height(tiles.count()) > high) return small;
        }
        for (int gap = WIDEST_GAP; gap > NARROWEST_GAP; gap--) {
            Mosaic roomy = fit(tiles, gap, wide, high), tight = fit(tiles, NARROWEST_GAP, wide, high);
            boolean asGood = roomy.zoom() == tight.zoom() && roomy.height(tiles.count()) <= high;
            if (asGood) return roomy;
        }
        return fit(tiles, NARROWEST_GAP, wide, high);
    }

    private Mosaic fit(Tiles tiles, int gap, int wide, int high) {
        return Mosaic.fit(tiles.count(), tiles.width(), tiles.height(), gap, smallestZoom(), wide, high);
    }

    /** Tiles under 28 px are hard to read: rather scroll. */
    private int smallestZoom() {
        return Math.max(1, Math.ceilDiv(28, Math.max(content.tiles().width(), content.tiles().height())));
    }

    /** Left edge of the mosaic. */
    private int left() {
        return centred ? Math.max(0, (canvas.pixelWidth() - mosaic.width()) / 2) : 1;
    }

    /** Upper edge of the mosaic, or where it has been scrolled to. */
    private int top() {
        int slack = canvas.pixelHeight() - mosaic.height(content.tiles().count());
        return scroll.isVisible() ? EDGE - (int) scroll.getValue() : Math.max(EDGE, centred ? slack / 2 : 0);
    }

    private void paint(Raster raster) {
        if (content == null) return;
        Tiles tiles = content.tiles();
        int left = left(), top = top();
        int first = Math.max(0, -top / mosaic.pitchY()) * mosaic.columns();
        int last = Math.min(tiles.count(), Math.ceilDiv(raster.height() - top, mosaic.pitchY()) * mosaic.columns());
        if (!centred)
            last = Math.min(last,
                    Math.max(1, (raster.height() - top + mosaic.gap()) / mosaic.pitchY()) * mosaic.columns());
        if (content.shared() != null) {
            mosaic.paintTiles(raster, left, top, tiles, content.order(), first, last, content.shared());
        }
        for (int place = first; place < last; place++) {
            int tile = content.order()[place], x = left + mosaic.x(place), y = top + mosaic.y(place);
            if (content.shared() == null) mosaic.paintTile(raster, x, y, tiles, tile, content.scale().apply(tile));
            decorate(raster, tile, x, y);
        }
    }

    private void decorate(Raster raster, int tile, int x, int y) {
        Palette palette = palette();
        int wide = mosaic.tileWidth() * mosaic.zoom(), high = mosaic.tileHeight() * mosaic.zoom();
        int scale = wide >= 112 ? 2 : 1;
        boolean image = content.shared() != null && !content.shared().map().isDiverging();
        if (image) raster.frame(x, y, wide, high, 1, palette.grid());
        content.marks().apply(tile).paint(raster, x + wide - UnitMark.SIZE * scale - 2, y + 2, scale, palette.text(),
                palette.ground());
        if (selected != null && selected.get() == tile) raster.frame(x, y, wide, high, FRAME, palette.text());
    }

    private int tileAt(MouseEvent event) {
        if (content == null) return -1;
        int place = mosaic.placeAt((int) event.getX() - left(), (int) event.getY() - top(), content.tiles().count());
        return place < 0 ? -1 : content.order()[place];
    }

    private void hover(MouseEvent event) {
        int tile = tileAt(event);
        String name = tile < 0 ? "" : names.apply(tile);
        hover.setVisible(!name.isEmpty());
        if (name.isEmpty()) return;
        hover.setText(name);
        hover.autosize();
        double x = Math.min(event.getX() + 12, getWidth() - hover.getWidth());
        double y = event.getY() + 16 + hover.getHeight() > getHeight()
                ? event.getY() - hover.getHeight() - 4
                : event.getY() + 16;
        hover.relocate(Math.max(0, x), Math.max(0, y));
    }

    private void move(KeyEvent key) {
        int count = content == null ? 0 : content.tiles().count();
        int by = switch (key.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -mosaic.columns();
            case DOWN -> mosaic.columns();
            default -> 0;
        };
        if (by == 0 || count == 0 || key.isShiftDown() || key.isControlDown()) return;
        int place = placeOf(selected.get());
        int next = place < 0 ? 0 : place + by;
        if (next >= 0 && next < count) selected.set(content.order()[next]);
        key.consume();
    }

    private int placeOf(int tile) {
        int[] order = content.order();
        for (int place = 0; place < order.length; place++) if (order[place] == tile) return place;
        return -1;
    }

    /** Scrolls so far that the selected tile is on screen. */
    private void reveal() {
        int place = placeOf(selected.get());
        if (place < 0 || !scroll.isVisible()) return;
        double upper = mosaic.y(place), lower = upper + mosaic.pitchY() + EDGE;
        if (upper < scroll.getValue()) scroll.setValue(upper);
        if (lower > scroll.getValue() + getHeight()) scroll.setValue(Math.min(scroll.getMax(), lower - getHeight()));
    }
}
