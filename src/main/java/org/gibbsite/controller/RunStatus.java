package org.gibbsite.controller;

/** What the engine of a run is doing. */
public sealed interface RunStatus {
    /**
     * The experiment is being built: data are read, weights are drawn.
     *
     * @param what    it is at, {@code "reading data set mnist"}; empty for the first ten seconds
     * @param seconds since it began, whole; 0 for the first ten
     */
    record Starting(String what, long seconds) implements RunStatus {
        public Starting() { this("", 0); }
    }

    record Paused() implements RunStatus {}

    record Playing() implements RunStatus {}

    /** On the way to a step, by checkpoint and replay, or by new steps beyond the furthest. */
    record Seeking(long target) implements RunStatus {}

    /** The settings' number of epochs has been reached. */
    record Finished() implements RunStatus {}

    /**
     * A step, a measurement or the start failed; what was there stays visible.
     *
     * @param step     steps that had been made
     * @param sentence for people
     */
    record Failed(long step, String sentence, Throwable cause) implements RunStatus {}

    record Closed() implements RunStatus {}
}
