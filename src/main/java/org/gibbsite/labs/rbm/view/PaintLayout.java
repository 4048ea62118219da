package org.gibbsite.labs.rbm.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.gibbsite.ui.plot.PaintCanvas;
import org.gibbsite.ui.plot.UnitStrip;

/** Controls above; a painting, and beside it (or below, in a tall space) the hidden units with a line of words. */
final class PaintLayout extends Pane {
    private static final double SPACE = 10, LEAST = 90;

    private final PaintTools tools;
    private final PaintCanvas canvas;
    private final Label words;
    private final UnitStrip units;

    PaintLayout(PaintTools tools, PaintCanvas canvas, Label words, UnitStrip units) {
        this.tools = tools;
        this.canvas = canvas;
        this.words = words;
        this.units = units;
        setMinSize(0, 0);
        getChildren().addAll(tools, canvas, words, units);
    }

    @Override protected void layoutChildren() {
        double width = getWidth(), high = Math.ceil(tools.prefHeight(width));
        tools.setVisible(getHeight() - high > LEAST);
        double top = tools.isVisible() ? high + SPACE / 2 : 0, height = Math.max(0, getHeight() - top);
        tools.resizeRelocate(0, 0, width, high);
        boolean beside = width > height;
        double wide = beside ? Math.min(width * 0.62, height + 8) : width;
        double tall = beside ? height : Math.min(height * 0.72, width + 8);
        canvas.resizeRelocate(0, top, wide, tall);
        double x = beside ? wide + SPACE : 0, y = top + (beside ? 0 : tall + SPACE / 2);
        double text = Math.ceil(words.prefHeight(-1));
        words.resizeRelocate(x, y, Math.max(0, width - x), text);
        units.resizeRelocate(x, y + text + 3, Math.max(0, width - x), Math.max(0, top + height - y - text - 3));
    }
}
