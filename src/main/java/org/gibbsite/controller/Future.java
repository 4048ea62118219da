package org.gibbsite.controller;

import org.gibbsite.experiment.History;

/** One future of a run: its knob turns, its checkpoints, how far it went; and, while it is not the present one, its points. */
final class Future<S extends Record> {
    final int id;
    final long fromStep;
    final Journal<S> journal;
    final CheckpointTrail trail;
    long furthest;
    /** Turns that it has from the future it left. */
    private final int inherited;
    /** The points measured on it; null while it is the present future, when the experiment holds them. */
    History archived;

    Future(int id, long fromStep, Journal<S> journal, CheckpointTrail trail) {
        this.id = id;
        this.fromStep = fromStep;
        this.journal = journal;
        this.trail = trail;
        this.furthest = fromStep;
        this.inherited = journal.size();
    }

    Branch branch(boolean current) {
        return new Branch(id, fromStep, furthest, current, journal.changesAfter(inherited));
    }
}
