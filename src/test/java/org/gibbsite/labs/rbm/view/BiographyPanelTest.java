package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.SyntheticFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.FilterGrid;
import org.gibbsite.ui.plot.UnitMark;
import org.junit.jupiter.api.Test;

final class BiographyPanelTest {
    private final SimpleIntegerProperty selected = new SimpleIntegerProperty(4);

    private BiographyPanel panel() {
        BiographyPanel panel = new BiographyPanel(
                new ViewContext(selected, new SimpleObjectProperty<>(Theme.LIGHT)), new Censuses());
        StackPane root = new StackPane((Region) panel.node());
        new Scene(root, 460, 640);
        panel.show(SyntheticFrame.of(28, 28, 60, 40, 7));
        root.applyCss();
        root.layout();
        return panel;
    }

    @Test void theFilmIsScrubbedByKeyAndTheChosenMomentStays() {
        FxTest.run(() -> {
            BiographyPanel panel = panel();
            assertThat(words(panel)).as("seven shots and the present").contains("Film: now · 8 of 8");
            FilterGrid film = all(panel.node(), FilterGrid.class).filter(Node::isFocusTraversable).findFirst()
                    .orElseThrow();
            film.fireEvent(key(KeyCode.LEFT));
            film.fireEvent(key(KeyCode.LEFT));
            assertThat(words(panel)).contains("Film: update 5 · 6 of 8");
            selected.set(9);
            assertThat(words(panel)).as("of another unit too").contains("Film: update 5 · 6 of 8");
            panel.show(SyntheticFrame.of(28, 28, 60, 40, 8));
            assertThat(words(panel)).as("while the run goes on").contains("Film: update 5 · 6 of 9");
            film.fireEvent(key(KeyCode.RIGHT));
            film.fireEvent(key(KeyCode.RIGHT));
            film.fireEvent(key(KeyCode.RIGHT));
            panel.show(SyntheticFrame.of(28, 28, 60, 40, 9));
            assertThat(words(panel)).as("the present stays the present").contains("Film: now · 10 of 10");
            panel.show(SyntheticFrame.of(28, 28, 60, 40, 3));
            assertThat(words(panel)).as("after going back").contains("Film: now · 4 of 4");
        });
    }

    @Test void ablationTellsWhatIsLost() {
        FxTest.run(() -> {
            BiographyPanel panel = panel();
            ToggleButton ablate = all(panel.node(), ToggleButton.class).findFirst().orElseThrow();
            panel.advance(1e9);
            assertThat(panel.describe()).doesNotContain("Without");
            ablate.fire();
            assertThat(panel.describe()).contains("Without unit 4: 0 % measured");
            panel.advance(70.5 * 784 * 60);
            assertThat(panel.describe()).contains("Without unit 4: 79 % measured");
            panel.advance(1e9);
            assertThat(panel.describe()).contains("Without unit 4, 40 test images, update 7: reconstruction error ")
                    .contains("MSE / pixel, pseudo-log-likelihood ").contains(" ± ").endsWith("nats / image.");
            selected.set(11);
            assertThat(ablate.isSelected()).as("unit 11 is not ablated").isFalse();
            ablate.fire();
            panel.advance(1e9);
            assertThat(panel.describe()).contains("Without units 4, 11, ");
            panel.show(SyntheticFrame.of(4, 4, 9, 10, 1));
            panel.advance(1e9);
            assertThat(panel.describe()).contains("Without unit 4, 10 test images, update 1:");
            selected.set(4);
            ablate.fire();
            assertThat(panel.describe()).doesNotContain("Without");
        });
    }

    @Test void ablatedUnitsAreMarkedInTheOtherPanels() {
        FxTest.run(() -> {
            ViewContext context = new ViewContext(selected, new SimpleObjectProperty<>(Theme.LIGHT));
            Censuses censuses = new Censuses();
            BiographyPanel biography = new BiographyPanel(context, censuses);
            List<Panel<RbmFrame>> others = List.of(new FiltersPanel(context, censuses),
                    new ActivationsPanel(context, censuses));
            RbmFrame frame = SyntheticFrame.of(28, 28, 60, 40, 7);
            biography.show(frame);
            for (Panel<RbmFrame> panel : others) {
                stage(panel).layout();
                panel.show(frame);
            }
            List<int[]> before = others.stream().map(BiographyPanelTest::pixels).toList();
            ToggleButton ablate = all(biography.node(), ToggleButton.class).findFirst().orElseThrow();
            ablate.fire();
            UnitCensus census = censuses.of(frame);
            assertThat(censuses.mark(census, 4)).isEqualTo(UnitMark.ABLATED);
            assertThat(censuses.mark(census, 3)).isNotEqualTo(UnitMark.ABLATED);
            for (int k = 0; k < others.size(); k++) {
                Panel<RbmFrame> panel = others.get(k);
                assertThat(panel.describe()).as(panel.title()).endsWith("Ablated in the pictures: 4.");
                assertThat(pixels(panel)).as("picture of " + panel.title()).isNotEqualTo(before.get(k));
            }
            assertThat(words(others.getLast())).anyMatch(text -> text.endsWith("✕ 1 ablated"));
            ablate.fire();
            for (int k = 0; k < others.size(); k++) {
                assertThat(others.get(k).describe()).doesNotContain("Ablated");
                assertThat(pixels(others.get(k))).as("picture of " + others.get(k).title()).isEqualTo(before.get(k));
            }
        });
    }

    private static StackPane stage(Panel<RbmFrame> panel) {
        StackPane root = new StackPane((Region) panel.node());
        new Scene(root, 900, 640);
        root.applyCss();
        root.layout();
        return root;
    }

    private static int[] pixels(Panel<RbmFrame> panel) {
        panel.node().getScene().getRoot().layout();
        WritableImage image = panel.node().getScene().snapshot(null);
        int width = (int) image.getWidth(), height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    @Test void captionsShortenWhereThereIsLittleRoom() {
        FxTest.run(() -> {
            BiographyPanel panel = panel();
            assertThat(words(panel)).anyMatch(text -> text.startsWith("Driven most, p(h = 1) 0"));
            Region node = (Region) panel.node();
            node.setMaxSize(220, 640);
            node.getScene().getRoot().layout();
            node.getScene().snapshot(null);
            assertThat(words(panel)).anyMatch(text -> text.startsWith("Driven most"))
                    .noneMatch(text -> text.startsWith("Driven most, p(h = 1) 0"));
        });
    }

    @Test void theHistogramCountsAllTestImages() {
        FxTest.run(() -> {
            BiographyPanel panel = panel();
            selected.set(5);
            assertThat(panel.describe()).contains("○ dead");
            selected.set(7);
            assertThat(panel.describe()).contains("● always on");
            assertThat(words(panel)).anyMatch(text -> text.equals("0.990 ± 0"));
        });
    }

    private static List<String> words(Panel<RbmFrame> panel) {
        return all(panel.node(), Label.class).map(Label::getText).toList();
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static <T> Stream<T> all(Node node, Class<T> kind) {
        if (kind.isInstance(node)) return Stream.of(kind.cast(node));
        if (!(node instanceof Parent parent)) return Stream.empty();
        return parent.getChildrenUnmodifiable().stream().flatMap(child -> all(child, kind));
    }
}
