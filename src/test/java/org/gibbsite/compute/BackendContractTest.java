package org.gibbsite.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.ejml.EjmlBackend;
import org.gibbsite.compute.simd.SimdBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every back end computes what EJML computes, within rounding, at sizes around the machine's widths. */
class BackendContractTest {
    private static final int[] SIZES = {1, 2, 7, 8, 15, 16, 17, 31, 64, 100};

    static Stream<MatrixBackend> backends() {
        return Stream.of(new EjmlBackend(), new SimdBackend(1), new SimdBackend(2), new SimdBackend(3));
    }

    /** Shapes (cases, visible, hidden) in which every size stands at every place. */
    private static List<int[]> shapes() {
        List<int[]> shapes = new ArrayList<>();
        for (int i = 0; i < SIZES.length; i++) {
            for (int shift = 0; shift < SIZES.length; shift++) {
                shapes.add(
                        new int[]{SIZES[i], SIZES[(i + shift) % SIZES.length], SIZES[(i + 3 * shift) % SIZES.length]});
            }
        }
        return shapes;
    }

    private static void assertClose(FMatrixRMaj expected, FMatrixRMaj actual, int terms, String what) {
        assertThat(actual.numRows).as(what).isEqualTo(expected.numRows);
        assertThat(actual.numCols).as(what).isEqualTo(expected.numCols);
        float greatest = 1;
        for (int i = 0; i < expected.getNumElements(); i++) greatest = Math.max(greatest, Math.abs(expected.data[i]));
        double allowed = 4 * (terms + 4) * 0x1p-24 * greatest;
        for (int i = 0; i < expected.getNumElements(); i++) {
            double difference = Math.abs(expected.data[i] - actual.data[i]);
            assertThat(difference).as("%s, element %d: %s against %s", what, i, actual.data[i], expected.data[i])
                    .isLessThanOrEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("backends") void anotherForAnotherThreadIsOfTheSameKindAndNeedsNoClosing(MatrixBackend backend) {
        try (backend) {
            MatrixBackend other = backend.alone();
            assertThat(other).isNotSameAs(backend).hasSameClassAs(backend);
            assertThat(other.threads()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("backends") void productsAgreeWithEjml(MatrixBackend backend) {
        try (backend; MatrixBackend reference = new EjmlBackend()) {
            for (int[] s : shapes()) {
                String what = backend.description() + " " + s[0] + " × " + s[1] + " × " + s[2];
                FMatrixRMaj a = Matrices.normal(s[0], s[1], RandomKey.of(1)),
                        b = Matrices.normal(s[1], s[2], RandomKey.of(2));
                FMatrixRMaj at = Matrices.transpose(a), bt = Matrices.transpose(b);
                FMatrixRMaj expected = new FMatrixRMaj(0, 0), actual = new FMatrixRMaj(0, 0);
                reference.mult(a, b, expected);
                backend.mult(a, b, actual);
                assertClose(expected, actual, s[1], "a b, " + what);
                backend.multTransA(at, b, actual);
                assertClose(expected, actual, s[1], "aᵀ b, " + what);
                backend.multTransB(a, bt, actual);
                assertClose(expected, actual, s[1], "a bᵀ, " + what);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends") void layersAgreeWithEjml(MatrixBackend backend) {
        try (backend; MatrixBackend reference = new EjmlBackend()) {
            for (int[] s : shapes()) {
                layerAgrees(backend.sigmoidLayer(), reference.sigmoidLayer(), s[0], s[1], s[2], backend.description());
            }
        }
    }

    private static void layerAgrees(SigmoidLayer layer, SigmoidLayer reference, int cases, int visible, int hidden,
            String name) {
        String what = name + " " + cases + " × " + visible + " × " + hidden;
        FMatrixRMaj weights = Matrices.normal(visible, hidden, RandomKey.of(3));
        FMatrixRMaj v = Matrices.sparse(cases, visible, 0.2f, RandomKey.of(4)), h = Matrices.sparse(cases, hidden, 0.5f,
                RandomKey.of(5));
        float[] visibleBias = Matrices.biases(visible, RandomKey.of(6)), hiddenBias = Matrices.biases(hidden,
                RandomKey.of(7));
        FMatrixRMaj expected = new FMatrixRMaj(0, 0), actual = new FMatrixRMaj(0, 0);
        reference.hiddenMeans(v, weights, hiddenBias, expected);
        layer.hiddenMeans(v, weights, hiddenBias, actual);
        assertClose(expected, actual, visible, "hidden means, " + what);
        reference.visibleMeans(h, weights, visibleBias, expected);
        layer.visibleMeans(h, weights, visibleBias, actual);
        assertClose(expected, actual, hidden, "visible means, " + what);
        reference.hiddenInputs(v, weights, hiddenBias, 0.3f, expected);
        layer.hiddenInputs(v, weights, hiddenBias, 0.3f, actual);
        assertClose(expected, actual, visible, "hidden inputs, " + what);
        reference.visibleInputs(h, weights, visibleBias, 0.3f, expected);
        layer.visibleInputs(h, weights, visibleBias, 0.3f, actual);
        assertClose(expected, actual, hidden, "visible inputs, " + what);
    }

    @ParameterizedTest
    @MethodSource("backends") void weightUpdatesAgreeWithTheFormula(MatrixBackend backend) {
        try (backend) {
            for (int[] s : shapes()) {
                for (WeightUpdate update : List.of(new WeightUpdate(0.1f, 0, 0, 0),
                        new WeightUpdate(0.1f, 0.7f, 0.01f, 0),
                        new WeightUpdate(0.1f, 0.5f, 0, 0.02f))) {
                    updateAgrees(backend, s[0], s[1], s[2], update);
                }
            }
        }
    }

    private static void updateAgrees(MatrixBackend backend, int cases, int visible, int hidden, WeightUpdate u) {
        int negatives = cases / 2 + 1; // as with persistent chains, whose number is not that of the cases
        FMatrixRMaj v0 = Matrices.sparse(cases, visible, 0.2f, RandomKey.of(1)), h0 = Matrices.normal(cases, hidden,
                RandomKey.of(2));
        FMatrixRMaj v1 = Matrices.normal(negatives, visible, RandomKey.of(3)), h1 = Matrices.normal(negatives, hidden,
                RandomKey.of(4));
        FMatrixRMaj weights = Matrices.sparse(visible, hidden, 0.9f, RandomKey.of(5)),
                velocity = Matrices.normal(visible,
                        hidden, RandomKey.of(6));
        for (int i = 0; i < weights.data.length; i += 2) weights.data[i] = -weights.data[i];
        FMatrixRMaj expectedWeights = weights.copy(), expectedVelocity = velocity.copy();
        for (int i = 0; i < visible; i++) {
            for (int j = 0; j < hidden; j++) {
                double positive = 0, negative = 0, w = weights.get(i, j);
                for (int n = 0; n < cases; n++) positive += (double) v0.get(n, i) * h0.get(n, j);
                for (int n = 0; n < negatives; n++) negative += (double) v1.get(n, i) * h1.get(n, j);
                double moved = u.momentum() * velocity.get(i, j) + u.rate() * (positive / cases - negative / negatives)
                        - u.rate() * (u.l2() * w + u.l1() * Math.signum(w));
                expectedVelocity.set(i, j, (float) moved);
                expectedWeights.set(i, j, (float) (w + moved));
            }
        }
        backend.sigmoidLayer().updateWeights(v0, h0, v1, h1, weights, velocity, u);
        String what = backend.description() + " " + cases + " × " + visible + " × " + hidden + " " + u;
        assertClose(expectedVelocity, velocity, cases + negatives, "velocity, " + what);
        assertClose(expectedWeights, weights, cases + negatives, "weights, " + what);
    }

    @ParameterizedTest
    @MethodSource("backends") void stepsOfAdamAreThoseOfTheFormulaWithAndWithoutTheGradient(MatrixBackend backend) {
        try (backend) {
            for (int[] s : shapes()) adamAgrees(backend, s[0], s[1], s[2]);
            adamAgrees(backend, 100, 131, 150);
        }
    }

    /** Of two steps. The parameters of both ways must have the same bits, and come from the products' bits. */
    private static void adamAgrees(MatrixBackend backend, int cases, int rows, int columns) {
        String what = backend.description() + " " + cases + " × " + rows + " × " + columns;
        float[][] formed = adamState(rows * columns), fused = adamState(rows * columns);
        double[][] exact = new double[3][rows * columns];
        for (int k = 0; k < 3; k++) for (int i = 0; i < exact[k].length; i++) exact[k][i] = formed[k][i];
        Descent descent = backend.descent();
        for (int update = 1; update <= 2; update++) {
            FMatrixRMaj a = Matrices.sparse(cases, rows, update == 1 ? 0.2f : 1, RandomKey.of(update)),
                    b = Matrices.normal(cases, columns, RandomKey.of(10 + update)), g = new FMatrixRMaj(0, 0);
            AdamUpdate constants = AdamUpdate.of(0.9f, 0.999f, 0.01f, 1e-8f, update);
            backend.multTransA(a, b, g);
            descent.adam(g.data, formed[0], formed[1], formed[2], constants);
            descent.adam(a, b, fused[0], fused[1], fused[2], constants);
            for (int i = 0; i < g.data.length; i++) {
                exact[1][i] = 0.9 * exact[1][i] + 0.1 * g.data[i];
                exact[2][i] = 0.999 * exact[2][i] + 0.001 * g.data[i] * g.data[i];
                double mean = exact[1][i] / (1 - Math.pow(0.9, update));
                double square = exact[2][i] / (1 - Math.pow(0.999, update));
                exact[0][i] -= 0.01 * mean / (Math.sqrt(square) + 1e-8);
            }
        }
        for (int k = 0; k < 3; k++) {
            assertThat(fused[k]).as(what).isEqualTo(formed[k]);
            for (int i = 0; i < exact[k].length; i++) {
                assertThat(Math.abs(formed[k][i] - exact[k][i])).as("%s, array %d, element %d", what, k, i)
                        .isLessThanOrEqualTo(1e-5 * Math.max(1, Math.abs(exact[k][i])));
            }
        }
    }

    /** Parameters, means and squares. */
    private static float[][] adamState(int size) {
        float[][] state = new float[3][size];
        for (int k = 0; k < 3; k++) RandomKey.of(20 + k).normals(state[k]);
        for (int i = 0; i < size; i++) state[2][i] = 1 + state[2][i] * state[2][i];
        return state;
    }

    @ParameterizedTest
    @MethodSource("backends") void samplesCompareTheKeysUniformsWithTheMeans(MatrixBackend backend) {
        try (backend) {
            for (int columns : new int[]{1, 7, 16, 31, 100, 500}) {
                FMatrixRMaj means = Matrices.sparse(20, columns, 1, RandomKey.of(8)), out = new FMatrixRMaj(0, 0);
                RandomKey key = RandomKey.of(9).fold(columns);
                means.data[3] = key.uniform(3); // equal: not below
                backend.sigmoidLayer().sample(means, key, out);
                for (int i = 0; i < means.getNumElements(); i++) {
                    assertThat(out.data[i]).as("%s, draw %d", backend.description(), i)
                            .isEqualTo(key.uniform(i) < means.data[i] ? 1f : 0f);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends") void theSigmoidIsAccurate(MatrixBackend backend) {
        try (backend) {
            FMatrixRMaj x = new FMatrixRMaj(1, 60_001);
            for (int i = 0; i < x.numCols; i++) x.data[i] = (i - 30_000) / 300f;
            FMatrixRMaj y = x.copy();
            backend.sigmoidLayer().sigmoid(y);
            for (int i = 0; i < x.numCols; i++) {
                double exact = 1 / (1 + Math.exp(-Math.max(-87, x.data[i])));
                assertThat(Math.abs(y.data[i] - exact)).as("σ(%s) = %s", x.data[i], y.data[i])
                        .isLessThanOrEqualTo(4 * 0x1p-24 * exact);
                assertThat(y.data[i]).as("one definition for all back ends").isEqualTo(Logistic.of(x.data[i]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends") void wrongShapesAreNamed(MatrixBackend backend) {
        try (backend) {
            FMatrixRMaj a = new FMatrixRMaj(2, 3), b = new FMatrixRMaj(4, 5);
            assertThatThrownBy(() -> backend.mult(a, b, new FMatrixRMaj(0, 0)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("(2 × 3)")
                    .hasMessageContaining("(4 × 5)");
            assertThatThrownBy(() -> backend.multTransB(a, a, a)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> backend.sigmoidLayer().hiddenMeans(a, new FMatrixRMaj(3, 5), new float[4],
                    new FMatrixRMaj(0, 0))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4");
        }
    }

    @Test void theBestBackEndComesFirstAndUnknownNamesAreRefused() {
        assertThat(Backends.probe()).extracting(BackendProbe::name).containsExactly("simd", "ejml", "opencl");
        try (MatrixBackend best = Backends.create(null, 2); MatrixBackend named = Backends.create("ejml", 2)) {
            assertThat(best.name()).isEqualTo("simd");
            assertThat(best.threads()).isEqualTo(2);
            assertThat(named.name()).isEqualTo("ejml");
        }
        assertThatThrownBy(() -> Backends.create("fpga", 1)).hasMessageContaining("simd, ejml, opencl");
        assertThatThrownBy(() -> Backends.create("opencl", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Backends.create(null, 0)).hasMessageContaining("at least 1");
    }
}
