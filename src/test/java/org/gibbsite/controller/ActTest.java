package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.TreeMap;
import org.gibbsite.controller.WalkLab.Push;
import org.gibbsite.controller.WalkLab.WalkFrame;
import org.gibbsite.data.DataException;
import org.gibbsite.data.NpzFile;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hands do is kept with its step, replayed, branched and written like a knob turn. */
class ActTest {
    private final ExperimentRun<WalkSettings, WalkFrame> run = Walks.run(7);

    private static void advance(ExperimentRun<?, ?> run, int steps) {
        for (int i = 0; i < steps; i++) run.advance();
    }

    @Test void seekingReplaysActsAmongTurns() {
        WalkFrame[] frames = new WalkFrame[101];
        RandomKey key = RandomKey.of(3);
        for (int i = 0; i <= 100; i++) {
            if (i % 9 == 4) run.act(new Push(i % 5, 1 + i));
            if (i % 9 == 4) run.act(new Push((i + 1) % 5, -i));
            if (i % 13 == 4) run.retune(run.settings().pull(key.uniform(i)));
            frames[i] = run.frame();
            if (i < 100) run.advance();
        }
        for (int i = 0; i < 60; i++) {
            int step = (int) (101 * key.uniform(1000 + i));
            run.seek(step);
            assertThat(run.frame()).isEqualTo(frames[step]);
        }
        run.seek(100);
        assertThat(run.acts()).isEqualTo(22);
        run.seek(4);
        assertThat(run.acts()).isEqualTo(2);
    }

    @Test void anActInThePastForks() {
        advance(run, 50);
        run.seek(20);
        run.act(new Push(0, 5));
        assertThat(run.branches()).extracting(Branch::what).containsExactly("", "walker pushed");
        run.switchTo(0);
        assertThat(run.furthest()).isEqualTo(50);
        assertThat(run.acts()).isZero();
    }

    @Test void aTurnAndActsOfOneStepAreToldTogether() {
        run.retune(run.settings().pull(0.5));
        run.act(new Push(0, 5));
        run.act(new Push(1, 5));
        assertThat(run.timeline().turns()).containsExactly(
                new Timeline.Turn(0, "pull 0.1 → 0.5, walker pushed 2 times"));
    }

    @Test void aRefusedActChangesNothing() {
        WalkFrame before = run.frame();
        assertThatThrownBy(() -> run.act(new Push(5, 1))).hasMessage("there is no walker 5");
        assertThat(run.frame()).isEqualTo(before);
        assertThat(run.acts()).isZero();
    }

    @Test void takingBackLeavesTheActsOnABranch() {
        advance(run, 10);
        run.retune(run.settings().pull(0.5));
        run.act(new Push(0, 5));
        advance(run, 5);
        run.act(new Push(1, 5));
        String acted = run.parameterHash();
        run.takeBack(run.journal().entry(1));
        run.seek(10);
        assertThat(run.step()).isEqualTo(10);
        assertThat(run.settings().pull()).isEqualTo(0.5);
        assertThat(run.acts()).isZero();
        ExperimentRun<WalkSettings, WalkFrame> never = Walks.run(7);
        advance(never, 10);
        never.retune(never.settings().pull(0.5));
        advance(run, 20);
        advance(never, 20);
        assertThat(run.frame()).isEqualTo(never.frame());
        run.switchTo(0);
        assertThat(run.step()).isEqualTo(15);
        assertThat(run.parameterHash()).isEqualTo(acted);
    }

    @Test void aFileHoldsActs(@TempDir Path folder) {
        advance(run, 10);
        run.act(new Push(3, 2.5f));
        advance(run, 10);
        Path file = folder.resolve("run.npz");
        run.save(file);
        ExperimentRun<WalkSettings, WalkFrame> again = resume(file);
        assertThat(again.frame()).isEqualTo(run.frame());
        for (long step : new long[]{9, 10, 11, 20, 25}) {
            again.seek(step);
            run.seek(step);
            assertThat(again.frame()).as("step " + step).isEqualTo(run.frame());
        }
        assertThat(again.acts()).isEqualTo(1);
    }

    @Test void aFileWithAnActThatTheLabDoesNotKnowIsRefused(@TempDir Path folder) {
        run.act(new Push(3, 2.5f));
        Path file = folder.resolve("run.npz"), edited = folder.resolve("edited.npz");
        run.save(file);
        NpzFile saved = NpzFile.read(file);
        TreeMap<String, String> texts = new TreeMap<>(saved.texts());
        texts.replaceAll((name, text) -> text.replace("\"push\"", "\"pull\""));
        new NpzFile(saved.arrays(), texts).write(edited);
        assertThatThrownBy(() -> resume(edited)).isInstanceOf(DataException.class)
                .hasMessageEndingWith("lab 'walk' has no act 'pull'; it has push");
        texts.replaceAll((name, text) -> text.replace("\"step\": 0", "\"step\": 7"));
        new NpzFile(saved.arrays(), texts).write(edited);
        assertThatThrownBy(() -> resume(edited)).isInstanceOf(DataException.class);
    }

    private static ExperimentRun<WalkSettings, WalkFrame> resume(Path file) {
        return RunFile.read(file).resume(new WalkLab(), new NoBackend(), name -> {
            throw new DataException("no data");
        });
    }
}
