package org.gibbsite.compute.simd;

import static org.gibbsite.compute.simd.Lanes.DOUBLES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.gibbsite.compute.Exponential;

/** {@link Exponential} lane by lane: the same operations in the same order, hence the same bits. */
final class DoubleExponential {
    /** Constants in all lanes: a method that makes them would not be inlined everywhere, and then makes an object a call. */
    private static final DoubleVector LOG2_E = all(Exponential.LOG2_E), ROUND = all(Exponential.ROUND),
            MINUS_HIGH = all(-Exponential.LOG_TWO_HIGH), MINUS_LOW = all(-Exponential.LOG_TWO_LOW),
            P13 = all(Exponential.P13), P12 = all(Exponential.P12), P11 = all(Exponential.P11),
            P10 = all(Exponential.P10), P9 = all(Exponential.P9), P8 = all(Exponential.P8), P7 = all(Exponential.P7),
            P6 = all(Exponential.P6), P5 = all(Exponential.P5), P4 = all(Exponential.P4), P3 = all(Exponential.P3),
            P2 = all(Exponential.P2), ONE = all(1);

    private DoubleExponential() {}

    private static DoubleVector all(double value) { return DoubleVector.broadcast(DOUBLES, value); }

    /** The first {@code count} of both arrays. */
    static void exp(double[] x, double[] out, int count) {
        int whole = DOUBLES.loopBound(count);
        for (int i = 0; i < whole; i += DOUBLES.length()) {
            DoubleVector given = DoubleVector.fromArray(DOUBLES, x, i);
            DoubleVector shifted = given.fma(LOG2_E, ROUND), k = shifted.sub(ROUND);
            DoubleVector r = k.fma(MINUS_LOW, k.fma(MINUS_HIGH, given));
            DoubleVector p = P13.fma(r, P12).fma(r, P11).fma(r, P10).fma(r, P9).fma(r, P8).fma(r, P7).fma(r, P6)
                    .fma(r, P5).fma(r, P4).fma(r, P3).fma(r, P2).fma(r, ONE).fma(r, ONE);
            DoubleVector power = shifted.reinterpretAsLongs().add(Exponential.BIAS)
                    .lanewise(VectorOperators.LSHL, Exponential.MANTISSA).reinterpretAsDoubles();
            p.mul(power).blend(0, given.compare(VectorOperators.GE, Exponential.LEAST).not()).intoArray(out, i);
        }
        for (int i = whole; i < count; i++) out[i] = Exponential.of(x[i]);
    }
}
