package org.gibbsite.models.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.data.Clouds;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** The net of the amortised E-step against differences, and the gap that it leaves. */
class RecognitionNetTest {
    private static final int POINTS = 300;

    private final double[] points = Clouds.of("clouds", POINTS, 3, RandomKey.of(1)).points();

    @Test void gradientsAreThoseOfDifferences() {
        GaussianMixture mixture = new GaussianMixture(3, 2);
        for (int i = 0; i < 6; i++) mixture.means()[i] = i % 3 - 1.2;
        mixture.update();
        Responsibilities q = new Responsibilities(POINTS, 3, new ArrayFunctions.Plain());
        for (int hidden : new int[]{0, 5}) for (boolean squares : new boolean[]{false, true}) {
            RecognitionNet net = new RecognitionNet(2, hidden, 3, squares, RandomKey.of(2));
            for (int i = 0; i < net.parameters().length; i++) net.parameters()[i] += 0.1 * Math.sin(i);
            q.look(mixture, points);
            double[] gradient = net.gradient(points, q.joint()).clone();
            for (int i = 0; i < gradient.length; i++) {
                double at = net.parameters()[i], h = 1e-5;
                net.parameters()[i] = at + h;
                double up = bound(net, mixture, q);
                net.parameters()[i] = at - h;
                double down = bound(net, mixture, q);
                net.parameters()[i] = at;
                assertThat(gradient[i]).as("hidden " + hidden + ", parameter " + i)
                        .isCloseTo((up - down) / (2 * h) / POINTS, within(1e-6));
            }
        }
    }

    private double bound(RecognitionNet net, GaussianMixture mixture, Responsibilities q) {
        net.infer(points, q.rows());
        q.rowsChanged();
        q.look(mixture, points);
        return q.bound();
    }

    @Test void aLinearNetIsEnoughWhereCovariancesAreTied() {
        assertThat(gap(CovarianceShape.TIED, false)).isLessThan(5e-4);
        assertThat(gap(CovarianceShape.FULL, false)).isGreaterThan(1e-3);
        assertThat(gap(CovarianceShape.FULL, true)).isLessThan(1e-3);
    }

    /** Nats a point after 300 rounds. */
    private double gap(CovarianceShape shape, boolean squares) {
        GaussianMixture mixture = new GaussianMixture(3, 2);
        for (int k = 0; k < 3; k++) for (int i = 0; i < 2; i++) mixture.means()[2 * k + i] = points[40 * k + i];
        mixture.update();
        Maximisation step = new Maximisation(mixture, shape);
        Responsibilities q = new Responsibilities(POINTS, 3, new ArrayFunctions.Plain());
        RecognitionNet net = new RecognitionNet(2, 0, 3, squares, RandomKey.of(2));
        for (int round = 0; round < 300; round++) {
            q.look(mixture, points);
            for (int n = 0; n < 5; n++) net.step(points, q.joint(), 0.05);
            net.infer(points, q.rows());
            q.rowsChanged();
            step.closed(points, q.rows(), 1e-6, true);
        }
        q.look(mixture, points);
        return (q.logLikelihood() - q.bound()) / POINTS;
    }
}
