package org.gibbsite.labs.em.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.assertj.core.data.Offset;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.kit.view.PlaneAxes;
import org.gibbsite.labs.em.EmEdit;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.labs.em.EmLab;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;
import org.junit.jupiter.api.Test;

/** The panels of lab em: pictures in all themes, and what hands do in them. */
class EmViewTest {
    private static final String[] LINE = {"data=two-means", "components=2", "covariance=known", "weightsLearnt=false",
            "points=10", "sampler=true"};
    private static final int WIDE = 600, HIGH = 500;

    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final SimpleIntegerProperty point = new SimpleIntegerProperty(-1);
    private final List<EmEdit> acts = new ArrayList<>();
    private final List<Object> gestures = new ArrayList<>();

    private ViewContext context() {
        return new ViewContext(new Selection(), theme, (name, change) -> {}, this::note, false);
    }

    private void note(Act act, Object gesture) {
        acts.add((EmEdit) act);
        gestures.add(gesture);
    }

    private static EmFrame frame(int rounds, String... changes) {
        try (var run = new ExperimentRun<>(new EmLab(), Parameters.changed(new EmLab().defaults(), changes), 1,
                Backends.create("ejml", 1), new Shelf(Places.ofSystem()))) {
            for (int n = 0; n < rounds; n++) run.advance();
            return run.frame();
        }
    }

