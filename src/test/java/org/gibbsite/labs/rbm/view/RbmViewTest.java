package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.kit.view.image.HeatmapView;
import org.gibbsite.kit.view.mixing.MixingPanel;
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
import org.gibbsite.ui.plot.DiagnosisPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RbmViewTest {
    private final Selection selection = new Selection();
    private final IntegerProperty selected = selection.unit(1);
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    private List<Panel<RbmFrame>> panels() { return new RbmView(new ViewContext(selection, theme)).panels(); }

    @ParameterizedTest
    @CsvSource({"28,28,500,100", "28,28,1,20", "28,28,2000,50", "4,4,16,12", "1,1,3,1",
            "28,28,7,0"}) void panelsShowMachinesOfAllSizes(int width, int height, int hidden, int probes) {
        RbmFrame frame = SyntheticFrame.of(width, height, hidden, probes, 12);
        FxTest.run(() -> {
            for (int[] size : new int[][]{{240, 180}, {900, 600}, {300, 700}, {3, 2}}) {
                for (Panel<RbmFrame> panel : panels()) {
                    Shown.stage(panel, size[0], size[1]);
                    panel.show(frame);
                    long colours = Shown.colours(panel);
                    if (size[0] > 100 && probes > 0) {
                        assertThat(colours).as(panel.title() + " at " + size[0] + " × " + size[1])
                                .isGreaterThan(8);
                    }
                }
            }
        });
    }

    @Test void aFrameOfAnotherShapeReplacesTheOld() {
        FxTest.run(() -> {
            for (Panel<RbmFrame> panel : panels()) {
                if (panel instanceof MixingPanel<?>) continue; // these frames have no chains that it could show
                if (followsMeasurements(panel)) continue;
                Shown.stage(panel, 400, 300);
                panel.show(SyntheticFrame.of(28, 28, 100, 40, 1));
                int[] before = Shown.pixels(panel);
                panel.show(SyntheticFrame.of(4, 4, 9, 10, 2));
                assertThat(Shown.pixels(panel)).as(panel.title()).isNotEqualTo(before);
            }
        });
    }

    /** What shows curves and findings of a run, not frames, has tests of its own. */
    private static boolean followsMeasurements(Panel<RbmFrame> panel) {
        return panel instanceof DiagnosisPanel<?> || panel instanceof ErrorLiesPanel;
    }

    @Test void aUnitSelectedInOnePanelIsSelectedInAll() {
        FxTest.run(() -> {
            RbmFrame frame = SyntheticFrame.of(28, 28, 60, 40, 5);
            List<Panel<RbmFrame>> panels = panels();
            panels.forEach(panel -> {
                Shown.stage(panel, 500, 400);
                panel.show(frame);
            });
            List<int[]> before = panels.stream().map(Shown::pixels).toList();
            selected.set(23);
            for (int i : new int[]{0, 1, 4}) {
                assertThat(Shown.pixels(panels.get(i))).as(panels.get(i).title()).isNotEqualTo(before.get(i));
            }
            assertThat(panels.get(1).describe()).startsWith("Hidden unit 23 ");
        });
    }

    @Test void arrowsMoveTheSelection() {
        FxTest.run(() -> {
            Panel<RbmFrame> filters = panels().getFirst();
            Shown.stage(filters, 500, 400);
            filters.show(SyntheticFrame.of(28, 28, 60, 40, 5));
            FilterGrid grid = Shown.find(filters.node(), FilterGrid.class);
            Hands.press(grid, KeyCode.RIGHT);
            assertThat(selected.get()).isZero();
            Hands.press(grid, KeyCode.RIGHT);
            assertThat(selected.get()).isEqualTo(1);
            Hands.press(grid, KeyCode.DOWN);
            assertThat(selected.get()).isEqualTo(1 + grid.mosaic().columns());
            Hands.press(grid, KeyCode.UP);
            Hands.press(grid, KeyCode.LEFT);
            Hands.press(grid, KeyCode.LEFT);
            assertThat(selected.get()).as("stays at the first").isZero();
        });
    }

    @Test void everyChoiceOfTheMenuRepaints() {
        FxTest.run(() -> {
            Panel<RbmFrame> filters = panels().getFirst();
            Shown.stage(filters, 500, 400);
            filters.show(SyntheticFrame.of(28, 28, 60, 40, 5));
            MenuButton menu = Shown.find(filters.node(), MenuButton.class);
            int[] before = Shown.pixels(filters);
            for (String choice : List.of("Sort by norm", "Sort by mean activation", "Each filter on its own scale",
                    "Blue–white–red, as in many handouts", "1 px per weight", "4 px per weight", "As large as fits",
                    "Sort by number")) {
                choose(menu, choice);
                int[] after = Shown.pixels(filters);
                assertThat(after).as(choice).isNotEqualTo(before);
                before = after;
            }
        });
    }

    @Test void theOrderStaysWhileTheMachineLearns() {
        FxTest.run(() -> {
            Panel<RbmFrame> filters = panels().getFirst();
            Shown.stage(filters, 500, 400);
            filters.show(SyntheticFrame.of(28, 28, 60, 40, 5));
            choose(Shown.find(filters.node(), MenuButton.class), "Sort by norm");
            assertThat(filters.describe()).contains("by norm as at update 5;");
            filters.show(SyntheticFrame.of(28, 28, 60, 40, 6));
            assertThat(filters.describe()).contains("at update 6, by norm as at update 5;");
            choose(Shown.find(filters.node(), MenuButton.class), "Sort again now");
            assertThat(filters.describe()).contains("by norm as at update 6;");
        });
    }

    private static void choose(MenuButton menu, String text) {
        MenuItem item = menu.getItems().stream().filter(i -> text.equals(i.getText())).findFirst().orElseThrow();
        if (item instanceof CheckMenuItem check) check.setSelected(!check.isSelected());
        else
            item.fire();
    }

    @Test void arrowsMoveTheColumnOfTheHeatMap() {
        FxTest.run(() -> {
            Panel<RbmFrame> activations = panels().get(4);
            Shown.stage(activations, 500, 400);
            activations.show(SyntheticFrame.of(28, 28, 3, 40, 5));
            HeatmapView map = Shown.find(activations.node(), HeatmapView.class);
            for (int i = 0; i < 5; i++) Hands.press(map, KeyCode.RIGHT);
            assertThat(selected.get()).isEqualTo(2);
        });
    }

    @Test void anotherThemeRepaintsAllPanels() {
        FxTest.run(() -> {
            RbmFrame frame = SyntheticFrame.of(28, 28, 60, 40, 5);
            for (Panel<RbmFrame> panel : panels()) {
                if (followsMeasurements(panel)) continue;
                theme.set(Theme.LIGHT);
                Shown.stage(panel, 400, 300);
                panel.show(frame);
                int[] light = Shown.pixels(panel);
                theme.set(Theme.DARK);
                assertThat(Shown.pixels(panel)).as(panel.title()).isNotEqualTo(light);
            }
        });
    }

    @Test void selectionOutsideTheMachineIsHarmless() {
        FxTest.run(() -> {
            selected.set(400);
            for (Panel<RbmFrame> panel : panels()) {
                Shown.stage(panel, 400, 300);
                panel.show(SyntheticFrame.of(4, 4, 5, 10, 5));
                assertThat(panel.describe()).doesNotContain("unit 400");
            }
        });
    }

    @Test void descriptionsHoldNumbersAndNoScientificE() {
        FxTest.run(() -> {
            RbmFrame frame = SyntheticFrame.of(28, 28, 60, 40, 1234);
            for (Panel<RbmFrame> panel : panels()) {
                assertThat(panel.describe()).as(panel.title() + " before the first frame").isNotBlank();
                panel.show(frame);
                if (panel instanceof DiagnosisPanel<?>) continue; // says in words that nothing goes wrong
                assertThat(panel.describe()).as(panel.title()).containsPattern("[0-9]").endsWith(".").contains("1234")
                        .doesNotContainPattern("[0-9][eE]-?[0-9]").doesNotContain("NaN");
            }
        });
    }

    @Test void deadAndAlwaysOnUnitsAreCounted() {
        UnitCensus census = UnitCensus.of(SyntheticFrame.of(4, 4, 50, 40, 3));
        List<Integer> dead = IntStream.range(0, 50).filter(census::isDead).boxed().toList();
        List<Integer> on = IntStream.range(0, 50).filter(census::isAlwaysOn).boxed().toList();
        assertThat(dead).containsExactly(5, 42);
        assertThat(on).containsExactly(7, 48);
        assertThat(census.deadCount()).isEqualTo(2);
        assertThat(census.alwaysOnCount()).isEqualTo(2);
        for (int j = 0; j < 50; j++) assertThat(census.norm(j)).isEqualTo(census.norms()[j]);
    }

    @Test void ordersArePermutationsLargestFirst() {
        UnitCensus census = UnitCensus.of(SyntheticFrame.of(5, 5, 80, 30, 3));
        for (UnitOrder order : UnitOrder.values()) {
            int[] permutation = order.permutation(census);
            assertThat(Arrays.stream(permutation).sorted().toArray()).as(order.toString())
                    .containsExactly(IntStream.range(0, 80).toArray());
        }
        int[] byNorm = UnitOrder.NORM.permutation(census);
        for (int i = 1; i < 80; i++) {
            assertThat((float) census.norm(byNorm[i])).isLessThanOrEqualTo((float) census.norm(byNorm[i - 1]));
        }
    }

    @Test void tiesKeepTheOrderOfTheirNumbers() {
        double[] values = {1, 2, 1, 3, 2, 1, 0, 0};
        assertThat(UnitOrder.descending(8, j -> values[j])).containsExactly(3, 1, 4, 0, 2, 5, 6, 7);
    }
}
