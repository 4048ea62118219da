package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.exhibit.Downloads;
import org.gibbsite.ui.shell.exhibit.RunOpener;
import org.gibbsite.ui.shell.exhibit.Sequel;

/** A real window with its runs, for tests from any thread; closed, it makes sure that no engine is left. */
final class OpenWindow implements RunOpener {
    private final Runs runs;
    private final List<RunController<?, ?>> opened = new ArrayList<>();
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
    private final MainWindow window;
    private final Stage stage;

    OpenWindow(int width, int height) {
        this(Runs.ofSystem(new Shelf(Places.ofSystem()), Downloads.NONE), width, height);
    }

    /** @param runs closed with the window */
    OpenWindow(Runs runs, int width, int height) {
        this.runs = runs;
        window = FxTest.call(() -> new MainWindow(Exhibits.all(), this, appearance, width, height));
        stage = FxTest.call(() -> {
            Stage shown = new Stage();
            shown.setScene(window.scene());
            shown.show();
            return shown;
        });
    }

    Appearance appearance() { return appearance; }

    MainWindow window() { return window; }

    Stage stage() { return stage; }

    /** All runs, in the order of their opening. */
    List<RunController<?, ?>> opened() { return opened; }

    /** The run opened last. */
    RunController<?, ?> run() { return opened.getLast(); }

    @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
            long seed) {
        RunController<S, F> run = runs.open(lab, settings, seed);
        opened.add(run);
        return run;
    }

    @Override public List<Sequel> sequels(Lab<?, ?> lab) { return runs.sequels(lab); }

    /** Opens a lab with the settings of its card. */
    <S extends Record, F extends Frame> void open(LabCatalog.Entry<S, F> entry) {
        FxTest.run(() -> window.open(Exhibits.of(entry), entry.preview(), 1));
    }

    /** Opens a lab, plays a few steps and pauses. */
    void play(LabCatalog.Entry<?, ?> entry) {
        open(entry);
        FxTest.await("it plays", () -> run().snapshot().step() > 12);
        FxTest.run(() -> run().toggle());
    }

    void press(KeyCode code) {
        FxTest.run(() -> {
            Node focused = window.scene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused == null ? window.scene() : focused, new KeyEvent(type,
                        KeyEvent.CHAR_UNDEFINED, code == KeyCode.SPACE ? " " : "", code, false, false, false, false));
            }
        });
    }

    /** Lays the page out until nothing moves any more. On the JavaFX thread. */
    void layOut() {
        window.scene().getRoot().applyCss();
        for (int k = 0; k < 3; k++) window.scene().getRoot().layout();
    }

    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    void close() throws InterruptedException {
        FxTest.run(() -> {
            stage.hide();
            window.close();
            Application.setUserAgentStylesheet(null);
        });
        for (RunController<?, ?> run : opened) {
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).as("engine has ended").isTrue();
        }
        runs.close();
    }
}
