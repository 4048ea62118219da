package org.gibbsite.labs.rbm.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gibbsite.labs.rbm.SyntheticFrame;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.Drawing;
import org.junit.jupiter.api.Test;

final class MicroscopePanelTest {
    private final SimpleIntegerProperty selected = new SimpleIntegerProperty(-1);

    private MicroscopePanel panel(int side, int hidden) {
        MicroscopePanel panel = new MicroscopePanel(
                new ViewContext(selected, new SimpleObjectProperty<>(Theme.LIGHT)), new Censuses());
        StackPane root = new StackPane((Region) panel.node());
        new Scene(root, 900, 600);
        root.applyCss();
        root.layout();
        panel.show(SyntheticFrame.of(side, side, hidden, 40, 7));
        return panel;
    }

    @Test void arrowsChooseTheHiddenAndTheVisibleUnit() {
        FxTest.run(() -> {
            selected.set(2);
            MicroscopePanel panel = panel(4, 9);
            Drawing drawing = find(panel.node(), Drawing.class);
            press(drawing, KeyCode.RIGHT);
            assertThat(selected.get()).isEqualTo(3);
            for (int n = 0; n < 16; n++) press(drawing, KeyCode.UP);
            press(drawing, KeyCode.DOWN);
            assertThat(panel.describe()).contains("v1, h3: ");
            press(drawing, KeyCode.LEFT);
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
            Button back = find(panel.node(), Button.class);
            back.fire();
            assertThat(panel.describe()).contains("case 20 of 20");
            find(panel.node(), ToggleButton.class).setSelected(true);
            assertThat(panel.describe()).contains("whole batch of 20");
        });
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static <T> T find(Node node, Class<T> kind) {
        if (node.getClass() == kind) return kind.cast(node);
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                T found = find(child, kind);
                if (found != null) return found;
            }
        }
        return null;
    }
}
