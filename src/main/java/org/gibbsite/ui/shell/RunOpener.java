package org.gibbsite.ui.shell;

import java.util.Optional;
import org.gibbsite.controller.RunController;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.Lab;
import org.gibbsite.lesson.Answers;

/** Opens runs. Which back end multiplies and where data lie is decided by whoever implements this. */
public interface RunOpener {
    /** A new run with an engine thread of its own; the caller closes it. */
    <S extends Record, F extends Frame> RunController<S, F> open(Lab<S, F> lab, S settings, long seed);

    /** What a run may lack and where to get it. */
    default Downloads downloads() { return Downloads.NONE; }

    /** Which other lab can go on with what a run of this one has learnt. */
    default Optional<Sequel> sequel(String labId) {
        return Optional.empty();
    }

    /** What was written on the worksheet of a lab. */
    default Answers answers(String labId) {
        return Answers.inMemory();
    }

    /** Which parts of a page are kept open or folded. */
    default FoldChoices foldChoices() {
        return FoldChoices.inMemory();
    }
}
