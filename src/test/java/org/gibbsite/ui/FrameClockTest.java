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
    private final FrameClock<DriftLab.Settings, DriftLab.Walk> clock = FxTest
            .call(() -> new FrameClock<>(run, 1, new PulseWork(),
                    frame -> whole.add(frame.step()), frame -> glances.add(frame.step()), state -> {}));
    private long now = 1, spent;

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

    @Test void aPictureIsFinishedBeforeTheNextBegins() {
        PulseWork work = new PulseWork(() -> spent);
        List<String> done = new ArrayList<>();
        var slow = FxTest.call(() -> new FrameClock<>(run, 1, work, frame -> {
            for (int piece = 0; piece < 3; piece++) {
                String name = frame.step() + "." + piece;
                work.add(() -> {
                    done.add(name);
                    spent += 50_000_000; // more than a pulse has
                });
            }
        }, frame -> done.add("glance"), state -> {}));
        run.play();
        FxTest.await("five pieces", () -> {
            slow.handle(now += PULSE);
            return done.size() >= 5;
        });
        for (int i = 0; i < 3; i++) assertThat(done.get(i)).isEqualTo(done.getFirst().split("\\.")[0] + "." + i);
        run.pause();
        FxTest.await("rest", () -> {
            slow.handle(now += PULSE);
            return slow.isUpToDate();
        });
        assertThat(work.isLeft()).isFalse();
        assertThat(done.getLast()).isEqualTo(run.snapshot().step() + ".2");
    }
}
