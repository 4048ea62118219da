package org.gibbsite.compute.simd;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.gibbsite.random.Philox;
import org.gibbsite.random.RandomKey;

/**
 * Successive Philox blocks, as many at once as there are 64-bit lanes, as words of 64 bits. Each round needs two products of
 * 32-bit words; the masks on both factors let the compiler take the machine's 32 × 32 → 64 bit multiplication.
 */
final class PhiloxLanes {
    private static final VectorSpecies<Long> LONGS = Lanes.LONGS;
    private static final long LOW = 0xFFFFFFFFL;
    private static final LongVector INDEX = LongVector.zero(LONGS).addIndex(1);

    private PhiloxLanes() {}

    /**
     * Blocks {@code first} … {@code first + count − 1}: words 0 1 from {@code at}, words 2 3 from {@code at + stride}.
     *
     * @param count a multiple of the number of lanes; @param out overwritten
     */
    static void draw(RandomKey key, int first, int count, long[] out, int at, int stride) {
        long key0 = key.bits() & LOW, key1 = key.bits() >>> 32;
        for (int k = 0; k < count; k += LONGS.length()) block(key0, key1, first + k, out, at + k, at + stride + k);
    }

    private static void block(long key0, long key1, int first, long[] out, int at, int beside) {
        LongVector m0 = LongVector.broadcast(LONGS, Philox.M0).and(LOW), m1 = LongVector.broadcast(LONGS, Philox.M1)
                .and(LOW);
        LongVector c0 = INDEX.add(first), c1 = LongVector.zero(LONGS), c2 = c1, c3 = c1;
        long k0 = key0, k1 = key1;
        for (int round = 0; round < Philox.ROUNDS; round++) {
            LongVector p0 = c0.and(LOW).mul(m0), p1 = c2.and(LOW).mul(m1);
            // what lies above the low 32 bits of c0 … c3 is never looked at
            c0 = p1.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, c1).lanewise(VectorOperators.XOR,
                    k0);
            c2 = p0.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, c3).lanewise(VectorOperators.XOR,
                    k1);
            c1 = p1;
            c3 = p0;
            k0 = k0 + Philox.W0 & LOW;
            k1 = k1 + Philox.W1 & LOW;
        }
        c0.and(LOW).or(c1.lanewise(VectorOperators.LSHL, 32)).intoArray(out, at);
        c2.and(LOW).or(c3.lanewise(VectorOperators.LSHL, 32)).intoArray(out, beside);
    }
}
