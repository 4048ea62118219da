package org.gibbsite.ui.plot;

import javafx.scene.layout.Region;

/** A border around a picture, visible while the picture has the keyboard. */
public final class FocusRing extends Region {
    /** What it covers of each side, px. */
    public static final int WIDE = 3;

    public FocusRing(Region owner) {
        setManaged(false);
        setMouseTransparent(true);
        setStyle("-fx-border-color: #2f81f7; -fx-border-width: 2; -fx-border-radius: 3;");
        visibleProperty().bind(owner.focusedProperty());
    }
}
