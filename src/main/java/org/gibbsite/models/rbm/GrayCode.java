package org.gibbsite.models.rbm;

/**
 * A walk through all 2ⁿ states of n binary units in which each step flips one unit, so that whatever depends linearly on
 * the state is kept up to date with one addition. Starts at the state of all zeros.
 *
 * <p>Source: Gray, "Pulse code communication", US patent 2632058, 1953: state k is k xor k/2.
 */
final class GrayCode {
    private final int units;
    private long visited = 1;
    private long state;

    GrayCode(int units) {
        this.units = units;
    }

    boolean isLast() { return visited == 1L << units; }

    /** Flips one unit and returns its number; not after {@link #isLast}. */
    int next() {
        int unit = Long.numberOfTrailingZeros(visited++);
        state ^= 1L << unit;
        return unit;
    }

    /** Whether unit {@code j} is 1 now. */
    boolean isOn(int j) { return (state >>> j & 1) != 0; }

    /** States visited so far, the present one included. */
    long visited() { return visited; }
}
