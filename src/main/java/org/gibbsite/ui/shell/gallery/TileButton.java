package org.gibbsite.ui.shell.gallery;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;

/** A button around words that are wrapped: as wide as its style says, as high as they are then. */
class TileButton extends Button {
    private final VBox content;

    TileButton(VBox content) {
        this.content = content;
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** The toolkit's own asks its graphic without a width, for which words are as high as they have letters. */
    @Override protected double computePrefHeight(double width) {
        double outer = width > 0 ? width : prefWidth(-1);
        return content.prefHeight(outer - snappedLeftInset() - snappedRightInset()) + snappedTopInset()
                + snappedBottomInset();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
