package org.gibbsite.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions over arrays: the same bits on every back end, at any number of threads, and close to the true values. */
class ArrayFunctionsTest {
    /** Relative. */
    private static final double TOLERANCE = 6 * 0x1p-24;

    private interface Function {
        void apply(ArrayFunctions functions, float[] x, float[] out);
    }

    private static final Function EXP = (f, x, out) -> f.exp(x, out, x.length);
    private static final Function TANH = (f, x, out) -> f.tanh(x, out, x.length);
    private static final Function SIGMOID = (f, x, out) -> f.sigmoid(x, out, x.length);
    private static final Function SOFTPLUS = (f, x, out) -> f.softplus(x, out, x.length);

    private static final Function BERNOULLI = (f, x, out) -> f.bernoulli(x, greys(x.length), out, new float[x.length],
            x.length);
    private static final Function BERNOULLI_SLOPE = (f, x, out) -> f.bernoulli(x, greys(x.length),
            new float[x.length], out, x.length);

    private static float[] greys(int count) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) x[i] = i % 5 / 4f;
        return x;
    }

    private static float[] arguments(int count) {
        float[] x = new float[count];
        RandomKey.of(3).normals(x);
        float[] scales = {0.01f, 1, 8, 40};
        for (int i = 0; i < count; i++) x[i] *= scales[i % 4];
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 15, 16, 17, 31, 64, 100, 2047, 2048, 2049, 9000}) void everyBackEndHasTheSameBits(
            int count) {
        float[] x = arguments(count), expected = new float[count], found = new float[count];
        for (int threads = 1; threads <= 2; threads++) {
            try (MatrixBackend backend = Backends.create(null, threads)) {
                for (Function function : new Function[]{EXP, TANH, SIGMOID, SOFTPLUS, BERNOULLI, BERNOULLI_SLOPE}) {
                    function.apply(new ArrayFunctions.Plain(), x, expected);
                    function.apply(backend.functions(), x, found);
                    assertThat(found).as("%d threads", threads).isEqualTo(expected);
                    float[] inPlace = x.clone();
                    function.apply(backend.functions(), inPlace, inPlace);
                    assertThat(inPlace).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 100, 641}) void theExponentialInDoublesHasTheSameBitsEverywhere(
            int count) {
        double[] x = new double[count], expected = new double[count], found = new double[count];
        double[] special = {0, Double.NEGATIVE_INFINITY, -708, -709, Double.NaN, 709, -1e-300, -1e300};
        for (int i = 0; i < count; i++) x[i] = i < special.length ? special[i] : -0.37 * i * (i % 7 - 3);
        new ArrayFunctions.Plain().exp(x, expected, count);
        try (MatrixBackend backend = Backends.create(null, 1)) {
            backend.functions().exp(x, found, count);
        }
        assertThat(found).isEqualTo(expected);
        for (int i = 0; i < count; i++) assertThat(found[i]).isEqualTo(Exponential.of(x[i]));
    }

    @Test void theExponentialInDoublesIsCloseToTheTrueOne() {
        for (double x = -700; x < 700; x += 0.377) {
            assertThat(Exponential.of(x)).isCloseTo(Math.exp(x), within(2e-15 * Math.exp(x)));
        }
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test void valuesAreCloseToTheTrueOnes() {
        isClose(EXP, Math::exp, 80);
        isClose(TANH, Math::tanh, 80);
        isClose(SIGMOID, a -> 1 / (1 + Math.exp(-a)), 80);
        isClose(SOFTPLUS, a -> Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))), 80);
    }

    private static void isClose(Function function, DoubleUnaryOperator truth, double limit) {
        float[] x = arguments(4000), found = new float[x.length];
        function.apply(new ArrayFunctions.Plain(), x, found);
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(x[i]) > limit) continue;
            double expected = truth.applyAsDouble(x[i]);
            assertThat(Math.abs(found[i] - expected)).as("at %s: %s, not %s", x[i], found[i], expected)
                    .isLessThanOrEqualTo(TOLERANCE * Math.abs(expected));
        }
    }

    @Test void likelihoodsOfPixelsAreThoseOfSoftplusAndSigmoid() {
        float[] a = arguments(4000), x = greys(a.length), terms = new float[a.length], slopes = new float[a.length];
        new ArrayFunctions.Plain().bernoulli(a, x, terms, slopes, a.length);
        for (int i = 0; i < a.length; i++) {
            double softplus = Math.max(a[i], 0) + Math.log1p(Math.exp(-Math.abs(a[i]))), term = x[i] * a[i] - softplus;
            double size = Math.abs(x[i] * a[i]) + softplus;
            assertThat(Math.abs(terms[i] - term)).as("at %s, %s: %s, not %s", a[i], x[i], terms[i], term)
                    .isLessThanOrEqualTo(2 * TOLERANCE * size + 0x1p-120);
            assertThat(Math.abs(slopes[i] - (x[i] - 1 / (1 + Math.exp(-a[i]))))).as("slope at %s, %s", a[i], x[i])
                    .isLessThanOrEqualTo(2 * TOLERANCE);
        }
    }

    @Test void notANumberStaysNotANumber() {
        float[] x = {Float.NaN};
        for (Function function : new Function[]{EXP, TANH, SIGMOID, SOFTPLUS}) {
            float[] out = new float[1];
            function.apply(new ArrayFunctions.Plain(), x, out);
            assertThat(out[0]).isNaN();
        }
    }
}
