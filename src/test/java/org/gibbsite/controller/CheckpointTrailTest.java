package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.junit.jupiter.api.Test;

class CheckpointTrailTest {

    private static CheckpointTrail.Mark mark(long step) {
        TreeMap<String, Tensor> arrays = new TreeMap<>();
        arrays.put("x", new Tensor.Bytes(new int[]{100}, new byte[100]));
        return new CheckpointTrail.Mark(step, 0, new Checkpoint(arrays));
    }

    private static CheckpointTrail trail(long budget, long steps) {
        CheckpointTrail trail = new CheckpointTrail(budget);
        for (long step = 0; step <= steps; step++) {
            if (trail.isDue(step)) trail.add(mark(step));
        }
        return trail;
    }

    @Test void checkpointsAreBoundedInNumberEvenlySpacedAndKeepTheStart() {
        CheckpointTrail trail = trail(1 << 20, 1_000_000);
        long[] steps = trail.steps();

        assertThat(trail.size()).isBetween(CheckpointTrail.MOST / 2, CheckpointTrail.MOST);
        assertThat(steps[0]).isZero();
        assertThat(trail.bytes()).isEqualTo(100L * steps.length);
        for (int i = 1; i < steps.length; i++) assertThat(steps[i] - steps[i - 1]).isEqualTo(steps[1]);
    }

    @Test void checkpointsAreBoundedInBytes() {
        CheckpointTrail trail = trail(1000, 10_000);

        assertThat(trail.bytes()).isLessThanOrEqualTo(1000);
        assertThat(trail.size()).isBetween(5, 10);
    }

    @Test void theStartStaysWhateverItsSize() {
        CheckpointTrail trail = trail(10, 1000);

        assertThat(trail.steps()).containsExactly(0);
        assertThat(trail.atOrBefore(999).step()).isZero();
    }

    @Test void shrinkingKeepsTheStartTheEndAndTheBranchingPoint() {
        CheckpointTrail trail = trail(1 << 20, 400);
        trail.shrink(100);

        assertThat(trail.steps()).containsExactly(0, 96, 400);
        assertThat(trail.bytes()).isEqualTo(300);
    }

    @Test void aCopyUpToAStepLeavesTheOriginal() {
        CheckpointTrail trail = trail(1 << 20, 400);

        assertThat(trail.until(16, 0).steps()).containsExactly(0, 8, 16);
        assertThat(trail.size()).isEqualTo(51);
        trail.add(new CheckpointTrail.Mark(12, 1, trail.atOrBefore(8).checkpoint()));
        assertThat(trail.until(16, 0).steps()).as("those that know of no turn").containsExactly(0, 8);
        assertThat(trail.before(16)).isEqualTo(12);
        assertThat(trail.before(0)).isZero();
    }
}
