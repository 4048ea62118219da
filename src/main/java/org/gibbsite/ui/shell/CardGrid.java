package org.gibbsite.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/**
 * All cards at once, in a grid about as wide as high that fills its place. Where that would leave a card less room than a
 * panel needs to draw, there are fewer columns, and the rows are scrolled.
 */
final class CardGrid extends ScrollPane {
    /** Least width and height of a card, in em, and in px where the text is small: a panel draws from 240 × 180 up. */
    private static final double WIDE = 18.5, HIGH = 14, LEAST_WIDE = 244, LEAST_HIGH = 190;

    private final List<PanelCard> cards;
    private final GridPane grid = new GridPane();
    private int columns;
    private Set<PanelCard> inView = Set.of();

    /** @param come takes a card that was out of view and comes into it: by scrolling, or because there is more room */
    CardGrid(List<PanelCard> cards, Consumer<PanelCard> come) {
        this.cards = List.copyOf(cards);
        grid.getStyleClass().add("all-panels");
        getStyleClass().add("all-panels-scroll");
        setContent(grid);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        setFocusTraversable(false); // what can be pressed in the cards has the focus, and is scrolled to
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // The toolkit keeps a picture of what scrolls: a second drawing of every panel.
        skinProperty().addListener(s -> {
            if (lookup(".viewport") instanceof Node viewport) viewport.setCache(false);
        });
        arrange(mostColumns());
        widthProperty().addListener(changed -> fit());
        // Laid out anew with each size of text, when styles are no longer being applied.
        this.cards.getFirst().head().heightProperty().addListener(changed -> fit());
        InvalidationListener moved = changed -> look(come);
        vvalueProperty().addListener(moved);
        viewportBoundsProperty().addListener(moved);
        grid.heightProperty().addListener(moved);
    }

    /** Whether any of it is on screen; all are until they have been laid out. */
    boolean isInView(PanelCard card) {
        double seen = getViewportBounds().getHeight(), top = getVvalue() * Math.max(0, grid.getHeight() - seen);
        Bounds place = card.getBoundsInParent();
        return seen <= 0 || place.getHeight() <= 0 || place.getMaxY() > top && place.getMinY() < top + seen;
    }

    private void look(Consumer<PanelCard> come) {
        Set<PanelCard> before = inView;
        inView = cards.stream().filter(this::isInView).collect(Collectors.toSet());
        inView.stream().filter(card -> !before.contains(card)).forEach(come);
    }

    private int mostColumns() { return (int) Math.ceil(Math.sqrt(cards.size())); }

    private void fit() {
        double em = cards.getFirst().font().getSize();
        if (getWidth() <= 0) return;
        int fitting = (int) Math.clamp(getWidth() / Math.max(LEAST_WIDE, WIDE * em), 1, mostColumns());
        if (fitting != columns) arrange(fitting);
        grid.setMinHeight(Math.max(LEAST_HIGH, HIGH * em) * rows());
    }

    private int rows() { return (cards.size() + columns - 1) / columns; }

    private void arrange(int wanted) {
        columns = wanted;
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows(); i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows());
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        grid.getChildren().setAll(cards);
        for (int i = 0; i < cards.size(); i++) GridPane.setConstraints(cards.get(i), i % columns, i / columns);
    }
}
