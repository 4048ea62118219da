package org.gibbsite.controller;

import java.util.concurrent.locks.LockSupport;

/** The clock of this machine. */
final class SystemClock implements Clock {
    @Override public long now() { return System.nanoTime(); }

    @Override public void sleep(long nanos) { LockSupport.parkNanos(this, nanos); }
}
