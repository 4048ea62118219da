package org.gibbsite.controller;

import java.util.Optional;
import org.gibbsite.experiment.StartReport;

/** What a start is at, and how long it has taken. Told by the engine's thread, asked by any. */
final class StartWatch implements StartReport {
    /** A start that takes no longer needs no words. */
    static final long PATIENCE = 10 * Pacer.SECOND;

    private final Clock clock;
    private volatile Begun begun; // null while nothing is being started

    private record Begun(long time, String what) {}

    StartWatch(Clock clock) { this.clock = clock; }

    void begin() { begun = new Begun(clock.now(), "preparing the run"); }

    void end() { begun = null; }

    @Override public void at(String what) {
        Begun before = begun;
        if (before != null) begun = new Begun(before.time, what);
    }

    /** Empty where nothing is being started, or has not been for long. */
    Optional<RunStatus.Starting> told() {
        Begun present = begun;
        if (present == null) return Optional.empty();
        long spent = clock.now() - present.time;
        return spent < PATIENCE
                ? Optional.empty()
                : Optional.of(new RunStatus.Starting(present.what, spent / Pacer.SECOND));
    }
}