    @Test void panelsShowModelsOfAllKindsInAllThemes() {
        List<EmFrame> frames = List.of(frame(0), frame(12), frame(20, "eStep=amortised"), frame(30, LINE),
                frame(5, "components=1", "data=hand"));
        EmFrame crowd = frame(3, "points=6000", "components=20", "data=nine");
        FxTest.run(() -> {
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (EmFrame frame : frames) show(frame);
            }
            show(crowd);
        });
    }

    private void show(EmFrame frame) {
        for (int[] size : new int[][]{{240, 180}, {700, 450}, {3, 2}}) {
            for (Panel<EmFrame> panel : new EmView(context()).panels()) {
                Shown.stage(panel, size[0], size[1]);
                panel.show(frame);
                boolean hasSomething = size[0] > 100 && !(panel.title().equals("Gap bar") && frame.step() == 0);
                long colours = Shown.colours(panel);
                if (hasSomething) assertThat(colours).as(panel.title() + " " + theme.get()).isGreaterThan(2);
                assertThat(panel.describe()).endsWith(".").doesNotContain("NaN");
            }
        }
    }

    /** A sentence in place of a picture is not enough where there is something to show. */
    @Test void picturesChangeFromRoundToRound() {
        EmFrame early = frame(1, LINE), late = frame(30, LINE);
        EmFrame earlyNet = frame(20, "eStep=amortised"), lateNet = frame(40, "eStep=amortised");
        FxTest.run(() -> {
            for (int n = 0; n < new EmView(context()).panels().size(); n++) {
                Panel<EmFrame> panel = new EmView(context()).panels().get(n);
                boolean isNet = panel.title().equals("Encoder");
                Shown.stage(panel, WIDE, HIGH);
                panel.show(isNet ? earlyNet : early);
                int[] before = Shown.pixels(panel);
                panel.show(isNet ? lateNet : late);
                assertThat(Shown.pixels(panel)).as(panel.title()).isNotEqualTo(before);
                panel.show(isNet ? earlyNet : early);
                assertThat(Shown.pixels(panel)).as(panel.title() + " again").isEqualTo(before);
            }
        });
    }

    private static Pen pen(Drawing drawing) {
        Canvas canvas = Shown.find(drawing, Canvas.class);
        return new Pen(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), Palette.of(Theme.LIGHT),
                Shown.find(drawing, Label.class).getFont());
    }

    private CloudsPanel clouds(EmFrame frame) {
        CloudsPanel clouds = new CloudsPanel("Clouds", context(), point, false);
        Shown.stage(clouds, WIDE, HIGH);
        clouds.show(frame);
        Shown.pixels(clouds);
        return clouds;
    }

    /** Drags what lies at a place by 60 px to the right and 40 up. @return where it should lie then */
    private static double[] drag(Drawing drawing, PlaneAxes axes, double x, double y) {
        double fromX = axes.x(x), fromY = axes.y(y);
        Hands.drag(drawing, fromX, fromY, fromX + 60, fromY - 40, 6);
        return new double[]{axes.axes().toX(fromX + 60), axes.axes().toY(fromY - 40)};
    }

    /** A scene's transforms hold a place to about a ten-thousandth of a pixel. */
    private static final double ROUNDING_OF_SCENES = 1e-6;

    private static void requirePlace(EmEdit edit, double[] place) {
        for (int i = 0; i < edit.place().size(); i++) {
            assertThat(edit.place().get(i)).isCloseTo(place[i], Offset.offset(ROUNDING_OF_SCENES));
        }
    }

    @Test void aMeanIsDraggedInOneGestureAndMovedByKeys() {
        EmFrame frame = frame(60);
        FxTest.run(() -> {
            CloudsPanel clouds = clouds(frame);
            Drawing drawing = Shown.find(clouds.node(), Drawing.class);
            double[] end = drag(drawing, clouds.axes(frame, pen(drawing)), frame.means()[2], frame.means()[3]);
            assertThat(acts).hasSizeGreaterThan(2).allSatisfy(act -> {
                assertThat(act.what()).isEqualTo(EmEdit.What.MEAN);
                assertThat(act.index()).isEqualTo(1);
            });
            assertThat(gestures).as("one gesture").containsOnly(gestures.getFirst());
            requirePlace(acts.getLast(), end);
            Object dragged = gestures.getFirst();
            acts.clear();
            gestures.clear();
            Hands.press(drawing, KeyCode.LEFT, KeyCode.UP);
            assertThat(acts).hasSize(2);
            assertThat(acts.getFirst().place().getFirst()).isLessThan(frame.means()[2]);
            assertThat(acts.getLast().place().getLast()).isGreaterThan(frame.means()[3]);
            assertThat(gestures).as("one gesture, another one").containsOnly(gestures.getFirst())
                    .doesNotContain(dragged);
            acts.clear();
            Hands.press(drawing, KeyCode.DELETE);
            assertThat(acts).as("means are not taken away").isEmpty();
            Hands.mouse(drawing, MouseEvent.MOUSE_PRESSED, drawing.getWidth() - 12, 12, 2);
            assertThat(acts).singleElement().satisfies(act -> assertThat(act.text()).startsWith("+"));
        });
    }

    /** One that is far from every mean. */
    private static int lonely(EmFrame frame) {
        int best = 0;
        double most = 0;
        for (int n = 0; n < frame.count(); n++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < frame.components(); k++) {
                least = Math.min(least, Math.hypot(frame.x(n) - frame.means()[k * frame.dimensions()],
                        frame.dimensions() == 1 ? 0 : frame.y(n) - frame.means()[2 * k + 1]));
            }
            if (least > most) {
                most = least;
                best = n;
            }
        }
        return best;
    }

    @Test void aPointIsChosenDraggedAndTakenAway() {
        EmFrame frame = frame(60), fewer = frame(60, "points=5");
        FxTest.run(() -> {
            CloudsPanel clouds = clouds(frame);
            Drawing drawing = Shown.find(clouds.node(), Drawing.class);
            int n = lonely(frame);
            double[] end = drag(drawing, clouds.axes(frame, pen(drawing)), frame.x(n), frame.y(n));
            assertThat(point.get()).isEqualTo(n);
            assertThat(acts.getLast().what()).isEqualTo(EmEdit.What.POINT);
            assertThat(acts.getLast().index()).isEqualTo(n);
            requirePlace(acts.getLast(), end);
            acts.clear();
            Hands.press(drawing, KeyCode.DELETE);
            assertThat(acts).extracting(EmEdit::text).containsExactly("-" + n);
            assertThat(point.get()).isEqualTo(-1);
            acts.clear();
            drag(drawing, clouds.axes(frame, pen(drawing)), frame.x(n), frame.y(n));
            clouds.show(fewer);
            assertThat(point.get()).as("no longer there").isEqualTo(-1);
            acts.clear();
            Hands.press(drawing, KeyCode.RIGHT, KeyCode.DELETE);
            assertThat(acts).isEmpty();
        });
    }

    @Test void onALineThingsAreDraggedAlongIt() {
        EmFrame frame = frame(30, LINE);
        FxTest.run(() -> {
            CloudsPanel clouds = clouds(frame);
            Drawing drawing = Shown.find(clouds.node(), Drawing.class);
            double[] end = drag(drawing, clouds.axes(frame, pen(drawing)), frame.means()[0], 0);
            assertThat(acts.getLast().what()).isEqualTo(EmEdit.What.MEAN);
            assertThat(acts.getLast().place()).hasSize(1);
            requirePlace(acts.getLast(), end);
        });
    }

    @Test void theFourWaysOfTheSurfaceAreDragged() {
        EmFrame frame = frame(30, LINE), off = frame(30, "data=two-means", "components=2", "covariance=known",
                "weightsLearnt=false", "points=10"), plane = frame(3);
        FxTest.run(() -> {
            SurfacePanel surface = new SurfacePanel(context());
            Shown.stage(surface, WIDE, HIGH);
            surface.show(frame);
            Shown.pixels(surface);
            Drawing drawing = Shown.find(surface.node(), Drawing.class);
            PlaneAxes axes = surface.axes(frame, pen(drawing));
            for (SurfacePanel.Way way : SurfacePanel.Way.values()) {
                double[] at = surface.placeOf(frame, way), em = surface.placeOf(frame, SurfacePanel.Way.EM);
                boolean isHidden = way != SurfacePanel.Way.EM && axes.x(at[0]) == axes.x(em[0])
                        && axes.y(at[1]) == axes.y(em[1]);
                assertThat(isHidden).isFalse();
                acts.clear();
                gestures.clear();
                double[] end = drag(drawing, axes, at[0], at[1]);
                assertThat(gestures).as("one gesture").containsOnly(gestures.getFirst());
                if (way == SurfacePanel.Way.EM) {
                    EmEdit first = acts.get(acts.size() - 2), second = acts.getLast();
                    assertThat(List.of(first.text().substring(0, 2), second.text().substring(0, 2)))
                            .containsExactly("0:", "1:");
                    requirePlace(first, end);
                    requirePlace(second, new double[]{end[1]});
                } else {
                    assertThat(acts.getLast().what()).isEqualTo(EmEdit.What.BESIDE);
                    assertThat(acts.getLast().index()).isEqualTo(way.ordinal());
                    requirePlace(acts.getLast(), end);
                }
            }
            double[] q = surface.placeOf(frame, SurfacePanel.Way.Q);
            for (EmFrame without : List.of(off, plane)) {
                surface.show(frame);
                drag(drawing, axes, q[0], q[1]);
                surface.show(without);
                acts.clear();
                Hands.press(drawing, KeyCode.RIGHT);
                assertThat(acts).as("nothing is chosen there").isEmpty();
            }
        });
    }
}
