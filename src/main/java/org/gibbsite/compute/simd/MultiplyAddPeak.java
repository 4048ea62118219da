package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What one thread could reach at most: fused multiply-adds that wait for nothing but themselves, in registers. Twelve chains
 * side by side hide the latency of four or five cycles on cores with two units.
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
            s0 = s0.fma(x, y);
            s1 = s1.fma(x, y);
            s2 = s2.fma(x, y);
            s3 = s3.fma(x, y);
            s4 = s4.fma(x, y);
            s5 = s5.fma(x, y);
            s6 = s6.fma(x, y);
            s7 = s7.fma(x, y);
            s8 = s8.fma(x, y);
            s9 = s9.fma(x, y);
            s10 = s10.fma(x, y);
            s11 = s11.fma(x, y);
        }
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).add(s8).add(s9).add(s10).add(s11)
                .reduceLanes(VectorOperators.ADD);
    }

    /** The sum of all results, which keeps the compiler from leaving the work out. */
    public float kept() {
        return kept;
    }
}
