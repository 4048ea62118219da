package org.gibbsite.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.gibbsite.experiment.Frame;
import org.gibbsite.lesson.Notes;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.LiveEquation;
import org.gibbsite.ui.Theme;
import org.junit.jupiter.api.Test;

class ExplainPaneTest {
    private static final int WIDTH = 400, HEIGHT = 900;

    private final List<String> opened = new ArrayList<>();
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
    private final ExplainPane pane = FxTest.call(() -> new ExplainPane("rbm", opened::add));
    private final Scene scene = FxTest.call(() -> {
        Scene made = new Scene(new StackPane(pane), WIDTH, HEIGHT);
        appearance.dress(made);
        return made;
    });

    @Test void textIsThereAtOnceAndFormulasFollow() {
        int[] before = snapshot();
        assertThat(Arrays.stream(before).distinct().count()).as("colours of the first picture").isGreaterThan(20);
        awaitFormulas();
        assertThat(views()).isNotEmpty().allMatch(view -> view.picture() != null);
        assertThat(Arrays.equals(before, snapshot())).as("the picture with formulas equals the one without").isFalse();
    }

    @Test void untilAFormulaIsPaintedNobodyReadsItsSource() {
        FxTest.run(() -> {
            for (String latex : List.of("W", "\\frac{1}{N}\\sum_i x_i", "\\sigma(b_j + \\sum_i v_i w_{ij})")) {
                FormulaView view = new FormulaView(latex, false, new Spotlight(List.of()));
                Scene alone = new Scene(new StackPane(view));
                appearance.dress(alone);
                view.applyCss();
                assertThat(view.getChildrenUnmodifiable()).as(latex).noneMatch(Node::isVisible);
                assertThat(view.prefWidth(-1)).as("place of " + latex).isBetween(4.0, 12.0 * latex.length());
                view.refuse();
                assertThat(view.lookupAll(".notes-formula-source")).as("all there is to read")
                        .allMatch(source -> source.isVisible() && ((Text) source).getText().equals(latex));
            }
        });
    }

    @Test void formulasTakeOnTheThemesInk() {
        awaitFormulas();
        double light = ink();
        FxTest.run(() -> appearance.theme(Theme.DARK));
        snapshot();
        awaitFormulas();
        assertThat(light).as("ink on white").isLessThan(0.3);
        assertThat(ink()).as("ink on black").isGreaterThan(0.6);
    }

    @Test void formulasGrowWithTheText() {
        awaitFormulas();
        double before = height();
        FxTest.run(() -> {
            for (int i = 0; i < 6; i++) appearance.larger();
        });
        snapshot();
        awaitFormulas();
        assertThat(height()).isGreaterThan(1.4 * before);
    }

    @Test void linksOpenTheirRuns() {
        Set<Node> links = new LinkedHashSet<>();
        for (int tab = 0; tab < 2; tab++) {
            int open = tab;
            FxTest.run(() -> tabs().getSelectionModel().select(open));
            snapshot();
            links.addAll(FxTest.call(() -> List.copyOf(tabs().lookupAll(".hyperlink"))));
        }
        FxTest.run(() -> links.forEach(link -> ((Hyperlink) link).fire()));
        assertThat(opened)
                .containsExactlyInAnyOrderElementsOf(
                        Notes.of("rbm").runLinks().stream().map(link -> link.address()).toList());
    }

    @Test void describeSaysTheStatesAndOnlyWhenItIsOpen() {
        assertThat(FxTest.call(() -> pane.describing().get())).isFalse();
        FxTest.run(() -> {
            tabs().getSelectionModel().select(2);
            pane.describe(List.of("One.", "Two."));
        });
        snapshot();
        assertThat(FxTest.call(() -> pane.describing().get())).isTrue();
        assertThat(FxTest.call(() -> tabs().getSelectionModel().getSelectedItem().getContent().lookupAll(".notes *")
                .stream().filter(TextFlow.class::isInstance).map(Node::getAccessibleText).toList()))
                .containsExactly("One.", "Two.");
    }

