package org.gibbsite.compute;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many divide something among them at the moment: back ends the processors, for one. Any thread may use it, and none
 * waits.
 */
public final class Sharers {
    private final AtomicInteger present = new AtomicInteger();

    /** One more, until it leaves. */
    public void enter() { present.incrementAndGet(); }

    public void leave() { present.decrementAndGet(); }

    /** At least 1: whoever asks. */
    public int number() {
        return Math.max(1, present.get());
    }
}
