package org.gibbsite.compute;

import org.gibbsite.random.Philox;
import org.gibbsite.random.RandomKey;

/** {@link SpinUpdate} on 64-bit words in plain Java: what back ends without vectors use and the others are tested against. */
public final class PlainSpinUpdate implements SpinUpdate {
    private static final long LOW = 0xFFFFFFFFL;
    private final int[] block = new int[4];
    private final long[] random = new long[10];

    @Override public void halfSweep(SpinPlanes planes, int colour, FlipChances chances, RandomKey key) {
        planes.face(colour);
        for (int j = 0; j < planes.words(); j++) word(planes, colour, chances, key, j);
    }

    /** Word {@code j} of the half sweep; {@link SpinPlanes#face} must have been called. */
    public void word(SpinPlanes planes, int colour, FlipChances chances, RandomKey key, int j) {
        for (int k = 0; k < BLOCKS; k++) draw(key, k * planes.words() + j, 1, random, 2 * k, 1);
        long[] own = planes.colour(colour), other = planes.colour(1 - colour);
        int w = planes.rowWords();
        long spin = own[w + j], a = other[j], b = other[2 * w + j], c = other[w + j], d = planes.beside()[j];
        long ab = a ^ b, cd = c ^ d, ones = ab ^ cd, twos = a & b ^ c & d ^ ab & cd, fours = a & b & c & d;
        long[] up = {~(ones | twos | fours), ones & ~twos, twos & ~ones, ones & twos, fours};
        long turned = 0, open = 0;
        for (int n = 0; n < 5; n++) {
            turned |= up[n] & (spin & chances.certain(1, n) | ~spin & chances.certain(0, n));
            open |= up[n] & (spin & chances.drawn(1, n) | ~spin & chances.drawn(0, n));
        }
        for (int plane = 0; plane < FlipChances.PLANES; plane++) {
            long threshold = 0;
            for (int n = 0; n < 5; n++)
                threshold |= up[n] & (spin & chances.mask(1, n, plane) | ~spin & chances.mask(0, n, plane));
            turned |= open & threshold & ~random[plane];
            open &= ~(threshold ^ random[plane]);
        }
        own[w + j] = spin ^ turned & planes.valid()[j];
        open &= planes.valid()[j];
        if (open != 0) ties(planes, colour, chances, key, j, open, random[9]);
    }

    /**
     * Decides the spins of word {@code j} whose leading bits tied, none of which has turned yet.
     *
     * @param open which; @param word the draws of the first four
     */
    public void ties(SpinPlanes planes, int colour, FlipChances chances, RandomKey key, int j, long open, long word) {
        long[] own = planes.colour(colour), other = planes.colour(1 - colour);
        int w = planes.rowWords();
        long turned = 0;
        for (int count = 0; open != 0; count++, open &= open - 1) {
            int bit = Long.numberOfTrailingZeros(open);
            int neighbours = (int) ((other[j] >>> bit & 1) + (other[2 * w + j] >>> bit & 1)
                    + (other[w + j] >>> bit & 1) + (planes.beside()[j] >>> bit & 1));
            int rest = chances.chance((int) (own[w + j] >>> bit & 1), neighbours) & (1 << FlipChances.TIE_BITS) - 1;
            int draw = count < 4 ? (int) (word >>> 16 * count) : further(planes.words(), key, j, count - 4);
            if ((draw & (1 << FlipChances.TIE_BITS) - 1) < rest) turned |= 1L << bit;
        }
        own[w + j] ^= turned;
    }

    private static int further(int words, RandomKey key, int j, int number) {
        int firstBlock = BLOCKS * words + 15 * j;
        return key.word(4 * firstBlock + number);
    }

    @Override public void bits(RandomKey key, int n, int from, int count, int chance, long[] out, int at) {
        for (int k = 0; k < count; k++) {
            for (int b = 0; b < BLOCKS; b++) draw(key, b * n + from + k, 1, random, 2 * b, 1);
            long set = 0, open = -1;
            for (int plane = 0; plane < FlipChances.PLANES; plane++) {
                long threshold = -(chance >>> 23 - plane & 1L);
                set |= open & threshold & ~random[plane];
                open &= ~(threshold ^ random[plane]);
            }
            out[at + k] = set | bitTies(key, n, from + k, chance, open, random[9]);
        }
    }

    /** The bits that are set among those whose leading bits tied. @param open which; @param word the draws of the first four */
    public static long bitTies(RandomKey key, int n, int j, int chance, long open, long word) {
        long set = 0;
        int rest = chance & (1 << FlipChances.TIE_BITS) - 1;
        for (int count = 0; open != 0; count++, open &= open - 1) {
            int draw = count < 4 ? (int) (word >>> 16 * count) : further(n, key, j, count - 4);
            if ((draw & (1 << FlipChances.TIE_BITS) - 1) < rest) set |= open & -open;
        }
        return set;
    }

    @Override public void draw(RandomKey key, int first, int count, long[] out, int at, int stride) {
        for (int k = 0; k < count; k++) {
            block[0] = first + k;
            block[1] = 0;
            block[2] = 0;
            block[3] = 0;
            Philox.block((int) key.bits(), (int) (key.bits() >>> 32), block);
            out[at + k] = block[0] & LOW | (long) block[1] << 32;
            out[at + stride + k] = block[2] & LOW | (long) block[3] << 32;
        }
    }
}
