package org.gibbsite.ui.plot;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A picture with controls above it, if there are any, and one line of numbers below: colour bar, then words. */
public final class PlotPane extends VBox {
    private static final double SPACE = 6;

    private final HBox controls = new HBox(SPACE), footer = new HBox(2 * SPACE);
    private final Label words = PlotText.caption();

    public PlotPane() {
        super(SPACE);
        setMinSize(0, 0);
        setPadding(new Insets(SPACE));
        controls.setAlignment(Pos.CENTER_LEFT);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(words, Priority.ALWAYS);
        footer.getChildren().add(words);
        getChildren().add(footer);
    }

    /** Above the picture, from the left. */
    public void controls(Node... nodes) {
        controls.getChildren().setAll(nodes);
        controls.setMinWidth(0);
        getChildren().addFirst(controls);
    }

    /** On the line below the picture, from the left: for one or two small controls. */
    public void controlsBelow(Node... nodes) {
        footer.getChildren().addAll(0, java.util.List.of(nodes));
    }

    /** Takes all the space that is left. */
    public void picture(Region picture) {
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setPrefSize(200, 120);
        getChildren().add(getChildren().size() - 1, picture);
    }

    public void colourBar(ColourBar bar) {
        footer.getChildren().addFirst(bar);
    }

    /** The numbers in words, below the picture. */
    public void words(String text) { PlotText.set(words, text); }
}
