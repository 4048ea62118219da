package org.gibbsite.compute.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import org.gibbsite.random.Philox;
import org.gibbsite.random.RandomKey;

/**
 * Bernoulli samples: {@link Philox} on as many counters at once as there are 64-bit lanes, four draws from each. Draw i is
 * that of {@link RandomKey#uniform}.
 */
final class Sampler implements Crew.Task {
    private static final long LOW = 0xFFFFFFFFL;
    /** Counters of one round of vectors, and the draws they give. */
    private static final int BLOCKS = Lanes.LONGS.length(), DRAWS = 4 * BLOCKS;
    /** Draws of one chunk, a multiple of {@link #DRAWS}. */
    private static final int CHUNK = 4096;
    private static final LongVector INDEX = LongVector.zero(Lanes.LONGS).addIndex(1);
    /** Words 0 1 of each counter lie in one vector, words 2 3 in another: these bring them into the order of draws. */
    private static final VectorShuffle<Long> FIRST = VectorShuffle.fromOp(Lanes.LONGS, i -> i / 2),
            SECOND = VectorShuffle.fromOp(Lanes.LONGS, i -> BLOCKS / 2 + i / 2);
    private static final VectorMask<Long> ODD = VectorMask.fromLong(Lanes.LONGS, 0xAAAAAAAAL);

    private final Crew crew;
    private float[] means;
    private float[] out;
    private int size;
    private int key0;
    private int key1;

    Sampler(Crew crew) {
        this.crew = crew;
    }

    /** out_i = 1 if u_i < means_i else 0, for i below {@code size}. */
    void sample(float[] means, RandomKey key, float[] out, int size) {
        this.means = means;
        this.out = out;
        this.size = size;
        key0 = (int) key.bits();
        key1 = (int) (key.bits() >>> 32);
        crew.run(this, (size + CHUNK - 1) / CHUNK);
    }

    @Override public void run(int chunk, int worker) {
        int end = Math.min(size, (chunk + 1) * CHUNK);
        int i = chunk * CHUNK;
        for (; i + DRAWS <= end; i += DRAWS) vectors(means, out, i, key0, key1);
        if (i < end) rest(i, end);
    }

    private static void vectors(float[] means, float[] out, int start, int key0, int key1) {
        LongVector c0 = INDEX.add(start >>> 2), c1 = zero(), c2 = zero(), c3 = zero();
        long k0 = key0 & LOW, k1 = key1 & LOW;
        for (int round = 0; round < Philox.ROUNDS; round++) {
            LongVector p0 = c0.and(LOW).mul(Philox.M0 & LOW), p1 = c2.and(LOW).mul(Philox.M1 & LOW);
            c0 = p1.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, c1).lanewise(VectorOperators.XOR,
                    k0);
            c2 = p0.lanewise(VectorOperators.LSHR, 32).lanewise(VectorOperators.XOR, c3).lanewise(VectorOperators.XOR,
                    k1);
            c1 = p1.and(LOW);
            c3 = p0.and(LOW);
            k0 = k0 + Philox.W0 & LOW;
            k1 = k1 + Philox.W1 & LOW;
        }
        LongVector words01 = c0.or(c1.lanewise(VectorOperators.LSHL, 32));
        LongVector words23 = c2.or(c3.lanewise(VectorOperators.LSHL, 32));
        compare(words01.rearrange(FIRST).blend(words23.rearrange(FIRST), ODD), means, out, start);
        compare(words01.rearrange(SECOND).blend(words23.rearrange(SECOND), ODD), means, out, start + Lanes.COUNT);
    }

    private static LongVector zero() {
        return LongVector.zero(Lanes.LONGS);
    }

    private static void compare(LongVector words, float[] means, float[] out, int start) {
        IntVector bits = words.reinterpretAsInts().lanewise(VectorOperators.LSHR, 8);
        FloatVector uniform = ((FloatVector) bits.convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)).mul(0x1p-24f);
        FloatVector mean = FloatVector.fromArray(Lanes.FLOATS, means, start);
        FloatVector.zero(Lanes.FLOATS).blend(1f, uniform.compare(VectorOperators.LT, mean)).intoArray(out, start);
    }

    private void rest(int start, int end) {
        int[] block = new int[4];
        for (int i = start; i < end; i += 4) {
            block[0] = i >>> 2;
            block[1] = 0;
            block[2] = 0;
            block[3] = 0;
            Philox.block(key0, key1, block);
            for (int j = 0; j < 4 && i + j < end; j++) {
                out[i + j] = (block[j] >>> 8) * 0x1p-24f < means[i + j] ? 1 : 0;
            }
        }
    }
}
