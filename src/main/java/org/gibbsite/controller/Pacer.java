package org.gibbsite.controller;

/** When to step, to measure and to show: pure functions of times in nanoseconds. */
final class Pacer {
    static final long SECOND = 1_000_000_000L;
    /** One phase in slow motion, long enough to name it aloud. */
    static final long PHASE = SECOND * 5 / 4;
    /** While a run plays a whole frame is made no more often, where one in between is cheaper. */
    static final long WHOLE = SECOND * 3 / 10;
    /** Snapshots no more often than 30 times a second. */
    static final long SNAPSHOT = SECOND / 30;
    /** A seek shows where it passes only when it takes longer than this: a step back shall not flicker. */
    static final long TRAVEL = SECOND / 5;
    /** Whoever falls further behind than this starts counting anew instead of catching up in a burst. */
    private static final long PATIENCE = SECOND / 10;
    private static final long LONGEST_PAUSE = SECOND / 2;

    private Pacer() {}

    /** Time between two steps, or between two phases where the grain is a phase; 0 is at once. */
    static long interval(Speed speed, Grain grain, int phases) {
        boolean phased = grain == Grain.PHASE;
        if (speed.isMax()) return phased ? PHASE : 0;
        return (long) (SECOND / (speed.stepsPerSecond() * (phased ? phases : 1)));
    }

    /** When the next step is due, after one that was due at {@code due} and made at {@code now}. */
    static long next(long due, long now, long interval) {
        long next = due + interval;
        return now - next > PATIENCE ? now : next;
    }

    /** Whether a slice of diagnostics may come between two steps: at most a quarter of the time while playing. */
    static boolean mayMeasure(long measuring, long total) {
        return 4 * measuring <= total;
    }

    /** What something costs on average, of late: dear ones and cheap ones alternate. @param before 0 where nothing is known */
    static long usual(long before, long cost) {
        return before == 0 ? cost : before + (cost - before) / 8;
    }

    /** When something that took {@code cost} until {@code now} may be done again, to take at most {@code share} of the time. */
    static long again(long now, long cost, double share, long least) {
        return now + Math.clamp((long) (cost / share), least, Math.max(least, LONGEST_PAUSE));
    }
}
