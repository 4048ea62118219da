package org.gibbsite.kit.view.image;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays its children out as equal tiles, row by row, in as many columns as keeps the tiles near 4 : 3. */
public final class TileLayout extends Pane {
    private static final double GAP = 10, SHAPE = 4.0 / 3;

    public TileLayout() { setMinSize(0, 0); }

    @Override protected void layoutChildren() {
        int count = getChildren().size();
        if (count == 0) return;
        int columns = columns(count, getWidth(), getHeight()), rows = Math.ceilDiv(count, columns);
        double width = (getWidth() - (columns - 1) * GAP) / columns, height = (getHeight() - (rows - 1) * GAP) / rows;
        for (int i = 0; i < count; i++) {
            Node child = getChildren().get(i);
            child.resizeRelocate(Math.floor(i % columns * (width + GAP)), Math.floor(i / columns * (height + GAP)),
                    Math.max(0, Math.floor(width)), Math.max(0, Math.floor(height)));
        }
    }

    /** A divisor of {@code count}, so that the last row is full. */
    static int columns(int count, double width, double height) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= count; columns++) {
            if (count % columns != 0) continue;
            double off = Math.abs(Math.log(width / columns / (height / (count / columns)) / SHAPE));
            if (off < least) {
                least = off;
                best = columns;
            }
        }
        return best;
    }
}
