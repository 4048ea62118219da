package org.gibbsite.controller;

import org.gibbsite.experiment.Frame;

/**
 * What a player's user did, and how it is taken back and done again: turns of knobs where the run stands, gestures by going to
 * where they began, resets by the run that was put aside.
 */
final class Undoing<S extends Record, F extends Frame> {
    private final Player<S, F> player;
    private final UndoStack<S> changes = new UndoStack<>();

    Undoing(Player<S, F> player) {
        this.player = player;
    }

    boolean canUndo() { return changes.canUndo(); }

    boolean canRedo() { return changes.canRedo(); }

    /** A knob was turned. @param before settings, and @param branch, before that */
    void retuned(S before, int branch) {
        ExperimentRun<S, F> run = player.run();
        changes.push(new UndoStack.Retuned<>(run.step(), before, run.settings(), branch, run.presentBranch()));
    }

    /** Something was done by hand. @param branch before that; it is left where the act was in the past */
    void acted(Object gesture, int branch) {
        ExperimentRun<S, F> run = player.run();
        int now = run.presentBranch();
        changes.push(new UndoStack.Acted<>(gesture, run.lastTurn(), run.step(), now, now == branch ? -1 : branch));
    }

    void replaced(Loaded<S, F> before, Loaded<S, F> after) {
        changes.push(new UndoStack.Replaced<>(before, after));
    }

    void undo() {
        if (!canUndo()) throw new IllegalStateException("there is nothing to undo");
        switch (changes.undo()) {
            case UndoStack.Retuned<S> turn -> turnBack(turn.before(), turn.branchAfter(), turn.branchBefore());
            case UndoStack.Acted<S> act -> changes.amend(takeBack(act));
            case UndoStack.Replaced<S> replaced -> bring(replaced.before());
        }
    }

    void redo() {
        if (!canRedo()) throw new IllegalStateException("there is nothing to redo");
        switch (changes.redo()) {
            case UndoStack.Retuned<S> turn -> turnBack(turn.after(), turn.branchBefore(), turn.branchAfter());
            case UndoStack.Acted<S> act -> {
                activate(act.branch());
                player.travelTo(act.last(), 0);
            }
            case UndoStack.Replaced<S> replaced -> bring(replaced.after());
        }
    }

    void close() { changes.close(); }

    private void turnBack(S settings, int branch, int otherBranch) {
        player.requireSound();
        ExperimentRun<S, F> run = player.run();
        if (branch != otherBranch && run.presentBranch() == branch && run.hasBranch(otherBranch)) {
            player.travelTo(run.activate(otherBranch), 0);
        } else {
            run.retune(settings);
        }
    }

    /**
     * Goes to where the run stood before a gesture. Its acts are taken back from the present future where that holds them: others
     * that followed may have been taken back from it. Returns what is needed to do them again.
     */
    private UndoStack.Acted<S> takeBack(UndoStack.Acted<S> act) {
        player.requireRun();
        ExperimentRun<S, F> run = player.run();
        if (!run.holds(act.start())) activate(act.branch());
        int left = run.presentBranch();
        if (run.hasBranch(act.without())) run.activate(act.without());
        else
            run.takeBack(act.start());
        player.travelTo(act.start().step(), 0);
        return new UndoStack.Acted<>(act.gesture(), act.start(), act.last(), left, run.presentBranch());
    }

    private void activate(int branch) {
        if (!player.run().hasBranch(branch)) {
            throw new IllegalStateException("the branch on which that was done is gone");
        }
        player.run().activate(branch);
    }

    /** The run on the other side of a reset: it has the type of this player's, which made both. */
    @SuppressWarnings("unchecked") private void bring(Loaded<S, ?> other) {
        player.loaded().shrink();
        player.load((Loaded<S, F>) other);
    }
}
