package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gibbsite.controller.Grain;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.controller.Speed;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab in the real window with all its panels, driven by keys as a person would; at the end no engine is left. */
final class LabWindowTest {
    private final OpenWindow open = new OpenWindow(960, 640);

    static Stream<LabCatalog.Entry<?, ?>> labs() {
        return LabCatalog.entries().stream();
    }

    @AfterEach void close() throws InterruptedException {
        open.close();
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record, F extends Frame> void labIsPlayedSteppedScrubbedForkedRetunedAndClosed(
            LabCatalog.Entry<S, F> entry) {
        open.open(entry);
        @SuppressWarnings("unchecked")
        RunController<S, F> run = (RunController<S, F>) open.run();
        FxTest.run(() -> {
            run.grain(Grain.UPDATE);
            run.speed(new Speed(4));
        });
        open.press(KeyCode.A);
        FxTest.await("it plays", () -> run.snapshot().step() > 12);
        open.press(KeyCode.SPACE);
        FxTest.await("Space pauses", () -> run.snapshot().status() instanceof RunStatus.Paused);
        long paused = run.snapshot().step();
        open.press(KeyCode.LEFT);
        FxTest.await("← goes back", () -> run.snapshot().step() == paused - 1);
        open.press(KeyCode.HOME);
        FxTest.await("Home goes to the start", () -> run.snapshot().step() == 0);
        open.press(KeyCode.END);
        FxTest.await("End goes to the newest", () -> run.snapshot().step() == paused);
        FxTest.run(() -> run.seek(10));
        FxTest.await("a scrub arrives", () -> run.snapshot().step() == 10);
        open.press(KeyCode.F);
        FxTest.await("F forks", () -> run.snapshot().timeline().branches().size() == 2);
        S turned = turned(run.snapshot().settings());
        FxTest.run(() -> run.retune(now -> turned));
        FxTest.await("the knob is turned", () -> run.snapshot().settings().equals(turned));
        open.press(KeyCode.T);
        assertThat(FxTest.call(() -> open.appearance().theme().get())).isEqualTo(Theme.DARK);
        open.press(KeyCode.RIGHT);
        FxTest.await("it goes on in the dark", () -> run.snapshot().step() == 11);
        open.press(KeyCode.T);
        open.press(KeyCode.E);
        open.press(KeyCode.SPACE);
        FxTest.await("it plays on in the projector's colours", () -> run.snapshot().step() > 13);
    }

    /** Another value of the first number of this lab that can be turned while it runs. */
    private static <S extends Record> S turned(S settings) {
        for (Parameter knob : Parameters.of(settings.getClass())) {
            if (knob.applies() != Setting.Applies.NOW || !Parameters.counts(settings, knob)) continue;
            if (Parameters.value(settings, knob.name()) instanceof Double now && 1.5 * now + 0.01 <= knob.max()) {
                return Parameters.with(settings, knob.name(), 1.5 * now + 0.01);
            }
        }
        throw new AssertionError("no number of " + settings + " can be turned while it runs");
    }
}
