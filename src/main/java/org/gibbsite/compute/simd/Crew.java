package org.gibbsite.compute.simd;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The calling thread and its workers, who share the chunks of one task at a time. Running a task allocates nothing.
 *
 * <ol>
 * <li>Only one thread calls {@link #run}; workers never do.
 * <li>A chunk is claimed by lowering the count in {@code open}, which also carries the number of the task, so that a worker
 * that wakes late cannot claim for a task that is over.
 * <li>The caller works too and waits only for chunks that were claimed: a worker that gets no processor costs nothing.
 * <li>{@code task} is written before {@code open} and changes only after every claimed chunk was counted in
 * {@code finished}: whoever has claimed sees the right task.
 * <li>What the workers wrote is visible to the caller when {@link #run} returns.
 * </ol>
 */
final class Crew implements AutoCloseable {
    /** Looks before a worker parks: about a quarter of a millisecond, longer than the pauses inside a training step. */
    private static final int SPINS = 5_000;

    /** Work in independent chunks, whose results do not depend on who does them and when. */
    interface Task {
        /** @param worker 0 … threads − 1, for workspaces of its own */
        void run(int chunk, int worker);
    }

    private final Thread[] workers;
    /** Number of the task in the upper half, chunks not yet claimed in the lower half. */
    private final AtomicLong open = new AtomicLong();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger parked = new AtomicInteger();
    private volatile Task task;
    private volatile Throwable failure;
    private volatile boolean closed;

    /** @param threads at least 1, the caller included; workers are daemons */
    Crew(int threads) {
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            int worker = i + 1;
            workers[i] = Thread.ofPlatform().daemon().name("gibbsite-simd-" + worker).start(() -> serve(worker));
        }
    }

    int threads() { return workers.length + 1; }

    /** Carries out chunks 0 … {@code chunks} − 1 of {@code task} and returns when all are done. */
    void run(Task task, int chunks) {
        if (workers.length == 0 || chunks <= 1 || closed) {
            for (int chunk = 0; chunk < chunks; chunk++) task.run(chunk, 0);
            return;
        }
        this.task = task;
        finished.set(0);
        open.set(((open.get() >>> 32) + 1 << 32) + chunks);
        if (parked.get() > 0) for (Thread worker : workers) LockSupport.unpark(worker);
        work(0);
        for (int spins = 0; finished.get() < chunks; spins++) {
            if (spins < SPINS) Thread.onSpinWait();
            else
                Thread.yield();
        }
        rethrow();
    }

    private void rethrow() {
        Throwable cause = failure;
        if (cause == null) return;
        failure = null;
        throw new IllegalStateException("a worker failed: " + cause, cause);
    }

    private void work(int worker) {
        for (;;) {
            long state = open.get();
            int left = (int) state;
            if (left == 0) return;
            if (!open.compareAndSet(state, state - 1)) continue;
            try {
                task.run(left - 1, worker);
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            }
            finished.incrementAndGet();
        }
    }

    private void serve(int worker) {
        while (!closed) {
            if ((int) open.get() > 0) {
                work(worker);
            } else {
                awaitWork();
            }
        }
    }

    private void awaitWork() {
        for (int spins = 0; spins < SPINS; spins++) {
            if ((int) open.get() > 0 || closed) return;
            Thread.onSpinWait();
        }
        parked.incrementAndGet();
        if ((int) open.get() == 0 && !closed) LockSupport.park(this);
        parked.decrementAndGet();
    }

    /** Ends the workers. Idempotent. */
    @Override public void close() {
        closed = true;
        for (Thread worker : workers) LockSupport.unpark(worker);
    }
}
