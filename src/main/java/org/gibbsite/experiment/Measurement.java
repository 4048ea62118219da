package org.gibbsite.experiment;

/**
 * Something that an experiment measures now and then, outside its steps: in slices, on copies made at the step that the result
 * belongs to. It changes nothing that a step sees, and appends to the {@link History} of the run. When it is due, forgotten or
 * has to be finished is the business of {@link Measuring} alone.
 */
public interface Measurement {
    /** For {@link #due}: not now. */
    long NEVER = -1;

    /**
     * To which step the result of measuring the state at {@code step} would belong, as the settings in force want it: {@code step},
     * or an earlier one since which nothing has changed that is measured; {@link #NEVER} where nothing is wanted.
     *
     * @param step where the run stands, or the step after that
     */
    long due(long step);

    /** As {@link #due} for the end of a run, where the schedule does not count. */
    default long dueAtEnd(long step) {
        return step;
    }

    /** Whether the result of that step is in the history. Then it is not measured again: a step that is replayed is the same. */
    boolean isKnown(long step);

    /** Copies of the present what it needs. @return the work; null where that was little and is done */
    Job begin(long step);

    /** The work of one measurement. */
    @FunctionalInterface
    interface Job {
        /** One slice of at most 20 ms; the last one appends the result to the history. @return whether more are left */
        boolean advance();
    }

    /** For what is due at every so many steps, 0 for none: an answer for {@link #due}. */
    static long every(int steps, long step) {
        return steps > 0 && step % steps == 0 ? step : NEVER;
    }
}
