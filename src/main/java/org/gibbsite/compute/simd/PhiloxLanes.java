package org.gibbsite.compute.simd;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.gibbsite.random.Philox;
import org.gibbsite.random.RandomKey;

/**
 * Successive Philox blocks, as many at once as there are 64-bit lanes, as words of 64 bits. Each round needs two products of
 * 32-bit words; the masks on both factors let the compiler take the machine's 32 × 32 → 64 bit multiplication. A round waits
 * for the one before it, so two vectors of blocks go side by side.
 */
final class PhiloxLanes {
    private static final VectorSpecies<Long> LONGS = Lanes.LONGS;
    private static final long LOW = 0xFFFFFFFFL, M0 = Philox.M0 & LOW, M1 = Philox.M1 & LOW;
    private static final LongVector INDEX = LongVector.zero(LONGS).addIndex(1);

    private PhiloxLanes() {}

    /**
     * Blocks {@code first} … {@code first + count − 1}: words 0 1 from {@code at}, words 2 3 from {@code at + stride}.
     *
     * @param count a multiple of the number of lanes; @param out overwritten
     */
    static void draw(RandomKey key, int first, int count, long[] out, int at, int stride) {
        int lanes = LONGS.length(), pairs = count - count % (2 * lanes);
        for (int k = 0; k < pairs; k += 2 * lanes) {
            blocks(key.bits(), first + k, first + k + lanes, out, at + k, at + k + lanes, stride);
        }
        // an odd vector at the end is drawn twice, to the same place
        if (pairs < count) blocks(key.bits(), first + pairs, first + pairs, out, at + pairs, at + pairs, stride);
    }

    /**
     * A counter of one word leaves nothing to multiply for word 2 in the first round, and in the second the same product for
     * word 0 of every block: 18 products instead of 20. What lies above the low 32 bits of c0 … c3 and d0 … d3 is never looked
     * at.
     */
    private static void blocks(long key, int first, int second, long[] out, int at, int then, int stride) {
        LongVector m0 = LongVector.broadcast(LONGS, M0), m1 = LongVector.broadcast(LONGS, M1);
        long k0 = key & LOW, k1 = key >>> 32, same = M0 * k0;
        LongVector p0 = INDEX.add(first).and(LOW).mul(m0), q0 = INDEX.add(second).and(LOW).mul(m0);
        LongVector c2 = p0.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, k1);
        LongVector d2 = q0.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, k1);
        k0 = k0 + Philox.W0 & LOW;
        k1 = k1 + Philox.W1 & LOW;
        LongVector p1 = c2.and(LOW).mul(m1), q1 = d2.and(LOW).mul(m1);
        LongVector c0 = p1.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, k0), c1 = p1;
        LongVector d0 = q1.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, k0), d1 = q1;
        c2 = p0.lanewise(VectorOperators.XOR, same >>> 32 ^ k1);
        d2 = q0.lanewise(VectorOperators.XOR, same >>> 32 ^ k1);
        LongVector c3 = LongVector.broadcast(LONGS, same), d3 = c3;
        for (int round = 2; round < Philox.ROUNDS; round++) {
            k0 = k0 + Philox.W0 & LOW;
            k1 = k1 + Philox.W1 & LOW;
            LongVector key0 = LongVector.broadcast(LONGS, k0), key1 = LongVector.broadcast(LONGS, k1);
            p0 = c0.and(LOW).mul(m0);
            p1 = c2.and(LOW).mul(m1);
            q0 = d0.and(LOW).mul(m0);
            q1 = d2.and(LOW).mul(m1);
            c0 = p1.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, c1).lanewise(VectorOperators.XOR,
                    key0);
            c2 = p0.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, c3).lanewise(VectorOperators.XOR,
                    key1);
            d0 = q1.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, d1).lanewise(VectorOperators.XOR,
                    key0);
            d2 = q0.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, d3).lanewise(VectorOperators.XOR,
                    key1);
            c1 = p1;
            c3 = p0;
            d1 = q1;
            d3 = q0;
        }
        c0.and(LOW).or(c1.lanewise(VectorOperators.LSHL, 32)).intoArray(out, at);
        c2.and(LOW).or(c3.lanewise(VectorOperators.LSHL, 32)).intoArray(out, at + stride);
        d0.and(LOW).or(d1.lanewise(VectorOperators.LSHL, 32)).intoArray(out, then);
        d2.and(LOW).or(d3.lanewise(VectorOperators.LSHL, 32)).intoArray(out, then + stride);
    }
}
