package org.gibbsite.controller;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands the newest frame from the engine to whoever draws it, without locks.
 *
 * <ol>
 * <li>One thread publishes, one thread takes.
 * <li>At most one frame is made per take, and one more when the run comes to rest: nothing is copied that nobody looks at.
 * <li>A frame that was not taken in time is never shown later: there is only one place.
 * </ol>
 */
public final class FrameSlot<F> {
    private final AtomicReference<F> newest = new AtomicReference<>();
    private final Runnable wake;
    private volatile boolean wanted = true;

    /** @param wake called, by the taking thread, when a frame is wanted */
    FrameSlot(Runnable wake) {
        this.wake = wake;
    }

    /** The newest frame since the last call, or null; asks for another. */
    public F take() {
        F frame = newest.getAndSet(null);
        if (!wanted) {
            wanted = true;
            wake.run();
        }
        return frame;
    }

    /** One volatile read. */
    boolean isWanted() { return wanted; }

    /** Takes back a frame that nobody has taken yet, because a newer one shall be made in its place. */
    boolean withdraw() {
        if (newest.getAndSet(null) == null) return false;
        wanted = true;
        return true;
    }

    /** The frame that was asked for. */
    void publish(F frame) {
        wanted = false;
        newest.set(frame);
    }
}
