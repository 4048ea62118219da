package org.gibbsite.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.gibbsite.raster.Raster;

/**
 * Square lattices of spins: the first as large as fits, the others beside or below it, each with a line below. Pixels go straight to
 * the window, so that a large lattice may change with every picture.
 */
public final class SpinSheet extends Picture {
    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private final SpinPixels pixels = new SpinPixels();
    private final List<Label> lines = new ArrayList<>();
    private final List<String[]> texts = new ArrayList<>();
    private final Consumer<Raster> over;
    private List<Lattice> lattices = List.of();
    private List<SheetPlace> places = List.of();
    private int up, down;

    /** @param spins side × side, row by row, each ±1. Not modified. */
    public record Lattice(int side, byte[] spins) {}

    /** @param over paints on top of the lattices, in pixels of the sheet */
    public SpinSheet(Consumer<Raster> over) {
        this.over = over;
        setFocusTraversable(true);
        setOnMousePressed(press -> requestFocus());
        getChildren().addAll(canvas, new FocusRing(this));
    }

    /** Shows other spins. @param upColour of +1 and @param downColour of −1, both opaque */
    public void show(List<Lattice> next, int upColour, int downColour) {
        boolean placed = next.size() == lattices.size();
        lattices = List.copyOf(next);
        up = upColour;
        down = downColour;
        if (placed) canvas.repaint();
        else {
            place();
            requestLayout();
        }
    }

    /** What stands below a lattice: the first of the texts that fits, or nothing. */
    public void line(int lattice, String... choice) {
        boolean first = lines.isEmpty();
        while (lines.size() <= lattice) {
            lines.add(PlotText.caption());
            texts.add(choice);
            getChildren().add(getChildren().size() - 1, lines.getLast());
        }
        texts.set(lattice, choice);
        if (first) requestLayout(); // text takes room
        write(lattice);
    }

    private void write(int lattice) {
        Label line = lines.get(lattice);
        line.setVisible(false);
        if (lattice >= places.size()) return;
        SheetPlace place = places.get(lattice);
        for (String text : texts.get(lattice)) {
            PlotText.set(line, text);
            line.setVisible(wide(line) <= place.size() + SheetPlace.GAP);
            if (line.isVisible()) break;
        }
        line.autosize();
        line.relocate(place.x(), place.y() + place.size());
    }

    private static double wide(Label line) {
        line.applyCss();
        return line.prefWidth(-1);
    }

    /** Edge of the first lattice, px; 0 before there is one. It begins in the upper left corner. */
    public int edge() {
        return places.isEmpty() ? 0 : places.getFirst().size();
    }

    /** Paints what is shown once more. */
    public void repaint() {
        canvas.repaint();
    }

    private void paint(Raster raster) {
        for (int k = 0; k < Math.min(places.size(), lattices.size()); k++) {
            SheetPlace at = places.get(k);
            pixels.paint(raster, at.x(), at.y(), at.size(), lattices.get(k).side(), lattices.get(k).spins(), up, down);
        }
        over.accept(raster);
    }

    private double text() {
        if (lines.isEmpty()) return 0;
        Label line = lines.getFirst();
        line.applyCss();
        return Math.ceil(line.prefHeight(-1));
    }

    private void place() {
        places = SheetPlace.of(lattices.size(), getWidth(), getHeight(), text());
    }

    @Override protected void layoutChildren() {
        place();
        getChildren().getLast().resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.layout();
        canvas.repaint();
        for (int k = 0; k < lines.size(); k++) write(k);
    }
}
