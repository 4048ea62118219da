package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every button of a page, titles of panels and names of charts among them, are whole from the smallest window up, in all themes. */
final class ButtonTextTest {
    private static final int WIDTH = 900, HEIGHT = 600;
    /** The smallest window, those in which a companion has just room, and a small laptop. */
    private static final int[] WIDTHS = {WIDTH, 1000, 1090, 1366};

    private final OpenWindow open = new OpenWindow(WIDTH, HEIGHT);

    static Stream<LabCatalog.Entry<?, ?>> labs() { return LabCatalog.entries().stream(); }

    @AfterEach void close() throws InterruptedException {
        open.close();
    }

    @ParameterizedTest
    @MethodSource("labs") void wordsOfButtonsAreWhole(LabCatalog.Entry<?, ?> entry) {
        open.play(entry);
        for (boolean all : new boolean[]{false, true}) {
            if (all) open.press(KeyCode.A);
            for (Theme theme : Theme.values()) for (int width : WIDTHS) {
                FxTest.run(() -> {
                    open.appearance().theme(theme);
                    open.stage().setWidth(width);
                });
                FxTest.await("the width", () -> open.window().scene().getWidth() == width);
                FxTest.run(open::layOut);
                assertThat(FxTest.call(this::cut))
                        .as("%s, %s, %d px wide%s", entry.lab().id(), theme, width, all ? ", all panels" : "")
                        .isEmpty();
            }
        }
    }

    /** Buttons whose words are not shown as they are. */
    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        for (Node node : open.window().scene().getRoot().lookupAll(".root *")) {
            if (!(node instanceof ButtonBase button) || !OpenWindow.isSeen(button)) continue;
            check(button, button, cut);
            for (Node part : button.lookupAll(".label")) if (part instanceof Labeled label) check(button, label, cut);
        }
        return cut;
    }

    /** @param part of the button that is written: itself, or a label in it */
    private static void check(ButtonBase button, Labeled part, List<String> cut) {
        if (part.getText() == null || part.getText().isEmpty() || !OpenWindow.isSeen(part)) return;
        for (Node shown : part.lookupAll(".text")) {
            boolean own = part != button || shown.getParent() == button || button instanceof MenuButton;
            if (own && shown instanceof Text text && !text.getText().equals(part.getText()))
                cut.add(part.getText() + " is shown as " + text.getText());
        }
    }
}
