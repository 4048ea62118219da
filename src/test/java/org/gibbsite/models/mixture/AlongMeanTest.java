package org.gibbsite.models.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gibbsite.data.Clouds;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

/** The curves of one mean are those of the whole mixture with the mean put there. */
class AlongMeanTest {
    private static final double[] PLACES = {-4, -1, 0.3, 2, 9};

    private static float[] single(double[] rows) {
        float[] r = new float[rows.length];
        for (int i = 0; i < r.length; i++) r[i] = (float) rows[i];
        return r;
    }

    private static void requireSame(GaussianMixture mixture, double[] points) {
        int k = mixture.components(), n = points.length / mixture.dimensions();
        Responsibilities q = new Responsibilities(n, k, new ArrayFunctions.Plain());
        q.look(mixture, points);
        q.exact(0, n);
        if (mixture.weights()[0] == 0) q.rows()[0] = 1e-9; // what is left of an emptied component
        float[] r = single(q.rows());
        double[] joint = new double[n * k];
        for (int component = 0; component < k; component++) {
            AlongMean along = AlongMean.of(mixture, points, r, component, PLACES);
            for (int i = 0; i < PLACES.length; i++) {
                GaussianMixture moved = mixture.copy();
                moved.means()[component * mixture.dimensions()] = PLACES[i];
                moved.update();
                double l = moved.logLikelihood(points, joint), f = 0;
                for (int j = 0; j < joint.length; j++)
                    if (r[j] > 0 && joint[j] > Double.NEGATIVE_INFINITY) f += r[j] * joint[j];
                for (float share : r) if (share > 0) f -= share * Math.log(share);
                assertThat(along.logLikelihood()[i]).isCloseTo(l, within(1e-9 * Math.abs(l)));
                assertThat(along.bound()[i]).isCloseTo(f, within(1e-9 * Math.abs(f)));
            }
        }
    }

    @Test void inThePlane() {
        double[] points = Clouds.of("clouds", 200, 3, RandomKey.of(1)).points();
        requireSame(new MixtureStart(points, 2, new double[0][], CovarianceShape.FULL, RandomKey.of(2)).of(3,
                MixtureStart.Way.POINTS), points);
    }

    @Test void onALineAndWithAComponentOfNoWeight() {
        double[] points = Clouds.of("two-means", 100, 3, RandomKey.of(1)).points();
        GaussianMixture mixture = new MixtureStart(points, 1, new double[0][], CovarianceShape.FULL, RandomKey.of(2))
                .of(3, MixtureStart.Way.POINTS);
        mixture.weights()[0] = 0;
        mixture.weights()[1] = 0.25;
        mixture.weights()[2] = 0.75;
        mixture.update();
        requireSame(mixture, points);
    }

    @Test void alone() {
        double[] points = Clouds.of("two-means", 50, 3, RandomKey.of(1)).points();
        requireSame(new GaussianMixture(1, 1), points);
    }
}
