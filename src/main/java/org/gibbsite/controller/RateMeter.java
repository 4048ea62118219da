package org.gibbsite.controller;

import java.util.Arrays;

/** Steps per second and shares of time over the last second, without allocating. Told the time; reads no clock. */
final class RateMeter {
    private static final int BUCKETS = 16;
    private static final long WIDTH = Pacer.SECOND / BUCKETS;

    private final long[] number = new long[BUCKETS];
    private final long[] steps = new long[BUCKETS];
    private final long[] wall = new long[BUCKETS];
    private final long[] measuring = new long[BUCKETS];
    private final long[] frames = new long[BUCKETS];
    private final long[] waiting = new long[BUCKETS];
    private long newest;

    RateMeter() { reset(); }

    void reset() {
        Arrays.fill(number, Long.MIN_VALUE);
        newest = Long.MIN_VALUE;
    }

    /** {@code wallNanos} have passed up to {@code now}; of these, so many were spent measuring and showing. */
    void add(long now, long wallNanos, int stepsMade, long measuringNanos, long frameNanos) {
        int i = bucket(now);
        steps[i] += stepsMade;
        wall[i] += wallNanos;
        measuring[i] += measuringNanos;
        frames[i] += frameNanos;
    }

    /** Of the time that {@link #add} is told, so much was spent until {@code now} waiting for the next step's time. */
    void waited(long now, long nanos) {
        waiting[bucket(now)] += nanos;
    }

    private int bucket(long now) {
        newest = Math.floorDiv(now, WIDTH);
        int i = (int) Math.floorMod(newest, (long) BUCKETS);
        if (number[i] != newest) {
            number[i] = newest;
            steps[i] = wall[i] = measuring[i] = frames[i] = waiting[i] = 0;
        }
        return i;
    }

    /** Time spent measuring does not count. */
    double stepsPerSecond() {
        long time = sum(wall) - sum(measuring);
        return time <= 0 ? 0 : (double) sum(steps) * Pacer.SECOND / time;
    }

    double measuringShare() { return share(measuring); }

    double frameShare() { return share(frames); }

    double waitingShare() { return share(waiting); }

    long wallNanos() { return sum(wall); }

    long measuringNanos() { return sum(measuring); }

    private double share(long[] part) {
        long all = sum(wall);
        return all <= 0 ? 0 : Math.min(1, (double) sum(part) / all);
    }

    private long sum(long[] of) {
        long sum = 0;
        for (int i = 0; i < BUCKETS; i++) {
            if (number[i] > newest - BUCKETS && number[i] <= newest) sum += of[i];
        }
        return sum;
    }
}
