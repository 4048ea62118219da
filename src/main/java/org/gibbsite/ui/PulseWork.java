package org.gibbsite.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Pieces of drawing that wait for their pulse. Each pulse does what fits into its time, so that an event waits for some of
 * them at most and never for all. JavaFX thread only.
 */
public final class PulseWork {
    private final Queue<Runnable> left = new ArrayDeque<>();
    private final LongSupplier clock;

    public PulseWork() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds */
    PulseWork(LongSupplier clock) {
        this.clock = clock;
    }

    /** @param piece done after all that came before; sees for itself whether it is still of use */
    public void add(Runnable piece) {
        left.add(piece);
    }

    public boolean isLeft() {
        return !left.isEmpty();
    }

    /** Does something now. @return how long it took, in seconds */
    double timed(Runnable piece) {
        long start = clock.getAsLong();
        piece.run();
        return (clock.getAsLong() - start) * 1e-9;
    }

    /**
     * Works until nothing is left or the time is used up; the first piece is done in any case.
     *
     * @param seconds after which no other piece is begun
     */
    void work(double seconds) {
        long start = clock.getAsLong();
        do {
            Runnable piece = left.poll();
            if (piece == null) return;
            piece.run();
        } while ((clock.getAsLong() - start) * 1e-9 < seconds);
    }
}
