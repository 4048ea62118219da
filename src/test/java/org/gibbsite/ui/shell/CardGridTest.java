package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gibbsite.experiment.Frame;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Panel;
import org.gibbsite.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardGridTest {

    /** What a panel is promised by {@link Panel#node}, but for the head of its card. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 900, 400, 12", "PROJECTOR, 640, 320, 12", "DARK, 300, 200, 7",
            "LIGHT, 900, 600, 1"}) void everyPanelHasRoomToDraw(Theme theme, double width, double height, int panels) {
        List<Region> shown = FxTest.call(() -> {
            List<PanelCard> cards = new ArrayList<>();
            for (int k = 0; k < panels; k++) {
                PanelCard card = new PanelCard(List.of(), wanted -> {}, () -> {});
                card.hold(new Plain());
                cards.add(card);
            }
            Scene scene = new Scene(new StackPane(new CardGrid(cards, card -> {})), width, height);
            new Appearance(theme).dress(scene);
            for (int look = 0; look < 4; look++) scene.snapshot(null);
            return cards.stream().map(card -> (Region) card).toList();
        });
        for (Region card : shown) {
            assertThat(card.getWidth()).as("width").isBetween(Math.min(240, width - 30), width);
            assertThat(card.getHeight()).as("height").isGreaterThanOrEqualTo(170);
        }
        double right = shown.stream().mapToDouble(card -> card.getBoundsInParent().getMaxX()).max().orElseThrow();
        assertThat(right).as("right end of the cards").isLessThanOrEqualTo(width);
    }

    @Test void cardsThatComeIntoViewAreToldOnceAndThoseOutOfViewAreKnown() {
        FxTest.call(() -> {
            List<PanelCard> cards = new ArrayList<>(), come = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                PanelCard card = new PanelCard(List.of(), wanted -> {}, () -> {});
                card.hold(new Plain());
                cards.add(card);
            }
            CardGrid grid = new CardGrid(cards, come::add);
            Scene scene = new Scene(new StackPane(grid), 600, 300);
            new Appearance(Theme.LIGHT).dress(scene);
            for (int look = 0; look < 4; look++) scene.snapshot(null);
            assertThat(grid.isInView(cards.getFirst())).isTrue();
            assertThat(grid.isInView(cards.getLast())).isFalse();
            come.clear();
            grid.setVvalue(1);
            assertThat(grid.isInView(cards.getFirst())).isFalse();
            assertThat(grid.isInView(cards.getLast())).isTrue();
            assertThat(come).contains(cards.getLast()).doesNotContain(cards.getFirst()).doesNotHaveDuplicates();
            return null;
        });
    }

    private static final class Plain implements Panel<Frame> {
        private final Region node = new Region();

        @Override public String title() { return "Plain"; }

        @Override public Region node() { return node; }

        @Override public void show(Frame frame) {}

        @Override public String describe() { return "Plain."; }
    }
}
