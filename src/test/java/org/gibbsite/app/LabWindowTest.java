package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.Parameters;
import org.gibbsite.ui.Appearance;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.gibbsite.ui.shell.Downloads;
import org.gibbsite.ui.shell.MainWindow;
import org.gibbsite.ui.shell.RunOpener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab in the real window with all its panels, driven by keys as a person would; at the end no engine is left. */
final class LabWindowTest implements RunOpener {
    private final Runs runs = Runs.ofSystem(new Shelf(Places.ofSystem()), Downloads.NONE);
    private final List<RunController<?, ?>> opened = new ArrayList<>();
    private final Appearance appearance = FxTest.call(() -> new Appearance(Theme.LIGHT));
    private final MainWindow window = FxTest.call(
            () -> new MainWindow(Exhibits.all(), this, appearance, 960, 640));
    private final Stage stage = FxTest.call(() -> {
        Stage shown = new Stage();
        shown.setScene(window.scene());
        shown.show();
        return shown;
    });

    static Stream<LabCatalog.Entry<?, ?>> labs() {
        return LabCatalog.entries().stream();
    }

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
        for (RunController<?, ?> run : opened) {
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).as("engine has ended").isTrue();
        }
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record, F extends Frame> void labIsPlayedSteppedScrubbedForkedRetunedAndClosed(
            LabCatalog.Entry<S, F> entry) {
        FxTest.run(() -> window.open(Exhibits.of(entry), entry.preview(), 1));
        @SuppressWarnings("unchecked")
        RunController<S, F> run = (RunController<S, F>) opened.getLast();
        press(KeyCode.A);
        FxTest.await("it plays", () -> run.snapshot().step() > 12);
        press(KeyCode.SPACE);
        FxTest.await("Space pauses", () -> run.snapshot().status() instanceof RunStatus.Paused);
        long paused = run.snapshot().step();
        press(KeyCode.LEFT);
        FxTest.await("← goes back", () -> run.snapshot().step() == paused - 1);
        press(KeyCode.HOME);
        FxTest.await("Home goes to the start", () -> run.snapshot().step() == 0);
        press(KeyCode.END);
        FxTest.await("End goes to the newest", () -> run.snapshot().step() == paused);
        FxTest.run(() -> run.seek(10));
        FxTest.await("a scrub arrives", () -> run.snapshot().step() == 10);
        press(KeyCode.F);
        FxTest.await("F forks", () -> run.snapshot().timeline().branches().size() == 2);
        S turned = turned(run.snapshot().settings());
        FxTest.run(() -> run.retune(now -> turned));
        FxTest.await("the knob is turned", () -> run.snapshot().settings().equals(turned));
        press(KeyCode.T);
        assertThat(FxTest.call(() -> appearance.theme().get())).isEqualTo(Theme.DARK);
        press(KeyCode.RIGHT);
        FxTest.await("it goes on in the dark", () -> run.snapshot().step() == 11);
        press(KeyCode.T);
        press(KeyCode.E);
        press(KeyCode.SPACE);
        FxTest.await("it plays on in the projector's colours", () -> run.snapshot().step() > 13);
    }

    /** Another value of the first knob of this lab that can be turned while it runs. */
    private static <S extends Record> S turned(S settings) {
        List<String> knobs = List.of("learningRate=0.005", "temperature=2", "weightDeviation=0.75", "coupling=1");
        for (String knob : knobs) {
            String[] pair = knob.split("=");
            if (Parameters.of(settings.getClass()).stream().anyMatch(known -> known.name().equals(pair[0]))) {
                return Parameters.withText(settings, pair[0], pair[1]);
            }
        }
        throw new AssertionError("which knob of " + settings + "?");
    }

    private void press(KeyCode code) {
        FxTest.run(() -> {
            Node focused = window.scene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused == null ? window.scene() : focused, new KeyEvent(type,
                        KeyEvent.CHAR_UNDEFINED, code == KeyCode.SPACE ? " " : "", code, false, false, false, false));
            }
        });
    }
}
