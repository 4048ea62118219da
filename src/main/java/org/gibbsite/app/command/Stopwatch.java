package org.gibbsite.app.command;

import java.util.function.LongSupplier;

/** Seconds of training: runs while the run trains, stands still while it measures and draws. */
final class Stopwatch {
    private final LongSupplier nanoseconds;
    private long total;
    private long started;

    /** @param nanoseconds a clock that only goes forward */
    Stopwatch(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    void start() { started = nanoseconds.getAsLong(); }

    void stop() { total += nanoseconds.getAsLong() - started; }

    /** Counted so far, without what is running. */
    double seconds() { return total * 1e-9; }

    /** The clock's present reading, in seconds from an arbitrary origin. */
    double now() {
        return nanoseconds.getAsLong() * 1e-9;
    }
}
