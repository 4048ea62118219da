package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.Resources;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.Supplies;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.ui.shell.DriftLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a clock of its own: a pulse is 10 ms, however long it takes. */
final class FrameClockTest {
    private static final long PULSE = 10_000_000;
    private static final int PIECES = 8;
    private static final String LAST = ".7";

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

    @Test void aPictureComesWhenItIsWorkedOutAndNoneOvertakesIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1), go = new CountDownLatch(1);
        lab.ahead = Optional.of(() -> {
            begun.countDown();
            hold(go);
        });
        run.reset(lab.defaults(), 1);
        run.play();
        FxTest.await("a picture that is to be worked out", () -> pulse() && begun.getCount() == 0);
        FxTest.await("pulses meanwhile", () -> pulse() && now > 3_000_000_000L);
        int shown = whole.size(), glanced = glances.size();
        FxTest.run(() -> {
            for (int k = 0; k < 100; k++) pulse();
        });
        assertThat(whole).hasSize(shown);
        assertThat(glances).as("nothing newer comes first").hasSize(glanced);
        go.countDown();
        FxTest.await("the picture", () -> pulse() && whole.size() > shown);
        assertThat(whole).isSorted();
    }

    @Test void aPageDividesTheTimeForDrawingWhileItsRunPlays() {
        Resources resources = run.resources();
        Supplies supplies = new Supplies(Backends.create("ejml", 1), new Shelf(Places.ofSystem()), ModelStore.NONE,
                resources);
        try (var other = new RunController<>(lab, lab.defaults(), 2, supplies)) {
            var beside = FxTest
                    .call(() -> new FrameClock<>(other, 1, new PulseWork(), frame -> {}, frame -> {}, state -> {}));
            resources.beginDrawing();
            run.play();
            other.play();
            FxTest.await("both and the one of this test", () -> {
                beside.handle(now);
                return pulse() && resources.pagesDrawing() == 3;
            });
            run.pause();
            FxTest.await("one at rest", () -> pulse() && resources.pagesDrawing() == 2);
            FxTest.run(beside::stop);
            assertThat(resources.pagesDrawing()).as("the page is closed").isEqualTo(1);
        }
    }

    @Test void atRestNothingIsAwaited() {
        CountDownLatch go = new CountDownLatch(1);
        lab.ahead = Optional.of(() -> hold(go));
        run.reset(lab.defaults(), 1);
        run.play();
        FxTest.await("some steps", () -> pulse() && run.snapshot().step() > 100);
        run.pause();
        FxTest.await("rest", () -> pulse() && clock.isUpToDate());
        assertThat(whole.getLast()).isEqualTo(run.snapshot().step());
        go.countDown();
    }

    private static void hold(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a clock did whose pieces take longer than a pulse has, until it came to rest. */
    private List<String> played(long glanceNanos) {
        PulseWork work = new PulseWork(() -> spent);
        List<String> done = new ArrayList<>();
        var slow = FxTest.call(() -> new FrameClock<>(run, 1, work, frame -> {
            for (int piece = 0; piece < PIECES; piece++) {
                String name = frame.step() + "." + piece;
                work.add(() -> {
                    done.add(name);
                    spent += 50_000_000;
                });
            }
        }, frame -> {
            done.add("glance");
            spent += glanceNanos;
        }, state -> {}));
        run.play();
        FxTest.await("pictures", () -> {
            slow.handle(now += PULSE);
            return done.size() >= 60 && done.contains("glance");
        });
        run.pause();
        FxTest.await("rest", () -> {
            slow.handle(now += PULSE);
            return slow.isUpToDate();
        });
        assertThat(work.isLeft()).isFalse();
        assertThat(done.getLast()).isEqualTo(run.snapshot().step() + LAST);
        return done;
    }

    private static boolean isInterrupted(List<String> done) {
        for (int k = 1; k < done.size(); k++) {
            if (done.get(k).equals("glance") && !done.get(k - 1).equals("glance") && !done.get(k - 1).endsWith(LAST))
                return true;
        }
        return false;
    }

    @Test void aPictureIsFinishedBeforeTheNextBegins() {
        List<String> done = played(10_000_000);
        assertThat(isInterrupted(done)).isFalse();
        List<String> pieces = done.stream().filter(name -> !name.equals("glance")).toList();
        for (int k = 0; k < pieces.size(); k++) assertThat(pieces.get(k)).endsWith("." + k % PIECES);
    }

    @Test void aQuickGlanceComesInBetween() {
        assertThat(isInterrupted(played(0))).isTrue();
    }
}
