package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import org.gibbsite.compute.AdamUpdate;

/** {@link AdamUpdate#step} lane by lane: the same operations in the same order, hence the same bits. */
final class AdamLanes {
    private AdamLanes() {}

    /** Elements {@code at … at + count − 1} of x, m and s from {@code g[from …]}. */
    static void step(float[] g, int from, float[] x, float[] m, float[] s, int at, int count, AdamUpdate update) {
        FloatVector b1 = FloatVector.broadcast(FLOATS, update.beta1()), b2 = FloatVector.broadcast(FLOATS,
                update.beta2());
        FloatVector c1 = FloatVector.broadcast(FLOATS, 1 - update.beta1()), c2 = FloatVector.broadcast(FLOATS,
                1 - update.beta2());
        FloatVector factor = FloatVector.broadcast(FLOATS, update.factor()), floor = FloatVector.broadcast(FLOATS,
                update.floor());
        int whole = count - count % COUNT, off = from - at;
        for (int i = at, end = at + whole; i < end; i += COUNT) {
            FloatVector gradient = FloatVector.fromArray(FLOATS, g, i + off);
            FloatVector mean = b1.mul(FloatVector.fromArray(FLOATS, m, i)).add(c1.mul(gradient));
            FloatVector square = b2.mul(FloatVector.fromArray(FLOATS, s, i)).add(c2.mul(gradient).mul(gradient));
            mean.intoArray(m, i);
            square.intoArray(s, i);
            FloatVector change = factor.mul(mean).div(square.sqrt().add(floor));
            FloatVector.fromArray(FLOATS, x, i).sub(change).intoArray(x, i);
        }
        update.step(g, from + whole, x, m, s, at + whole, count - whole);
    }
}