    @Test void equationsCanBeOpenedWhereThereAreSome() {
        assertThat(FxTest.call(pane::openEquations)).as("before there are equations").isFalse();
        LiveEquation<Frame> one = new LiveEquation<>("One", "a = a", frame -> Optional.empty());
        FxTest.run(() -> pane.equations(List.of(one)));
        assertThat(FxTest.call(pane::openEquations)).isTrue();
        assertThat(FxTest.call(() -> tabs().getSelectionModel().getSelectedItem().getText())).isEqualTo("Equations");
    }

    @Test void symbolUnderThePointerLightsItsPanelsAndItselfEverywhere() {
        awaitFormulas();
        snapshot();
        assertThat(lit()).isZero();
        FormulaView table = views().stream().filter(view -> view.latex().equals("W")).findFirst().orElseThrow();
        int[] dark = snapshot();
        FxTest.run(() -> point(table, MouseEvent.MOUSE_MOVED));
        assertThat(FxTest.call(() -> pane.pointedPanels().get())).containsExactlyInAnyOrder("filters",
                "filter-biography",
                "histograms");
        assertThat(lit()).as("marks of W in the notes").isGreaterThan(5);
        assertThat(Arrays.equals(dark, snapshot())).as("the picture is the same with lit symbols").isFalse();
        FxTest.run(() -> point(table, MouseEvent.MOUSE_EXITED));
        assertThat(FxTest.call(() -> pane.pointedPanels().get())).isEmpty();
        assertThat(lit()).isZero();
        FxTest.run(() -> pane.pointAt("histograms"));
        assertThat(lit()).as("marks of W, a and b while the pointer is on the histograms").isGreaterThan(10);
        FxTest.run(() -> pane.pointAt(""));
        assertThat(lit()).isZero();
    }

    @Test void aPanelThatIsSpokenOfIsPointedAtAndShown() {
        List<List<String>> shown = new ArrayList<>();
        snapshot();
        Hyperlink link = (Hyperlink) FxTest.call(() -> pane.lookup(".panel-link"));
        FxTest.run(() -> {
            pane.whenPanelsChosen(shown::add);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            link.requestFocus();
        });
        FxTest.await("the link has the focus", link::isFocused);
        assertThat(FxTest.call(() -> pane.pointedPanels().get())).containsExactly("reconstructions");
        FxTest.run(() -> {
            link.fire();
            scene.getWindow().hide();
        });
        assertThat(shown).containsExactly(List.of("reconstructions"));
    }

    private static void point(Node node, EventType<MouseEvent> what) {
        Point2D at = node.localToScene(node.getLayoutBounds().getWidth() / 2, node.getLayoutBounds().getHeight() / 2);
        node.fireEvent(new MouseEvent(what, at.getX(), at.getY(), 0, 0, MouseButton.NONE, 0, false, false, false, false,
                false, false, false, false, false, false, null));
    }

    /** Bright grounds in the notes. */
    private int lit() {
        return FxTest.call(() -> pane.lookupAll(".notes-lit").size());
    }

    @Test void everyParagraphCanBeHeard() {
        snapshot();
        assertThat(FxTest.call(() -> pane.lookupAll(".notes-paragraph").stream().map(Node::getAccessibleText).toList()))
                .isNotEmpty().allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("\\"));
    }

    private TabPane tabs() {
        return (TabPane) pane.lookup(".tab-pane");
    }

    private List<FormulaView> views() {
        return FxTest.call(() -> pane.lookupAll(".notes-formula").stream().map(FormulaView.class::cast).toList());
    }

    private void awaitFormulas() {
        snapshot();
        FxTest.await("formulas", () -> pane.complete().get());
    }

    private double height() {
        FormulaView first = views().getFirst();
        return FxTest.call(() -> first.prefHeight(-1));
    }

    /** Blue of the first formula, 0 … 1. */
    private double ink() {
        int[] pixels = views().getFirst().picture().raster().argb();
        int solid = Arrays.stream(pixels).filter(p -> p >>> 24 == 255).findFirst().orElseThrow();
        return (solid & 0xFF) / 255.0;
    }

    private int[] snapshot() {
        return FxTest.call(() -> {
            WritableImage image = scene.snapshot(null);
            int[] pixels = new int[WIDTH * HEIGHT];
            image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
            return pixels;
        });
    }
}
