package org.gibbsite.models.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.data.Clouds;
import org.gibbsite.data.PointCloud;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where EM ends from many starts. */
class StartsTest {
    /** Nats a point below the best, from which a maximum counts as another one. */
    private static final double OTHER = 0.01;

    /** L/N in the end, and rounds until a round lifts L/N by less than 10⁻⁷ nats. */
    private record End(double likelihood, int rounds) {}

    private static End climb(PointCloud cloud, int components, CovarianceShape shape, MixtureStart.Way way,
            RandomKey key) {
        GaussianMixture mixture = new MixtureStart(cloud.points(), 2, cloud.groups(), shape, key).of(components, way);
        Maximisation maximisation = new Maximisation(mixture, shape);
        Responsibilities q = new Responsibilities(cloud.count(), components, new ArrayFunctions.Plain());
        q.look(mixture, cloud.points());
        for (int round = 1;; round++) {
            double before = q.logLikelihood();
            q.exact(0, cloud.count());
            maximisation.closed(cloud.points(), q.rows(), 1e-6, true);
            q.look(mixture, cloud.points());
            if (q.logLikelihood() - before < 1e-7 * cloud.count() || round == 3000)
                return new End(q.logLikelihood() / cloud.count(), round);
        }
    }

    @Test void threeCloudsAreFoundFromAllOfTwentyFourStarts() {
        PointCloud cloud = Clouds.of("clouds", 300, 3, RandomKey.of(42).fold("points"));
        int fewest = Integer.MAX_VALUE, most = 0;
        double best = climb(cloud, 3, CovarianceShape.FULL, MixtureStart.Way.TRUTH, RandomKey.of(0)).likelihood();
        for (int start = 0; start < 24; start++) {
            End end = climb(cloud, 3, CovarianceShape.FULL, MixtureStart.Way.CORNER, RandomKey.of(start));
            assertThat(end.likelihood()).as("start " + start).isGreaterThan(best - OTHER);
            fewest = Math.min(fewest, end.rounds());
            most = Math.max(most, end.rounds());
        }
        assertThat(fewest).isBetween(20, 40);
        assertThat(most).isBetween(40, 70);
    }

    @Test
    @Tag("slow") void someStartsOfNineEndElsewhereAndSpreadOnesLessOften() {
        int starts = 200, drawn = 0, spread = 0;
        PointCloud cloud = Clouds.of("nine", 900, 3, RandomKey.of(42).fold("points"));
        double best = climb(cloud, 9, CovarianceShape.SPHERICAL, MixtureStart.Way.TRUTH, RandomKey.of(0)).likelihood();
        for (int start = 0; start < starts; start++) {
            RandomKey key = RandomKey.of(start);
            if (climb(cloud, 9, CovarianceShape.SPHERICAL, MixtureStart.Way.POINTS, key).likelihood() < best - OTHER)
                drawn++;
            if (climb(cloud, 9, CovarianceShape.SPHERICAL, MixtureStart.Way.KMEANS_PLUS_PLUS, key)
                    .likelihood() < best - OTHER)
                spread++;
        }
        // 27 ± 3 and 9 ± 2 of a hundred
        assertThat(drawn).isBetween(36, 72);
        assertThat(spread).isBetween(8, 30);
    }
}
