package org.gibbsite.compute.simd;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.gibbsite.compute.Sharers;

/**
 * The calling thread and its workers, who share the chunks of one task at a time. While others compute, too, only as many
 * take part as is this crew's part of the threads. Running a task allocates nothing.
 *
 * <ol>
 * <li>Only one thread calls {@link #run}; workers never do.
 * <li>Each worker has a share of the chunks, the same at each task of as many chunks, so that it finds near what it wrote
 * before; done with its own it takes from the others'.
 * <li>A chunk is claimed by lowering the count of its share in {@code open}, which also carries the number of the task, so
 * that a worker that wakes late cannot claim for a task that is over.
 * <li>How many take part is read once for each task and written before {@code open}, like the task: a worker beyond them
 * claims nothing and parks.
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
    private final Sharers computing;
    /** A share's place in {@code open}: one cache line apart, and one from the array's header. */
    private static final int LINE = 16;
    /** For each share the number of the task in the upper half, chunks not yet claimed in the lower half. */
    private final AtomicLongArray open;
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger parked = new AtomicInteger();
    private volatile Task task;
    /** Who take part in the task: workers 0 … {@code hands} − 1, the caller being 0. */
    private volatile int hands;
    private int number;
    private int chunks;
    private volatile Throwable failure;
    private volatile boolean closed;

    /**
     * @param threads   at least 1, the caller included; workers are daemons
     * @param computing divide the processors among them
     */
    Crew(int threads, Sharers computing) {
        this.computing = computing;
        hands = threads;
        workers = new Thread[threads - 1];
        open = new AtomicLongArray((threads + 1) * LINE);
        for (int i = 0; i < workers.length; i++) {
            int worker = i + 1;
            workers[i] = Thread.ofPlatform().daemon().name("gibbsite-simd-" + worker).start(() -> serve(worker));
        }
    }

    int threads() { return workers.length + 1; }

    /** Carries out chunks 0 … {@code chunks} − 1 of {@code task} and returns when all are done. */
    void run(Task task, int chunks) {
        int part = workers.length == 0 ? 1 : threads() / computing.number();
        if (part <= 1 || chunks <= 1 || closed) {
            for (int chunk = 0; chunk < chunks; chunk++) task.run(chunk, 0);
            return;
        }
        this.chunks = chunks;
        if (part != hands) hands = part;
        this.task = task;
        finished.set(0);
        number++;
        for (int share = 0; share < part; share++) {
            open.set((share + 1) * LINE, ((long) number << 32) + begin(share + 1) - begin(share));
        }
        if (parked.get() > 0) for (int i = 0; i < part - 1; i++) LockSupport.unpark(workers[i]);
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

    /** The first chunk of a share. */
    private int begin(int share) {
        return (int) ((long) chunks * share / hands);
    }

    private void work(int worker) {
        for (int i = 0; i < threads(); i++) work(worker, (worker + i) % threads());
    }

    private void work(int worker, int share) {
        for (;;) {
            long state = open.get((share + 1) * LINE);
            int left = (int) state;
            if (left == 0 || worker >= hands) return;
            if (!open.compareAndSet((share + 1) * LINE, state, state - 1)) continue;
            try {
                task.run(begin(share) + left - 1, worker);
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            }
            finished.incrementAndGet();
        }
    }

    private boolean isOpenTo(int worker) {
        if (worker >= hands) return false;
        for (int share = 0; share < threads(); share++) {
            if ((int) open.get((share + 1) * LINE) > 0) return true;
        }
        return false;
    }

    private void serve(int worker) {
        while (!closed) {
            if (isOpenTo(worker)) {
                work(worker);
            } else {
                awaitWork(worker);
            }
        }
    }

    private void awaitWork(int worker) {
        for (int spins = 0; spins < SPINS; spins++) {
            if (isOpenTo(worker) || closed) return;
            Thread.onSpinWait();
        }
        parked.incrementAndGet();
        if (!isOpenTo(worker) && !closed) LockSupport.park(this);
        parked.decrementAndGet();
    }

    /** Ends the workers. Idempotent. */
    @Override public void close() {
        closed = true;
        for (Thread worker : workers) LockSupport.unpark(worker);
    }
}
