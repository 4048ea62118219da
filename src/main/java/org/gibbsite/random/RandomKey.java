package org.gibbsite.random;

/**
 * An immutable source of randomness. A key is never used up: the same key and index always give the same number. Derive
 * a fresh key for every independent purpose with {@link #fold}.
 *
 * <p>Draw {@code i} of a key is word {@code i mod 4} of the Philox block with counter (i div 4, 0, 0, 0). A back end that
 * draws in another order, or on another device, gives the same numbers.
 *
 * @param bits the two 32-bit key words of Philox, low word first
 */
public record RandomKey(long bits) {

    /** The key of a whole run. */
    public static RandomKey of(long seed) {
        return new RandomKey(mix(seed));
    }

    /** A key independent of this one and of every other fold of it. */
    public RandomKey fold(long tag) {
        return new RandomKey(mix(bits ^ mix(tag + 0x632BE59BD9B4E019L)));
    }

    /** As {@link #fold(long)}, for a named purpose such as {@code "visible"}. */
    public RandomKey fold(String purpose) {
        return fold((long) purpose.hashCode() << 20 ^ purpose.length());
    }

    /** Draw {@code index} as 32 random bits. */
    public int word(int index) {
        int[] block = {index >>> 2, 0, 0, 0};
        Philox.block((int) bits, (int) (bits >>> 32), block);
        return block[index & 3];
    }

    /** Draw {@code index} as a uniform in [0, 1), a multiple of 2⁻²⁴. */
    public float uniform(int index) {
        return (word(index) >>> 8) * 0x1p-24f;
    }

    /** Overwrites {@code out} with draws 0, 1, 2, … as uniforms in [0, 1), multiples of 2⁻²⁴. */
    public void uniforms(float[] out) {
        int[] block = new int[4];
        for (int i = 0; i < out.length; i += 4) {
            fill(block, i);
            for (int j = 0; j < 4 && i + j < out.length; j++) {
                out[i + j] = (block[j] >>> 8) * 0x1p-24f;
            }
        }
    }

    /**
     * Overwrites {@code out} with standard normal draws. Source: Box and Muller, "A note on the generation of random
     * normal deviates", 1958, in double precision, so that the result does not depend on the machine's vector width.
     */
    public void normals(float[] out) {
        int[] block = new int[4];
        for (int i = 0; i < out.length; i += 2) {
            if ((i & 3) == 0) fill(block, i);
            double u = ((block[i & 3] >>> 8) + 1) * 0x1p-24;
            int turn = block[(i & 3) + 1] >>> 8, quarter = (turn + (1 << 21)) >> 22;
            double rest = 2 * Math.PI * (turn - (quarter << 22)) * 0x1p-24;
            double radius = StrictMath.sqrt(-2 * StrictMath.log(u));
            out[i] = (float) (radius * cosine(quarter, rest));
            if (i + 1 < out.length) out[i + 1] = (float) (radius * cosine(quarter + 3, rest));
        }
    }

    /** cos of so many quarter turns and the rest, within ±π/4. */
    private static double cosine(int quarter, double rest) {
        double value = (quarter & 1) == 0 ? cosine(rest * rest) : sine(rest);
        return (quarter & 3) == 0 || (quarter & 3) == 3 ? value : -value;
    }

    /** cos √z for z in [0, (π/4)²], the first nine terms of its series: off by less than 10⁻¹⁷; makes no object. */
    private static double cosine(double z) {
        double sum = 1;
        for (int k = 16; k >= 2; k -= 2) sum = 1 - z / (k * (k - 1)) * sum;
        return sum;
    }

    /** sin a for |a| ≤ π/4, the first nine terms of its series: off by less than 10⁻¹⁷. */
    private static double sine(double a) {
        double z = a * a, sum = 1;
        for (int k = 17; k >= 3; k -= 2) sum = 1 - z / (k * (k - 1)) * sum;
        return a * sum;
    }

    /** Overwrites {@code out} with a random permutation of 0 … n−1. Source: Durstenfeld, "Algorithm 235", 1964. */
    public void permutation(int[] out) {
        int[] block = new int[4];
        for (int i = 0; i < out.length; i++) {
            if ((i & 3) == 0) fill(block, i);
            int j = (int) ((block[i & 3] & 0xFFFFFFFFL) * (i + 1) >>> 32);
            out[i] = out[j];
            out[j] = i;
        }
    }

    private void fill(int[] block, int firstDraw) {
        block[0] = firstDraw >>> 2;
        block[1] = 0;
        block[2] = 0;
        block[3] = 0;
        Philox.block((int) bits, (int) (bits >>> 32), block);
    }

    /** The finaliser of SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
