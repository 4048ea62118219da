package org.gibbsite.app.command;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C, made gentle: the end of the process waits until the run has come to a halt and has been saved. The JVM then exits
 * with 130 by itself.
 */
final class Interruption implements AutoCloseable {
    private final CountDownLatch halted = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    private Interruption() {}

    /** From now on a request to end the process waits for {@link #close}. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isRequested() { return requested; }

    /** What happens at Ctrl-C: asks, and waits for the answer. */
    void interrupt() {
        requested = true;
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
