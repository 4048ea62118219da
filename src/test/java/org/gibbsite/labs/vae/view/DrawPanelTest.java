package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.kit.view.image.PaintCanvas;
import org.gibbsite.labs.vae.SmallRuns;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.PixelCanvas;
import org.junit.jupiter.api.Test;

final class DrawPanelTest {
    private static DrawPanel panel(VaeFrame frame) {
        DrawPanel panel = new DrawPanel(
                new ViewContext(new Selection(), new SimpleObjectProperty<>(Theme.LIGHT)));
        Shown.stage(panel, 800, 560);
        panel.show(frame);
        panel.node().getScene().getRoot().layout();
        return panel;
    }

    @Test void aDrawingIsPlacedOnTheMapWhileItIsDrawn() {
        VaeFrame frame = SmallRuns.digits(40);
        FxTest.run(() -> {
            DrawPanel panel = panel(frame);
            assertThat(panel.describe()).contains("Test image 0, of class 0").contains("392 of 784 pixels are missing");
            press(panel, "Clear");
            String empty = panel.describe();
            assertThat(empty).contains("An empty image").contains("No pixel is missing");
            PaintCanvas canvas = Shown.find(panel.node(), PaintCanvas.class);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 14.5, 4.5, MouseButton.PRIMARY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 14.5, 24.5, MouseButton.PRIMARY);
            assertThat(panel.describe()).contains("A drawn image").isNotEqualTo(empty);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 14.5, 24.5, MouseButton.SECONDARY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 14.5, 4.5, MouseButton.SECONDARY);
            canvas.brush(6);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 14.5, 4.5, MouseButton.SECONDARY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 14.5, 24.5, MouseButton.SECONDARY);
            assertThat(panel.describe()).as("the other button rubs out").isEqualTo(empty);
        });
    }

    @Test void onlyWhatIsPaintedOutIsFilledIn() {
        VaeFrame frame = SmallRuns.digits(40);
        FxTest.run(() -> {
            DrawPanel panel = panel(frame);
            menu(panel, "Missing", "Paint out the upper half");
            assertThat(panel.describe()).contains("392 of 784").contains("for 0 rounds");
            panel.advance(0.25);
            assertThat(panel.describe()).contains("for 2 rounds");
            panel.advance(100);
            assertThat(panel.describe()).as("not more than four at once").contains("for 6 rounds");
            press(panel, "Fill in");
            panel.advance(1);
            assertThat(panel.describe()).contains("for 6 rounds");
            menu(panel, "Missing", "Begin again with coin tosses");
            assertThat(panel.describe()).contains("for 0 rounds");
            press(panel, "Paint out");
            menu(panel, "Missing", "Nothing is missing");
            PaintCanvas canvas = Shown.find(panel.node(), PaintCanvas.class);
            canvas.brush(0.5);
            Hands.press(canvas, KeyCode.ENTER);
            for (int n = 0; n < 2; n++) Hands.pressWithShift(canvas, KeyCode.DOWN);
            assertThat(panel.describe()).contains("3 of 784 pixels are missing");
            Hands.press(canvas, KeyCode.BACK_SPACE);
            assertThat(panel.describe()).contains("2 of 784 pixels are missing");
        });
    }

    @Test void aRunThatIsResetWhileSomebodyDrawsBeginsAnew() {
        VaeFrame digits = SmallRuns.digits(1), bars = SmallRuns.bars(5, "latentUnits=1");
        FxTest.run(() -> {
            DrawPanel panel = panel(digits);
            PaintCanvas canvas = Shown.find(panel.node(), PaintCanvas.class);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 20.5, 20.5, MouseButton.PRIMARY);
            panel.show(bars);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 25.5, 25.5, MouseButton.PRIMARY);
            panel.advance(1);
            assertThat(panel.describe()).contains("of 16 pixels");
        });
    }

    private static void press(DrawPanel panel, String text) {
        Shown.all(panel.node(), ButtonBase.class).stream().filter(b -> text.equals(b.getText())).findFirst()
                .orElseThrow().fire();
    }

    private static void menu(DrawPanel panel, String menu, String item) {
        Shown.all(panel.node(), MenuButton.class).stream().filter(m -> menu.equals(m.getText())).findFirst()
                .orElseThrow().getItems()
                .stream().filter(i -> item.equals(i.getText())).findFirst().orElseThrow().fire();
    }

    /** Position in pixels of the image. */
    private static void mouse(PaintCanvas canvas, EventType<MouseEvent> type, double column, double row,
            MouseButton button) {
        Hands.mouse(Shown.find(canvas, PixelCanvas.class), type, canvas.left() + column * canvas.zoom(),
                canvas.top() + row * canvas.zoom(), button);
    }
}
