package org.gibbsite.labs.rbm.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.gibbsite.ui.plot.FilterGrid;

/** A square filter, and beside it (or below, in a tall space) two rows of images with a line of words each. */
final class UnitLayout extends Pane {
    private static final double SPACE = 12;

    private final FilterGrid filter, most, least;
    private final Label mostWords, leastWords;

    UnitLayout(FilterGrid filter, Label mostWords, FilterGrid most, Label leastWords, FilterGrid least) {
        this.filter = filter;
        this.mostWords = mostWords;
        this.most = most;
        this.leastWords = leastWords;
        this.least = least;
        setMinSize(0, 0);
        getChildren().addAll(filter, mostWords, most, leastWords, least);
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), height = getHeight();
        boolean beside = width > height;
        double side = beside ? Math.min(height, width * 0.5) : Math.min(width, height * 0.5);
        filter.resizeRelocate(0, 0, beside ? side : width, beside ? height : side);
        double x = beside ? side + SPACE : 0, y = beside ? 0 : side + SPACE;
        double half = (height - y) / 2;
        strip(mostWords, most, x, y, width - x, half);
        strip(leastWords, least, x, y + half, width - x, half);
    }

    private static void strip(Label words, FilterGrid images, double x, double y, double width, double height) {
        double text = Math.ceil(words.prefHeight(-1));
        words.resizeRelocate(x, y, Math.max(0, width), text);
        images.resizeRelocate(x, y + text, Math.max(0, width), Math.max(0, height - text));
    }
}
