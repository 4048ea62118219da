package org.gibbsite.labs.isingrbm.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Blocks;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Layer;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/**
 * Configurations that were not learnt from; below each, what the layers make of them from their few spins, and what
 * Kadanoff's blocks keep with as many. One row for each way, with the share of spins that come out right.
 */
final class ReconstructionsPanel extends DrawnPanel<IsingRbmFrame> {
    private static final int GAP = ReconstructionLayout.GAP;
    /** Widest name of a row, in lines of text. */
    private static final double NAMES = 6.2, LONG_NAMES = 8.6;

    ReconstructionsPanel(ViewContext context) { super("Reconstructions", context); }

    /** @param picture of configuration n at a zoom */
    private record Row(String name, String number, BiFunction<Integer, Integer, Raster> picture) {}

    /** The given one first, then for each layer what is learnt and what is blocked. */
    private List<Row> rows(IsingRbmFrame frame) {
        int side = frame.side(), sites = side * side;
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(sites + " spins", "given",
                (n, zoom) -> SpinTiles.spins(frame.originals(), n * sites, side, zoom, palette())));
        for (int level = 0; level < levels(frame); level++) {
            if (level < frame.layers().size()) rows.add(learnt(frame, frame.layers().get(level)));
            if (level < frame.blocks().size()) rows.add(blocked(frame, frame.blocks().get(level)));
        }
        return rows;
    }

    private static int levels(IsingRbmFrame frame) { return Math.max(frame.layers().size(), frame.blocks().size()); }

    private Row learnt(IsingRbmFrame frame, Layer layer) {
        int side = frame.side();
        return new Row(layer.units() + " learnt", FieldsPanel.percent(layer.right()) + " right",
                (n, zoom) -> SpinTiles.means(layer.reconstruction(), n * side * side, side, zoom, palette()));
    }

    private Row blocked(IsingRbmFrame frame, Blocks blocks) {
        int side = frame.side();
        return new Row(blocks.count(side) + " blocks", FieldsPanel.percent(blocks.right()) + " right",
                (n, zoom) -> SpinTiles.spins(blocks.spins(), n * side * side, side, zoom, palette()));
    }

    @Override protected void paint(IsingRbmFrame frame, Pen pen) {
        if (frame.originals().length == 0) {
            Waiting.paint(frame, pen);
            return;
        }
        List<Row> rows = rows(frame);
        double name = 0;
        for (Row row : rows) name = Math.max(name, Math.max(pen.width(row.name), pen.width(row.number)));
        ReconstructionLayout layout = ReconstructionLayout.of(
                new ReconstructionLayout.Content(rows.size(), frame.shown(), frame.side(), name, pen.line()),
                pen.width(), pen.height());
        if (layout.zoom() == 0) pairs(frame, pen, rows.getFirst());
        else
            for (int way = 0; way < rows.size(); way++) paint(rows.get(way), way, frame, layout, pen);
    }

    private static void paint(Row row, int way, IsingRbmFrame frame, ReconstructionLayout layout, Pen pen) {
        int size = layout.zoom() * frame.side(), x = layout.x(way, 0), y = layout.y(way, 0);
        double line = pen.line(), middle = layout.columns() ? y - GAP - line : y + size / 2.0;
        double at = layout.columns() ? 0.5 : 1, nameX = layout.columns() ? x + size / 2.0 : x - 2 * GAP;
        pen.text(row.name, pen.palette().text(), at, nameX, middle - line / 2);
        pen.text(row.number, pen.palette().muted(), at, nameX, middle + line / 2);
        for (int n = 0; n < layout.shown(); n++) {
            pen.picture(row.picture.apply(n, layout.zoom()), layout.x(way, n), layout.y(way, n));
            pen.frame(pen.palette().grid(), 1, layout.x(way, n), layout.y(way, n), size, size);
        }
    }

    /** Pixels of a spin where so many rows share the height; 0 where they do not fit. */
    private static int zoom(IsingRbmFrame frame, Pen pen, int rows) {
        return (int) ((pen.height() / rows - GAP) / frame.side());
    }

    /** Where there is little height: learnt on the left, blocks on the right, the given ones above both. */
    private void pairs(IsingRbmFrame frame, Pen pen, Row given) {
        List<Row> left = new ArrayList<>(List.of(given)), right = new ArrayList<>(List.of(given));
        frame.layers().forEach(layer -> left.add(learnt(frame, layer)));
        frame.blocks().subList(0, Math.min(frame.blocks().size(), Math.max(1, frame.layers().size())))
                .forEach(blocks -> right.add(blocked(frame, blocks)));
        if (left.size() > 1) column(frame, pen, left, 0, pen.width() / 2 - GAP);
        column(frame, pen, right, left.size() > 1 ? pen.width() / 2 : 0,
                left.size() > 1 ? pen.width() / 2 : pen.width());
    }

    private void column(IsingRbmFrame frame, Pen pen, List<Row> rows, double left, double wide) {
        int across = (int) ((wide - NAMES * pen.line() - GAP) / frame.side()); // of a picture as wide as there is room
        int zoom = Math.max(1, Math.min(across, zoom(frame, pen, rows.size())));
        int size = zoom * frame.side(), pitch = size + GAP;
        boolean two = size > 2 * pen.line();
        double names = (two ? NAMES : LONG_NAMES) * pen.line();
        int columns = Math.clamp((int) ((wide - names) / pitch), 1, frame.shown());
        double y = Math.max(0, (pen.height() - rows.size() * pitch) / 2);
        for (Row row : rows) {
            double middle = y + size / 2.0;
            pen.text(two ? row.name : row.name + ", " + row.number.replace(" right", ""), pen.palette().text(), 0,
                    left + 2, two ? middle - pen.line() / 2 : middle);
            if (two) pen.text(row.number, pen.palette().muted(), 0, left + 2, middle + pen.line() / 2);
            for (int n = 0; n < columns; n++) {
                int x = (int) (left + names) + n * pitch;
                pen.picture(row.picture.apply(n, zoom), x, (int) y);
                pen.frame(pen.palette().grid(), 1, x, (int) y, size, size);
            }
            y += pitch;
        }
    }

    @Override protected String words(IsingRbmFrame frame) {
        if (frame.originals().length == 0) return "";
        return SpinTiles.up(palette()) + " is up · share of spins right";
    }

    @Override protected String describe(IsingRbmFrame frame) {
        if (frame.originals().length == 0) return "Not yet learning: " + Waiting.words(frame) + ".";
        StringBuilder words = new StringBuilder();
        words.append(frame.shown()).append(" configurations at step ").append(Numbers.count(frame.step()))
                .append(" that were not learnt from. Spins reconstructed right: ");
        List<Row> rows = rows(frame);
        for (Row row : rows.subList(1, rows.size())) {
            words.append(row.name).append(' ').append(row.number.replace(" right", "")).append("; ");
        }
        return words.substring(0, words.length() - 2) + ".";
    }
}
