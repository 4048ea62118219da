package org.gibbsite.models.ising;

import java.util.Arrays;

/**
 * The correlation function along the axes of configurations of one side, 64 spins at a time: the pairs that differ are the
 * ones in the exclusive or of a row with itself turned by r, and with the row r below. Not for several threads.
 */
public final class AxisCorrelation {
    private final int side;
    private final int words; // of a row
    private final long last; // bits of a row's last word that are sites
    private final long[] rows; // (side × words), 1 is up
    private final long[] twice; // one row and, from bit side on, the same again
    private final int[] unlike; // pairs at distance r

    public AxisCorrelation(int side) {
        this.side = side;
        words = (side + 63) / 64;
        last = -1L >>> 64 * words - side;
        rows = new long[side * words];
        twice = new long[2 * words + 2];
        unlike = new int[side / 2 + 1];
    }

    /**
     * Adds Σ s_i s_{i+r}/(2 N) along both axes to {@code sums[r]}, r = 0 … sums.length − 1.
     *
     * @param spins side × side, row by row, each ±1. Not modified. @param sums at most side/2 + 1 long
     */
    public void add(byte[] spins, double[] sums) {
        pack(spins);
        Arrays.fill(unlike, 0);
        for (int row = 0; row < side; row++) {
            repeat(row * words);
            for (int r = 0; r < sums.length; r++)
                unlike[r] += along(row * words, r) + down(row * words, (row + r) % side * words);
        }
        for (int r = 0; r < sums.length; r++) sums[r] += 1 - unlike[r] / ((double) side * side);
    }

    private void pack(byte[] spins) {
        for (int row = 0, at = 0; row < side; row++) {
            for (int k = 0; k < words; k++) {
                int count = Math.min(64, side - 64 * k);
                long bits = 0;
                for (int j = count - 1; j >= 0; j--) bits = bits << 1 | spins[at + j] + 1 >> 1;
                rows[row * words + k] = bits;
                at += count;
            }
        }
    }

    private void repeat(int from) {
        Arrays.fill(twice, words, twice.length, 0);
        System.arraycopy(rows, from, twice, 0, words);
        int to = side / 64, shift = side % 64;
        for (int k = 0; k < words; k++) {
            long bits = rows[from + k];
            twice[to + k] |= bits << shift;
            twice[to + k + 1] |= bits >>> 1 >>> 63 - shift; // by 64 − shift, which may be 64
        }
    }

    private int along(int from, int r) {
        int at = r / 64, shift = r % 64, count = 0;
        for (int k = 0; k < words; k++) {
            long turned = twice[at + k] >>> shift | twice[at + k + 1] << 1 << 63 - shift;
            count += Long.bitCount((rows[from + k] ^ turned) & (k == words - 1 ? last : -1));
        }
        return count;
    }

    private int down(int from, int below) {
        int count = 0;
        for (int k = 0; k < words; k++) count += Long.bitCount(rows[from + k] ^ rows[below + k]);
        return count;
    }
}
