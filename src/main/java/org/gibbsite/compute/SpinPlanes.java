package org.gibbsite.compute;

/**
 * A periodic square lattice of spins, one bit each (1 is up), its two checkerboard colours in arrays of their own. Site
 * (row, column) has colour (row + column) mod 2 and bit {@code column / 2} of its row, which takes whole 64-bit words. Above
 * the first and below the last row lies a copy of the row that periodicity puts there.
 */
public final class SpinPlanes {
    private final int side;
    private final int half;
    private final int rowWords;
    private final long[][] colours; // each ((side + 2) × rowWords)
    private final long[] beside; // (side × rowWords): the neighbour left or right that is not at the same bit
    private final long[] valid; // (side × rowWords): bits that are sites

    /** @param side even, at least 2. All spins are up. */
    public SpinPlanes(int side) {
        if (side < 2 || side % 2 != 0) throw new IllegalArgumentException("side must be even and at least 2: " + side);
        this.side = side;
        half = side / 2;
        rowWords = (half + 63) / 64;
        colours = new long[2][(side + 2) * rowWords];
        beside = new long[side * rowWords];
        valid = new long[side * rowWords];
        for (int k = 0; k < rowWords; k++) {
            int bits = Math.min(64, half - 64 * k);
            for (int row = 0; row < side; row++) valid[row * rowWords + k] = -1L >>> 64 - bits;
        }
        for (long[] colour : colours) System.arraycopy(valid, 0, colour, rowWords, valid.length);
    }

    public int side() { return side; }

    /** Words of a row of one colour. */
    public int rowWords() { return rowWords; }

    /** Words of all rows of one colour, without the copied rows. */
    public int words() { return side * rowWords; }

    /** Spins of one colour, live ((side + 2) × rowWords); the first row begins at {@link #rowWords}. */
    public long[] colour(int colour) {
        return colours[colour];
    }

    /** As {@link #face} left it (side × rowWords). */
    public long[] beside() { return beside; }

    /** Bits that are sites (side × rowWords). Not to be modified. */
    public long[] valid() { return valid; }

    /** Overwrites all spins. @param spins side × side, row by row, each ±1. Not modified. */
    public void pack(byte[] spins) {
        for (int row = 0; row < side; row++) {
            for (int colour = 0; colour < 2; colour++) {
                int at = row * side + (row + colour & 1), word = (row + 1) * rowWords;
                for (int k = 0; k < half; k += 64, word++) {
                    long bits = 0;
                    for (int j = Math.min(64, half - k) - 1; j >= 0; j--)
                        bits = bits << 1 | spins[at + 2 * (k + j)] + 1 >> 1;
                    colours[colour][word] = bits;
                }
            }
        }
    }

    /** @param spins side × side, row by row, each ±1. Overwritten. */
    public void unpack(byte[] spins) {
        for (int row = 0; row < side; row++) {
            for (int colour = 0; colour < 2; colour++) {
                int at = row * side + (row + colour & 1), word = (row + 1) * rowWords;
                for (int k = 0; k < half; k += 64, word++) {
                    long bits = colours[colour][word];
                    for (int j = 0, most = Math.min(64, half - k); j < most; j++, bits >>>= 1)
                        spins[at + 2 * (k + j)] = (byte) (((int) bits & 1) * 2 - 1);
                }
            }
        }
    }

    /** Makes ready to look at the neighbours of {@code colour}: copies the outer rows of the other one, fills beside. */
    public void face(int colour) {
        long[] other = colours[1 - colour];
        System.arraycopy(other, side * rowWords, other, 0, rowWords);
        System.arraycopy(other, rowWords, other, (side + 1) * rowWords, rowWords);
        for (int row = 0; row < side; row++) {
            if ((row + colour & 1) == 0) before(other, (row + 1) * rowWords, row * rowWords);
            else
                after(other, (row + 1) * rowWords, row * rowWords);
        }
    }

    /** Bit k takes bit k − 1. */
    private void before(long[] other, int from, int to) {
        long carry = other[from + rowWords - 1] >>> half - 1;
        for (int k = 0; k < rowWords; k++) {
            long word = other[from + k];
            beside[to + k] = word << 1 | carry & 1;
            carry = word >>> 63;
        }
    }

    /** Bit k takes bit k + 1. */
    private void after(long[] other, int from, int to) {
        long first = other[from];
        for (int k = 0; k < rowWords - 1; k++)
            beside[to + k] = other[from + k] >>> 1 | other[from + k + 1] << 63;
        int last = rowWords - 1;
        beside[to + last] = other[from + last] >>> 1 | first << half - 1 - 64 * last;
    }

    /** Σ s_i. */
    public int magnetisation() {
        int up = 0;
        for (long[] colour : colours) {
            for (int i = 0; i < valid.length; i++) up += Long.bitCount(colour[rowWords + i] & valid[i]);
        }
        return 2 * up - side * side;
    }

    /** Σ over bonds of s_i s_j, each site's bonds to the right and below; on side 2 every pair has two bonds. */
    public int bonds() {
        face(0);
        long[] own = colours[0], other = colours[1];
        int unlike = 0;
        for (int i = 0; i < valid.length; i++) {
            long spin = own[rowWords + i], sites = valid[i];
            unlike += Long.bitCount((spin ^ other[i]) & sites) + Long.bitCount((spin ^ other[rowWords + i]) & sites)
                    + Long.bitCount((spin ^ other[2 * rowWords + i]) & sites)
                    + Long.bitCount((spin ^ beside[i]) & sites);
        }
        return 2 * side * side - 2 * unlike;
    }
}
