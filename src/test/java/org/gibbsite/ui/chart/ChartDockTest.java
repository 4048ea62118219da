package org.gibbsite.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Theme;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

final class ChartDockTest {
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    private static Curve curve(String name, String unit, int points, double error) {
        long[] steps = new long[points];
        double[] values = new double[points], errors = new double[points];
        for (int i = 0; i < points; i++) {
            steps[i] = 10L * i;
            values[i] = 1.0 / (1 + i) - 0.2;
            errors[i] = error;
        }
        return new Curve(name, unit, steps, values, errors);
    }

    private static Map<String, Curve> curves() {
        Map<String, Curve> curves = new LinkedHashMap<>();
        curves.put("train", curve("Reconstruction error, train", "MSE / pixel", 200, 0));
        curves.put("gap", curve("Free-energy gap", "nats / image", 20, 0));
        curves.put("test", curve("Reconstruction error, test", "MSE / pixel", 20, 0.01));
        curves.put("ais", curve("Log-likelihood, AIS", "nats / image", 5, 1));
        return curves;
    }

    @Test void curvesOfOneQuantityShareAChart() {
        List<ChartGroup> groups = ChartGroup.of(curves());
        assertThat(groups).extracting(ChartGroup::quantity).containsExactly("Reconstruction error", "Free-energy gap",
                "Log-likelihood");
        assertThat(groups.getFirst().keys()).containsExactly("train", "test");
    }

    @Test void whatCannotBeToldIsAGapAndNotTheLastValueThatCould() {
        double none = Double.NaN;
        Curve curve = new Curve("Correlation length", "sites", new long[]{1, 2, 3, 4}, new double[]{5, none, 7, none},
                new double[4]);
        CurveData data = CurveData.of(curve, AxisChoice.LINEAR);
        assertThat(data.valueAt(1)).isEqualTo(5);
        assertThat(data.valueAt(2)).isNaN();
        assertThat(data.valueAt(3)).isEqualTo(7);
        assertThat(data.valueAt(9)).isNaN();
        assertThat(data.largest()).isEqualTo(7);
        assertThat(data.told().getItemCount(0)).isEqualTo(2);
        assertThat(data.isEmpty()).isFalse();
        Curve never = new Curve("", "", new long[]{1}, new double[]{none}, new double[]{none});
        assertThat(CurveData.of(never, AxisChoice.LINEAR).isEmpty()).isTrue();
    }

    @Test void aChartOfNothingSaysWhenItBeginsAndShowsNoAxes() {
        FxTest.run(() -> {
            SeriesChart chart = new SeriesChart("Energy", "J");
            new Scene(new StackPane(chart), 300, 200);
            Curve none = new Curve("Energy", "J", new long[0], new double[0], new double[0],
                    Absence.until("sweep", 266));
            chart.show(List.of(none), 0, AxisChoice.LINEAR, Theme.LIGHT);
            assertThat(chart.getChildrenUnmodifiable()).filteredOn(ChartViewer.class::isInstance)
                    .noneMatch(Node::isVisible);
            assertThat(texts(chart)).contains("first value at sweep 266");
            chart.show(List.of(curve("Energy", "J", 1, 0)), 0, AxisChoice.LINEAR, Theme.LIGHT);
            assertThat(chart.getChildrenUnmodifiable()).filteredOn(ChartViewer.class::isInstance)
                    .allMatch(Node::isVisible);
            assertThat(texts(chart)).doesNotContain("first value at sweep 266");
            assertThat(chart.plot().plot().getDomainAxis().getLowerBound()).as("room beside a first point")
                    .isNegative();
        });
    }

    private static List<String> texts(Parent parent) {
        return parent.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }

