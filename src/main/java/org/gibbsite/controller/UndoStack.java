package org.gibbsite.controller;

import java.util.ArrayDeque;
import java.util.Deque;

/** What can be taken back, newest first. Runs that a reset has put aside are closed once nothing can bring them back. */
final class UndoStack<S extends Record> {
    private static final int MOST = 100;
    /** Runs put aside keep their memory. */
    private static final int MOST_RESETS = 3;

    private final Deque<Change<S>> done = new ArrayDeque<>();
    private final Deque<Change<S>> undone = new ArrayDeque<>();

    sealed interface Change<S extends Record> {
    }

    /** @param branchAfter differs from {@code branchBefore} where the turn, being in the past, has forked */
    record Retuned<S extends Record>(long step, S before, S after, int branchBefore, int branchAfter)
            implements
                Change<S> {}

    /**
     * Acts of one gesture.
     *
     * @param start   the first of them
     * @param last    step of the last one
     * @param branch  on which they were made; once they were taken back, the one that was left
     * @param without the branch on which they were not made; −1 where there is none yet
     */
    record Acted<S extends Record>(Object gesture, Journal.Entry<S> start, long last, int branch, int without)
            implements
                Change<S> {}

    record Replaced<S extends Record>(Loaded<S, ?> before, Loaded<S, ?> after) implements Change<S> {}

    void push(Change<S> change) {
        undone.forEach(UndoStack::closeAfter);
        undone.clear();
        if (change instanceof Retuned<S> turn && done.peek() instanceof Retuned<S> last && last.step() == turn.step()
                && last.branchAfter() == turn.branchBefore() && turn.branchBefore() == turn.branchAfter()) {
            done.pop();
            change = new Retuned<>(turn.step(), last.before(), turn.after(), last.branchBefore(), turn.branchAfter());
        }
        if (change instanceof Acted<S> act && done.peek() instanceof Acted<S> last && last.gesture() == act.gesture()
                && last.branch() == act.branch()) {
            done.pop();
            change = new Acted<>(act.gesture(), last.start(), act.last(), act.branch(), last.without());
        }
        done.push(change);
        while (done.size() > MOST || resets() > MOST_RESETS) closeBefore(done.removeLast());
    }

    boolean canUndo() { return !done.isEmpty(); }

    boolean canRedo() { return !undone.isEmpty(); }

    Change<S> undo() {
        Change<S> change = done.pop();
        undone.push(change);
        return change;
    }

    /** What was taken back last, told better. */
    void amend(Change<S> change) {
        undone.pop();
        undone.push(change);
    }

    Change<S> redo() {
        Change<S> change = undone.pop();
        done.push(change);
        return change;
    }

    /** Closes every run that is put aside. */
    void close() {
        done.forEach(UndoStack::closeBefore);
        undone.forEach(UndoStack::closeAfter);
        done.clear();
        undone.clear();
    }

    private long resets() {
        return done.stream().filter(Replaced.class::isInstance).count();
    }

    private static <S extends Record> void closeBefore(Change<S> change) {
        if (change instanceof Replaced<S> replaced) replaced.before().close();
    }

    private static <S extends Record> void closeAfter(Change<S> change) {
        if (change instanceof Replaced<S> replaced) replaced.after().close();
    }
}
