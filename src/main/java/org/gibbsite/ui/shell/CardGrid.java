package org.gibbsite.ui.shell;

import java.util.List;
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
    /** Least width and height of a card, in heights of its head, which grows with the text. */
    private static final double WIDE = 5.5, HIGH = 4.2;

    private final List<PanelCard> cards;
    private final GridPane grid = new GridPane();
    private int columns;

    CardGrid(List<PanelCard> cards) {
        this.cards = List.copyOf(cards);
        grid.getStyleClass().add("all-panels");
        getStyleClass().add("all-panels-scroll");
        setContent(grid);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        arrange(mostColumns());
        widthProperty().addListener(changed -> fit());
        this.cards.getFirst().head().heightProperty().addListener(changed -> fit());
    }

    private int mostColumns() { return (int) Math.ceil(Math.sqrt(cards.size())); }

    private void fit() {
        double head = cards.getFirst().head().getHeight();
        if (head <= 0 || getWidth() <= 0) return;
        int fitting = (int) Math.clamp(getWidth() / (WIDE * head), 1, mostColumns());
        if (fitting != columns) arrange(fitting);
        grid.setMinHeight(HIGH * head * rows());
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
