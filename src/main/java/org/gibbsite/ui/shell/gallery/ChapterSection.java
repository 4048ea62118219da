package org.gibbsite.ui.shell.gallery;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** A heading and what belongs below it, in tiles: the cards of a chapter. Absent while nothing of it is shown. */
final class ChapterSection<T extends Region> extends VBox {
    private final TilePane tiles = new TilePane();
    private final List<T> all;
    private List<T> shown;

    ChapterSection(String heading, List<T> tiles) {
        all = List.copyOf(tiles);
        shown = all;
        Label words = new Label(heading);
        words.getStyleClass().add("gallery-heading");
        words.setAccessibleRole(AccessibleRole.TEXT);
        this.tiles.getStyleClass().add("home-cards");
        this.tiles.setTileAlignment(Pos.TOP_LEFT);
        this.tiles.getChildren().addAll(all);
        getStyleClass().add("gallery-section");
        getChildren().addAll(words, this.tiles);
    }

    List<T> all() { return all; }

    List<T> shown() { return shown; }

    /** @param fit called when they have, or another */
    void whenTilesHaveWidth(Runnable fit) {
        tiles.tileWidthProperty().addListener((width, was, now) -> fit.run());
    }

    /** @param wanted of {@link #all}, in their order */
    void show(List<T> wanted) {
        shown = List.copyOf(wanted);
        if (!tiles.getChildren().equals(wanted)) tiles.getChildren().setAll(wanted);
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
    }

    /** Width of as many tiles as fit beside one another, px. */
    double rowWidth(double room) {
        double pitch = tiles.getTileWidth() + tiles.getHgap();
        return Math.max(1, Math.floor((room + tiles.getHgap()) / pitch)) * pitch - tiles.getHgap();
    }
}
