package org.gibbsite.controller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.History;

/** The futures of a run, of which one is present. At most {@value #MOST} are kept; then the oldest other one goes. */
final class Futures<S extends Record> {
    static final int MOST = 32;

    private final List<Future<S>> all = new ArrayList<>();
    private Future<S> present;
    private int nextId = 1;

    Futures(Journal<S> journal) {
        present = new Future<>(0, 0, journal, new CheckpointTrail());
        all.add(present);
    }

    Future<S> present() { return present; }

    boolean contains(int id) {
        return all.stream().anyMatch(f -> f.id == id);
    }

    /**
     * Adds a checkpoint to the present future. While all take too much memory, the future that has most of them lets every
     * second one go.
     *
     * @param most bytes that those of all futures may take together; the one of step 0 is kept whatever its size
     */
    void keep(CheckpointTrail.Mark mark, long most) {
        present.trail.add(mark);
        while (bytes() > most) {
            CheckpointTrail longest = all.stream().map(f -> f.trail)
                    .max(Comparator.comparingInt(CheckpointTrail::size)).orElseThrow();
            if (longest.size() == 1) return;
            longest.thin();
        }
    }

    /** Of all checkpoints; those that futures have in common count once. */
    long bytes() {
        Set<Checkpoint> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        all.forEach(f -> f.trail.checkpoints().forEach(kept::add));
        return kept.stream().mapToLong(Checkpoint::bytes).sum();
    }

    /** Keeps the present future with its points and begins another at {@code step}, whose points end there. */
    void fork(long step, History history) {
        fork(step, present.journal.until(step), history);
    }

    /** The same with the first so many turns of the present future. */
    void fork(long step, int turns, History history) {
        fork(step, present.journal.first(turns), history);
    }

    private void fork(long step, Journal<S> journal, History history) {
        Future<S> next = new Future<>(nextId++, step, journal, present.trail.until(step, journal.size()));
        archivePresent(history);
        history.truncateAfter(step);
        all.add(next);
        present = next;
        if (all.size() > MOST) all.removeFirst();
    }

    /** Makes another future present and gives the history its points. @throws IllegalArgumentException when it is gone */
    void switchTo(int id, History history) {
        Future<S> next = all.stream().filter(f -> f.id == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no branch " + id));
        if (next == present) return;
        archivePresent(history);
        history.become(next.archived);
        next.archived = null;
        present = next;
    }

    /** Lets go of the checkpoints that are not needed to come back. */
    void shrink() {
        present.trail.shrink(present.furthest);
    }

    List<Branch> branches() {
        return all.stream().map(f -> f.branch(f == present)).toList();
    }

    private void archivePresent(History history) {
        present.archived = history.copy();
        present.trail.shrink(present.fromStep);
    }
}
