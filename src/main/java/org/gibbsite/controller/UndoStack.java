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

    record Replaced<S extends Record>(Loaded<S, ?> before, Loaded<S, ?> after) implements Change<S> {}

    void push(Change<S> change) {
        undone.forEach(UndoStack::closeAfter);
        undone.clear();
        if (change instanceof Retuned<S> turn && done.peek() instanceof Retuned<S> last && last.step() == turn.step()
                && last.branchAfter() == turn.branchBefore() && turn.branchBefore() == turn.branchAfter()) {
            done.pop();
            change = new Retuned<>(turn.step(), last.before(), turn.after(), last.branchBefore(), turn.branchAfter());
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
