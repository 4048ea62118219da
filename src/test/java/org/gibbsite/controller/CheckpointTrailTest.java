package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.junit.jupiter.api.Test;

class CheckpointTrailTest {
    /** Of one checkpoint, in bytes. */
    static final int SIZE = 100;

    static CheckpointTrail.Mark mark(long step) {
        TreeMap<String, Tensor> arrays = new TreeMap<>();
        arrays.put("x", new Tensor.Bytes(new int[]{SIZE}, new byte[SIZE]));
        return new CheckpointTrail.Mark(step, 0, new Checkpoint(arrays));
    }

    private static CheckpointTrail trail(long steps) {
        CheckpointTrail trail = new CheckpointTrail();
        for (long step = 0; step <= steps; step++) {
            if (trail.isDue(step)) trail.add(mark(step));
        }
        return trail;
    }

    @Test void checkpointsAreBoundedInNumberEvenlySpacedAndKeepTheStart() {
        CheckpointTrail trail = trail(1_000_000);
        long[] steps = trail.steps();

        assertThat(trail.size()).isBetween(CheckpointTrail.MOST / 2, CheckpointTrail.MOST);
        assertThat(steps[0]).isZero();
        for (int i = 1; i < steps.length; i++) assertThat(steps[i] - steps[i - 1]).isEqualTo(steps[1]);
    }

    @Test void shrinkingKeepsTheStartTheEndAndTheBranchingPoint() {
        CheckpointTrail trail = trail(400);
        trail.shrink(100);

        assertThat(trail.steps()).containsExactly(0, 96, 400);
    }

    @Test void aCopyUpToAStepLeavesTheOriginal() {
        CheckpointTrail trail = trail(400);

        assertThat(trail.until(16, 0).steps()).containsExactly(0, 8, 16);
        assertThat(trail.size()).isEqualTo(51);
        trail.add(new CheckpointTrail.Mark(12, 1, trail.atOrBefore(8).checkpoint()));
        assertThat(trail.until(16, 0).steps()).as("those that know of no turn").containsExactly(0, 8);
        assertThat(trail.before(16)).isEqualTo(12);
        assertThat(trail.before(0)).isZero();
    }
}
