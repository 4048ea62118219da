package org.gibbsite.labs.gibbs.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsLab;
import org.gibbsite.labs.gibbs.GibbsSettings;
import org.gibbsite.random.RandomKey;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Pen;
import org.junit.jupiter.api.Test;

final class GibbsViewTest {
    private final Selection selection = new Selection();
    private final IntegerProperty selected = selection.unit(1);
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final List<Act> acts = new ArrayList<>();
    private final List<Object> edits = new ArrayList<>(), gestures = new ArrayList<>();

    private ViewContext context() {
        return new ViewContext(selection, theme, (name, change) -> {}, this::act, false);
    }

    private List<Panel<GibbsFrame>> panels() { return new GibbsView(context()).panels(); }

    private void act(Act act, Object gesture) {
        acts.add(act);
        edits.add(act.name() + "=" + act.text());
        gestures.add(gesture);
    }

    private static GibbsFrame frame(int sweeps, String... changes) {
        return frame(sweeps, List.of(), changes);
    }

    /** After so many sweeps and what was done then. */
    private static GibbsFrame frame(int sweeps, List<Act> acts, String... changes) {
        GibbsSettings settings = Parameters.changed(new GibbsLab().defaults(), changes);
        RandomKey key = RandomKey.of(1);
        try (var run = new GibbsLab().start(settings,
                new LabContext(key, Backends.create(null, 1), new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < sweeps; n++) run.step(key.fold(n));
            acts.forEach(run::act);
            return run.frame();
        }
    }

    /** A weight after a step, in whole hundredths. */
    private static float turned(float weight, double by) {
        return (float) (Math.rint((weight + by) * 100) / 100);
    }

    @Test void panelsShowMachinesOfAllSizesInAllThemes() {
        List<GibbsFrame> frames = List.of(frame(0), frame(400), frame(300, "visibleUnits=10", "temperatures=6"),
                frame(3, "visibleUnits=100", "hiddenUnits=60", "enumerate=false"));
        FxTest.run(() -> {
            for (Theme look : Theme.values()) {
                theme.set(look);
                for (int[] size : new int[][]{{240, 180}, {700, 450}, {3, 2}}) {
                    for (GibbsFrame frame : frames) {
                        for (Panel<GibbsFrame> panel : panels()) {
                            Shown.stage(panel, size[0], size[1]);
                            panel.show(frame);
                            long colours = Shown.colours(panel);
                            if (size[0] > 100) assertThat(colours).as(panel.title() + " " + look).isGreaterThan(4);
                        }
                    }
                }
            }
        });
    }

    @Test void standardErrorsAreCountedFromFiftyTimesOfTheSlowestOn() {
        String[] valleys = {"weights=valleys", "visibleUnits=4", "hiddenUnits=4", "coupling=1.5"};
        assertThat(energies(frame(600, valleys))).as("two valleys").contains("run < 50 τ").doesNotContain("σ");
        assertThat(energies(frame(2000))).as("a machine that mixes").contains(" σ").doesNotContain("50 τ");
        assertThat(energies(frame(5))).as("before anything is told").doesNotContain("σ", "τ", "NaN");
    }

    private String energies(GibbsFrame frame) {
        return FxTest.call(() -> {
            Panel<GibbsFrame> energies = panels().stream().filter(panel -> panel.title().equals("Energies")).findFirst()
                    .orElseThrow();
            energies.show(frame);
            return energies.describe();
        });
    }

    @Test void keysChooseAnEdgeAndTurnItsWeight() {
        GibbsFrame frame = frame(5);
        FxTest.run(() -> {
            Panel<GibbsFrame> graph = panels().getFirst();
            Shown.stage(graph, 400, 300);
            graph.show(frame);
            Hands.press(drawing(graph), KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PLUS, KeyCode.PLUS);
            assertThat(selected.get()).isEqualTo(1);
            assertThat(edits).containsExactly("weight=0,1+0.1", "weight=0,1+0.1");
        });
        assertThat(frame(5, acts).weights()[1]).isEqualTo(turned(turned(frame.weights()[1], 0.1), 0.1));
    }

    @Test void stepsOfOneWeightAreOneGestureUntilAnotherIsChosenOrAValueTyped() {
        GibbsFrame frame = frame(5);
        FxTest.run(() -> {
            Panel<GibbsFrame> graph = panels().getFirst();
            Shown.stage(graph, 400, 300);
            graph.show(frame);
            Hands.press(drawing(graph), KeyCode.RIGHT, KeyCode.PLUS, KeyCode.MINUS);
            graph.show(frame);
            Hands.press(drawing(graph), KeyCode.PLUS);
            assertThat(gestures).hasSize(3).allMatch(gesture -> gesture == gestures.getFirst());
            Hands.press(drawing(graph), KeyCode.RIGHT, KeyCode.LEFT, KeyCode.PLUS);
            assertThat(gestures.getLast()).as("chosen once more").isNotSameAs(gestures.getFirst());
            field(graph).setText("1");
            field(graph).fireEvent(new ActionEvent());
            Hands.press(drawing(graph), KeyCode.PLUS);
            assertThat(gestures.stream().distinct().count()).as("typed, and turned after that").isEqualTo(4);
        });
    }

    @Test void aUnitThatIsSelectedIsPaintedOnce() {
        GibbsFrame frame = frame(0);
        FxTest.run(() -> {
            int[] painted = {0};
            GibbsPanel panel = new GibbsPanel("", context(), new Sight(selection)) {
                @Override protected void paint(GibbsFrame shown, Pen pen) {}

                @Override protected String words(GibbsFrame shown) {
                    painted[0]++;
                    return "";
                }

                @Override protected String describe(GibbsFrame shown) { return ""; }
            };
            panel.show(frame);
            painted[0] = 0;
            selected.set(1);
            assertThat(painted[0]).isEqualTo(1);
        });
    }

    @Test void anEdgeIsClickedAndScrolled() {
        GibbsFrame frame = frame(5);
        FxTest.run(() -> {
            Panel<GibbsFrame> graph = clicked(frame, 3, 2);
            Drawing drawing = drawing(graph);
            scroll(drawing, 40);
            scroll(drawing, -40);
            scroll(drawing, -40);
            assertThat(edits).containsExactly("weight=3,2+0.1", "weight=3,2-0.1", "weight=3,2-0.1");
        });
        float up = turned(frame.weights()[3 * 3 + 2], 0.1), back = turned(up, -0.1);
        assertThat(frame(5, acts).weights()[3 * 3 + 2]).isEqualTo(turned(back, -0.1));
    }

    @Test void aWeightIsTypedAndWhatCannotBeIsRefusedInWords() {
        GibbsFrame frame = frame(5);
        FxTest.run(() -> {
            Panel<GibbsFrame> graph = clicked(frame, 0, 0);
            TextField field = field(graph);
            for (String wrong : new String[]{"1e308", "NaN", "-Infinity", "30.01", "heavy", ""}) {
                field.setText(wrong);
                field.fireEvent(new ActionEvent());
                assertThat(edits).as("typed " + wrong).isEmpty();
            }
            field.setText("−2,5");
            field.fireEvent(new ActionEvent());
            assertThat(edits).containsExactly("weight=0,0:-2.5");
        });
        assertThat(frame(5, acts).weights()[0]).isEqualTo(-2.5f);
    }

    /** The graph with the edge between v_i and h_j chosen by the mouse. */
    private Panel<GibbsFrame> clicked(GibbsFrame frame, int i, int j) {
        Panel<GibbsFrame> graph = panels().getFirst();
        Shown.stage(graph, 600, 500);
        graph.show(frame);
        Shown.pixels(graph);
        Drawing drawing = drawing(graph);
        for (double y = 1; y < drawing.getHeight(); y += 2) {
            for (double x = 1; x < drawing.getWidth(); x += 2) {
                Hands.mouse(drawing, MouseEvent.MOUSE_PRESSED, x, y, 1);
                if (graph.describe().contains("w(v" + i + ", h" + j + ") = ")) return graph;
            }
        }
        return fail("no place of the mouse chooses the edge: " + graph.describe());
    }

    private static void scroll(Drawing drawing, double by) {
        drawing.fireEvent(
                new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, false, false, false, false, false, 0,
                        by, 0, by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                        null));
    }

