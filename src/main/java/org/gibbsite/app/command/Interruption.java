package org.gibbsite.app.command;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C, or a signal to end, made gentle: the end of the process waits until runs have come to a halt and have been saved.
 * The JVM then exits with 130 or 143 by itself.
 */
public final class Interruption implements AutoCloseable {
    private final CountDownLatch halted = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    private final Runnable asked;

    private Interruption(Runnable asked) { this.asked = asked; }

    /** From now on a request to end the process waits for {@link #close}. */
    static Interruption watch() {
        return watch(() -> {});
    }

    /** @param asked called on another thread when the end of the process is requested, which waits for {@link #close} */
    public static Interruption watch(Runnable asked) {
        Interruption interruption = new Interruption(asked);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isRequested() { return requested; }

    /** What happens at Ctrl-C: asks, and waits for the answer. */
    void interrupt() {
        requested = true;
        asked.run();
        try {
            halted.await();
        } catch (InterruptedException nobodyWaitsAnyMore) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public void close() {
        halted.countDown();
        if (requested) return;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            requested = true;
        }
    }
}
