package org.gibbsite.models.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.data.Clouds;
import org.gibbsite.data.PointCloud;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half-steps of EM against what they are proved to do. */
class EmTest {
    private static final RandomKey KEY = RandomKey.of(3);

    private final PointCloud cloud = Clouds.of("clouds", 200, 3, KEY);
    private final double[] points = cloud.points();

    private static GaussianMixture started(int k, int d, RandomKey key) {
        GaussianMixture mixture = new GaussianMixture(k, d);
        float[] normals = new float[k * d];
        key.normals(normals);
        for (int i = 0; i < normals.length; i++) mixture.means()[i] = 2 * normals[i];
        mixture.update();
        return mixture;
    }

    private static void same(double a, double b) {
        assertThat(a).isCloseTo(b, within(1e-10 * Math.max(1, Math.abs(b))));
    }

    /** Σ_n KL(r_n ‖ p(·|x_n)) by its definition. */
    private double gap(GaussianMixture mixture, Responsibilities q) {
        double sum = 0;
        double[] joint = new double[mixture.components()];
        for (int n = 0; n < q.points(); n++) {
            double l = mixture.logDensity(points[2 * n], points[2 * n + 1], joint);
            for (int k = 0; k < joint.length; k++) {
                double r = q.rows()[n * joint.length + k];
                if (r > 0) sum += r * (Math.log(r) - joint[k] + l);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(CovarianceShape.class) void theBoundAndItsGapAddUpAndNeverFall(CovarianceShape shape) {
        GaussianMixture mixture = started(3, 2, KEY.fold(1));
        Maximisation step = new Maximisation(mixture, shape);
        Responsibilities q = new Responsibilities(200, 3, new ArrayFunctions.Plain());
        double before = Double.NEGATIVE_INFINITY, likelihood = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < 60; round++) {
            q.look(mixture, points);
            q.exact(0, 200);
            q.look(mixture, points);
            same(q.bound() + gap(mixture, q), q.logLikelihood());
            same(q.bound(), q.logLikelihood());
            assertThat(q.bound()).isGreaterThanOrEqualTo(before - 1e-12 * 200 * Math.abs(q.bound()));
            assertThat(q.logLikelihood()).isGreaterThanOrEqualTo(likelihood - 1e-12 * 200 * Math.abs(likelihood));
            likelihood = q.logLikelihood();
            step.closed(points, q.rows(), 1e-6, true);
            q.look(mixture, points);
            assertThat(q.bound()).as("round " + round).isGreaterThanOrEqualTo(likelihood - 1e-9);
            same(q.bound() + gap(mixture, q), q.logLikelihood());
            before = q.bound();
        }
    }

    @Test void aBlockAtATimeNeverLosesTheBound() {
        GaussianMixture mixture = started(3, 2, KEY.fold(1));
        Maximisation step = new Maximisation(mixture, CovarianceShape.FULL);
        Responsibilities q = new Responsibilities(200, 3, new ArrayFunctions.Plain());
        q.look(mixture, points);
        q.exact(0, 200);
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < 300; round++) {
            int from = round * 10 % 200;
            q.look(mixture, points);
            q.exact(from, from + 10);
            q.look(mixture, points);
            assertThat(q.bound()).as("E of round " + round).isGreaterThanOrEqualTo(before - 1e-9);
            before = q.bound();
            step.closed(points, q.rows(), 1e-6, true);
            q.look(mixture, points);
            assertThat(q.bound()).as("M of round " + round).isGreaterThanOrEqualTo(before - 1e-9);
            before = q.bound();
        }
        Responsibilities whole = new Responsibilities(200, 3, new ArrayFunctions.Plain());
        whole.look(mixture, points);
        whole.exact(0, 200);
        whole.look(mixture, points);
        assertThat(whole.logLikelihood() - q.bound()).as("gap after many blocks").isBetween(-1e-9, 1e-5);
    }

    @ParameterizedTest
    @EnumSource(CovarianceShape.class) void afterTheEStepTheSlopesAreEqual(CovarianceShape shape) {
        GaussianMixture mixture = started(3, 2, KEY.fold(2));
        Maximisation step = new Maximisation(mixture, shape);
        Responsibilities q = new Responsibilities(200, 3, new ArrayFunctions.Plain()),
                other = new Responsibilities(200, 3, new ArrayFunctions.Plain());
        q.look(mixture, points);
        q.exact(0, 200);
        step.closed(points, q.rows(), 1e-6, true);
        q.look(mixture, points);
        q.exact(0, 200);
        double[] gradient = step.meanGradient(points, q.rows());
        for (int i = 0; i < 6; i++) {
            double h = 1e-5;
            assertThat(gradient[i]).as("L and F along mean " + i).isCloseTo(
                    (likelihood(mixture, i, h, other) - likelihood(mixture, i, -h, other)) / (2 * h),
                    within(1e-6 * Math.max(1, Math.abs(gradient[i])) * 10));
        }
    }

    private double likelihood(GaussianMixture mixture, int mean, double by, Responsibilities q) {
        GaussianMixture moved = mixture.copy();
        moved.means()[mean] += by;
        moved.update();
        q.look(moved, points);
        return q.logLikelihood();
    }

    @ParameterizedTest
    @EnumSource(CovarianceShape.class) void theGradientStepGoesUpTheBoundByItsSlope(CovarianceShape shape) {
        GaussianMixture mixture = started(3, 2, KEY.fold(4));
        Maximisation step = new Maximisation(mixture, shape);
        Responsibilities q = new Responsibilities(200, 3, new ArrayFunctions.Plain());
        q.look(mixture, points);
        q.exact(0, 200);
        step.closed(points, q.rows(), 1e-6, true);
        q.look(mixture, points);
        q.exact(0, 200);
        for (int n = 0; n < 200; n++) { // other responsibilities, so that no slope is 0
            double[] r = q.rows();
            double a = r[3 * n];
            r[3 * n] = r[3 * n + 1];
            r[3 * n + 1] = 0.5 * a + 0.5 * r[3 * n + 2];
            r[3 * n + 2] = 1 - r[3 * n] - r[3 * n + 1];
        }
        q.rowsChanged();
        q.look(mixture, points);
        double from = q.bound(), rate = 1e-7;
        GaussianMixture before = mixture.copy();
        step.gradient(points, q.rows(), 1e-9, true, rate);
        q.look(mixture, points);
        double rise = q.bound() - from;
        double squared = rise / rate; // |∇F|²/N to first order
        mixture.set(before);
        step.gradient(points, q.rows(), 1e-9, true, rate / 2);
        q.look(mixture, points);
        assertThat((q.bound() - from) / (rate / 2)).isCloseTo(squared, within(1e-3 * squared));
        assertThat(squared).isPositive();
        assertThat(numericSquare(before, q, shape)).isCloseTo(squared, within(2e-3 * squared));
    }

    /** |∇F|²/N by central differences over the parameters of the gradient step. */
    private double numericSquare(GaussianMixture at, Responsibilities q, CovarianceShape shape) {
        double sum = 0, h = 1e-5;
        int free = shape == CovarianceShape.KNOWN ? 0 : shape == CovarianceShape.FULL ? 9 : switch (shape) {
            case DIAGONAL -> 6;
            case SPHERICAL -> 3;
            default -> 3;
        };
        for (int i = 0; i < 3 + 6 + free; i++) {
            double slope = (moved(at, q, shape, i, h) - moved(at, q, shape, i, -h)) / (2 * h);
            sum += slope * slope;
        }
        return sum / 200;
    }

    private double moved(GaussianMixture at, Responsibilities q, CovarianceShape shape, int which, double by) {
        GaussianMixture m = at.copy();
        if (which < 3) {
            double sum = 0;
            m.weights()[which] *= Math.exp(by);
            for (double w : m.weights()) sum += w;
            for (int k = 0; k < 3; k++) m.weights()[k] /= sum;
        } else if (which < 9) m.means()[which - 3] += by;
        else {
            int p = which - 9;
            switch (shape) {
                case FULL -> turn(m, p / 3, p % 3 == 0 ? by : 0, p % 3 == 1 ? by : 0, p % 3 == 2 ? by : 0);
                case DIAGONAL -> turn(m, p / 2, p % 2 == 0 ? by : 0, 0, p % 2 == 1 ? by : 0);
                case SPHERICAL -> turn(m, p, by, 0, by);
                default -> {
                    for (int k = 0; k < 3; k++) turn(m, k, p == 0 ? by : 0, p == 1 ? by : 0, p == 2 ? by : 0);
                }
            }
        }
        m.update();
        q.look(m, points);
        return q.bound();
    }

    private static void turn(GaussianMixture m, int k, double first, double cross, double second) {
        double[] c = m.covariances();
        double l00 = Math.sqrt(c[4 * k]), l10 = c[4 * k + 1] / l00, l11 = Math.sqrt(c[4 * k + 3] - l10 * l10);
        l00 *= Math.exp(first);
        l11 *= Math.exp(second);
        l10 += cross;
        c[4 * k] = l00 * l00;
        c[4 * k + 1] = c[4 * k + 2] = l00 * l10;
        c[4 * k + 3] = l10 * l10 + l11 * l11;
    }

    @Test void oneComponentIsFoundInOneRound() {
        GaussianMixture mixture = started(1, 2, KEY);
        Maximisation step = new Maximisation(mixture, CovarianceShape.FULL);
        Responsibilities q = new Responsibilities(200, 1, new ArrayFunctions.Plain());
        q.look(mixture, points);
        q.exact(0, 200);
        step.closed(points, q.rows(), 1e-6, true);
        GaussianMixture once = mixture.copy();
        q.look(mixture, points);
        q.exact(0, 200);
        step.closed(points, q.rows(), 1e-6, true);
        assertThat(mixture.distance(once)).isLessThan(1e-12);
    }

    @Test void hardStepsWithCirclesOfOneSizeAreLloyds() {
        GaussianMixture mixture = started(4, 2, KEY.fold(9));
        Maximisation step = new Maximisation(mixture, CovarianceShape.KNOWN);
        Responsibilities q = new Responsibilities(200, 4, new ArrayFunctions.Plain());
        double[][] centres = new double[4][2];
        for (int k = 0; k < 4; k++) centres[k] = new double[]{mixture.means()[2 * k], mixture.means()[2 * k + 1]};
        for (int round = 0; round < 15; round++) {
            q.look(mixture, points);
            q.hard();
            step.closed(points, q.rows(), 1e-6, false);
            lloyd(centres);
            for (int k = 0; k < 4; k++) {
                assertThat(mixture.means()[2 * k]).isCloseTo(centres[k][0], within(1e-12));
                assertThat(mixture.means()[2 * k + 1]).isCloseTo(centres[k][1], within(1e-12));
            }
        }
    }

    private void lloyd(double[][] centres) {
        double[][] sums = new double[centres.length][3];
        for (int n = 0; n < points.length; n += 2) {
            int best = 0;
            for (int k = 1; k < centres.length; k++) {
                if (Math.hypot(points[n] - centres[k][0], points[n + 1] - centres[k][1]) < Math
                        .hypot(points[n] - centres[best][0], points[n + 1] - centres[best][1]))
                    best = k;
            }
            sums[best][0] += points[n];
            sums[best][1] += points[n + 1];
            sums[best][2]++;
        }
        for (int k = 0; k < centres.length; k++) {
            if (sums[k][2] > 0) centres[k] = new double[]{sums[k][0] / sums[k][2], sums[k][1] / sums[k][2]};
        }
    }

    /** 20 000 points at one place: shares of the labels that are drawn, four standard errors. */
    @Test void labelsAreDrawnByTheirLaw() {
        int n = 20_000;
        double[] alike = new double[2 * n];
        for (int i = 0; i < alike.length; i++) alike[i] = i % 2 == 0 ? 0.4 : -0.3;
        GaussianMixture mixture = new GaussianMixture(3, 2);
        System.arraycopy(new double[]{0.5, 0.2, 0.3}, 0, mixture.weights(), 0, 3);
        System.arraycopy(new double[]{0, 0, 1, 0, -1, -1}, 0, mixture.means(), 0, 6);
        mixture.update();
        Responsibilities q = new Responsibilities(n, 3, new ArrayFunctions.Plain()),
                exact = new Responsibilities(n, 3, new ArrayFunctions.Plain());
        exact.look(mixture, alike);
        exact.exact(0, 1);
        q.look(mixture, alike);
        q.sampled(KEY.fold("labels"));
        for (int k = 0; k < 3; k++) {
            double count = 0, p = exact.rows()[k];
            for (int row = 0; row < n; row++) count += q.rows()[3 * row + k];
            assertThat(Math.abs(count / n - p)).as("component " + k).isLessThan(4 * Math.sqrt(p * (1 - p) / n));
        }
    }

    @Test void eigenvaluesBelowTheFloorAreSetToItAndTheOthersStay() {
        double[] m = {2, 0.9, 0.9, 0.5};
        double apart = Math.hypot(0.75, 0.9), largest = 1.25 + apart, x = 0.9, y = largest - 2; // (x, y) of it
        assertThat(SymmetricMatrix.least(m, 0, 2)).isCloseTo(1.25 - apart, within(1e-12));
        SymmetricMatrix.raise(m, 0, 2, 0.3);
        assertThat(m[0] * x + m[1] * y).as("its vector stays").isCloseTo(largest * x, within(1e-12));
        assertThat(m[2] * x + m[3] * y).isCloseTo(largest * y, within(1e-12));
        assertThat(m[0] * -y + m[1] * x).as("the other one is at the floor").isCloseTo(0.3 * -y, within(1e-12));
        assertThat(m[2] * -y + m[3] * x).isCloseTo(0.3 * x, within(1e-12));
    }

    @Test void theRateIsTheShareOfTheMissingInformation() {
        for (int seed = 1; seed <= 3; seed++) {
            double[] x = Clouds.of("two-means", 300, 3, RandomKey.of(seed)).points();
            GaussianMixture mixture = new GaussianMixture(2, 1);
            mixture.means()[0] = -0.3;
            mixture.means()[1] = 0.5;
            mixture.update();
            Maximisation step = new Maximisation(mixture, CovarianceShape.KNOWN);
            Responsibilities q = new Responsibilities(300, 2, new ArrayFunctions.Plain());
            double last = Double.NaN, rate = Double.NaN;
            for (int round = 0; round < 60; round++) {
                GaussianMixture before = mixture.copy();
                q.look(mixture, x);
                q.exact(0, 300);
                step.closed(x, q.rows(), 1e-6, false);
                double way = mixture.distance(before);
                if (way < 1e-9) break;
                rate = way / last;
                last = way;
            }
            q.look(mixture, x);
            q.exact(0, 300);
            double predicted = EmRate.predicted(mixture, x, q.rows());
            assertThat(rate).as("seed " + seed).isCloseTo(predicted, within(0.01 * predicted));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 129, 300}) void blocksAreOnePointAfterTheOther(int count) {
        double[] many = new double[2 * count];
        for (int i = 0; i < many.length; i++) many[i] = points[i % points.length] + 0.01 * i;
        GaussianMixture mixture = started(3, 2, KEY.fold(1));
        mixture.weights()[1] = 0;
        mixture.update();
        Responsibilities q = new Responsibilities(count, 3, new ArrayFunctions.Plain());
        q.look(mixture, many);
        double[] joint = new double[3 * count], expected = new double[3 * count];
        mixture.logJoint(many, joint);
        assertThat(q.joint()).isEqualTo(joint).contains(Double.NEGATIVE_INFINITY);
        double likelihood = 0;
        for (int n = 0; n < count; n++) likelihood += LogSum.softmax(joint, 3 * n, expected, 3);
        assertThat(q.logLikelihood()).isEqualTo(likelihood);
        q.exact(0, count);
        assertThat(q.rows()).isEqualTo(expected);
        q.weigh();
        double bound = q.bound();
        assertThat(bound).isCloseTo(likelihood, within(1e-12 * Math.abs(likelihood)));
        q.look(mixture, many);
        assertThat(q.bound()).isCloseTo(bound, within(1e-12 * Math.abs(bound)));
    }

    @Test void everyBackEndFindsTheSameBits() {
        try (MatrixBackend backend = Backends.create(null, 1)) {
            Responsibilities plain = new Responsibilities(200, 3, new ArrayFunctions.Plain()),
                    lanes = new Responsibilities(200, 3, backend.functions());
            plain.look(started(3, 2, KEY.fold(1)), points);
            lanes.look(started(3, 2, KEY.fold(1)), points);
            plain.exact(0, 200);
            lanes.exact(0, 200);
            assertThat(lanes.rows()).isEqualTo(plain.rows());
            assertThat(lanes.logLikelihood()).isEqualTo(plain.logLikelihood());
        }
    }
}
