package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Appearance;

/** The first page: every lab as a card on which something moves. */
final class HomeGallery implements Page {

    /** Opens a lab. */
    interface Opener {
        <S extends Record, F extends Frame> void open(Exhibit<S, F> exhibit, S settings);
    }

    private final List<LabCard<?, ?>> cards = new ArrayList<>();
    private final Consumer<Command> window;
    private final StackPane node;

    HomeGallery(List<Exhibit<?, ?>> exhibits, RunOpener runs, Appearance appearance, Opener opener,
            Consumer<Command> window) {
        this.window = window;
        Label name = new Label("Gibbsite");
        name.getStyleClass().add("home-title");
        Label promise = new Label(
                "Watch energy-based models learn, live. Pause them, rewind them, turn a knob in the past.");
        promise.getStyleClass().add("home-promise");
        VBox heading = new VBox(name, promise);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox top = new HBox(heading, button("mdi2c-circle-half-full", Command.THEME),
                button("mdi2h-help-circle-outline", Command.HELP));
        top.setAlignment(Pos.TOP_LEFT);
        TilePane gallery = new TilePane();
        gallery.getStyleClass().add("home-cards");
        gallery.setTileAlignment(Pos.TOP_LEFT);
        for (Exhibit<?, ?> exhibit : exhibits) gallery.getChildren().add(card(exhibit, runs, appearance, opener));
        VBox column = new VBox(top, gallery);
        column.setAlignment(Pos.TOP_CENTER);
        column.getStyleClass().add("home-column");
        Runnable fit = () -> {
            double width = rowWidth(gallery,
                    column.getWidth() - column.snappedLeftInset() - column.snappedRightInset());
            top.setMaxWidth(width);
            gallery.setMaxWidth(width);
        };
        column.widthProperty().addListener((width, was, now) -> fit.run());
        gallery.tileWidthProperty().addListener((width, was, now) -> fit.run());
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        node = new StackPane(scroll);
        node.getStyleClass().add("home");
    }

    @Override public Region node() { return node; }

    @Override public void perform(Command command) {
        switch (command) {
            case PLAY_PAUSE -> cards.forEach(LabCard::toggle);
            case THEME, LARGER, SMALLER, NORMAL_SIZE, FULL_SCREEN, HELP -> window.accept(command);
            case FORWARD, BACK, FORWARD_TEN, BACK_TEN, FIRST, LIVE, NEXT_GRAIN, PREVIOUS_GRAIN, SLOWER, FASTER,
                    FULL_SPEED, RESET, RESET_NEW_SEED, FORK, UNDO, REDO, ALL_PANELS, MAXIMISE, HIDE_CHROME, EXPLAIN,
                    EQUATIONS, SETTINGS, CHARTS ->
                {}
        }
    }

    @Override public void close() { cards.forEach(LabCard::close); }

    /** What as many cards as fit beside one another take: the heading begins where the first card begins. */
    private static double rowWidth(TilePane gallery, double room) {
        double pitch = gallery.getTileWidth() + gallery.getHgap();
        double columns = Math.min(Math.floor((room + gallery.getHgap()) / pitch), gallery.getChildren().size());
        return Math.max(1, columns) * pitch - gallery.getHgap();
    }

    private <S extends Record, F extends Frame> LabCard<S, F> card(Exhibit<S, F> exhibit, RunOpener runs,
            Appearance appearance, Opener opener) {
        LabCard<S, F> card = new LabCard<>(exhibit, runs, appearance, opener::open);
        cards.add(card);
        return card;
    }

    private javafx.scene.control.Button button(String icon, Command command) {
        return Icons.dress(new javafx.scene.control.Button(), icon, command, () -> window.accept(command));
    }
}
