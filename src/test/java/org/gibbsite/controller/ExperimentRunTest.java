package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.controller.WalkLab.WalkFrame;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class ExperimentRunTest {

    private static List<WalkFrame> frames(ExperimentRun<WalkSettings, WalkFrame> run, int steps) {
        List<WalkFrame> frames = new ArrayList<>(List.of(run.frame()));
        for (int i = 0; i < steps; i++) {
            run.advance();
            frames.add(run.frame());
        }
        return frames;
    }

    private static void advance(ExperimentRun<?, ?> run, int steps) {
        for (int i = 0; i < steps; i++) run.advance();
    }

    @Test void sameSeedGivesTheSameFramesAndAnotherSeedOthers() {
        List<WalkFrame> once = frames(Walks.run(7), 30);

        assertThat(frames(Walks.run(7), 30)).isEqualTo(once);
        assertThat(frames(Walks.run(8), 30).get(30)).isNotEqualTo(once.get(30));
    }

    @Test void lookingIsFree() {
        ExperimentRun<WalkSettings, WalkFrame> looked = Walks.run(7), unseen = Walks.run(7);
        for (int i = 0; i < 100; i++) {
            looked.advance();
            looked.frame();
            looked.metrics();
            looked.timeline();
            looked.parameterHash();
            looked.finishMeasuring();
            unseen.advance();
        }
        assertThat(looked.parameterHash()).isEqualTo(unseen.parameterHash());
    }

    @Test void seekingIsExact() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        List<WalkFrame> all = frames(run, 600);
        RandomKey key = RandomKey.of(1);
        for (int i = 0; i < 200; i++) {
            int target = (int) (600 * key.uniform(i));
            run.seek(target);
            assertThat(run.step()).isEqualTo(target);
            assertThat(run.frame()).isEqualTo(all.get(target));
        }
        assertThat(run.furthest()).isEqualTo(600);
    }

    @Test void seekingBeyondTheFurthestIsPlaying() {
        ExperimentRun<WalkSettings, WalkFrame> played = Walks.run(7), sought = Walks.run(7);
        advance(played, 333);
        sought.seek(333);
        played.finishMeasuring();
        sought.finishMeasuring();

        assertThat(sought.frame()).isEqualTo(played.frame());
        assertThat(sought.history().get("spread").size()).isEqualTo(played.history().get("spread").size())
                .isEqualTo(47);
    }

    @Test void nothingIsMeasuredTwice() {
        WalkLab lab = new WalkLab();
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(lab, lab.defaults(), 7);
        advance(run, 300);
        run.finishMeasuring();
        int measured = lab.measurements.get();
        run.seek(10);
        run.seek(300);

        assertThat(lab.measurements.get()).isEqualTo(measured).isEqualTo(42);
        assertThat(run.history().get("mean").size()).isEqualTo(300);
    }

    @Test void seekingBackKeepsTheLaterPoints() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        advance(run, 100);
        run.seek(20);

        assertThat(run.history().get("mean").size()).isEqualTo(100);
    }

    @Test void knobTurnsAreReplayedInTheOrderInWhichTheyWereMade() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        WalkSettings start = run.settings();
        advance(run, 33);
        run.retune(start.anew(true));
        run.retune(start.pull(0.5));
        run.retune(start.pull(0.5).anew(true));
        run.retune(start.pull(0.25).stride(2));
        advance(run, 50);
        run.retune(run.settings().pull(0.75));
        List<WalkFrame> tail = frames(run, 60);
        for (int step : new int[]{100, 84, 83, 140, 0, 143, 90}) {
            run.seek(step);
            if (step >= 83) assertThat(run.frame()).isEqualTo(tail.get(step - 83));
        }
        run.seek(33);
        assertThat(run.settings()).isEqualTo(start.pull(0.25).stride(2));
        run.seek(32);
        assertThat(run.settings()).isEqualTo(start);
        assertThat(run.timeline().turns()).extracting(Timeline.Turn::step).containsExactly(33L, 83L);
        assertThat(run.timeline().turns().getFirst().what()).isEqualTo("pull 0.1 → 0.25, stride 1 → 2");
    }

    @Test void aForkEqualsAFreshRunWithTheSameJournal() {
        ExperimentRun<WalkSettings, WalkFrame> forked = Walks.run(7), fresh = Walks.run(7);
        advance(forked, 200);
        forked.seek(77);
        forked.retune(forked.settings().pull(0.4));
        advance(forked, 50);
        forked.finishMeasuring();
        advance(fresh, 77);
        fresh.retune(fresh.settings().pull(0.4));
        advance(fresh, 50);
        fresh.finishMeasuring();

        assertThat(forked.frame()).isEqualTo(fresh.frame());
        assertThat(forked.parameterHash()).isEqualTo(fresh.parameterHash());
        assertThat(forked.history().curves(999).get("spread").values())
                .isEqualTo(fresh.history().curves(999).get("spread").values());
    }

    @Test void aForkKeepsTheOldFuture() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        List<WalkFrame> old = frames(run, 200);
        run.seek(77);
        run.retune(run.settings().pull(0.4));
        List<WalkFrame> other = frames(run, 50);

        assertThat(run.branches()).containsExactly(new Branch(0, 0, 200, false, ""),
                new Branch(1, 77, 127, true, "pull 0.1 → 0.4"));
        assertThat(run.history().get("mean").size()).isEqualTo(127);
        run.switchTo(0);
        assertThat(run.step()).isEqualTo(127);
        assertThat(run.frame()).isEqualTo(old.get(127));
        assertThat(run.settings().pull()).isEqualTo(0.1);
        assertThat(run.history().get("mean").size()).isEqualTo(200);
        run.seek(200);
        assertThat(run.frame()).isEqualTo(old.get(200));
        run.switchTo(1);
        assertThat(run.step()).isEqualTo(127);
        assertThat(run.frame()).isEqualTo(other.get(50));
        assertThatThrownBy(() -> run.switchTo(9)).hasMessage("there is no branch 9");
    }

    @Test void aRetuneInThePresentDoesNotFork() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        advance(run, 20);
        run.retune(run.settings().pull(0.4));

        assertThat(run.branches()).hasSize(1);
    }

    @Test void manyForksAreBounded() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        for (int i = 0; i < 3 * Futures.MOST; i++) {
            run.seek(20 + i);
            run.fork();
        }
        assertThat(run.branches()).hasSize(Futures.MOST);
        assertThat(run.branches().getLast().current()).isTrue();
    }

    @Test void settingsThatNeedAResetAreRefused() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);

        assertThatThrownBy(() -> run.retune(run.settings().walkers(6))).isInstanceOf(IllegalArgumentException.class);
        assertThat(run.settings().walkers()).isEqualTo(5);
    }

    @Test void thePhasesOfAStepAreTheStep() {
        ExperimentRun<WalkSettings, WalkFrame> phased = Walks.run(7), whole = Walks.run(7);
        for (int i = 0; i < 40; i++) {
            for (int p = 0; p < 3; p++) phased.advancePhase();
            whole.advance();
        }
        assertThat(phased.step()).isEqualTo(40);
        phased.advancePhase();
        phased.advance();
        whole.advance();
        assertThat(phased.frame()).isEqualTo(whole.frame());
        phased.advancePhase();
        phased.seek(12);
        whole.seek(12);
        assertThat(phased.frame()).isEqualTo(whole.frame());
    }

    @Test void whatIsMeasuredDoesNotDependOnWhen() {
        ExperimentRun<WalkSettings, WalkFrame> lazy = Walks.run(7), eager = Walks.run(7);
        for (int i = 0; i < 200; i++) {
            lazy.advance();
            eager.advance();
            eager.finishMeasuring();
        }
        lazy.finishMeasuring();
        assertThat(lazy.history().curves(999).get("spread").values())
                .isEqualTo(eager.history().curves(999).get("spread").values());
    }

    @Test void aMeasurementThatASeekLeavesBehindIsStillMade() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7), straight = Walks.run(7);
        advance(run, 14);
        run.seek(7);
        run.seek(3);
        run.finishMeasuring();
        advance(straight, 14);
        straight.finishMeasuring();

        assertThat(run.history().get("spread").curve(9).steps()).containsExactly(7, 14);
        assertThat(run.history().get("spread").curve(9).values())
                .isEqualTo(straight.history().get("spread").curve(9).values());
    }

    @Test void aMeasurementOfTheOldFutureDoesNotReachTheNewOne() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        advance(run, 14);
        run.seek(10);
        run.retune(run.settings().pull(0.4));
        assertThat(run.isMeasureDue()).isFalse();
        run.advance();
        run.switchTo(0);
        run.seek(14);
        run.finishMeasuring();

        assertThat(run.history().get("spread").curve(9).steps()).containsExactly(7, 14);
    }

    @Test void afterAFailedStepOneCanGoBack() {
        WalkLab lab = new WalkLab("walk", step -> {
            if (step == 50) throw new DivergedException("far away");
        });
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(lab, lab.defaults(), 7);
        List<WalkFrame> frames = frames(run, 50);
        assertThatThrownBy(run::advance).hasMessage("far away");
        assertThat(run.isBroken()).isTrue();
        assertThatThrownBy(run::advance).isInstanceOf(IllegalStateException.class);
        run.backToLastGood();
        assertThat(run.step()).isEqualTo(48);
        assertThat(run.frame()).isEqualTo(frames.get(48));
        run.seek(50);
        assertThat(run.frame()).isEqualTo(frames.get(50));
    }

    @Test void theHashIsOfTheParametersAlone() {
        ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);
        String hash = run.parameterHash();

        assertThat(hash).matches("[0-9a-f]{16}");
        run.retune(Parameters.with(run.settings(), "measureEvery", 3));
        assertThat(run.parameterHash()).isEqualTo(hash);
        run.advance();
        assertThat(run.parameterHash()).isNotEqualTo(hash);
    }
}
