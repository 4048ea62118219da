package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.Downloads;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.RunOpener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every button of a page, titles of panels and names of charts among them, are whole from the smallest window up, in all themes. */
final class ButtonTextTest implements RunOpener {
    private static final int WIDTH = 900, HEIGHT = 600;
    /** The smallest window, those in which a companion has just room, and a small laptop. */
    private static final int[] WIDTHS = {WIDTH, 1000, 1090, 1366};

    private final Runs runs = Runs.ofSystem(new Shelf(Places.ofSystem()), Downloads.NONE);
    private final List<RunController<?, ?>> opened = new ArrayList<>();
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
    private final MainWindow window = FxTest.call(
            () -> new MainWindow(Exhibits.all(), this, appearance, WIDTH, HEIGHT));
    private final Stage stage = FxTest.call(() -> {
        Stage shown = new Stage();
        shown.setScene(window.scene());
        shown.show();
        return shown;
    });

    static Stream<LabCatalog.Entry<?, ?>> labs() { return LabCatalog.entries().stream(); }

    @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
            long seed) {
        RunController<S, F> run = runs.open(lab, settings, seed);
        opened.add(run);
        return run;
    }

    @AfterEach void close() throws InterruptedException {
        FxTest.run(() -> {
            stage.hide();
            window.close();
            Application.setUserAgentStylesheet(null);
        });
        for (RunController<?, ?> run : opened) run.awaitClosed(Duration.ofSeconds(60));
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record, F extends Frame> void wordsOfButtonsAreWhole(
            LabCatalog.Entry<S, F> entry) {
        FxTest.run(() -> window.open(Exhibits.of(entry), entry.preview(), 1));
        FxTest.await("it plays", () -> opened.getLast().snapshot().step() > 12);
        FxTest.run(() -> opened.getLast().toggle());
        for (boolean all : new boolean[]{false, true}) {
            if (all) FxTest.run(() -> press(KeyCode.A));
            for (Theme theme : Theme.values()) for (int width : WIDTHS) {
                FxTest.run(() -> {
                    appearance.theme(theme);
                    stage.setWidth(width);
                });
                FxTest.await("the width", () -> window.scene().getWidth() == width);
                FxTest.run(() -> {
                    window.scene().getRoot().applyCss();
                    for (int k = 0; k < 3; k++) window.scene().getRoot().layout();
                });
                assertThat(FxTest.call(this::cut))
                        .as("%s, %s, %d px wide%s", entry.lab().id(), theme, width, all ? ", all panels" : "")
                        .isEmpty();
            }
        }
    }

    /** Buttons whose words are not shown as they are. */
    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        for (Node node : window.scene().getRoot().lookupAll(".root *")) {
            if (!(node instanceof ButtonBase button) || !isSeen(button)) continue;
            check(button, button, cut);
            for (Node part : button.lookupAll(".label")) if (part instanceof Labeled label) check(button, label, cut);
        }
        return cut;
    }

    /** @param part of the button that is written: itself, or a label in it */
    private static void check(ButtonBase button, Labeled part, List<String> cut) {
        if (part.getText() == null || part.getText().isEmpty() || !isSeen(part)) return;
        for (Node shown : part.lookupAll(".text")) {
            boolean own = part != button || shown.getParent() == button || button instanceof MenuButton;
            if (own && shown instanceof Text text && !text.getText().equals(part.getText()))
                cut.add(part.getText() + " is shown as " + text.getText());
        }
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    private void press(KeyCode code) {
        Event.fireEvent(window.scene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false,
                        false, false));
    }
}
