package org.gibbsite.labs.vae;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What is worked out when somebody asks for the first time or before, once. For any thread. */
final class Late<T> implements Supplier<T> {
    private final AtomicBoolean asked;
    private Supplier<T> how;
    private volatile T value;

    /**
     * @param asked set whenever somebody asks
     * @param how   called once at most; its result is never null
     */
    Late(AtomicBoolean asked, Supplier<T> how) {
        this.asked = asked;
        this.how = how;
    }

    @Override public T get() {
        asked.setPlain(true);
        if (value == null) workOut();
        return value;
    }

    /** As if asked for, unless nobody has asked since the last time that this was called for the same mark. */
    void workOutIfAsked() {
        if (asked.getAndSet(false)) workOut();
    }

    synchronized void workOut() {
        if (value != null) return;
        value = how.get();
        how = null;
    }
}
