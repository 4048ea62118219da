package org.gibbsite.kit.view.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.plot.FocusRing;
import org.gibbsite.ui.plot.Picture;
import org.gibbsite.ui.plot.PixelCanvas;
import org.gibbsite.ui.plot.PlotText;

/**
 * Square lattices of spins: the first as large as fits, the others beside or below it, each with a line below. Pixels go straight to
 * the window, so that a large lattice may change with every picture.
 */
public final class SpinSheet extends Picture {
    private final PixelCanvas canvas = new PixelCanvas(this::paint);
    private final SpinPixels pixels = new SpinPixels();
    private final List<Label> lines = new ArrayList<>();
    private List<List<String>> texts = List.of();
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

    /** Shows other spins. @param upColour of +1, @param downColour of −1 and @param ground of the rest, all opaque */
    public void show(List<Lattice> next, int upColour, int downColour, int ground) {
        canvas.ground(ground);
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

    /**
     * What stands below the lattices, each in the same number of versions, long ones first. The first lattice has the first
     * version that fits; the others, which are of one size, the first that fits them all.
     */
    public void captions(List<List<String>> next) {
        boolean other = lines.size() != next.size();
        texts = List.copyOf(next);
        while (lines.size() < texts.size()) {
            lines.add(PlotText.caption());
            lines.getLast().setManaged(false); // or new words would lay out, and paint, everything
            getChildren().add(getChildren().size() - 1, lines.getLast());
        }
        if (other) requestLayout(); // text takes room
        write();
    }

    private void write() {
        int beside = 0;
        for (int k = 0; k < lines.size(); k++) {
            boolean known = k < Math.min(places.size(), texts.size());
            lines.get(k).setVisible(known);
            if (!known) continue;
            int version = version(k, k == 0 ? 0 : beside);
            if (k > 0) beside = version;
        }
        for (int k = 1; k < Math.min(places.size(), texts.size()); k++) version(k, beside);
    }

    /** Writes the first version from {@code least} on that fits, and tells which. */
    private int version(int lattice, int least) {
        Label line = lines.get(lattice);
        SheetPlace place = places.get(lattice);
        List<String> versions = texts.get(lattice);
        int version = least;
        do {
            line.setVisible(version < versions.size());
            if (!line.isVisible()) break;
            PlotText.set(line, versions.get(version));
        } while (wide(line) > place.size() - FocusRing.WIDE && version++ < versions.size());
        line.autosize();
        line.relocate(place.x() + FocusRing.WIDE, place.y() + place.size());
        return version;
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
        write();
    }
}
