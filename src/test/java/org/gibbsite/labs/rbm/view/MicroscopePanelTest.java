package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.gibbsite.labs.rbm.Microscope;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.labs.rbm.SyntheticFrame;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.gibbsite.ui.plot.Palette;
import org.gibbsite.ui.plot.Pen;
import org.junit.jupiter.api.Test;

final class MicroscopePanelTest {
    private final Selection selection = new Selection();
    private final IntegerProperty selected = selection.unit(1);

    private MicroscopePanel panel(int side, int hidden) {
        MicroscopePanel panel = new MicroscopePanel(
                new ViewContext(selection, new SimpleObjectProperty<>(Theme.LIGHT)), new Censuses());
        Shown.stage(panel, 900, 600);
        panel.show(SyntheticFrame.of(side, side, hidden, 40, 7));
        return panel;
    }

    @Test void arrowsChooseTheHiddenAndTheVisibleUnit() {
        FxTest.run(() -> {
            selected.set(2);
            MicroscopePanel panel = panel(4, 9);
            Drawing drawing = Shown.find(panel.node(), Drawing.class);
            Hands.press(drawing, KeyCode.RIGHT);
            assertThat(selected.get()).isEqualTo(3);
            for (int n = 0; n < 16; n++) Hands.press(drawing, KeyCode.UP);
            Hands.press(drawing, KeyCode.DOWN);
            assertThat(panel.describe()).contains("v1, h3: ");
            Hands.press(drawing, KeyCode.LEFT);
            assertThat(panel.describe()).contains("v1, h2: ");
        });
    }

    @Test void aUnitSelectedElsewhereIsShownHere() {
        FxTest.run(() -> {
            MicroscopePanel panel = panel(28, 100);
            selected.set(42);
            assertThat(panel.describe()).contains(", h42: ");
        });
    }

    @Test void casesGoRoundAndTheWholeBatchIsOneSwitchAway() {
        FxTest.run(() -> {
            MicroscopePanel panel = panel(4, 9);
            assertThat(panel.describe()).contains("apply ΔW, case 1 of 20");
            Button back = Shown.find(panel.node(), Button.class);
            back.fire();
            assertThat(panel.describe()).contains("case 20 of 20");
            Shown.find(panel.node(), ToggleButton.class).setSelected(true);
            assertThat(panel.describe()).contains("whole batch of 20");
        });
    }

    /** Over W of a machine shown whole, v down and h across: the cell under the mouse names both units. */
    @Test void pointingNamesAWeightAndOnlyAClickKeepsIt() {
        FxTest.run(() -> {
            selected.set(2);
            MicroscopePanel panel = panel(4, 9);
            panel.node().getScene().snapshot(null);
            Drawing drawing = Shown.find(panel.node(), Drawing.class);
            double[] place = null;
            String before = panel.describe();
            for (double y = drawing.getHeight() - 1; y > 0 && place == null; y -= 4) {
                for (double x = drawing.getWidth() - 1; x > 0 && place == null; x -= 4) {
                    Hands.hover(drawing, x, y);
                    if (panel.describe().contains(", h7: ")) place = new double[]{x, y};
                }
            }
            assertThat(place).as("a place of the sheet that belongs to h7").isNotNull();
            String pointed = panel.describe();
            assertThat(selected.get()).as("pointing selects nothing").isEqualTo(2);
            Hands.mouse(drawing, MouseEvent.MOUSE_EXITED, -1, -1, 0);
            assertThat(panel.describe()).as("the mouse is gone").isEqualTo(before);
            Hands.hover(drawing, place[0], place[1]);
            Hands.mouse(drawing, MouseEvent.MOUSE_PRESSED, place[0], place[1], 1);
            Hands.mouse(drawing, MouseEvent.MOUSE_EXITED, -1, -1, 0);
            assertThat(selected.get()).isEqualTo(7);
            assertThat(panel.describe()).as("the click stays").isEqualTo(pointed);
        });
    }

    @Test void lowSheetsKeepAllMapsApartAndEquallyHigh() {
        FxTest.run(() -> {
            for (double high : new double[]{150, 230, 500}) {
                List<PlacedPatch> places = places(600, high);
                for (PlacedPatch place : places) {
                    assertThat(place.x()).isGreaterThanOrEqualTo(0);
                    assertThat(place.y() + place.height()).as("inside " + high).isLessThanOrEqualTo((int) high);
                    for (PlacedPatch other : places) {
                        boolean apart = place == other || place.x() + place.width() <= other.x()
                                || other.x() + other.width() <= place.x() || place.y() + place.height() <= other.y()
                                || other.y() + other.height() <= place.y();
                        assertThat(apart).as(place.patch().title() + " and " + other.patch().title()).isTrue();
                    }
                }
            }
            List<PlacedPatch> low = places(600, 230);
            assertThat(low.getLast().height()).as("statistics as high as states")
                    .isCloseTo(low.getFirst().height(), within(28));
            assertThat(low.getLast().height()).isGreaterThanOrEqualTo(40);
        });
    }

    private static List<PlacedPatch> places(double width, double height) {
        List<PlacedPatch> places = new ArrayList<>();
        RbmFrame frame = SyntheticFrame.of(28, 28, 100, 40, 7);
        Microscope update = frame.microscope().orElseThrow();
        Palette palette = Palette.of(Theme.PROJECTOR);
        Pen pen = new Pen(new Canvas(width, height).getGraphicsContext2D(), width, height, palette, Font.font(14));
        MicroscopeSheet.paint(pen, new PhaseWords(frame, update, 0, 5, 3),
                new MicroscopePatches(frame, update, 0, 3, palette), places);
        return places;
    }
}
