package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.COUNT;
import static org.gibbsite.compute.simd.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.Elementary;
import org.gibbsite.compute.Logistic;

/**
 * {@link Elementary} lane by lane: the same operations in the same order, hence the same bits. An exponential into a piece
 * that stays in the nearest cache, then the rest of the function in a second pass over it.
 */
final class SimdFunctions implements ArrayFunctions, Crew.Task {
    /** Numbers of a chunk; a multiple of every vector width. */
    static final int CHUNK = 2048;
    /** Constants in all lanes: a method that makes them would not be inlined everywhere, and then makes an object a call. */
    private static final FloatVector LOG2_E = FloatVector.broadcast(FLOATS, Logistic.LOG2_E);
    private static final FloatVector ROUND = FloatVector.broadcast(FLOATS, Logistic.ROUND);
    private static final FloatVector MINUS_LN2_LOW = FloatVector.broadcast(FLOATS, -Logistic.LN2_LOW);
    private static final FloatVector MINUS_LN2_HIGH = FloatVector.broadcast(FLOATS, -Logistic.LN2_HIGH);
    private static final FloatVector P5 = FloatVector.broadcast(FLOATS, Logistic.P5);
    private static final FloatVector P4 = FloatVector.broadcast(FLOATS, Logistic.P4);
    private static final FloatVector P3 = FloatVector.broadcast(FLOATS, Logistic.P3);
    private static final FloatVector P2 = FloatVector.broadcast(FLOATS, Logistic.P2);
    private static final FloatVector P1 = FloatVector.broadcast(FLOATS, Logistic.P1);
    private static final FloatVector P0 = FloatVector.broadcast(FLOATS, Logistic.P0);
    static final FloatVector ONE = FloatVector.broadcast(FLOATS, 1f);
    private static final FloatVector TWO = FloatVector.broadcast(FLOATS, 2f);
    private static final FloatVector T4 = FloatVector.broadcast(FLOATS, Elementary.T4);
    private static final FloatVector T3 = FloatVector.broadcast(FLOATS, Elementary.T3);
    private static final FloatVector T2 = FloatVector.broadcast(FLOATS, Elementary.T2);
    private static final FloatVector T1 = FloatVector.broadcast(FLOATS, Elementary.T1);
    private static final FloatVector T0 = FloatVector.broadcast(FLOATS, Elementary.T0);
    static final FloatVector L7 = FloatVector.broadcast(FLOATS, Elementary.L7);
    static final FloatVector L6 = FloatVector.broadcast(FLOATS, Elementary.L6);
    static final FloatVector L5 = FloatVector.broadcast(FLOATS, Elementary.L5);
    static final FloatVector L4 = FloatVector.broadcast(FLOATS, Elementary.L4);
    static final FloatVector L3 = FloatVector.broadcast(FLOATS, Elementary.L3);
    static final FloatVector L2 = FloatVector.broadcast(FLOATS, Elementary.L2);
    static final FloatVector L1 = FloatVector.broadcast(FLOATS, Elementary.L1);
    static final FloatVector L0 = FloatVector.broadcast(FLOATS, Elementary.L0);

    private enum Function {
        EXP, TANH, SIGMOID, SOFTPLUS
    }

    private final Crew crew;
    private final float[][] exponentials;
    private final BernoulliLanes bernoulli;
    private Function function;
    private float[] x;
    private float[] out;
    private int count;

    SimdFunctions(Crew crew) {
        this.crew = crew;
        exponentials = new float[crew.threads()][CHUNK];
        bernoulli = new BernoulliLanes(crew, exponentials);
    }

    @Override public void exp(float[] from, float[] to, int size) { apply(Function.EXP, from, to, size); }

    @Override public void exp(double[] from, double[] to, int size) { DoubleExponential.exp(from, to, size); }

    @Override public void tanh(float[] from, float[] to, int size) { apply(Function.TANH, from, to, size); }

    @Override public void sigmoid(float[] from, float[] to, int size) { apply(Function.SIGMOID, from, to, size); }

