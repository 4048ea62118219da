package org.gibbsite.ui.shell.exhibit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.lesson.Answers;

/** Opens runs. Which back end multiplies and where data lie is decided by whoever implements this. */
public interface RunOpener {
    /** Of a page whose run is there: none are opened, and what is left is closed. */
    RunOpener NONE = new RunOpener() {
        @Override public <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings,
                long seed) {
            throw new IllegalStateException("no runs are opened here");
        }
    };

    /** A new run with an engine thread of its own; the caller closes it. */
    <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings, long seed);

    /** A small run of which a card shows a picture now and then: it need not be fast, and begins at once. */
    default <S extends Record, F extends Frame> RunController<S, F> preview(Lab<S, F> lab, S settings, long seed) {
        return open(lab, settings, seed);
    }

    /** What a run may lack and where to get it. */
    default Downloads downloads() { return Downloads.NONE; }

    /** The other labs that can go on with what a run of this one has learnt. */
    default List<Sequel> sequels(Lab<?, ?> lab) {
        return List.of();
    }

    /**
     * Reads a model from a file, a saved run or arrays of another program, keeps it, and says with which settings the lab
     * begins with it. May be called on any thread.
     *
     * @throws IllegalArgumentException one sentence, where that cannot be
     */
    default Map<String, String> beginning(Lab<?, ?> lab, Path file) {
        throw new IllegalArgumentException("no models are kept here");
    }

    /** What was written on the worksheet of a lab. */
    default Answers answers(String labId) {
        return Answers.inMemory();
    }

    /** Which parts of a page are kept open or folded. */
    default FoldChoices foldChoices() {
        return FoldChoices.inMemory();
    }

    /**
     * A run from a file, with an engine thread of its own; it rests where it was saved. What is wrong with the file is the
     * failure of its start.
     */
    default <S extends Record, F extends Frame> RunController<S, F> reopen(Lab<S, F> lab, Path file) {
        throw new IllegalStateException("runs are not kept here");
    }

    /** Closes a run that somebody may want to go on with. Returns at once. */
    default <S extends Record, F extends Frame> void leave(Lab<S, F> lab, RunController<S, F> run) {
        run.close();
    }

    /** Why a run that was left could not be kept, told once; empty for nothing. */
    default String unkept() {
        return "";
    }

    /** Runs that were left. */
    default LeftRuns leftRuns() { return LeftRuns.NONE; }
}
