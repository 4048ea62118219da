package org.gibbsite.ui.shell;

import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.Speed;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Preset;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.ViewContext;

/** A lab in the gallery: a small run that really trains, what the lab promises, and its presets as ways in. */
final class LabCard<S extends Record, F extends Frame> extends VBox implements AutoCloseable {
    /** Slow enough to follow a filter with the eye, and to leave the machine alone. */
    private static final Speed RATE = new Speed(32);
    /** The first steps, in which there is nothing to see yet, go by within a second. */
    private static final Speed AT_FIRST = new Speed(400);
    private static final long FIRST_STEPS = 300;
    private static final double PICTURES_PER_SECOND = 8;
    /** The other presets are in the lab's menu. */
    private static final int ENTRANCES = 4;

    private final Exhibit<S, F> exhibit;
    private final RunController<S, F> run;
    private final Panel<F> panel;
    /** In the place of the picture until there is one: data may have to be read first. */
    private final Label wait = new Label("getting ready …");
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;
        private boolean slowed;

        @Override public void handle(long nanos) {
            if (nanos - last < 1e9 / PICTURES_PER_SECOND) return;
            last = nanos;
            if (!slowed && run.snapshot().step() >= FIRST_STEPS) {
                slowed = true;
                run.speed(RATE);
            }
            F frame = run.frames().take();
            if (frame == null) return;
            panel.show(frame);
            wait.setVisible(false);
        }
    };

    /** @param open called with the exhibit and the chosen preset's settings */
    LabCard(Exhibit<S, F> exhibit, RunOpener runs, Appearance appearance, BiConsumer<Exhibit<S, F>, S> open) {
        this.exhibit = exhibit;
        getStyleClass().add("lab-card");
        ViewContext context = new ViewContext(new SimpleIntegerProperty(-1), appearance.theme());
        panel = exhibit.view().apply(context).panels().getFirst();
        wait.getStyleClass().add("quiet");
        StackPane place = new StackPane(panel.node(), wait);
        place.getStyleClass().add("lab-card-picture");
        place.setMouseTransparent(true);
        leaveOut(panel.node());
        getChildren().addAll(place, words(open));
        setOnMouseClicked(click -> open.accept(exhibit, exhibit.lab().presets().getFirst().settings()));
        run = runs.open(exhibit.lab(), exhibit.preview(), RunAddress.DEFAULT_SEED);
        run.speed(AT_FIRST);
        run.play();
        timer.start();
    }

    void toggle() { run.toggle(); }

    @Override public void close() {
        timer.stop();
        run.close();
    }

    private VBox words(BiConsumer<Exhibit<S, F>, S> open) {
        Label chapter = new Label(exhibit.lab().chapter());
        chapter.getStyleClass().add("quiet");
        Label title = new Label(exhibit.lab().title());
        title.getStyleClass().add("card-title");
        Label promise = new Label(exhibit.lab().promise());
        promise.getStyleClass().add("card-promise");
        promise.setWrapText(true);
        promise.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(chapter, title, promise);
        words.getStyleClass().add("card-words");
        for (Preset<S> preset : exhibit.lab().presets().stream().limit(ENTRANCES).toList())
            words.getChildren().add(entrance(preset, open));
        return words;
    }

    private Button entrance(Preset<S> preset, BiConsumer<Exhibit<S, F>, S> open) {
        Button entrance = new Button(preset.title());
        entrance.setTooltip(new Tooltip(preset.description()));
        entrance.setAccessibleText("Open " + exhibit.lab().title() + ": " + preset.title());
        entrance.setAccessibleHelp(preset.description());
        entrance.getStyleClass().add("entrance");
        entrance.setMaxWidth(Double.MAX_VALUE);
        entrance.setOnAction(press -> open.accept(exhibit, preset.settings()));
        return entrance;
    }

    /** The preview is a picture: its controls are hidden, pointer and Tab key pass over it. */
    private static void leaveOut(Node node) {
        if (node instanceof Control && !(node instanceof Label)) {
            node.setVisible(false);
            node.setManaged(false);
        }
        node.setFocusTraversable(false);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(LabCard::leaveOut);
    }
}
