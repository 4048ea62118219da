package org.gibbsite.controller;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.experiment.History;

/** The futures of a run, of which one is present. At most {@value #MOST} are kept; then the oldest other one goes. */
final class Futures<S extends Record> {
    static final int MOST = 32;

    private final List<Future<S>> all = new ArrayList<>();
    private Future<S> present;
    private int nextId = 1;

    Futures(Journal<S> journal, CheckpointTrail trail) {
        present = new Future<>(0, 0, journal, trail);
        all.add(present);
    }

    Future<S> present() { return present; }

    boolean contains(int id) {
        return all.stream().anyMatch(f -> f.id == id);
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
