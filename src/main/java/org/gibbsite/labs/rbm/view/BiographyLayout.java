package org.gibbsite.labs.rbm.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A filter and the histogram of its activation side by side, and below them – or to the right, in a wide space – rows of
 * pictures with a line of words each, and a note at the bottom. Rows that would be too low to read are left out, the last first.
 */
final class BiographyLayout extends Pane {
    /** Pictures are drawn at least pixel by pixel: those of 28 pixels fit into the least height. */
    private static final double SPACE = 10, LEAST = 36;

    private final Region filter, histogram;
    private final Label note;
    private final Row[] rows;

    /** @param share of the height that the rows get, in proportion */
    record Row(Label words, Region pictures, double share) {}

    BiographyLayout(Region filter, Region histogram, Label note, Row... rows) {
        this.filter = filter;
        this.histogram = histogram;
        this.note = note;
        this.rows = rows;
        note.setWrapText(true);
        note.setMinHeight(0);
        note.textProperty().addListener(t -> requestLayout());
        setMinSize(0, 0);
        getChildren().addAll(filter, histogram, note);
        for (Row row : rows) getChildren().addAll(row.words(), row.pictures());
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), all = getHeight();
        double below = note.getText().isEmpty() ? 0 : Math.min(all / 3, Math.ceil(note.prefHeight(width)));
        double height = all - below;
        note.resizeRelocate(0, height, width, below);
        if (width > 1.25 * height) {
            double left = Math.floor(Math.min(width * 0.42, height * 0.66));
            filter.resizeRelocate(0, 0, left, Math.floor(height * 0.62));
            histogram.resizeRelocate(0, Math.floor(height * 0.62) + SPACE, left,
                    Math.max(0, Math.floor(height * 0.38) - SPACE));
            rows(left + 2 * SPACE, 0, width - left - 2 * SPACE, height);
        } else {
            double top = Math.floor(Math.min(width * 0.5, height * 0.36));
            filter.resizeRelocate(0, 0, top, top);
            histogram.resizeRelocate(top + SPACE, 0, Math.max(0, width - top - SPACE), top);
            rows(0, top + SPACE, width, height - top - SPACE);
        }
    }

    private void rows(double x, double y, double width, double height) {
        double text = Math.ceil(rows[0].words().prefHeight(-1));
        int shown = rows.length;
        while (shown > 1 && height * leastShare(shown) < text + LEAST) shown--;
        double shares = shares(shown), at = y;
        for (int k = 0; k < rows.length; k++) {
            Row row = rows[k];
            row.words().setVisible(k < shown);
            row.pictures().setVisible(k < shown);
            if (k >= shown) continue;
            double high = Math.floor(height * row.share() / shares);
            row.words().resizeRelocate(x, at, Math.max(0, width), text);
            row.pictures().resizeRelocate(x, at + text, Math.max(0, width), Math.max(0, high - text - 4));
            at += high;
        }
    }

    private double shares(int shown) {
        double shares = 0;
        for (int k = 0; k < shown; k++) shares += rows[k].share();
        return shares;
    }

    /** Of the height, for the lowest of the first rows. */
    private double leastShare(int shown) {
        double least = rows[0].share();
        for (int k = 1; k < shown; k++) least = Math.min(least, rows[k].share());
        return least / shares(shown);
    }
}
