package org.gibbsite.controller;

/** What the engine knows of time: to read it, and to let it pass. A test gives it a clock of its own. */
interface Clock {
    /** Nanoseconds since some moment. Never goes back. */
    long now();

    /** Returns after that many nanoseconds, or earlier when the thread is woken. @param nanos above 0 */
    void sleep(long nanos);
}
