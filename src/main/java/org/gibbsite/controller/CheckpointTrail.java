package org.gibbsite.controller;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.gibbsite.experiment.Checkpoint;

/**
 * Checkpoints along a future, evenly spaced and bounded: when there are too many, or too many bytes, every second one goes
 * and the spacing doubles. The one of step 0 always stays.
 */
final class CheckpointTrail {
    static final int MOST = 64;
    private static final long FIRST_SPACING = 8;

    private final TreeMap<Long, Mark> marks = new TreeMap<>();
    private final long budget;
    private long spacing = FIRST_SPACING;
    private long bytes;

    /** @param turns knob turns that had been made when the checkpoint was saved */
    record Mark(long step, int turns, Checkpoint checkpoint) {}

    /** @param budget bytes that all checkpoints together may take; the one of step 0 is kept whatever its size */
    CheckpointTrail(long budget) {
        this.budget = budget;
    }

    /** At most 512 MiB, and at most a quarter of the heap. */
    static long defaultBudget() {
        return Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4);
    }

    /** Whether a checkpoint belongs at this step and is not there yet. */
    boolean isDue(long step) {
        return step % spacing == 0 && !marks.containsKey(step);
    }

    void add(Mark mark) {
        Mark replaced = marks.put(mark.step(), mark);
        bytes += mark.checkpoint().bytes() - (replaced == null ? 0 : replaced.checkpoint().bytes());
        while (marks.size() > MOST || bytes > budget && marks.size() > 1) thin();
    }

    /** The newest checkpoint at or before {@code step}. */
    Mark atOrBefore(long step) {
        return marks.floorEntry(step).getValue();
    }

    /** The step of the newest checkpoint before {@code step}; 0 when there is none. */
    long before(long step) {
        Long lower = marks.lowerKey(step);
        return lower == null ? 0 : lower;
    }

    long[] steps() {
        return marks.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    int size() { return marks.size(); }

    long bytes() { return bytes; }

    /** A trail that shares the checkpoints up to {@code step} which know of no turns beyond the first {@code turns}. */
    CheckpointTrail until(long step, int turns) {
        CheckpointTrail copy = new CheckpointTrail(budget);
        copy.spacing = spacing;
        for (Mark mark : marks.headMap(step, true).values()) {
            if (mark.turns() > turns) break;
            copy.marks.put(mark.step(), mark);
            copy.bytes += mark.checkpoint().bytes();
        }
        return copy;
    }

    /** Keeps the first, the last, and the last at or before {@code step}: enough to come back to, at little memory. */
    void shrink(long step) {
        Mark first = marks.firstEntry().getValue(), middle = atOrBefore(step), last = marks.lastEntry().getValue();
        marks.clear();
        bytes = 0;
        for (Mark mark : new Mark[]{first, middle, last}) {
            if (marks.put(mark.step(), mark) == null) bytes += mark.checkpoint().bytes();
        }
    }

    private void thin() {
        spacing *= 2;
        boolean goes = false;
        for (Iterator<Map.Entry<Long, Mark>> i = marks.entrySet().iterator(); i.hasNext(); goes = !goes) {
            Mark mark = i.next().getValue();
            if (!goes) continue;
            bytes -= mark.checkpoint().bytes();
            i.remove();
        }
    }
}