    @Override public void softplus(float[] from, float[] to, int size) { apply(Function.SOFTPLUS, from, to, size); }

    @Override public void bernoulli(float[] a, float[] pixels, float[] terms, float[] slopes, int size) {
        bernoulli.run(a, pixels, terms, slopes, size);
    }

    private void apply(Function wanted, float[] from, float[] to, int size) {
        if (from.length < size || to.length < size) {
            throw new IllegalArgumentException(size + " numbers do not fit arrays of " + from.length + " and "
                    + to.length);
        }
        function = wanted;
        x = from;
        out = to;
        count = size;
        crew.run(this, (size + CHUNK - 1) / CHUNK);
    }

    @Override public void run(int chunk, int worker) {
        int from = chunk * CHUNK, end = Math.min(count, from + CHUNK), whole = end - (end - from) % COUNT;
        float[] e = exponentials[worker];
        switch (function) {
            case EXP -> exponential(x, 1, 1, from, whole, out, from);
            case TANH -> {
                exponential(x, 2, 2, from, whole, e, 0);
                tanh(e, from, whole);
            }
            case SIGMOID -> {
                exponential(x, -1, -1, from, whole, e, 0);
                sigmoid(e, from, whole);
            }
            case SOFTPLUS -> {
                exponential(x, 1, -1, from, whole, e, 0);
                softplus(e, from, whole);
            }
        }
        for (int i = whole; i < end; i++) out[i] = scalar(x[i]);
    }

    private float scalar(float a) {
        return switch (function) {
            case EXP -> Elementary.exp(a);
            case TANH -> Elementary.tanh(a);
            case SIGMOID -> Elementary.sigmoid(a);
            case SOFTPLUS -> Elementary.softplus(a);
        };
    }

    /** {@code to[at …] = exp(min(a x, b x))}: with a = 1 and b = −1 of −|x|. Both ±1 or 2, so that the products are exact. */
    static void exponential(float[] x, float factor, float other, int from, int end, float[] to, int at) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector given = FloatVector.fromArray(FLOATS, x, i);
            FloatVector a = given.mul(factor).min(given.mul(other));
            FloatVector held = a.blend(Elementary.LOWEST, a.compare(VectorOperators.LT, Elementary.LOWEST));
            held = held.blend(Elementary.HIGHEST, a.compare(VectorOperators.GT, Elementary.HIGHEST));
            FloatVector shifted = held.fma(LOG2_E, ROUND);
            FloatVector n = shifted.sub(Logistic.ROUND);
            FloatVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, held));
            FloatVector p = P5.fma(r, P4).fma(r, P3)
                    .fma(r, P2).fma(r, P1).fma(r, P0);
            p = p.fma(r.mul(r), r).add(1f);
            IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(127 << 23);
            p.mul(power.reinterpretAsFloats()).intoArray(to, at + i - from);
        }
    }

    private void tanh(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector a = FloatVector.fromArray(FLOATS, x, i);
            FloatVector large = ONE.sub(TWO.div(FloatVector.fromArray(FLOATS, e, i - from).add(1f)));
            FloatVector z = a.mul(a);
            FloatVector p = T4.fma(z, T3).fma(z, T2)
                    .fma(z, T1).fma(z, T0);
            FloatVector small = p.mul(z).fma(a, a);
            large.blend(small, z.compare(VectorOperators.LT, Elementary.TANH_SMALL)).intoArray(out, i);
        }
    }

    private void sigmoid(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            ONE.div(FloatVector.fromArray(FLOATS, e, i - from).add(1f)).intoArray(out, i);
        }
    }

    private void softplus(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector a = FloatVector.fromArray(FLOATS, x, i), y = FloatVector.fromArray(FLOATS, e, i - from);
            FloatVector s = y.div(y.add(2f)), z = s.mul(s);
            FloatVector p = L7.fma(z, L6).fma(z, L5)
                    .fma(z, L4).fma(z, L3).fma(z, L2)
                    .fma(z, L1).fma(z, L0);
            p.fma(s, a.max(0f)).intoArray(out, i);
        }
    }
}
