package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.kit.view.image.UnitMark;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.SyntheticFrame;
import org.gibbsite.labs.rbm.UnitCensus;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BiographyPanelTest {
    private final Selection selection = new Selection();
    private final IntegerProperty selected = selection.unit(1);

    @BeforeEach void selectFour() { selected.set(4); }

    private BiographyPanel panel() {
        BiographyPanel panel = new BiographyPanel(
                new ViewContext(selection, new SimpleObjectProperty<>(Theme.LIGHT)), new Censuses());
        Shown.stage(panel, 460, 640);
        panel.show(SyntheticFrame.of(28, 28, 60, 40, 7));
        panel.node().getScene().getRoot().layout();
        return panel;
    }

    @Test void theFilmIsScrubbedByKeyAndTheChosenMomentStays() {
        FxTest.run(() -> {
            BiographyPanel panel = panel();
            assertThat(words(panel)).as("seven shots and the present").contains("Film: now · 8 of 8");
            FilterGrid film = Shown.all(panel.node(), FilterGrid.class).stream().filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElseThrow();
            Hands.press(film, KeyCode.LEFT, KeyCode.LEFT);
            assertThat(words(panel)).contains("Film: update 5 · 6 of 8");
            selected.set(9);
            assertThat(words(panel)).as("of another unit too").contains("Film: update 5 · 6 of 8");
            panel.show(SyntheticFrame.of(28, 28, 60, 40, 8));
            assertThat(words(panel)).as("while the run goes on").contains("Film: update 5 · 6 of 9");
            Hands.press(film, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
            panel.show(SyntheticFrame.of(28, 28, 60, 40, 9));
            assertThat(words(panel)).as("the present stays the present").contains("Film: now · 10 of 10");
            panel.show(SyntheticFrame.of(28, 28, 60, 40, 3));
            assertThat(words(panel)).as("after going back").contains("Film: now · 4 of 4");
        });
    }

    @Test void ablationTellsWhatIsLost() {
        FxTest.run(() -> {
            BiographyPanel panel = panel();
            ToggleButton ablate = Shown.find(panel.node(), ToggleButton.class);
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
            ViewContext context = new ViewContext(selection, new SimpleObjectProperty<>(Theme.LIGHT));
            Censuses censuses = new Censuses();
            BiographyPanel biography = new BiographyPanel(context, censuses);
            List<Panel<RbmFrame>> others = List.of(new FiltersPanel(context, censuses),
                    new ActivationsPanel(context, censuses));
            RbmFrame frame = SyntheticFrame.of(28, 28, 60, 40, 7);
            biography.show(frame);
            for (Panel<RbmFrame> panel : others) {
                Shown.stage(panel, 900, 640);
                panel.show(frame);
            }
            List<int[]> before = others.stream().map(Shown::pixels).toList();
            ToggleButton ablate = Shown.find(biography.node(), ToggleButton.class);
            ablate.fire();
            UnitCensus census = censuses.of(frame);
            assertThat(censuses.mark(census, 4)).isEqualTo(UnitMark.ABLATED);
            assertThat(censuses.mark(census, 3)).isNotEqualTo(UnitMark.ABLATED);
            for (int k = 0; k < others.size(); k++) {
                Panel<RbmFrame> panel = others.get(k);
                assertThat(panel.describe()).as(panel.title()).endsWith("Ablated in the pictures: 4.");
                assertThat(Shown.pixels(panel)).as("picture of " + panel.title()).isNotEqualTo(before.get(k));
            }
            assertThat(words(others.getLast())).anyMatch(text -> text.endsWith("✕ 1 ablated"));
            ablate.fire();
            for (int k = 0; k < others.size(); k++) {
                assertThat(others.get(k).describe()).doesNotContain("Ablated");
                assertThat(Shown.pixels(others.get(k))).as("picture of " + others.get(k).title())
                        .isEqualTo(before.get(k));
            }
        });
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
        return Shown.all(panel.node(), Label.class).stream().map(Label::getText).toList();
    }
}
