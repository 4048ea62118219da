package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.ui.shell.DriftLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a clock of its own: a pulse is 10 ms, however long it takes. */
final class FrameClockTest {
    private static final long PULSE = 10_000_000;

    private final DriftLab lab = new DriftLab();
    private final RunController<DriftLab.Settings, DriftLab.Walk> run = new RunController<>(lab, lab.defaults(), 1,
            Backends.create("ejml", 1), new Shelf(Places.ofSystem()));
    private final List<Long> whole = new ArrayList<>(), glances = new ArrayList<>();
    private final FrameClock<DriftLab.Settings, DriftLab.Walk> clock = FxTest.call(() -> new FrameClock<>(run, 1,
            frame -> whole.add(frame.step()), frame -> glances.add(frame.step()), state -> {}));
    private long now = 1;

    @AfterEach void close() {
        run.close();
    }

    private boolean pulse() {
        clock.handle(now += PULSE);
        return true;
    }

    @Test void picturesInBetweenAreGlancesAndTheLastOneIsWhole() {
        run.play();
        FxTest.await("glances", () -> pulse() && glances.size() >= 3);
        assertThat(whole).isNotEmpty();
        run.pause();
        FxTest.await("rest", () -> pulse() && clock.isUpToDate());
        assertThat(whole.getLast()).isEqualTo(run.snapshot().step()).isGreaterThanOrEqualTo(glances.getLast());
        int shown = whole.size(), glanced = glances.size();
        FxTest.run(this::pulse);
        assertThat(whole).hasSize(shown);
        run.forward(3);
        FxTest.await("three steps", () -> pulse() && !whole.isEmpty() && whole.getLast() == run.snapshot().step()
                && clock.isUpToDate());
        assertThat(glances).as("at rest every picture is whole").hasSize(glanced);
    }
}
