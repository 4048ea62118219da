package org.gibbsite.compute.simd;

import static org.gibbsite.compute.Logistic.HIGHEST;
import static org.gibbsite.compute.Logistic.LN2_HIGH;
import static org.gibbsite.compute.Logistic.LN2_LOW;
import static org.gibbsite.compute.Logistic.LOG2_E;
import static org.gibbsite.compute.Logistic.LOWEST;
import static org.gibbsite.compute.Logistic.P0;
import static org.gibbsite.compute.Logistic.P1;
import static org.gibbsite.compute.Logistic.P2;
import static org.gibbsite.compute.Logistic.P3;
import static org.gibbsite.compute.Logistic.P4;
import static org.gibbsite.compute.Logistic.P5;
import static org.gibbsite.compute.Logistic.ROUND;
import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.gibbsite.compute.Logistic;

/** {@link Logistic} lane by lane: the same operations in the same order, hence the same bits. */
final class Sigmoid {
    private Sigmoid() {}

    /**
     * {@code out[at + j] = σ(sums[from + j] + bias[biasFrom + j])} for j below {@code width}; the output must not be the
     * sums. The last vector overlaps the one before where the width is not a multiple. All in one loop: a method that takes
     * or returns a vector costs an allocation a call wherever the compiler, having compiled it on its own, declines to
     * inline it.
     */
    static void row(float[] sums, int from, float[] bias, int biasFrom, int width, float[] out, int at) {
        if (width < COUNT) {
            for (int j = 0; j < width; j++) out[at + j] = Logistic.of(sums[from + j] + bias[biasFrom + j]);
            return;
        }
        int last = width - COUNT;
        for (int next = 0; next < width; next += COUNT) {
            int j = Math.min(next, last);
            FloatVector x = FloatVector.fromArray(FLOATS, sums, from + j)
                    .add(FloatVector.fromArray(FLOATS, bias, biasFrom + j))
                    .neg();
            FloatVector held = x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST));
            held = held.blend(HIGHEST, x.compare(VectorOperators.GT, HIGHEST));
            FloatVector shifted = held.fma(all(LOG2_E), all(ROUND));
            FloatVector n = shifted.sub(ROUND);
            FloatVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), held));
            FloatVector p = all(P5).fma(r, all(P4)).fma(r, all(P3)).fma(r, all(P2)).fma(r, all(P1)).fma(r, all(P0));
            p = p.fma(r.mul(r), r).add(1f);
            IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(127 << 23);
            FloatVector exp = p.mul(power.reinterpretAsFloats());
            all(1f).div(exp.add(1f)).intoArray(out, at + j);
        }
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }
}
