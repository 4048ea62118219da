package org.gibbsite.controller;

import java.util.concurrent.atomic.AtomicLong;

/** A clock on which work takes no time, and that is put forward instead of sleeping. May be read by any thread. */
final class WaitlessClock implements Clock {
    private final AtomicLong now = new AtomicLong(Pacer.SECOND);

    @Override public long now() { return now.get(); }

    @Override public void sleep(long nanos) { now.addAndGet(nanos); }
}
