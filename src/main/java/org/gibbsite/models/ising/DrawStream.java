package org.gibbsite.models.ising;

import org.gibbsite.random.Philox;
import org.gibbsite.random.RandomKey;

/** Draws 0, 1, 2, … of a key one after another, as integers of 24 bits; every fourth costs a Philox block. */
final class DrawStream {
    /** One above the largest draw. */
    static final int ONE = 1 << 24;

    private final int[] block = new int[4];
    private int key0;
    private int key1;
    private int next;

    void begin(RandomKey key) {
        key0 = (int) key.bits();
        key1 = (int) (key.bits() >>> 32);
        next = 0;
    }

    /** Uniform on 0 … 2²⁴ − 1. */
    int draw() { return word() >>> 8; }

    /** Uniform on 0 … n − 1, to 2⁻³². */
    int below(int n) { return (int) ((word() & 0xFFFFFFFFL) * n >>> 32); }

    private int word() {
        if ((next & 3) == 0) {
            block[0] = next >>> 2;
            block[1] = 0;
            block[2] = 0;
            block[3] = 0;
            Philox.block(key0, key1, block);
        }
        return block[next++ & 3];
    }

    /** A probability as the number of draws below it. */
    static int threshold(double probability) {
        return (int) Math.round(probability * ONE);
    }
}
