package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.FxTest;
import org.junit.jupiter.api.Test;

final class RunWordsTest {

    private static Curve curve(double... values) {
        long[] steps = new long[values.length];
        for (int i = 0; i < steps.length; i++) steps[i] = 100L * i;
        return new Curve("Error, test", "MSE / pixel", steps, values, new double[values.length]);
    }

    @Test void trendComparesWithHalfWay() {
        assertThat(RunWords.trend(curve(5, 4, 3, 2, 1), "update"))
                .isEqualTo("Error, test: 1.00 MSE / pixel, down from 3.00 at update 200.");
        assertThat(RunWords.trend(curve(1, 2, 3), "sweep"))
                .isEqualTo("Error, test: 3.00 MSE / pixel, up from 2.00 at sweep 100.");
        assertThat(RunWords.trend(curve(2, 2.0001), "sweep"))
                .isEqualTo("Error, test: 2.00 MSE / pixel, as at sweep 0.");
    }

    @Test void runIsToldInSentences() {
        DriftLab lab = new DriftLab();
        try (var run = new RunController<>(lab, lab.defaults(), 9, Backends.create("ejml", 1), name -> null)) {
            run.seek(2500);
            FxTest.await("it stands", () -> run.snapshot().step() == 2500
                    && run.snapshot().status() instanceof RunStatus.Paused);
            assertThat(RunWords.of(run.snapshot(), "update").getFirst()).startsWith("The run stands at update 2500")
                    .endsWith(", seed 9: it is paused.");
        }
    }

    @Test void aLongStartIsToldInWords() {
        DriftLab lab = new DriftLab();
        try (var run = new RunController<>(lab, lab.defaults(), 9, Backends.create("ejml", 1), name -> null)) {
            RunSnapshot<?> slow = withStatus(run.snapshot(), new RunStatus.Starting("reading data set mnist", 12));
            assertThat(StatusText.activity(slow)).isEqualTo("starting for 12 s: reading data set mnist …");
            assertThat(RunWords.of(slow, "update").getFirst())
                    .endsWith("it has been starting for 12 s, reading data set mnist.");
            assertThat(StatusText.activity(withStatus(slow, new RunStatus.Starting()))).isEqualTo("preparing data …");
        }
    }

    private static <S extends Record> RunSnapshot<S> withStatus(RunSnapshot<S> run, RunStatus status) {
        return new RunSnapshot<>(status, run.settings(), run.seed(), run.step(), run.furthest(), run.phase(),
                run.phases(), run.grains(), run.grain(), run.speed(), run.progress(), run.stepsPerSecond(),
                run.casesPerSecond(), run.secondsElapsed(), run.secondsLeft(), run.measuringShare(), run.frameShare(),
                run.waitingShare(), run.measuring(), run.timeline(), run.curves(), run.metrics(), run.parameterHash(),
                run.acts(),
                run.canUndo(), run.canRedo(), run.notice());
    }
}
