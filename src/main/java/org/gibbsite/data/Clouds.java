package org.gibbsite.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gibbsite.random.RandomKey;

/** Where points come from: drawn by rule from a key, or read from a table of one or two columns. */
public final class Clouds {
    /** Drawn by rule. */
    public static final List<String> NAMES = List.of("clouds", "nine", "two-means", "rings", "moons", "pinwheel",
            "hand");

    /** Of group 0, 1, 2 of {@code clouds}, in σ: place around the middle, variances and covariance. */
    private static final double[][] SHAPES = {{0.5, 1.5, -0.35}, {1.2, 0.25, 0.2}, {0.3, 0.3, 0.1}};

    private Clouds() {}

    /**
     * @param name       one of {@link #NAMES}, or the path of a table
     * @param separation of the groups, in σ of one of them
     * @throws DataException one sentence where a table cannot be read
     */
    public static PointCloud of(String name, int points, double separation, RandomKey key) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "clouds" -> mixture(clouds(separation), 2, points, key);
            case "nine" -> mixture(nine(separation), 2, points, key);
            case "two-means" -> mixture(twoMeans(separation), 1, points, key);
            case "rings" -> curve(points, separation, 2, key, Clouds::ring);
            case "moons" -> curve(points, separation, 2, key, Clouds::moon);
            case "pinwheel" -> curve(points, separation, 5, key, Clouds::arm);
            case "hand" -> byHand();
            default -> PointTable.read(Path.of(name));
        };
    }

    /** Whether points of that name come from a rule that could give more of them. */
    public static boolean isDrawn(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase("hand");
    }

    private static double[][] clouds(double separation) {
        double[][] groups = new double[3][];
        for (int g = 0; g < 3; g++) {
            double turn = 2 * Math.PI * g / 3 + 0.4, far = separation / Math.sqrt(3);
            double[] shape = SHAPES[g];
            groups[g] = new double[]{1.0 / 3, far * StrictMath.cos(turn), far * StrictMath.sin(turn), shape[0],
                    shape[2],
                    shape[2], shape[1]};
        }
        return groups;
    }

    private static double[][] nine(double separation) {
        double[][] groups = new double[9][];
        for (int g = 0; g < 9; g++) {
            groups[g] = new double[]{1.0 / 9, separation * (g % 3 - 1), separation * (g / 3 - 1), 0.25, 0, 0, 0.25};
        }
        return groups;
    }

    private static double[][] twoMeans(double separation) {
        return new double[][]{{0.5, -separation / 2, 1}, {0.5, separation / 2, 1}};
    }

    /** Group by uniform draw, then a normal draw of it. */
    private static PointCloud mixture(double[][] groups, int dimensions, int count, RandomKey key) {
        float[] which = new float[count], normals = new float[count * dimensions];
        key.fold("group").uniforms(which);
        key.fold("place").normals(normals);
        double[] points = new double[count * dimensions];
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            double[] g = groups[labels[n] = Math.min(groups.length - 1, (int) (which[n] * groups.length))];
            if (dimensions == 1) {
                points[n] = g[1] + Math.sqrt(g[2]) * normals[n];
                continue;
            }
            double l00 = Math.sqrt(g[3]), l10 = g[4] / l00, l11 = Math.sqrt(g[6] - l10 * l10);
            points[2 * n] = g[1] + l00 * normals[2 * n];
            points[2 * n + 1] = g[2] + l10 * normals[2 * n] + l11 * normals[2 * n + 1];
        }
        return new PointCloud(points, dimensions, labels, groups);
    }

    /** Where a point of a curve lies. */
    private interface Curve {
        /** @param along in [0, 1) */
        double[] at(int group, double along, double separation);
    }

    private static PointCloud curve(int count, double separation, int groups, RandomKey key, Curve curve) {
        float[] along = new float[count], normals = new float[2 * count];
        key.fold("along").uniforms(along);
        key.fold("place").normals(normals);
        double[] points = new double[2 * count];
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            double[] place = curve.at(labels[n] = n % groups, along[n], separation);
            points[2 * n] = place[0] + place[2] * normals[2 * n];
            points[2 * n + 1] = place[1] + place[2] * normals[2 * n + 1];
        }
        return new PointCloud(points, 2, labels, new double[0][]);
    }

    private static double[] ring(int group, double along, double separation) {
        double radius = group == 0 ? separation / 2 : separation, turn = 2 * Math.PI * along;
        return new double[]{radius * StrictMath.cos(turn), radius * StrictMath.sin(turn), 0.2};
    }

    private static double[] moon(int group, double along, double separation) {
        double turn = Math.PI * along, r = separation / 1.5, up = group == 0 ? 1 : -1;
        return new double[]{r * (StrictMath.cos(turn) * up + (group == 0 ? -0.5 : 0.5)),
                r * (StrictMath.sin(turn) * up + (group == 0 ? -0.25 : 0.25)), 0.2};
    }

    private static double[] arm(int group, double along, double separation) {
        double radius = separation * (0.2 + along), turn = 2 * Math.PI * group / 5 + 0.9 * along;
        return new double[]{radius * StrictMath.cos(turn), radius * StrictMath.sin(turn), 0.08 + 0.12 * along};
    }

    /** Five points to begin with; hands do the rest. */
    private static PointCloud byHand() {
        double[] points = {-2, -1, -1.5, 0.5, 0, 1.5, 1.5, 0, 2, -1.5};
        return new PointCloud(points, 2, new int[5], new double[0][]);
    }
}
