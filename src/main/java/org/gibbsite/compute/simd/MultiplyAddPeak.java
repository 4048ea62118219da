package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What one thread could reach at most: fused multiply-adds that wait for nothing but themselves, in registers. Twelve chains
 * side by side hide the latency of four or five cycles on cores with two units; each adds to its own sum, which the
 * processor's instruction overwrites in place.
 */
public final class MultiplyAddPeak {
    private static final int CHAINS = 12, ROUNDS = 100_000;
    private float kept;

    /** 10⁹ operations of one piece of work, a multiplication and an addition counted each. */
    public static double gigaOperations() {
        return 2e-9 * CHAINS * FLOATS.length() * ROUNDS;
    }

    /** Does the work once: less than a tenth of a millisecond on a fast core. */
    public void run() {
        kept += chains(ROUNDS, 0.5f, 0.25f);
    }

    private static float chains(int rounds, float factor, float term) {
        FloatVector x = FloatVector.broadcast(FLOATS, factor), y = FloatVector.broadcast(FLOATS, term);
        FloatVector s0 = x, s1 = x, s2 = x, s3 = x, s4 = x, s5 = x, s6 = x, s7 = x, s8 = x, s9 = x, s10 = x, s11 = x;
        for (int i = 0; i < rounds; i++) {
            s0 = x.fma(y, s0);
            s1 = x.fma(y, s1);
            s2 = x.fma(y, s2);
            s3 = x.fma(y, s3);
            s4 = x.fma(y, s4);
            s5 = x.fma(y, s5);
            s6 = x.fma(y, s6);
            s7 = x.fma(y, s7);
            s8 = x.fma(y, s8);
            s9 = x.fma(y, s9);
            s10 = x.fma(y, s10);
            s11 = x.fma(y, s11);
        }
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).add(s8).add(s9).add(s10).add(s11)
                .reduceLanes(VectorOperators.ADD);
    }

    /** The sum of all results, which keeps the compiler from leaving the work out. */
    public float kept() {
        return kept;
    }
}
