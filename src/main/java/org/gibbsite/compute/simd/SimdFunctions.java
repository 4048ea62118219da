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
    private static final int CHUNK = 2048;

    private enum Function {
        EXP, TANH, SIGMOID, SOFTPLUS
    }

    private final Crew crew;
    private final float[][] exponentials;
    private Function function;
    private float[] x;
    private float[] out;
    private int count;

    SimdFunctions(Crew crew) {
        this.crew = crew;
        exponentials = new float[crew.threads()][CHUNK];
    }

    @Override public void exp(float[] from, float[] to, int size) { apply(Function.EXP, from, to, size); }

    @Override public void tanh(float[] from, float[] to, int size) { apply(Function.TANH, from, to, size); }

    @Override public void sigmoid(float[] from, float[] to, int size) { apply(Function.SIGMOID, from, to, size); }

    @Override public void softplus(float[] from, float[] to, int size) { apply(Function.SOFTPLUS, from, to, size); }

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
            case EXP -> exponential(1, 1, from, whole, out, from);
            case TANH -> {
                exponential(2, 2, from, whole, e, 0);
                tanh(e, from, whole);
            }
            case SIGMOID -> {
                exponential(-1, -1, from, whole, e, 0);
                sigmoid(e, from, whole);
            }
            case SOFTPLUS -> {
                exponential(1, -1, from, whole, e, 0);
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
    private void exponential(float factor, float other, int from, int end, float[] to, int at) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector given = FloatVector.fromArray(FLOATS, x, i);
            FloatVector a = given.mul(factor).min(given.mul(other));
            FloatVector held = a.blend(Elementary.LOWEST, a.compare(VectorOperators.LT, Elementary.LOWEST));
            held = held.blend(Elementary.HIGHEST, a.compare(VectorOperators.GT, Elementary.HIGHEST));
            FloatVector shifted = held.fma(all(Logistic.LOG2_E), all(Logistic.ROUND));
            FloatVector n = shifted.sub(Logistic.ROUND);
            FloatVector r = n.fma(all(-Logistic.LN2_LOW), n.fma(all(-Logistic.LN2_HIGH), held));
            FloatVector p = all(Logistic.P5).fma(r, all(Logistic.P4)).fma(r, all(Logistic.P3))
                    .fma(r, all(Logistic.P2)).fma(r, all(Logistic.P1)).fma(r, all(Logistic.P0));
            p = p.fma(r.mul(r), r).add(1f);
            IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(127 << 23);
            p.mul(power.reinterpretAsFloats()).intoArray(to, at + i - from);
        }
    }

    private void tanh(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector a = FloatVector.fromArray(FLOATS, x, i);
            FloatVector large = all(1f).sub(all(2f).div(FloatVector.fromArray(FLOATS, e, i - from).add(1f)));
            FloatVector z = a.mul(a);
            FloatVector p = all(Elementary.T4).fma(z, all(Elementary.T3)).fma(z, all(Elementary.T2))
                    .fma(z, all(Elementary.T1)).fma(z, all(Elementary.T0));
            FloatVector small = p.mul(z).fma(a, a);
            large.blend(small, z.compare(VectorOperators.LT, Elementary.TANH_SMALL)).intoArray(out, i);
        }
    }

    private void sigmoid(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            all(1f).div(FloatVector.fromArray(FLOATS, e, i - from).add(1f)).intoArray(out, i);
        }
    }

    private void softplus(float[] e, int from, int end) {
        for (int i = from; i < end; i += COUNT) {
            FloatVector a = FloatVector.fromArray(FLOATS, x, i), y = FloatVector.fromArray(FLOATS, e, i - from);
            FloatVector s = y.div(y.add(2f)), z = s.mul(s);
            FloatVector p = all(Elementary.L7).fma(z, all(Elementary.L6)).fma(z, all(Elementary.L5))
                    .fma(z, all(Elementary.L4)).fma(z, all(Elementary.L3)).fma(z, all(Elementary.L2))
                    .fma(z, all(Elementary.L1)).fma(z, all(Elementary.L0));
            p.fma(s, a.max(0f)).intoArray(out, i);
        }
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }
}
