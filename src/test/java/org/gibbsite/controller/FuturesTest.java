package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.experiment.History;
import org.junit.jupiter.api.Test;

/** The memory that the checkpoints of all futures take together. */
class FuturesTest {
    private static final int SIZE = CheckpointTrailTest.SIZE;

    private final Futures<WalkSettings> futures = new Futures<>(new Journal<>(new WalkLab().defaults()));
    private final History history = new History();

    private void play(long from, long to, long most) {
        for (long step = from; step <= to; step++) {
            if (futures.present().trail.isDue(step)) futures.keep(CheckpointTrailTest.mark(step), most);
        }
    }

    @Test void checkpointsAreBoundedInBytes() {
        play(0, 10_000, 10 * SIZE);
        assertThat(futures.bytes()).isBetween(5L * SIZE, 10L * SIZE);
    }

    @Test void theStartStaysWhateverItsSize() {
        play(0, 1000, SIZE / 10);
        assertThat(futures.present().trail.steps()).containsExactly(0);
        assertThat(futures.present().trail.atOrBefore(999).step()).isZero();
    }

    @Test void allFuturesAreBoundedTogether() {
        play(0, 400, 100 * SIZE);
        for (long from = 400; from < 800; from += 40) {
            futures.fork(from, history);
            play(from + 1, from + 40, 12 * SIZE);
            assertThat(futures.bytes()).as("after the fork at %d", from).isLessThanOrEqualTo(12 * SIZE);
        }
        assertThat(futures.branches()).hasSize(11);
        for (Branch branch : futures.branches()) {
            futures.switchTo(branch.id(), history);
            assertThat(futures.present().trail.atOrBefore(0).step()).as("start of future %d", branch.id()).isZero();
        }
    }

    @Test void whatFuturesHaveInCommonCountsOnce() {
        play(0, 80, 100 * SIZE);
        assertThat(futures.bytes()).isEqualTo(11 * SIZE);
        futures.fork(80, history);
        assertThat(futures.bytes()).isEqualTo(11 * SIZE);
    }

    @Test void aSmallerPartIsKeptFromTheNextCheckpointOn() {
        play(0, 10_000, 40 * SIZE);
        assertThat(futures.bytes()).isGreaterThan(20 * SIZE);
        play(10_001, 12_000, 20 * SIZE);
        assertThat(futures.bytes()).isBetween(10L * SIZE, 20L * SIZE);
    }
}
