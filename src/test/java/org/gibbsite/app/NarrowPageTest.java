package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextField;
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

/** The page of every lab is as wide as its window, down to the smallest and with text enlarged: nothing lies beyond the edge. */
final class NarrowPageTest implements RunOpener {
    private final Runs runs = Runs.ofSystem(new Shelf(Places.ofSystem()), Downloads.NONE);
    private final List<RunController<?, ?>> opened = new ArrayList<>();
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
    private final MainWindow window = FxTest.call(() -> new MainWindow(Exhibits.all(), this, appearance, 900, 600));
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
    @MethodSource("labs") <S extends Record, F extends Frame> void nothingLiesBeyondTheEdge(
            LabCatalog.Entry<S, F> entry) {
        FxTest.run(() -> window.open(Exhibits.of(entry), entry.preview(), 1));
        FxTest.await("it plays", () -> opened.getLast().snapshot().step() > 12);
        FxTest.run(() -> opened.getLast().toggle());
        for (Theme theme : Theme.values()) {
            for (int larger = 0; larger <= 6; larger += 3) {
                int times = larger;
                FxTest.run(() -> {
                    appearance.theme(theme);
                    appearance.normalSize();
                    for (int k = 0; k < times; k++) appearance.larger();
                });
                FxTest.run(() -> {
                    window.scene().getRoot().applyCss();
                    for (int k = 0; k < 3; k++) window.scene().getRoot().layout();
                    assertThat(beyond()).as("%s, %s, text %.2f times as large", entry.lab().id(), theme,
                            appearance.scale().get()).isEmpty();
                });
            }
        }
    }

    /** Controls that are not within the window. */
    private List<String> beyond() {
        List<String> beyond = new ArrayList<>();
        for (Node node : window.scene().getRoot().lookupAll(".root *")) {
            boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextField;
            if (!control || !isSeen(node)) continue;
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (place.getMinX() < -1 || place.getMaxX() > window.scene().getWidth() + 1)
                beyond.add(node + " at " + place);
        }
        return beyond;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }
}
