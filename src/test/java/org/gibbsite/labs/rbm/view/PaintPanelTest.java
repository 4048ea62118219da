package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gibbsite.kit.view.image.PaintCanvas;
import org.gibbsite.kit.view.image.UnitStrip;
import org.gibbsite.labs.rbm.SyntheticFrame;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Hands;
import org.gibbsite.ui.Shown;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.Selection;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.PixelCanvas;
import org.junit.jupiter.api.Test;

final class PaintPanelTest {
    private final Selection selection = new Selection();
    private final IntegerProperty selected = selection.unit(1);

    private PaintPanel panel() {
        PaintPanel panel = new PaintPanel(new ViewContext(selection, new SimpleObjectProperty<>(Theme.LIGHT)));
        Shown.stage(panel, 700, 480);
        panel.show(SyntheticFrame.of(28, 28, 60, 10, 5));
        panel.node().getScene().getRoot().layout();
        return panel;
    }

    @Test void aStrokeOfTheMouseLocksThePixelsUnderIt() {
        FxTest.run(() -> {
            PaintPanel panel = panel();
            menu(panel, "Pixels", "Clear: empty image, nothing locked");
            assertThat(panel.describe()).contains("A painted image").contains("0 of 784 pixels");
            PaintCanvas canvas = Shown.find(panel.node(), PaintCanvas.class);
            canvas.brush(0.5);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 5.5, 10.5, MouseButton.PRIMARY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 15.5, 10.5, MouseButton.PRIMARY);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, 15.5, 10.5, MouseButton.PRIMARY);
            assertThat(locked(panel)).as("a line of 11 pixels, one wide").isEqualTo(11);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 5.5, 10.5, MouseButton.SECONDARY);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, 5.5, 10.5, MouseButton.SECONDARY);
            assertThat(locked(panel)).as("the other button frees").isEqualTo(10);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, -20, 10.5, MouseButton.PRIMARY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 200, 10.5, MouseButton.PRIMARY);
            assertThat(locked(panel)).as("a stroke that begins and ends outside").isEqualTo(28);
        });
    }

    @Test void theKeyboardPaintsToo() {
        FxTest.run(() -> {
            PaintPanel panel = panel();
            menu(panel, "Pixels", "Clear: empty image, nothing locked");
            PaintCanvas canvas = Shown.find(panel.node(), PaintCanvas.class);
            canvas.brush(0.5);
            Hands.press(canvas, KeyCode.RIGHT);
            Hands.press(canvas, KeyCode.ENTER);
            assertThat(locked(panel)).isEqualTo(1);
            for (int n = 0; n < 4; n++) Hands.pressWithShift(canvas, KeyCode.DOWN);
            assertThat(locked(panel)).isEqualTo(5);
            Hands.press(canvas, KeyCode.BACK_SPACE);
            assertThat(locked(panel)).isEqualTo(4);
        });
    }

    @Test void theMachineFillsInOnlyWhatIsFree() {
        FxTest.run(() -> {
            PaintPanel panel = panel();
            assertThat(panel.describe()).contains("Test image 0, of class 0").contains("392 of 784 pixels")
                    .contains("so far 5");
            panel.advance(0.35);
            assertThat(panel.describe()).contains("so far 8").contains("392 of 784");
            panel.advance(100);
            assertThat(panel.describe()).as("not more than four at once").contains("so far 12");
            find(panel.node(), "Fill in").setSelected(false);
            panel.advance(1);
            assertThat(panel.describe()).contains("so far 12");
        });
    }

    @Test void hiddenUnitsAreClampedByClickAndByKey() {
        FxTest.run(() -> {
            PaintPanel panel = panel();
            UnitStrip strip = Shown.find(panel.node(), UnitStrip.class);
            double[] at = strip.place(17);
            Node canvas = Shown.find(strip, PixelCanvas.class);
            for (int clamped : new int[]{1, 1, 0}) {
                Hands.mouse(canvas, MouseEvent.MOUSE_PRESSED, at[0], at[1], MouseButton.PRIMARY);
                assertThat(panel.describe())
                        .contains(clamped + (clamped == 1 ? " hidden unit clamped" : " hidden units clamped"));
                assertThat(selected.get()).isEqualTo(17);
            }
            Hands.press(strip, KeyCode.RIGHT);
            Hands.press(strip, KeyCode.ENTER);
            assertThat(selected.get()).isEqualTo(18);
            assertThat(panel.describe()).contains("1 hidden unit clamped");
        });
    }

    @Test void aRunThatIsResetWhileSomebodyPaintsBeginsAnew() {
        FxTest.run(() -> {
            PaintPanel panel = panel();
            PaintCanvas canvas = Shown.find(panel.node(), PaintCanvas.class);
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 20.5, 20.5, MouseButton.PRIMARY);
            panel.show(SyntheticFrame.of(4, 4, 9, 3, 0));
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 25.5, 25.5, MouseButton.PRIMARY);
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 1.5, 1.5, MouseButton.PRIMARY);
            panel.advance(1);
            assertThat(panel.describe()).contains("of 16 pixels");
            selected.set(50);
            Hands.press(Shown.find(panel.node(), UnitStrip.class), KeyCode.ENTER);
            panel.show(SyntheticFrame.of(28, 28, 1, 0, 0));
            panel.advance(1);
            assertThat(panel.describe()).contains("of 784 pixels");
        });
    }

    private static int locked(PaintPanel panel) {
        String words = panel.describe().replaceAll(".*: (\\d+) of \\d+ pixels.*", "$1");
        return Integer.parseInt(words);
    }

    /** Position in pixels of the image. */
    private static void mouse(PaintCanvas canvas, EventType<MouseEvent> type, double column, double row,
            MouseButton button) {
        Hands.mouse(Shown.find(canvas, PixelCanvas.class), type, canvas.left() + column * canvas.zoom(),
                canvas.top() + row * canvas.zoom(), button);
    }

    private static void menu(PaintPanel panel, String menu, String item) {
        Shown.all(panel.node(), MenuButton.class).stream().filter(m -> menu.equals(m.getText())).findFirst()
                .orElseThrow().getItems()
                .stream().filter(i -> item.equals(i.getText())).findFirst().orElseThrow().fire();
    }

    private static ToggleButton find(Node node, String text) {
        return Shown.all(node, ToggleButton.class).stream().filter(b -> text.equals(b.getText())).findFirst()
                .orElseThrow();
    }
}