    /** The one for weights: the spinner has its own. */
    private static TextField field(Panel<GibbsFrame> graph) {
        return Shown.all(graph.node(), TextField.class).stream()
                .filter(found -> !(found.getParent() instanceof Spinner))
                .findFirst().orElseThrow();
    }

    @Test void biasesAreTurnedToo() {
        GibbsFrame frame = frame(5);
        FxTest.run(() -> {
            Panel<GibbsFrame> graph = panels().getFirst();
            Shown.stage(graph, 400, 300);
            graph.show(frame);
            Hands.press(drawing(graph), KeyCode.RIGHT, KeyCode.PLUS);
            Hands.press(drawing(graph), KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN,
                    KeyCode.MINUS);
            assertThat(edits).containsExactly("weight=b0+0.1", "weight=a3-0.1");
        });
        GibbsFrame turned = frame(5, acts);
        assertThat(turned.hiddenBias()[0]).isEqualTo(turned(frame.hiddenBias()[0], 0.1));
        assertThat(turned.visibleBias()[3]).isEqualTo(turned(frame.visibleBias()[3], -0.1));
    }

    @Test void theConditionalIsOfTheUnitUnderTheMouse() {
        GibbsFrame frame = frame(50);
        FxTest.run(() -> {
            Panel<GibbsFrame> graph = panels().getFirst();
            Shown.stage(graph, 400, 400);
            graph.show(frame);
            Drawing drawing = drawing(graph);
            GraphLayout layout = GraphLayout.of(frame, drawing.getWidth(), 0, drawing.getHeight());
            for (double y = 0; y < drawing.getHeight(); y += 3) {
                Hands.hover(drawing, layout.x(true, 2), y);
                if (graph.describe().contains("p(v2 = 1 | h)")) {
                    double p = 1 / (1 + Math.exp(-frame.visibleInput(0, 2)));
                    assertThat(graph.describe()).contains("p(v2 = 1 | h) = " + Numbers.measured(p));
                    Hands.mouse(drawing, MouseEvent.MOUSE_EXITED, 0, 0, 0);
                    assertThat(graph.describe()).contains("p(h0 = 1 | v)");
                    return;
                }
            }
            fail("no place of the mouse shows v2: " + graph.describe());
        });
    }

    @Test void onlyTheGraphTakesArrows() {
        FxTest.run(() -> assertThat(panels()).filteredOn(panel -> drawing(panel).takesArrows())
                .extracting(Panel::title).containsExactly("Graph"));
    }

    private static Drawing drawing(Panel<GibbsFrame> panel) {
        return Shown.find(panel.node(), Drawing.class);
    }

    @Test void descriptionsHoldNumbersOnly() {
        GibbsFrame frame = frame(345);
        FxTest.run(() -> {
            for (Panel<GibbsFrame> panel : panels()) {
                assertThat(panel.describe()).isNotBlank();
                Shown.stage(panel, 400, 300);
                panel.show(frame);
                assertThat(panel.describe()).as(panel.title()).contains("345").endsWith(".").doesNotContain("NaN");
            }
        });
    }
}
