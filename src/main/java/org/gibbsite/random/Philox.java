package org.gibbsite.random;

/**
 * Philox4x32-10: a counter-based generator. The 128-bit output is a pure function of key and counter, so any draw can be
 * recomputed at any time, on any device, in any order.
 *
 * <p>Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.3.
 */
public final class Philox {
    /** Round multipliers. */
    public static final int M0 = 0xD2511F53, M1 = 0xCD9E8D57;
    /** Key increments: the golden ratio and √3 − 1, as 32-bit fractions. */
    public static final int W0 = 0x9E3779B9, W1 = 0xBB67AE85;
    /** Rounds; ten is the authors' recommendation. */
    public static final int ROUNDS = 10;

    private Philox() {}

    /** Overwrites {@code counter} (4 words) with the block drawn for key (k0, k1) and that counter. */
    public static void block(int k0, int k1, int[] counter) {
        int c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = (M0 & 0xFFFFFFFFL) * (c0 & 0xFFFFFFFFL);
            long p1 = (M1 & 0xFFFFFFFFL) * (c2 & 0xFFFFFFFFL);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c1 = (int) p1;
            c3 = (int) p0;
            k0 += W0;
            k1 += W1;
        }
        counter[0] = c0;
        counter[1] = c1;
        counter[2] = c2;
        counter[3] = c3;
    }
}