    @Test void valuesAtTheCursorAreDescribed() {
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            picture(dock, 900, 200);
            dock.show(curves(), 40, Runnable::run);
            assertThat(dock.describe()).contains("Reconstruction error", "MSE / pixel at update 40", "test 0 ± 0.0100",
                    "Log-likelihood AIS 0 ± 1.00");
            dock.show(curves(), 0, Runnable::run);
            assertThat(dock.describe()).contains("0.800", "at update 0");
        });
    }

    /** As when a font that comes with the style sheet makes the window low while charts are being put into the row. */
    @Test void whatFoldsItWhileItIsArrangedLeavesTabsAndOneChart() {
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            dock.fold(true, true);
            dock.show(curves(), 40, Runnable::run);
            HBox row = (HBox) ((ScrollPane) ((BorderPane) dock.node()).getCenter()).getContent();
            row.getChildren().addListener((ListChangeListener<Node>) change -> {
                if (change.next() && change.wasAdded()) dock.fold(true, true);
            });
            dock.fold(false, false);
            assertThat(tabs(dock)).hasSize(3);
            assertThat(row.getChildren()).hasSize(1);
        });
    }

    @Test void foldedToTabsItTellsNamesAndValuesAndDrawsNoChart() {
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            dock.fold(true, false);
            dock.show(curves(), 40, Runnable::run);
            picture(dock.strip(), 900, 60);
            List<ToggleButton> tabs = tabs(dock);
            assertThat(tabs).extracting(Node::getAccessibleText).satisfiesExactly(
                    first -> assertThat(first).startsWith("Reconstruction error ").contains("MSE / pixel"),
                    second -> assertThat(second).startsWith("Free-energy gap"),
                    third -> assertThat(third).startsWith("Log-likelihood"));
            assertThat(dock.describe()).as("what is drawn").isEmpty();
            int[] blank = picture(new ChartTab(new ChartGroup("", "", List.of())), 900, 60);
            assertThat(picture(dock.strip(), 900, 60)).as("names, values, lines").isNotEqualTo(blank);
        });
    }

    @Test void aTabOpensItsChartAndClosesIt() {
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            dock.fold(true, false);
            dock.whenPressed(open -> dock.fold(true, open));
            dock.show(curves(), 40, Runnable::run);
            tabs(dock).get(1).fire();
            assertThat(dock.describe()).startsWith("Free-energy gap");
            assertThat(tabs(dock)).extracting(ToggleButton::isSelected).containsExactly(false, true, false);
            tabs(dock).get(0).fire();
            assertThat(dock.describe()).startsWith("Reconstruction error");
            assertThat(tabs(dock)).extracting(ToggleButton::isSelected).containsExactly(true, false, false);
            tabs(dock).get(0).fire();
            assertThat(dock.describe()).isEmpty();
            assertThat(tabs(dock)).extracting(ToggleButton::isSelected).containsOnly(false);
        });
    }

    @Test void tabsWithoutRoomForTheirNamesAreInAMenuAndTheOpenOneIsSeen() {
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            dock.fold(true, false);
            dock.whenPressed(open -> dock.fold(true, open));
            dock.show(curves(), 40, Runnable::run);
            picture(dock.strip(), 260, 60);
            List<ToggleButton> tabs = tabs(dock);
            assertThat(tabs).extracting(Node::isVisible).containsExactly(true, false, false);
            MenuButton more = (MenuButton) dock.strip().getChildrenUnmodifiable().getLast();
            assertThat(more.getText()).isEqualTo("+ 2");
            assertThat(more.getItems()).extracting(MenuItem::getText).containsExactly("Free-energy gap",
                    "Log-likelihood");
            more.getItems().getLast().fire();
            assertThat(dock.describe()).startsWith("Log-likelihood");
            picture(dock.strip(), 260, 60);
            assertThat(tabs).extracting(Node::isVisible).containsExactly(false, false, true);
            picture(dock.strip(), 900, 60);
            assertThat(tabs).extracting(Node::isVisible).containsOnly(true);
            assertThat(more.isVisible()).isFalse();
        });
    }

    private static List<ToggleButton> tabs(ChartDock dock) {
        return dock.strip().getChildrenUnmodifiable().stream().filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast).toList();
    }

    /** Asking for a width that it has already would have the page laid out again, and that at each pulse. */
    @Test void atRestNothingIsLaidOut() {
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            dock.show(curves(), 40, Runnable::run);
            Scene scene = new Scene(new StackPane(dock.node()), 500, 200);
            for (int pulse = 0; pulse < 3; pulse++) scene.snapshot(null);
            assertThat(scene.getRoot().isNeedsLayout()).isFalse();
            scene.getRoot().layout();
            assertThat(scene.getRoot().isNeedsLayout()).isFalse();
            assertThat(((Parent) dock.node()).isNeedsLayout()).isFalse();
        });
    }

    @Test void dockDrawsInEveryThemeAndSize() {
        FxTest.run(() -> {
            for (int[] size : new int[][]{{1000, 200}, {300, 90}, {40, 10}}) {
                ChartDock dock = new ChartDock(theme);
                dock.show(Map.of(), 0, Runnable::run);
                dock.fold(size[1] < 100, true);
                dock.show(curves(), 100, Runnable::run);
                Scene scene = new Scene(new StackPane(dock.node()), size[0], size[1]);
                int[] light = pixels(scene);
                theme.set(Theme.DARK);
                int[] dark = pixels(scene);
                theme.set(Theme.LIGHT);
                assertThat(size[0] < 100 || !java.util.Arrays.equals(dark, light)).as(size[0] + " × " + size[1])
                        .isTrue();
            }
        });
    }

    @Test void chartsThatDoNotFitScrollAndAreWideEnoughToRead() {
        Map<String, Curve> many = curves();
        many.put("pseudo", curve("Pseudo-log-likelihood, test", "nats / image", 0, 0));
        many.put("train energy", curve("Free energy, train", "nats / image", 20, 0));
        FxTest.run(() -> {
            ChartDock dock = new ChartDock(theme);
            dock.show(many, 100, Runnable::run);
            picture(dock, 500, 200);
            ScrollPane scroll = (ScrollPane) dock.node().lookup(".charts");
            Parent row = (Parent) scroll.getContent();
            assertThat(row.getChildrenUnmodifiable()).as("charts").hasSize(5);
            assertThat(row.getLayoutBounds().getWidth()).as("row").isGreaterThan(scroll.getWidth());
            assertThat(row.getChildrenUnmodifiable()).allSatisfy(
                    chart -> assertThat(chart.getLayoutBounds().getWidth()).as("width of a chart").isGreaterThan(120));
            assertThat(dock.describe()).contains("Log-likelihood AIS", "Free energy train");
        });
    }

    @Test void newestCurvesAreDrawnInTheEnd() {
        ChartDock dock = FxTest.call(() -> {
            ChartDock made = new ChartDock(theme);
            picture(made, 500, 200);
            made.show(curves(), 0, Runnable::run);
            Map<String, Curve> more = curves();
            more.put("gap", curve("Free-energy gap", "nats / image", 40, 0));
            made.show(more, 10, Runnable::run);
            assertThat(made.isUpToDate()).as("within a fifth of a second").isFalse();
            return made;
        });
        FxTest.await("the newest curves are drawn", dock::isUpToDate);
    }

    @Test void axisNumbersKeepTheirSizeWhenDrawnAgain() {
        FxTest.run(() -> {
            SeriesChart chart = new SeriesChart("Error", "nats");
            chart.setStyle("-fx-font-size: 30px;");
            picture(chart, 600, 300);
            for (int i = 0; i < 3; i++) {
                chart.show(List.of(curve("Error", "nats", 50, 0)), 500, AxisChoice.LINEAR, Theme.LIGHT);
                assertThat(lastLineHeight(picture(chart, 600, 300), 600))
                        .as("rows of ink of 30 px digits, drawing " + i)
                        .isBetween(18, 30);
            }
        });
    }

    @Test void chartThatGetsItsFontWhileItIsDrawnIsDrawnOnce() {
        FxTest.run(() -> {
            SeriesChart chart = new SeriesChart("Error", "nats");
            int[] drawn = {0};
            chart.plot().chart().addChangeListener(drawing -> drawn[0]++);
            Pane page = new Pane(chart);
            Scene scene = new Scene(page, 600, 300);
            for (int size : new int[]{30, 12, 24}) {
                page.setStyle("-fx-font-size: " + size + "px;"); // reaches the chart when it asks for its style
                drawn[0] = 0;
                chart.show(List.of(curve("Error", "nats", 50, 0)), 500, AxisChoice.LINEAR, Theme.LIGHT);
                assertThat(drawn[0]).as("drawings at " + size + " px").isEqualTo(1);
                scene.snapshot(null);
            }
        });
    }

    /** Rows with ink of the lowest line of text, in the right half: the numbers of the other axis reach down on the left. */
    private static int lastLineHeight(int[] pixels, int width) {
        int row = pixels.length / width - 1, rows = 0;
        while (row > 0 && isBlank(pixels, row, width)) row--;
        for (; row > 0 && !isBlank(pixels, row, width); row--) rows++;
        return rows;
    }

    private static boolean isBlank(int[] pixels, int row, int width) {
        for (int x = width / 2; x < width; x++) if (pixels[row * width + x] != pixels[0]) return false;
        return true;
    }

    @Test void keysMoveTheCursorAndZoom() {
        FxTest.run(() -> {
            SeriesChart chart = new SeriesChart("Error", "nats");
            long[] at = {-7};
            chart.whenHovered(step -> at[0] = step);
            chart.show(List.of(curve("Error", "nats", 50, 0)), 500, AxisChoice.LINEAR, Theme.LIGHT);
            chart.cursor(100);
            Hands.press(chart, KeyCode.RIGHT);
            assertThat(at[0]).isBetween(105L, 115L);
            Hands.press(chart, KeyCode.LEFT);
            assertThat(at[0]).isBetween(85L, 95L);
            Hands.press(chart, KeyCode.ESCAPE);
            assertThat(at[0]).isEqualTo(SeriesChart.NO_STEP);
            Hands.press(chart, KeyCode.UP);
            assertThat(chart.plot().plot().getDomainAxis().getRange().getLength()).isLessThan(300);
            Hands.press(chart, KeyCode.DOWN);
            assertThat(chart.isZoomed()).isFalse();
        });
    }

    @Test void zoomSurvivesNewData() {
        FxTest.run(() -> {
            SeriesChart chart = new SeriesChart("Error", "nats");
            chart.show(List.of(curve("Error", "nats", 50, 0)), 0, AxisChoice.LINEAR, Theme.LIGHT);
            chart.plot().plot().getDomainAxis().setRange(100, 200);
            chart.show(List.of(curve("Error", "nats", 80, 0)), 0, AxisChoice.LINEAR, Theme.LIGHT);
            chart.show(List.of(curve("Error", "nats", 90, 0)), 2000, AxisChoice.LINEAR, Theme.DARK);
            assertThat(chart.isZoomed()).isTrue();
            assertThat(chart.plot().plot().getDomainAxis().getRange()).isEqualTo(new Range(100, 200));
            chart.plot().showAll();
            assertThat(chart.plot().plot().getDomainAxis().getUpperBound()).isGreaterThanOrEqualTo(2000);
        });
    }

    @Test void logarithmicAxesLeaveOutWhatTheyCannotShow() {
        Curve curve = curve("Error", "nats", 20, 0);
        assertThat(CurveData.of(curve, AxisChoice.LINEAR).getItemCount(0)).isEqualTo(20);
        assertThat(CurveData.of(curve, new AxisChoice(true, false, false)).getItemCount(0)).isEqualTo(19);
        assertThat(CurveData.of(curve, new AxisChoice(false, true, false)).getItemCount(0)).isEqualTo(4);
        FxTest.run(() -> {
            SeriesChart chart = new SeriesChart("Error", "nats");
            chart.resize(300, 200);
            chart.layout();
            for (AxisChoice axes : List.of(new AxisChoice(true, true, false), new AxisChoice(false, true, true))) {
                chart.show(List.of(curve), 0, axes, Theme.LIGHT);
                chart.show(List.of(curve("Error", "nats", 0, 0)), 0, axes, Theme.LIGHT);
                chart.show(List.of(curve("Error", "nats", 1, 0)), 0, axes, Theme.LIGHT);
            }
        });
    }

    @Test void smoothingHasNoLagAndKeepsConstants() {
        long[] steps = new long[200];
        double[] line = new double[200], flat = new double[200];
        for (int i = 0; i < 200; i++) {
            steps[i] = i;
            line[i] = i;
            flat[i] = 3.5;
        }
        CurveData smooth = CurveData.of(new Curve("", "", steps, line, new double[200]), AxisChoice.LINEAR).smoothed();
        assertThat(smooth.valueAt(100)).as("middle of a straight line").isBetween(99.0, 101.0);
        CurveData level = CurveData.of(new Curve("", "", steps, flat, new double[200]), AxisChoice.LINEAR).smoothed();
        for (int i = 0; i < 200; i++) assertThat(level.valueAt(i)).isEqualTo(3.5);
    }

    @Test void ticksAreWrittenWithPowersOfTen() {
        AxisNumbers numbers = new AxisNumbers();
        assertThat(numbers.format(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(numbers.format(-0.5)).isEqualTo("−0.5");
        assertThat(numbers.format(0.0002)).isEqualTo("2·10⁻⁴");
        assertThat(numbers.format(12000.0)).isEqualTo("12\u2009000");
    }

    private static int[] picture(ChartDock dock, int width, int height) { return picture(dock.node(), width, height); }

    private static int[] picture(Node node, int width, int height) {
        if (node.getParent() instanceof StackPane old) old.getChildren().clear();
        return pixels(new Scene(new StackPane(node), width, height));
    }

    private static int[] pixels(Scene scene) {
        int width = (int) scene.getWidth(), height = (int) scene.getHeight();
        // What scrolls knows its size after the first layout.
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
