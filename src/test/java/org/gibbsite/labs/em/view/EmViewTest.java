package org.gibbsite.labs.em.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Parameters;
import org.gibbsite.labs.em.EmEdit;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.labs.em.EmLab;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.junit.jupiter.api.Test;

/** The panels of lab em: pictures in all themes, and what hands do in them. */
class EmViewTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final List<Act> acts = new ArrayList<>();
    private final List<Object> gestures = new ArrayList<>();

    private List<Panel<EmFrame>> panels() {
        return new EmView(
                new ViewContext(new SimpleIntegerProperty(-1), theme, (name, change) -> {}, (act, gesture) -> {
                    acts.add(act);
                    gestures.add(gesture);
                }, false)).panels();
    }

    private static EmFrame frame(int rounds, String... changes) {
        try (var run = new ExperimentRun<>(new EmLab(), Parameters.changed(new EmLab().defaults(), changes), 1,
                Backends.create("ejml", 1), new Shelf(Places.ofSystem()))) {
            for (int n = 0; n < rounds; n++) run.advance();
            return run.frame();
        }
    }

    @Test void panelsShowModelsOfAllKindsInAllThemes() {
        String[] line = {"data=two-means", "components=2", "covariance=known", "weightsLearnt=false", "points=10",
                "sampler=true"};
        List<EmFrame> frames = List.of(frame(0), frame(12), frame(20, "eStep=amortised"), frame(30, line),
                frame(3, "points=6000", "components=20", "data=nine"), frame(5, "components=1", "data=hand"));
        FxTest.run(() -> {
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (int[] size : new int[][]{{240, 180}, {700, 450}, {3, 2}}) {
                    for (EmFrame frame : frames) for (Panel<EmFrame> panel : panels()) {
                        stage(panel, size[0], size[1]);
                        panel.show(frame);
                        long colours = Arrays.stream(picture(panel)).distinct().count();
                        boolean hasSomething = size[0] > 100 && !(panel.title().equals("Gap bar") && frame.step() == 0);
                        if (hasSomething) assertThat(colours).as(panel.title() + " " + look).isGreaterThan(2);
                        assertThat(panel.describe()).endsWith(".").doesNotContain("NaN");
                    }
                }
            }
        });
    }

    @Test void aMeanIsDraggedInOneGestureAndMovedByKeys() {
        EmFrame frame = frame(60);
        FxTest.run(() -> {
            Panel<EmFrame> clouds = panels().get(1);
            stage(clouds, 600, 500);
            clouds.show(frame);
            picture(clouds);
            Drawing drawing = drawing(clouds);
            double[] place = find(drawing);
            mouse(drawing, MouseEvent.MOUSE_PRESSED, place[0], place[1], 1);
            mouse(drawing, MouseEvent.MOUSE_DRAGGED, place[0] + 30, place[1] - 20, 1);
            mouse(drawing, MouseEvent.MOUSE_DRAGGED, place[0] + 60, place[1] - 40, 1);
            mouse(drawing, MouseEvent.MOUSE_RELEASED, place[0] + 62, place[1] - 40, 1);
            assertThat(acts).hasSize(3)
                    .allSatisfy(act -> assertThat(((EmEdit) act).what()).isEqualTo(EmEdit.What.MEAN));
            assertThat(gestures).as("one gesture").containsOnly(gestures.getFirst());
            EmEdit last = (EmEdit) acts.getLast();
            assertThat(last.place().getFirst()).isGreaterThan(frame.means()[2 * last.index()] + 0.5);
            acts.clear();
            key(drawing, KeyCode.LEFT);
            key(drawing, KeyCode.UP);
            assertThat(acts).hasSize(2);
            assertThat(((EmEdit) acts.getFirst()).place().getFirst()).isLessThan(frame.means()[2 * last.index()]);
            acts.clear();
            key(drawing, KeyCode.DELETE);
            assertThat(acts).as("means are not taken away").isEmpty();
            mouse(drawing, MouseEvent.MOUSE_PRESSED, drawing.getWidth() - 12, 12, 2);
            assertThat(acts).singleElement().satisfies(act -> assertThat(act.text()).startsWith("+"));
        });
    }

    /** Presses until a mean is in the hand. */
    private double[] find(Drawing drawing) {
        for (double y = 20; y < drawing.getHeight() - 30; y += 5) for (double x = 60; x < drawing.getWidth(); x += 5) {
            mouse(drawing, MouseEvent.MOUSE_PRESSED, x, y, 1);
            mouse(drawing, MouseEvent.MOUSE_DRAGGED, x + 9, y, 1);
            mouse(drawing, MouseEvent.MOUSE_RELEASED, x + 9, y, 1);
            boolean isMean = !acts.isEmpty() && ((EmEdit) acts.getLast()).what() == EmEdit.What.MEAN;
            acts.clear();
            gestures.clear();
            if (isMean) return new double[]{x, y};
        }
        throw new AssertionError("no mean on the plane");
    }

    private static void mouse(Drawing drawing, javafx.event.EventType<MouseEvent> type, double x, double y,
            int clicks) {
        drawing.fireEvent(
                new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, clicks, false, false, false, false, true,
                        false, false, false, false, false, null));
    }

    private static void key(Drawing drawing, KeyCode code) {
        drawing.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void stage(Panel<EmFrame> panel, int width, int height) {
        Region node = (Region) panel.node();
        node.setMaxSize(width, height);
        StackPane root = new StackPane(node);
        new Scene(root, width, height);
        root.applyCss();
        root.layout();
    }

    private static int[] picture(Panel<EmFrame> panel) {
        WritableImage image = panel.node().snapshot(null, null);
        int wide = (int) image.getWidth(), high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels,
                0,
                wide);
        return pixels;
    }

    private static Drawing drawing(Panel<EmFrame> panel) { return find(panel.node()); }

    private static Drawing find(Node node) {
        if (node instanceof Drawing drawing) return drawing;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Drawing found = find(child);
                if (found != null) return found;
            }
        }
        return null;
    }
}
