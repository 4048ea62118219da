package org.gibbsite.kit.sampling;

/**
 * Steps at which a chart of a sampler gets a point, spaced as on a logarithmic axis: every one at first, then so many in each
 * doubling of the step number.
 *
 * @param perDoubling a power of two
 */
public record LogSpacing(int perDoubling) {

    public boolean isDue(long step) { return step % spacing(step) == 0; }

    /** The first of these steps from {@code step} on. */
    public long next(long step) {
        return Math.ceilDiv(step, spacing(step)) * spacing(step);
    }

    private long spacing(long step) {
        return Math.max(1, Long.highestOneBit(Math.max(1, step)) / perDoubling);
    }
}
