package org.gibbsite.compute;

import org.gibbsite.random.RandomKey;

/**
 * Half a checkerboard sweep: every spin of one colour at once, given the other colour. All implementations give the same
 * bits. 64 spins of word j, of n in all, draw from Philox blocks j, n + j, …, 4 n + j, which are ten words of 64 bits: bit b
 * of words 0 … 8 are the leading bits of spin b's 24-bit uniform, and where they equal those of its chance, the spin takes the
 * other 15 from the next 16 bits of word 9; a fifth such spin and later ones from blocks 5 n + 15 j and on.
 */
public interface SpinUpdate {
    /** Philox blocks that a word of 64 spins draws. */
    int BLOCKS = 5;

    /** @param planes the spins of {@code colour} overwritten; @param colour 0 or 1 */
    void halfSweep(SpinPlanes planes, int colour, FlipChances chances, RandomKey key);

    /**
     * Philox blocks {@code first} … {@code first + count − 1} of a key as two words of 64 bits each. {@code out} is
     * overwritten: words 0 1 of the blocks from {@code at}, words 2 3 from {@code at + stride}.
     */
    void draw(RandomKey key, int first, int count, long[] out, int at, int stride);

    /**
     * Words of 64 independent bits, each set with the same chance: words {@code from} … {@code from + count − 1} of n. Word j
     * draws as a word of spins does in a half sweep of n words.
     *
     * @param chance multiple of 2⁻²⁴, below {@link FlipChances#ONE}; @param out overwritten from {@code at}
     */
    void bits(RandomKey key, int n, int from, int count, int chance, long[] out, int at);
}
