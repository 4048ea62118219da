package org.gibbsite.ui.plot;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A picture, and below it one line: colour bar, numbers in words, small controls. Where the line would be crowded, the
 * words have a line of their own.
 */
public final class PlotPane extends VBox {
    private static final double SPACE = 6;

    /**
     * Width of the pane, in heights of its text, under which long words get their own line, from which on only words do that
     * have no shorter ones that fit; and the height for that.
     */
    private static final double CROWDED = 46, TALL = 15;

    private final HBox footer = new HBox(2 * SPACE);
    private final FittingLabel words = PlotText.fittingCaption();
    private int wordsPlace;

    public PlotPane() {
        super(SPACE);
        setMinSize(0, 0);
        setPadding(new Insets(SPACE));
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(words, Priority.ALWAYS);
        footer.getChildren().add(words);
        getChildren().add(footer);
        widthProperty().addListener((w, was, is) -> settle(false));
        heightProperty().addListener((h, was, is) -> settle(false));
    }

    /** @param stay whether words that have a line of their own keep it, even where they have become short enough */
    private void settle(boolean stay) {
        double text = words.getFont().getSize();
        boolean alone = footer.getChildren().size() == (isApart() ? 0 : 1);
        boolean wide = getWidth() >= CROWDED * text;
        boolean crowded = !alone && (wide ? !fits(words.least()) : stay && isApart() || !fits(words.prefWidth(-1)));
        boolean apart = crowded && getHeight() > TALL * text;
        if (apart && !isApart()) getChildren().add(getChildren().size() - 1, words);
        if (!apart && isApart()) footer.getChildren().add(wordsPlace, words);
        words.setVisible(apart || !crowded || footer.getChildren().getLast() == words);
        words.setManaged(words.isVisible());
    }

    private boolean isApart() { return getChildren().contains(words); }

    /** Whether the line has room for words of that width beside the rest. */
    private boolean fits(double wanted) {
        double rest = getInsets().getLeft() + getInsets().getRight();
        for (Node node : footer.getChildren()) if (node != words) rest += node.prefWidth(-1) + footer.getSpacing();
        return rest + wanted <= getWidth();
    }

    /** One or two small controls at the right end of the line. */
    public void controls(Region... nodes) {
        for (Region node : nodes) {
            node.setMinWidth(USE_PREF_SIZE);
            node.setStyle("-fx-padding: 0.1em 0.3em 0.1em 0.3em;");
            node.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.TEXT_SMALL);
        }
        footer.getChildren().addAll(nodes);
    }

    /** Takes all the space that is left. */
    public void picture(Region picture) {
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setPrefSize(200, 120);
        getChildren().addFirst(picture);
    }

    public void colourBar(ColourBar bar) {
        footer.getChildren().addFirst(bar);
        wordsPlace = 1;
    }

    /** The numbers in words, below the picture: the longest that fits. @param fromLongToShort at least one */
    public void words(String... fromLongToShort) {
        words.say(fromLongToShort);
        if (getWidth() > 0) settle(true);
    }
}
