package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gibbsite.controller.WalkLab.WalkFrame;
import org.gibbsite.data.DataShelf;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.StartReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to the process, with several runs in it. */
class ResourcesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final DataShelf NO_DATA = name -> null;
    private static final long STEPS = 2000;

    private final long size = checkpoint();
    private final Resources shared = new Resources(8 * size);
    private final List<RunController<?, ?>> opened = new ArrayList<>();

    private static long checkpoint() {
        try (var run = Walks.run(7)) {
            return run.checkpoint().bytes();
        }
    }

    private RunController<WalkSettings, WalkFrame> open(WalkLab lab) {
        var run = new RunController<>(lab, lab.defaults(), 7, supplies());
        opened.add(run);
        return run;
    }

    private Supplies supplies() {
        return new Supplies(new NoBackend(), NO_DATA, ModelStore.NONE, shared);
    }

    @AfterEach void end() throws InterruptedException {
        for (RunController<?, ?> run : opened) close(run);
        assertThat(shared.checkpointBytes()).as("given back").isEqualTo(8 * size);
        shared.computing().enter();
        assertThat(shared.computing().number()).as("engines that compute").isEqualTo(1);
    }

    private static void close(RunController<?, ?> run) throws InterruptedException {
        run.close();
        assertThat(run.awaitClosed(LIMIT)).isTrue();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) fail("not within a minute: " + what);
            LockSupport.parkNanos(50_000);
        }
    }

    private static void go(RunController<?, ?> run, long step) {
        run.seek(step);
        await("step " + step, () -> run.snapshot().step() == step
                && run.snapshot().status() instanceof RunStatus.Paused && !run.snapshot().parameterHash().isEmpty());
    }

    private static int checkpoints(RunController<?, ?> run) {
        return run.snapshot().timeline().checkpoints().length;
    }

    @Test void twoEnginesAtOnceShareThreadsAndMemory() throws InterruptedException {
        Semaphore begun = new Semaphore(0), go = new Semaphore(0);
        WalkLab lab = new WalkLab("walk", step -> {
            if (step % 10 != 0) return;
            begun.release();
            go.acquireUninterruptibly();
        });
        var first = open(lab);
        first.play();
        begun.acquire();
        assertThat(shared.computing().number()).as("the one that steps").isEqualTo(1);
        assertThat(shared.checkpointBytes()).isEqualTo(8 * size);
        var second = open(lab);
        second.play();
        begun.acquire();
        assertThat(shared.computing().number()).as("in the middle of a step").isEqualTo(2);
        assertThat(shared.checkpointBytes()).isEqualTo(4 * size);
        first.pause();
        second.pause();
        go.release(1_000_000);
        await("rest", () -> noneComputes());
        go(second, STEPS);
        assertThat(checkpoints(second)).isBetween(2, 4);
        close(first);
        assertThat(shared.checkpointBytes()).as("the other's part is given back").isEqualTo(8 * size);
        go(second, 4 * STEPS);
        assertThat(checkpoints(second)).isBetween(4, 8);
    }

    private boolean noneComputes() {
        shared.computing().enter();
        try {
            return shared.computing().number() == 1;
        } finally {
            shared.computing().leave();
        }
    }

    @Test void aPacedEngineLeavesTheProcessorsBetweenItsSteps() {
        WalkLab lab = new WalkLab();
        var run = open(lab);
        run.speed(new Speed(1));
        run.play();
        await("a step", () -> run.snapshot().step() >= 1);
        await("rest", this::noneComputes);
        assertThat(run.snapshot().status()).isInstanceOf(RunStatus.Playing.class);
    }

    @Test void seekingIsExactWithLittleMemoryAndTwoRuns() {
        List<String> plain = hashes(Walks.run(7));
        shared.open().enter();
        shared.open().enter();
        WalkLab lab = new WalkLab();
        try (var first = new ExperimentRun<>(lab, lab.defaults(), 7, supplies(), StartReport.NONE);
                var second = new ExperimentRun<>(lab, lab.defaults(), 7, supplies(), StartReport.NONE)) {
            first.seek(STEPS);
            first.fork();
            assertThat(hashes(second)).isEqualTo(plain);
            assertThat(hashes(first)).isEqualTo(plain);
            assertThat(first.timeline().checkpoints()).hasSizeLessThanOrEqualTo(4);
            first.switchTo(0);
            assertThat(hashes(first)).isEqualTo(plain);
        } finally {
            shared.open().leave();
            shared.open().leave();
        }
    }

    /** Forth and back. */
    private static List<String> hashes(ExperimentRun<WalkSettings, WalkFrame> run) {
        List<String> hashes = new ArrayList<>();
        for (long step : new long[]{STEPS, 1, 8, 777, STEPS - 1, 64, 0, STEPS}) {
            run.seek(step);
            hashes.add(run.parameterHash());
        }
        return hashes;
    }
}
