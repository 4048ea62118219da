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

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link org.gibbsite.compute.Logistic} lane by lane: the same operations in the same order, hence the same bits. */
final class VectorLogistic {
    private VectorLogistic() {}

    static FloatVector of(FloatVector x) {
        FloatVector one = FloatVector.broadcast(Lanes.FLOATS, 1f);
        return one.div(one.add(exp(x.neg())));
    }

    private static FloatVector exp(FloatVector x) {
        FloatVector held = x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST));
        held = held.blend(HIGHEST, x.compare(VectorOperators.GT, HIGHEST));
        FloatVector shifted = held.fma(constant(LOG2_E), constant(ROUND));
        FloatVector n = shifted.sub(ROUND);
        FloatVector r = n.fma(constant(-LN2_LOW), n.fma(constant(-LN2_HIGH), held));
        FloatVector p = constant(P5).fma(r, constant(P4));
        p = p.fma(r, constant(P3));
        p = p.fma(r, constant(P2));
        p = p.fma(r, constant(P1));
        p = p.fma(r, constant(P0));
        p = p.fma(r.mul(r), r).add(1f);
        IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(127 << 23);
        return p.mul(power.reinterpretAsFloats());
    }

    private static FloatVector constant(float value) {
        return FloatVector.broadcast(Lanes.FLOATS, value);
    }
}
