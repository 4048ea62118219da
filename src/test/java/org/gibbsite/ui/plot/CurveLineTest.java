package org.gibbsite.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A curve keeps its look with fewer points. */
class CurveLineTest {
    private final CurveLine line = new CurveLine();

    private double[] xs() { return Arrays.copyOf(line.x(), line.count()); }

    private double[] ys() { return Arrays.copyOf(line.y(), line.count()); }

    @Test void pointsInColumnsOfTheirOwnAllStay() {
        double[] x = {0.5, 1.5, 2.5, 3.5}, y = {1, 4, 2, 8};
        line.take(x, y, 0, 4);
        assertThat(xs()).containsExactly(x);
        assertThat(ys()).containsExactly(y);
    }

    @Test void ofOneColumnTheFirstLowestHighestAndLastStayInTheirOrder() {
        double[] x = {1, 1.1, 1.2, 1.3, 1.4, 1.5, 2}, y = {5, 6, 9, 7, 1, 3, 4};
        line.take(x, y, 0, 7);
        assertThat(ys()).containsExactly(5, 9, 1, 3, 4);
        assertThat(xs()).containsExactly(1, 1.2, 1.4, 1.5, 2);
    }

    @Test void noPointIsThereTwiceWhereTheFirstOrTheLastIsAnExtreme() {
        line.take(new double[]{1, 1.2, 1.4, 1.6}, new double[]{0, 3, 5, 9}, 0, 4);
        assertThat(ys()).containsExactly(0, 9);
        line.take(new double[]{1, 1.2, 1.4, 1.6}, new double[]{9, 3, 5, 0}, 0, 4);
        assertThat(ys()).containsExactly(9, 0);
        line.take(new double[]{1, 1.2, 1.4}, new double[]{2, 2, 2}, 0, 3);
        assertThat(ys()).containsExactly(2, 2);
    }

    @Test void aStretchBeginsAndEndsWhereItIsAskedTo() {
        line.take(new double[]{0, 1, 2, 3}, new double[]{5, 6, 7, 8}, 1, 3);
        assertThat(ys()).containsExactly(6, 7);
    }

    @Test void manyPointsOfNoiseBecomeFourAColumnWithTheSameReach() {
        SplittableRandom random = new SplittableRandom(7);
        int n = 100_000, columns = 200;
        double[] x = new double[n], y = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = columns * (double) k / n;
            y[k] = random.nextDouble();
        }
        line.take(x, y, 0, n);
        assertThat(line.count()).isLessThanOrEqualTo(4 * columns);
        for (int column = 0; column < columns; column++) {
            assertThat(reach(xs(), ys(), column)).containsExactly(reach(x, y, column));
        }
    }

    private static double[] reach(double[] x, double[] y, int column) {
        double low = Double.MAX_VALUE, high = -Double.MAX_VALUE;
        for (int k = 0; k < x.length; k++) {
            if (Math.floor(x[k]) != column) continue;
            low = Math.min(low, y[k]);
            high = Math.max(high, y[k]);
        }
        return new double[]{low, high};
    }
}
