package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;

class LatentProjectionTest {
    private static float[] noise(int count, int seed) {
        float[] noise = new float[count];
        RandomKey.of(seed).normals(noise);
        return noise;
    }

    @Test void aPlaceIsFoundAgainOnThePicture() {
        float[] means = noise(200 * 5, 3);
        for (LatentProjection plane : new LatentProjection[]{LatentProjection.plain(2),
                LatentProjection.turned(0.7, -0.4),
                LatentProjection.principal(PrincipalAxes.of(means, 5))}) {
            float[] z = plane.z(0.8, -1.3, 0);
            assertThat(plane.x(z, 0)).isCloseTo(0.8, within(1e-5));
            assertThat(plane.y(z, 0)).isCloseTo(-1.3, within(1e-5));
        }
    }

    @Test void turningKeepsLengths() {
        float[] z = {0.3f, -1.2f, 2.5f};
        for (double angle = -3; angle < 3; angle += 0.7) {
            LatentProjection plane = LatentProjection.turned(angle, angle / 2);
            double squared = square(plane.x(z, 0)) + square(plane.y(z, 0)) + square(plane.depth(z, 0));
            assertThat(squared).isCloseTo(0.09 + 1.44 + 6.25, within(1e-5));
        }
        assertThat(LatentProjection.turned(0, 0).x(z, 0)).isCloseTo(0.3, within(1e-6));
        assertThat(LatentProjection.turned(0, 0).depth(z, 0)).isCloseTo(2.5, within(1e-6));
        assertThat(LatentProjection.plain(2).isDeep()).isFalse();
        assertThat(LatentProjection.turned(1, 1).isDeep()).isTrue();
    }

    @Test void theEllipseHasTheVarianceOfDrawsInThePicture() {
        LatentProjection plane = LatentProjection.turned(0.9, 0.5);
        float[] mean = {1, 0, 0}, deviation = {0.1f, 0.5f, 1.5f}, draws = noise(3 * 20_000, 8);
        PosteriorEllipse ellipse = plane.ellipse(mean, deviation, 0);
        double along = 0, across = 0;
        for (int i = 0; i < draws.length; i++) draws[i] = mean[i % 3] + deviation[i % 3] * draws[i];
        for (int row = 0; row < draws.length / 3; row++) {
            double x = plane.x(draws, row) - ellipse.x(), y = plane.y(draws, row) - ellipse.y();
            along += square(x * Math.cos(ellipse.angle()) + y * Math.sin(ellipse.angle()));
            across += square(y * Math.cos(ellipse.angle()) - x * Math.sin(ellipse.angle()));
        }
        // A variance of n normal numbers has the standard error √(2/n) of its value: here 1 %.
        assertThat(along / (draws.length / 3)).isCloseTo(square(ellipse.major()),
                within(0.05 * square(ellipse.major())));
        assertThat(across / (draws.length / 3)).isCloseTo(square(ellipse.minor()),
                within(0.05 * square(ellipse.minor())));
        assertThat(ellipse.major()).isGreaterThan(ellipse.minor());
    }

    @Test void anEllipseAlongTheAxesIsThatOfItsDeviations() {
        PosteriorEllipse ellipse = LatentProjection.plain(2).ellipse(new float[]{1, 2}, new float[]{0.2f, 0.6f}, 0);
        double right = Double.NEGATIVE_INFINITY, top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 1000; k++) {
            right = Math.max(right, ellipse.x(2 * Math.PI * k / 1000, 2));
            top = Math.max(top, ellipse.y(2 * Math.PI * k / 1000, 2));
        }
        assertThat(right).isCloseTo(1.4, within(1e-4));
        assertThat(top).isCloseTo(3.2, within(1e-4));
    }

    @Test void principalAxesAreThoseOfTheLargestVariances() {
        float[] points = noise(4 * 5000, 5);
        double[] deviations = {0.2, 3, 0.1, 1};
        for (int i = 0; i < points.length; i++) points[i] = (float) (7 + deviations[i % 4] * points[i]);
        PrincipalAxes axes = PrincipalAxes.of(points, 4);
        assertThat(axes.first()[1]).isGreaterThan(0.99);
        assertThat(axes.second()[3]).isGreaterThan(0.99);
        assertThat(axes.share()).isCloseTo(10 / 10.05, within(0.002));
        assertThat(axes.centre()[0]).isCloseTo(7, within(0.02));
        float[] still = new float[12];
        Arrays.fill(still, 1);
        assertThat(PrincipalAxes.of(still, 4).share()).isEqualTo(1);
    }

    @Test void theReachLeavesOutOneInAHundred() {
        float[] means = new float[1000];
        assertThat(LatentCloud.reach(means)).isEqualTo(3);
        Arrays.fill(means, 0, 10, 70);
        assertThat(LatentCloud.reach(means)).isEqualTo(3);
        means[10] = -7;
        assertThat(LatentCloud.reach(means)).isEqualTo(8);
        assertThat(LatentCloud.reachAround(new float[]{3, 3, 3, -3, -3, 3}, 3)).as("√27").isEqualTo(6);
    }

    private static double square(double x) {
        return x * x;
    }
}
