package org.gibbsite.labs.vae;

import java.util.function.Supplier;

/** What is worked out when somebody asks for the first time, once. For any thread. */
final class Late<T> implements Supplier<T> {
    private Supplier<T> how;
    private volatile T value;

    /** @param how called once at most; its result is never null */
    Late(Supplier<T> how) {
        this.how = how;
    }

    @Override public T get() {
        T known = value;
        return known != null ? known : first();
    }

    private synchronized T first() {
        if (value == null) {
            value = how.get();
            how = null;
        }
        return value;
    }
}
