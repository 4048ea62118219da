package org.gibbsite.models.mixture;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/** Where EM begins: means by one of several rules, covariances as wide as the data, weights alike. */
public final class MixtureStart {
    /** Rules for the means. */
    public enum Way {
        /** In the lower left corner of the data, a little apart. */
        CORNER,
        /** At points drawn without return. */
        POINTS,
        /** At points drawn with a chance that grows with the squared distance to those before (Arthur &amp; Vassilvitskii 2007). */
        KMEANS_PLUS_PLUS,
        /** All at the mean of the data. */
        SAME,
        /** At the law that made the data, covariances and weights included. */
        TRUTH
    }

    private static final double APART = 0.05;

    private final double[] points;
    private final double[][] groups;
    private final int d, n;
    private final CovarianceShape shape;
    private final RandomKey key;

    /** @param points (N × D); @param groups the law behind them: weight, mean, covariance of each; empty where none is known */
    public MixtureStart(double[] points, int dimensions, double[][] groups, CovarianceShape shape, RandomKey key) {
        this.points = points;
        this.groups = groups;
        this.shape = shape;
        this.key = key;
        d = dimensions;
        n = points.length / d;
    }

    /** @throws IllegalArgumentException one sentence where the rule asks for what is not known */
    public GaussianMixture of(int components, Way way) {
        if (way == Way.TRUTH) return ofTruth(components);
        GaussianMixture mixture = new GaussianMixture(components, d);
        double[] means = mixture.means();
        switch (way) {
            case CORNER -> corner(means);
            case POINTS -> scatter(means);
            case KMEANS_PLUS_PLUS -> spread(means);
            default -> {
                for (int i = 0; i < means.length; i++) means[i] = mean(i % d);
            }
        }
        if (shape != CovarianceShape.KNOWN) {
            double variance = Math.max(1e-3, variance());
            for (int k = 0; k < components; k++) for (int i = 0; i < d; i++) {
                mixture.covariances()[k * d * d + i * (d + 1)] = variance;
            }
        }
        mixture.update();
        return mixture;
    }

    private GaussianMixture ofTruth(int components) {
        if (groups.length != components) {
            throw new IllegalArgumentException(groups.length == 0
                    ? "start = truth needs data that are drawn from a mixture: clouds, nine or two-means"
                    : "start = truth needs " + groups.length + " components, as many as made the data: " + components);
        }
        GaussianMixture truth = truth(groups, d);
        if (shape == CovarianceShape.KNOWN) {
            GaussianMixture known = new GaussianMixture(components, d);
            System.arraycopy(truth.means(), 0, known.means(), 0, known.means().length);
            known.update();
            return known;
        }
        return truth;
    }

    /** The law itself. @param groups at least one */
    public static GaussianMixture truth(double[][] groups, int dimensions) {
        int k = groups.length, d = dimensions;
        GaussianMixture law = new GaussianMixture(k, d);
        for (int g = 0; g < k; g++) {
            law.weights()[g] = groups[g][0];
            System.arraycopy(groups[g], 1, law.means(), g * d, d);
            System.arraycopy(groups[g], 1 + d, law.covariances(), g * d * d, d * d);
        }
        law.update();
        return law;
    }

    private void corner(double[] means) {
        float[] normals = new float[means.length];
        key.fold("corner").normals(normals);
        for (int i = 0; i < d; i++) {
            double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
            for (int at = i; at < points.length; at += d) {
                low = Math.min(low, points[at]);
                high = Math.max(high, points[at]);
            }
            for (int at = i; at < means.length; at += d) {
                means[at] = low + APART * (high - low) * (1 + 0.5 * normals[at]);
            }
        }
    }

    private void scatter(double[] means) {
        int[] order = new int[n];
        key.fold("order").permutation(order);
        for (int k = 0; k < means.length / d; k++) System.arraycopy(points, order[k % n] * d, means, k * d, d);
    }

    private void spread(double[] means) {
        double[] nearest = new double[n];
        Arrays.fill(nearest, 1);
        for (int k = 0; k < means.length / d; k++) {
            double sum = 0;
            for (double far : nearest) sum += far;
            double left = key.fold("spread").uniform(k) * sum;
            int chosen = 0;
            while (chosen < n - 1 && (left -= nearest[chosen]) >= 0) chosen++;
            System.arraycopy(points, chosen * d, means, k * d, d);
            for (int p = 0; p < n; p++) {
                double far = 0;
                for (int i = 0; i < d; i++) {
                    double off = points[p * d + i] - means[k * d + i];
                    far += off * off;
                }
                nearest[p] = k == 0 ? far : Math.min(nearest[p], far);
            }
        }
    }

    private double mean(int coordinate) {
        double sum = 0;
        for (int at = coordinate; at < points.length; at += d) sum += points[at];
        return sum / n;
    }

    /** Mean over the coordinates. */
    private double variance() {
        double sum = 0;
        for (int i = 0; i < d; i++) {
            double mean = mean(i);
            for (int at = i; at < points.length; at += d) sum += (points[at] - mean) * (points[at] - mean);
        }
        return sum / n / d;
    }
}
