package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.gibbsite.controller.WalkLab.WalkFrame;
import org.gibbsite.data.DataException;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunControllerTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final WalkLab lab = new WalkLab();
    private final List<RunController<WalkSettings, WalkFrame>> opened = new ArrayList<>();

    private RunController<WalkSettings, WalkFrame> open(WalkLab lab, WalkSettings settings) {
        RunController<WalkSettings, WalkFrame> controller = Walks.controller(lab, settings, 7);
        opened.add(controller);
        return controller;
    }

    private RunController<WalkSettings, WalkFrame> open() {
        return open(lab, lab.defaults());
    }

    @AfterEach void everyEngineEnds() throws InterruptedException {
        for (RunController<?, ?> controller : opened) {
            controller.close();
            assertThat(controller.awaitClosed(LIMIT)).isTrue();
            assertThat(controller.snapshot().status()).isInstanceOf(RunStatus.Closed.class);
        }
        assertThat(lab.open.get()).as("experiments left open").isZero();
    }

    private static RunSnapshot<WalkSettings> await(RunController<WalkSettings, WalkFrame> controller,
            Predicate<RunSnapshot<WalkSettings>> condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            RunSnapshot<WalkSettings> snapshot = controller.snapshot();
            if (condition.test(snapshot)) return snapshot;
            LockSupport.parkNanos(50_000);
        }
        return fail("not reached within a minute: " + controller.snapshot());
    }

    /** At rest with everything complete: after all that was commanded. */
    private static RunSnapshot<WalkSettings> rest(RunController<WalkSettings, WalkFrame> controller) {
        CompletableFuture<RunSnapshot<WalkSettings>> before = new CompletableFuture<>();
        controller.afterArrival(() -> before.complete(controller.snapshot()));
        RunSnapshot<WalkSettings> old = before.orTimeout(60, TimeUnit.SECONDS).join();
        return await(controller, s -> s != old && !s.measuring()
                && (!s.parameterHash().isEmpty() || s.status() instanceof RunStatus.Failed));
    }

    private static String hash(ExperimentRun<?, ?> run, long step) {
        run.seek(step);
        return run.parameterHash();
    }

    @Test void aThreadedRunEqualsOneWithoutAThread() {
        RunController<WalkSettings, WalkFrame> controller = open(lab, lab.defaults().epochs(30));
        controller.play();
        RunSnapshot<WalkSettings> end = await(controller,
                s -> s.status() instanceof RunStatus.Finished && !s.parameterHash().isEmpty() && !s.measuring());
        ExperimentRun<WalkSettings, WalkFrame> plain = Walks.run(7);
        plain.seek(300);
        plain.finishMeasuring();

        assertThat(end.step()).isEqualTo(300);
        assertThat(end.parameterHash()).isEqualTo(plain.parameterHash());
        assertThat(end.curves().get("spread").values()).isEqualTo(plain.history().get("spread").curve(1000).values());
        assertThat(end.progress().epoch()).isEqualTo(30);
    }

    @Test void theFirstFrameComesWithoutACommand() {
        RunController<WalkSettings, WalkFrame> controller = open();
        assertThat(nextFrame(controller)).isEqualTo(Walks.run(7).frame());
    }

    @Test void thereIsAtMostOneFramePerTakeAndOnePerRest() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.play();
        int taken = 0;
        for (int i = 0; i < 20; i++) {
            nextFrame(controller);
            taken++;
        }
        controller.pause();
        rest(controller);
        assertThat(lab.framesMade.get()).isBetween(taken, taken + 21);
        int made = lab.framesMade.get();
        controller.seek(3);
        controller.seek(9);
        rest(controller);
        // Each of the two seeks, and the question of rest(), may find the engine at rest and be followed by a rest.
        assertThat(lab.framesMade.get()).isLessThanOrEqualTo(made + 3);
    }

    @Test void aFrameTakenAtRestIsTheFrameOfThePresentStep() {
        RunController<WalkSettings, WalkFrame> controller = open();
        assertThat(nextFrame(controller).step()).isZero();
        controller.forward(12);
        rest(controller);
        assertThat(nextFrame(controller).step()).isEqualTo(12);
        controller.back(2);
        rest(controller);
        assertThat(nextFrame(controller).step()).isEqualTo(10);
    }

    /** What was published on the way is replaced, though nobody has taken it yet. */
    @Test void aFrameFromTheWayIsNotLeftInTheSlot() {
        RunController<WalkSettings, WalkFrame> controller = open();
        for (int i = 1; i <= 20; i++) {
            controller.seek(i * 50);
            rest(controller);
            controller.forward(3);
            rest(controller);
            assertThat(nextFrame(controller).step()).isEqualTo(i * 50 + 3);
        }
    }

    private static WalkFrame nextFrame(RunController<WalkSettings, WalkFrame> controller) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            WalkFrame frame = controller.frames().take();
            if (frame != null) return frame;
            LockSupport.parkNanos(50_000);
        }
        return fail("no frame within a minute");
    }

    @Test void stepsBackAndForwardLandWhereTheySay() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(25);
        controller.back(7);
        controller.grain(Grain.EPOCH);
        controller.forward(1);
        assertThat(rest(controller).step()).isEqualTo(20);
        controller.forward(2);
        assertThat(rest(controller).step()).isEqualTo(40);
        controller.grain(Grain.UPDATE);
        controller.back(3);
        controller.grain(Grain.EPOCH);
        controller.back(1);
        assertThat(rest(controller).step()).isEqualTo(30);
        controller.back(1);
        RunSnapshot<WalkSettings> end = rest(controller);
        assertThat(end.step()).isEqualTo(20);
        assertThat(end.furthest()).isEqualTo(40);
        controller.back(99);
        assertThat(rest(controller).step()).isZero();
        controller.seekLive();
        RunSnapshot<WalkSettings> live = rest(controller);
        assertThat(live.step()).isEqualTo(40);
        assertThat(live.parameterHash()).isEqualTo(hash(Walks.run(7), 40));
    }

    @Test void phasesGoForwardAndBackAndAreCompletedByALargerGrain() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.grain(Grain.PHASE);
        controller.forward(5);
        RunSnapshot<WalkSettings> now = rest(controller);
        assertThat(now.step()).isEqualTo(1);
        assertThat(now.phase()).isEqualTo(2);
        assertThat(now.phases()).containsExactly("draw", "pull", "walk");
        controller.back(3);
        now = rest(controller);
        assertThat(now.step()).isZero();
        assertThat(now.phase()).isEqualTo(2);
        controller.grain(Grain.UPDATE);
        now = rest(controller);
        assertThat(now.step()).isEqualTo(1);
        assertThat(now.parameterHash()).isEqualTo(hash(Walks.run(7), 1));
    }

    @Test void ofManySeeksTheLastOneCounts() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(2000);
        rest(controller);
        for (int i = 0; i < 500; i++) controller.seek(i * 37 % 2000);
        controller.seek(1234);

        RunSnapshot<WalkSettings> end = rest(controller);
        assertThat(end.step()).isEqualTo(1234);
        assertThat(end.parameterHash()).isEqualTo(hash(Walks.run(7), 1234));
    }

    @Test void aLongSeekIsShownAndGivesWayToAnother() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.seek(1_000_000_000);
        await(controller, s -> s.status().equals(new RunStatus.Seeking(10_000_000)) && s.step() > 0);
        controller.seek(5);
        assertThat(rest(controller).step()).isEqualTo(5);
        controller.seek(9_000_000);
        await(controller, s -> s.status() instanceof RunStatus.Seeking && s.step() > 100);
        controller.pause();
        await(controller, s -> s.status() instanceof RunStatus.Paused);
    }

    @Test void retuningInThePastForksAndUndoBringsTheOldFutureBack() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(100);
        rest(controller);
        controller.seek(40);
        controller.retune(now -> lab.defaults().pull(0.5));
        controller.forward(20);
        RunSnapshot<WalkSettings> forked = rest(controller);
        assertThat(forked.timeline().branches()).containsExactly(new Branch(0, 0, 100, false, ""),
                new Branch(1, 40, 60, true, "pull 0.1 → 0.5"));
        assertThat(forked.canUndo()).isTrue();
        controller.undo();
        RunSnapshot<WalkSettings> undone = rest(controller);
        assertThat(undone.settings()).isEqualTo(lab.defaults());
        assertThat(undone.furthest()).isEqualTo(100);
        assertThat(undone.parameterHash()).isEqualTo(hash(Walks.run(7), 60));
        controller.redo();
        assertThat(rest(controller).parameterHash()).isEqualTo(forked.parameterHash());
        controller.switchTo(0);
        assertThat(rest(controller).furthest()).isEqualTo(100);
    }

    @Test void ofTwoQuickTurnsNoneIsLost() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.retune(now -> now.pull(0.5));
        controller.retune(now -> now.stride(now.stride() + 2));
        controller.retune(now -> now.stride(now.stride() + 2));
        controller.forward(1);
        assertThat(rest(controller).settings()).isEqualTo(lab.defaults().pull(0.5).stride(lab.defaults().stride() + 4));
        controller.undo();
        assertThat(rest(controller).settings()).as("turns at one step are taken back together").isEqualTo(
                lab.defaults());
    }

    @Test void undoOfAGestureGoesToBeforeItAndRedoToItsEnd() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(10);
        Object gesture = new Object();
        controller.act(new WalkLab.Push(0, 1), gesture);
        controller.act(new WalkLab.Push(1, 1), gesture);
        controller.forward(5);
        controller.act(new WalkLab.Push(2, 1), gesture);
        String acted = rest(controller).parameterHash();
        controller.forward(5);
        controller.undo();
        RunSnapshot<WalkSettings> undone = rest(controller);
        assertThat(undone.step()).isEqualTo(10);
        assertThat(undone.parameterHash()).isEqualTo(hash(Walks.run(7), 10));
        assertThat(undone.timeline().branches()).extracting(Branch::what).containsExactly("walker pushed 3 times", "");
        assertThat(undone.canUndo()).isFalse();
        controller.redo();
        RunSnapshot<WalkSettings> redone = rest(controller);
        assertThat(redone.step()).isEqualTo(15);
        assertThat(redone.parameterHash()).isEqualTo(acted);
        assertThat(redone.furthest()).isEqualTo(20);
        controller.undo();
        assertThat(rest(controller).timeline().branches()).as("no third future").hasSize(2);
    }

    @Test void gesturesAreTakenBackOneByOne() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(10);
        controller.act(new WalkLab.Push(0, 1), "first");
        String first = rest(controller).parameterHash();
        controller.act(new WalkLab.Push(1, 1), "second");
        controller.retune(now -> now.pull(0.5));
        controller.undo();
        controller.undo();
        assertThat(rest(controller).parameterHash()).isEqualTo(first);
        controller.undo();
        assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 10));
        controller.act(new WalkLab.Push(9, 1), "third");
        assertThat(await(controller, s -> !s.notice().isEmpty()).notice()).isEqualTo("there is no walker 9");
    }

    @Test void anActInThePastIsUndoneByGoingBackToTheOldFuture() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(30);
        rest(controller);
        controller.seek(12);
        controller.act(new WalkLab.Push(0, 1), "first");
        controller.forward(3);
        controller.undo();
        RunSnapshot<WalkSettings> undone = rest(controller);
        assertThat(undone.furthest()).isEqualTo(30);
        assertThat(undone.step()).as("where the gesture began").isEqualTo(12);
        assertThat(undone.timeline().branches()).hasSize(2);
    }

    /** At one step, so that a later gesture is nowhere but in the journal. */
    @Test void redoOfOneGestureDoesNotBringTheNext() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(10);
        controller.act(new WalkLab.Push(0, 1), "first");
        String first = rest(controller).parameterHash();
        controller.act(new WalkLab.Push(1, 1), "second");
        String both = rest(controller).parameterHash();
        for (int round = 0; round < 3; round++) {
            controller.undo();
            assertThat(rest(controller).parameterHash()).isEqualTo(first);
            controller.undo();
            assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 10));
            controller.redo();
            assertThat(rest(controller).parameterHash()).isEqualTo(first);
            controller.redo();
            assertThat(rest(controller).parameterHash()).isEqualTo(both);
        }
        assertThat(rest(controller).timeline().branches()).as("both, the first, none").hasSize(3);
    }

    @Test void undoGoesToTheBeginningOfAGestureHoweverFarTheOtherFutureWent() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(10);
        controller.act(new WalkLab.Push(0, 1), "first");
        controller.undo();
        controller.forward(40);
        rest(controller);
        controller.redo();
        controller.forward(20);
        controller.undo();
        RunSnapshot<WalkSettings> undone = rest(controller);
        assertThat(undone.step()).isEqualTo(10);
        assertThat(undone.furthest()).isEqualTo(50);
    }

    @Test void aGestureWhoseBranchIsGoneIsNotDoneAgain() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(10);
        controller.act(new WalkLab.Push(0, 1), "first");
        controller.undo();
        assertThat(rest(controller).canRedo()).isTrue();
        for (int branch = 0; branch < Futures.MOST; branch++) controller.fork();
        String before = rest(controller).parameterHash();
        controller.redo();
        assertThat(await(controller, s -> !s.notice().isEmpty()).notice())
                .isEqualTo("the branch on which that was done is gone");
        RunSnapshot<WalkSettings> stays = rest(controller);
        assertThat(stays.parameterHash()).isEqualTo(before);
        assertThat(stays.step()).isEqualTo(10);
        assertThat(stays.timeline().branches()).hasSize(Futures.MOST);
        controller.forward(5);
        assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 15));
    }

    @Test void aTurnThatCannotBeMadeSaysWhy() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.retune(now -> {
            throw new IllegalArgumentException("not with a pull of " + now.pull());
        });
        assertThat(await(controller, s -> !s.notice().isEmpty()).notice()).isEqualTo("not with a pull of 0.1");
    }

    @Test void resetCanBeUndone() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(100);
        String before = rest(controller).parameterHash();
        controller.reset(lab.defaults().walkers(9), 8);
        RunSnapshot<WalkSettings> fresh = rest(controller);
        assertThat(fresh.step()).isZero();
        assertThat(fresh.seed()).isEqualTo(8);
        assertThat(fresh.settings().walkers()).isEqualTo(9);
        controller.undo();
        RunSnapshot<WalkSettings> undone = rest(controller);
        assertThat(undone.parameterHash()).isEqualTo(before);
        assertThat(undone.step()).isEqualTo(100);
        controller.redo();
        assertThat(rest(controller).parameterHash()).isEqualTo(fresh.parameterHash());
        for (int i = 0; i < 20; i++) controller.reset(lab.defaults(), i);
        rest(controller);
        assertThat(lab.open.get()).as("runs kept for undo").isLessThanOrEqualTo(5);
    }

    @Test void aRefusedCommandSaysWhyAndChangesNothing() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.retune(now -> lab.defaults().walkers(6));
        assertThat(await(controller, s -> !s.notice().isEmpty()).notice()).contains("need a new start");
        controller.undo();
        assertThat(await(controller, s -> s.notice().contains("undo")).status()).isInstanceOf(RunStatus.Paused.class);
        controller.backToLastGood();
        await(controller, s -> s.notice().equals("nothing has failed"));
    }

    @Test void aFailingStepStaysVisibleAndOneCanGoBack() {
        AtomicBoolean fails = new AtomicBoolean(true);
        WalkLab failing = new WalkLab("walk", step -> {
            if (step == 50 && fails.get()) throw new DivergedException("the weights are no longer finite");
        });
        RunController<WalkSettings, WalkFrame> controller = open(failing, failing.defaults());
        controller.play();
        RunSnapshot<WalkSettings> failed = await(controller, s -> s.status() instanceof RunStatus.Failed);
        assertThat(failed.status()).isInstanceOfSatisfying(RunStatus.Failed.class, f -> {
            assertThat(f.step()).isEqualTo(50);
            assertThat(f.sentence()).isEqualTo("the weights are no longer finite");
            assertThat(f.cause()).isInstanceOf(DivergedException.class);
        });
        assertThat(failed.curves().get("mean").size()).isEqualTo(50);
        controller.play();
        await(controller, s -> s.status() instanceof RunStatus.Failed && !s.notice().isEmpty());
        controller.backToLastGood();
        RunSnapshot<WalkSettings> good = rest(controller);
        assertThat(good.step()).isEqualTo(48);
        assertThat(good.status()).isInstanceOf(RunStatus.Paused.class);
        fails.set(false);
        controller.forward(10);
        assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 58));
    }

    @Test void memoryThatDoesNotSufficeIsAFailureOfTheRunOnly() {
        WalkLab hungry = new WalkLab("walk", step -> {
            if (step == 3) throw new OutOfMemoryError("Java heap space");
        });
        RunController<WalkSettings, WalkFrame> controller = open(hungry, hungry.defaults());
        controller.play();
        RunStatus.Failed failed = (RunStatus.Failed) await(controller, s -> s.status() instanceof RunStatus.Failed)
                .status();
        assertThat(failed.sentence()).contains("not enough memory");
        controller.seek(2);
        assertThat(rest(controller).step()).isEqualTo(2);
    }

    @Test void aStartThatFailsSaysWhyAndResetHelps() {
        for (String label : List.of("missing", "huge")) {
            RunController<WalkSettings, WalkFrame> controller = open(lab,
                    Parameters.with(lab.defaults(), "label", label));
            RunSnapshot<WalkSettings> failed = await(controller, s -> s.status() instanceof RunStatus.Failed);
            assertThat(((RunStatus.Failed) failed.status()).sentence()).containsAnyOf("no data 'missing'",
                    "not enough memory");
            controller.play();
            controller.forward(1);
            controller.back(1);
            controller.seek(3);
            controller.seekLive();
            controller.toggle();
            controller.pause();
            controller.grain(Grain.EPOCH);
            controller.retune(now -> lab.defaults());
            controller.fork();
            controller.switchTo(1);
            controller.undo();
            controller.backToLastGood();
            controller.reset(lab.defaults(), 7);
            assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 0));
            controller.undo();
            await(controller, s -> s.status() instanceof RunStatus.Failed);
            controller.redo();
            await(controller, s -> s.status() instanceof RunStatus.Paused);
        }
    }

    @Test void aResetThatFailsCanBeUndone() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(30);
        rest(controller);
        controller.reset(Parameters.with(lab.defaults(), "label", "missing"), 1);
        await(controller, s -> s.status() instanceof RunStatus.Failed && s.settings().label().equals("missing"));
        controller.undo();
        assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 30));
    }

    @Test void aSpeedLimitIsKeptWithoutTakingTheEngineAway() {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.speed(new Speed(0.125));
        controller.play();
        await(controller, s -> s.step() >= 1);
        controller.speed(Speed.MAX);
        await(controller, s -> s.step() > 100);
        controller.toggle();
        assertThat(rest(controller).speed()).isEqualTo(Speed.MAX);
    }

    @Test void theEngineSleepsWhenNothingIsDue() {
        RunController<WalkSettings, WalkFrame> controller = open();
        RunSnapshot<WalkSettings> paused = rest(controller);
        awaitState(Thread.State.WAITING);
        controller.speed(new Speed(0.125));
        controller.play();
        await(controller, s -> s.step() > paused.step());
        awaitState(Thread.State.TIMED_WAITING);
    }

    private static void awaitState(Thread.State state) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().startsWith("engine-walk-") && t.getState() == state)) {
            if (System.nanoTime() > deadline) fail("the engine was never " + state);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test void aListenerThatThrowsDoesNotHarmTheRun(@TempDir Path folder) {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.save(folder.resolve("run.npz"), sentence -> {
            throw new IllegalArgumentException("no one is listening");
        });
        RunSnapshot<WalkSettings> after = await(controller, s -> s.notice().equals("no one is listening"));
        assertThat(after.status()).isInstanceOf(RunStatus.Paused.class);
    }

    @Test void savingReportsOnceItIsDone(@TempDir Path folder) throws Exception {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.forward(30);
        CompletableFuture<String> saved = new CompletableFuture<>();
        controller.save(folder.resolve("run.npz"), saved::complete);
        assertThat(saved.get(60, TimeUnit.SECONDS)).isNull();
        ExperimentRun<WalkSettings, WalkFrame> resumed = RunFile.read(folder.resolve("run.npz")).resume(lab,
                new NoBackend(), name -> null);
        RunController<WalkSettings, WalkFrame> second = new RunController<>(resumed, name -> null);
        opened.add(second);
        second.forward(5);
        assertThat(rest(second).parameterHash()).isEqualTo(hash(Walks.run(7), 35));
        CompletableFuture<String> refused = new CompletableFuture<>();
        controller.save(folder.resolve("run.npz/inside"), refused::complete);
        assertThat(refused.get(60, TimeUnit.SECONDS)).contains("cannot write");
    }

    @Test void closingEndsTheThreadWhileItSeeksAndDropsWhatWaits() throws Exception {
        RunController<WalkSettings, WalkFrame> controller = open();
        controller.seek(9_000_000);
        await(controller, s -> s.status() instanceof RunStatus.Seeking && s.step() > 0);
        CompletableFuture<String> saved = new CompletableFuture<>();
        controller.save(Path.of("nowhere.npz"), saved::complete);
        controller.close();
        controller.close();
        assertThat(controller.awaitClosed(LIMIT)).isTrue();
        assertThat(saved.get(60, TimeUnit.SECONDS)).contains("closed");
        controller.play();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().startsWith("engine-walk-") && t.isAlive());
    }

    @Test void aStormOfCommandsNeverLeavesTheEngineDead() {
        for (int seed = 1; seed <= 3; seed++) {
            RunController<WalkSettings, WalkFrame> controller = open(lab, lab.defaults().epochs(100));
            RandomKey key = RandomKey.of(seed);
            for (int i = 0; i < 300; i++) {
                command(controller, (int) (16 * key.uniform(2 * i)), key.uniform(2 * i + 1));
                controller.frames().take();
            }
            controller.reset(lab.defaults(), 7);
            controller.grain(Grain.UPDATE);
            controller.forward(10);
            assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 10));
            controller.close();
        }
    }

    private void command(RunController<WalkSettings, WalkFrame> controller, int which, double x) {
        switch (which) {
            case 0 -> controller.play();
            case 1 -> controller.pause();
            case 2 -> controller.toggle();
            case 3 -> controller.forward((int) (1 + 10 * x));
            case 4 -> controller.back((int) (1 + 10 * x));
            case 5 -> controller.seek((long) (1200 * x) - 100);
            case 6 -> controller.seekLive();
            case 7 -> controller.grain(Grain.values()[(int) (3 * x)]);
            case 8 -> controller.speed(x < 0.5 ? Speed.MAX : new Speed(1000 * x));
            case 9 -> controller.retune(in -> in.pull(x));
            case 10 -> controller.retune(in -> in.stride(x).anew(x < 0.5));
            case 11 -> controller.fork();
            case 12 -> controller.switchTo((int) (20 * x));
            case 13 -> controller.undo();
            case 14 -> controller.redo();
            default -> {
                if (x < 0.2) controller.reset(lab.defaults().epochs(100), (long) (100 * x));
                if (x > 0.8) controller.retune(in -> in.walkers(6));
                if (x > 0.5) controller.backToLastGood();
            }
        }
    }

    @Test void anExperimentThatFailsOnEverySeventhStepSurvivesAStorm() {
        WalkLab failing = new WalkLab("walk", step -> {
            if (step % 7 == 6) throw new DataException("gone");
        });
        RunController<WalkSettings, WalkFrame> controller = open(failing, failing.defaults());
        RandomKey key = RandomKey.of(4);
        for (int i = 0; i < 300; i++) command(controller, (int) (16 * key.uniform(2 * i)), key.uniform(2 * i + 1));
        controller.reset(failing.defaults(), 7);
        controller.grain(Grain.UPDATE);
        controller.forward(3);
        assertThat(rest(controller).parameterHash()).isEqualTo(hash(Walks.run(7), 3));
    }
}
