package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points drawn by rule have the law that is stated. */
class CloudsTest {
    private static final RandomKey KEY = RandomKey.of(5);
    private static final int MANY = 40_000;
    static final Object NAMES = Clouds.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES") void theKeyAndTheNameSayEverything(String name) {
        PointCloud cloud = Clouds.of(name, 100, 3, KEY), again = Clouds.of(name.toUpperCase(Locale.ROOT), 100, 3, KEY);
        assertThat(again.points()).containsExactly(cloud.points());
        assertThat(again.labels()).containsExactly(cloud.labels());
        assertThat(cloud.labels()).hasSize(cloud.count());
        assertThat(cloud.isFlat()).isFalse();
        boolean drawn = !name.equals("hand");
        assertThat(Clouds.isDrawn(name)).isEqualTo(drawn);
        assertThat(cloud.count()).isEqualTo(drawn ? 100 : 5);
        double[] other = Clouds.of(name, 100, 3, RandomKey.of(6)).points();
        assertThat(Arrays.equals(other, cloud.points())).as("another key").isEqualTo(!drawn);
        double[] wider = Clouds.of(name, 100, 4, KEY).points();
        assertThat(Arrays.equals(wider, cloud.points())).as("another separation").isEqualTo(!drawn);
    }

    /** Of each group the share, the means and the covariance, within five standard errors. */
    @ParameterizedTest
    @ValueSource(strings = {"clouds", "nine", "two-means"}) void aMixtureHasItsGroups(String name) {
        PointCloud cloud = Clouds.of(name, MANY, 3, KEY);
        int d = cloud.dimensions();
        assertThat(Arrays.stream(cloud.groups()).mapToDouble(row -> row[0]).sum()).isCloseTo(1, within(1e-12));
        for (int g = 0; g < cloud.groups().length; g++) {
            double[] law = cloud.groups()[g];
            int[] of = members(cloud, g);
            assertThat(law).hasSize(1 + d + d * d);
            assertThat((double) of.length / MANY).as("share of group " + g).isCloseTo(law[0],
                    within(5 * Math.sqrt(law[0] * (1 - law[0]) / MANY)));
            for (int i = 0; i < d; i++) {
                double error = Math.sqrt(law[1 + d + i * d + i] / of.length);
                assertThat(mean(cloud, of, i)).as("mean of group " + g).isCloseTo(law[1 + i], within(5 * error));
                for (int j = 0; j < d; j++) {
                    double ii = law[1 + d + i * d + i], jj = law[1 + d + j * d + j], ij = law[1 + d + i * d + j];
                    assertThat(covariance(cloud, of, i, j)).as("covariance of group " + g).isCloseTo(ij,
                            within(5 * Math.sqrt((ii * jj + ij * ij) / of.length)));
                }
            }
        }
    }

    private static int[] members(PointCloud cloud, int group) {
        return IntStream.range(0, cloud.count()).filter(n -> cloud.labels()[n] == group).toArray();
    }

    private static double mean(PointCloud cloud, int[] of, int i) {
        return Arrays.stream(of).mapToDouble(n -> cloud.points()[n * cloud.dimensions() + i]).average().orElseThrow();
    }

    private static double covariance(PointCloud cloud, int[] of, int i, int j) {
        double x = mean(cloud, of, i), y = mean(cloud, of, j);
        int d = cloud.dimensions();
        return Arrays.stream(of).mapToDouble(n -> (cloud.points()[n * d + i] - x) * (cloud.points()[n * d + j] - y))
                .average().orElseThrow();
    }

    @Test void groupsLieApartByTheSeparation() {
        double[][] clouds = Clouds.of("clouds", 1, 3, KEY).groups(), means = Clouds.of("two-means", 1, 3, KEY).groups();
        for (int g = 0; g < 3; g++) assertThat(distance(clouds[g], clouds[(g + 1) % 3])).isCloseTo(3, within(1e-12));
        assertThat(means[1][1] - means[0][1]).isEqualTo(3);
        double[][] nine = Clouds.of("nine", 1, 3, KEY).groups();
        assertThat(distance(nine[0], nine[1])).isEqualTo(3);
        assertThat(distance(nine[0], nine[3])).isEqualTo(3);
        assertThat(nine[4]).containsExactly(1.0 / 9, 0, 0, 0.25, 0, 0, 0.25);
    }

    private static double distance(double[] group, double[] other) {
        return Math.hypot(group[1] - other[1], group[2] - other[2]);
    }

    /** Radii of the rings about s/2 and s, with a deviation of 0.2. */
    @Test void ringsHaveTheirRadii() {
        PointCloud cloud = Clouds.of("rings", MANY, 4, KEY);
        for (int group = 0; group < 2; group++) {
            int[] of = members(cloud, group);
            assertThat(of).hasSize(MANY / 2);
            double radius = group == 0 ? 2 : 4;
            double[] found = radii(cloud, of).toArray();
            assertThat(Arrays.stream(found).average().orElseThrow()).isCloseTo(radius + 0.04 / (2 * radius),
                    within(0.01));
            double spread = Arrays.stream(found).map(r -> (r - radius) * (r - radius)).average().orElseThrow();
            assertThat(spread).isCloseTo(0.04, within(0.003));
            assertThat(mean(cloud, of, 0)).as("all around").isCloseTo(0, within(0.1));
        }
    }

    private static DoubleStream radii(PointCloud cloud, int[] of) {
        return Arrays.stream(of).mapToDouble(n -> Math.hypot(cloud.points()[2 * n], cloud.points()[2 * n + 1]));
    }

    /** Two half circles, open to one another. */
    @Test void moonsFaceOneAnother() {
        PointCloud cloud = Clouds.of("moons", MANY, 3, KEY);
        double r = 2, middle = 2 / Math.PI * r;
        assertThat(mean(cloud, members(cloud, 0), 0)).isCloseTo(-0.5 * r, within(0.05));
        assertThat(mean(cloud, members(cloud, 0), 1)).isCloseTo(middle - 0.25 * r, within(0.05));
        assertThat(mean(cloud, members(cloud, 1), 0)).isCloseTo(0.5 * r, within(0.05));
        assertThat(mean(cloud, members(cloud, 1), 1)).isCloseTo(0.25 * r - middle, within(0.05));
    }

    @Test void thePinwheelHasFiveArmsThatWiden() {
        PointCloud cloud = Clouds.of("pinwheel", MANY, 3, KEY);
        for (int arm = 0; arm < 5; arm++) {
            assertThat(members(cloud, arm)).hasSize(MANY / 5);
            double average = radii(cloud, members(cloud, arm)).average().orElseThrow();
            assertThat(average).as("mean radius of arm " + arm).isCloseTo(0.7 * 3, within(0.05));
        }
        assertThat(cloud.groups()).as("no mixture of Gaussians").isEmpty();
    }

    @Test void anyOtherNameIsATable(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("points.csv"), "1,2\n3,4\n");
        assertThat(Clouds.of(table.toString(), 100, 3, KEY).points()).containsExactly(1, 2, 3, 4);
        assertThat(Clouds.isDrawn(table.toString())).isFalse();
        assertThatThrownBy(() -> Clouds.of("cloud", 100, 3, KEY)).isInstanceOf(DataException.class)
                .hasMessageStartingWith("the points cloud cannot be read: ");
    }

    @Test void pointsOnALineAreFlat() {
        assertThat(new PointCloud(new double[]{0, 0, 1, 2, 2, 4}, 2, new int[3], new double[0][]).isFlat()).isTrue();
        assertThat(new PointCloud(new double[]{0, 0, 1, 2, 2, 5}, 2, new int[3], new double[0][]).isFlat()).isFalse();
        assertThat(new PointCloud(new double[]{3, 3, 3}, 1, new int[3], new double[0][]).isFlat()).isTrue();
        assertThat(new PointCloud(new double[]{3, 3, 4}, 1, new int[3], new double[0][]).isFlat()).isFalse();
    }
}
