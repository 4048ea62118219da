package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;
import static org.gibbsite.compute.simd.SimdFunctions.CHUNK;
import static org.gibbsite.compute.simd.SimdFunctions.L0;
import static org.gibbsite.compute.simd.SimdFunctions.L1;
import static org.gibbsite.compute.simd.SimdFunctions.L2;
import static org.gibbsite.compute.simd.SimdFunctions.L3;
import static org.gibbsite.compute.simd.SimdFunctions.L4;
import static org.gibbsite.compute.simd.SimdFunctions.L5;
import static org.gibbsite.compute.simd.SimdFunctions.L6;
import static org.gibbsite.compute.simd.SimdFunctions.L7;
import static org.gibbsite.compute.simd.SimdFunctions.ONE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.gibbsite.compute.Elementary;

/** log p(x|a) of pixels and its slope from one exponential, lane by lane the bits of {@link Elementary}. */
final class BernoulliLanes implements Crew.Task {
    private final Crew crew;
    /** e^−|a| of a chunk, one a worker. */
    private final float[][] exponentials;
    private float[] a;
    private float[] x;
    private float[] terms;
    private float[] slopes;
    private int count;

    BernoulliLanes(Crew crew, float[][] exponentials) {
        this.crew = crew;
        this.exponentials = exponentials;
    }

    void run(float[] logOdds, float[] pixels, float[] values, float[] derivatives, int size) {
        a = logOdds;
        x = pixels;
        terms = values;
        slopes = derivatives;
        count = size;
        crew.run(this, (size + CHUNK - 1) / CHUNK);
    }

    @Override public void run(int chunk, int worker) {
        int from = chunk * CHUNK, end = Math.min(count, from + CHUNK), whole = end - (end - from) % COUNT;
        float[] e = exponentials[worker];
        SimdFunctions.exponential(a, 1, -1, from, whole, e, 0);
        lanes(e, from, whole);
        for (int i = whole; i < end; i++) {
            float y = Elementary.exp(-Math.abs(a[i]));
            terms[i] = x[i] * a[i] - Elementary.softplus(a[i], y);
            slopes[i] = x[i] - Elementary.sigmoid(a[i], y);
        }
    }

    private void lanes(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector odds = FloatVector.fromArray(FLOATS, a, i), y = FloatVector.fromArray(FLOATS, e, i - from);
            FloatVector pixel = FloatVector.fromArray(FLOATS, x, i);
            FloatVector s = y.div(y.add(2f)), z = s.mul(s);
            FloatVector p = L7.fma(z, L6).fma(z, L5).fma(z, L4).fma(z, L3).fma(z, L2).fma(z, L1).fma(z, L0);
            pixel.mul(odds).sub(p.fma(s, odds.max(0f))).intoArray(terms, i);
            FloatVector sigma = ONE.blend(y, odds.compare(VectorOperators.LT, 0f)).div(y.add(1f));
            pixel.sub(sigma).intoArray(slopes, i);
        }
    }
}
