package org.gibbsite.controller;

import java.util.Iterator;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gibbsite.experiment.Checkpoint;

/**
 * Checkpoints along a future, evenly spaced and bounded: when there are too many, every second one goes and the spacing
 * doubles. The one of step 0 always stays.
 */
final class CheckpointTrail {
    static final int MOST = 64;
    private static final long FIRST_SPACING = 8;

    private final TreeMap<Long, Mark> marks = new TreeMap<>();
    private long spacing = FIRST_SPACING;

    /** @param turns knob turns that had been made when the checkpoint was saved */
    record Mark(long step, int turns, Checkpoint checkpoint) {}

    /** Whether a checkpoint belongs at this step and is not there yet. */
    boolean isDue(long step) {
        return step % spacing == 0 && !marks.containsKey(step);
    }

    void add(Mark mark) {
        marks.put(mark.step(), mark);
        while (marks.size() > MOST) thin();
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

    Stream<Checkpoint> checkpoints() {
        return marks.values().stream().map(Mark::checkpoint);
    }

    /** A trail that shares the checkpoints up to {@code step} which know of no turns beyond the first {@code turns}. */
    CheckpointTrail until(long step, int turns) {
        CheckpointTrail copy = new CheckpointTrail();
        copy.spacing = spacing;
        for (Mark mark : marks.headMap(step, true).values()) {
            if (mark.turns() > turns) break;
            copy.marks.put(mark.step(), mark);
        }
        return copy;
    }

    /** Keeps the first, the last, and the last at or before {@code step}: enough to come back to, at little memory. */
    void shrink(long step) {
        Mark first = marks.firstEntry().getValue(), middle = atOrBefore(step), last = marks.lastEntry().getValue();
        marks.clear();
        for (Mark mark : new Mark[]{first, middle, last}) marks.put(mark.step(), mark);
    }

    /** Every second one goes. */
    void thin() {
        spacing *= 2;
        boolean goes = false;
        for (Iterator<Mark> i = marks.values().iterator(); i.hasNext(); goes = !goes) {
            i.next();
            if (goes) i.remove();
        }
    }
}
