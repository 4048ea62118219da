package org.gibbsite.data;

import java.util.Arrays;

/**
 * Points on a line or in the plane.
 *
 * @param points     (count × dimensions), row by row. Not modified
 * @param dimensions 1 or 2
 * @param labels     which group each point was drawn from; all 0 where that is not known
 * @param groups     the law they were drawn from, where it is a mixture of Gaussians: one row of weight, mean, covariance each
 *     (1 + D + D² numbers); empty where it is not
 */
public record PointCloud(double[] points, int dimensions, int[] labels, double[][] groups) {

    public int count() { return points.length / dimensions; }

    /** Hexadecimal hash of the points. */
    public String hash() {
        long hash = 0xcbf29ce484222325L;
        for (double x : points) hash = (hash ^ Double.doubleToLongBits(x)) * 0x100000001b3L;
        return String.format("%016x", hash ^ hash >>> 29);
    }

    /** Whether all points lie at one place or, in the plane, on one line. */
    public boolean isFlat() {
        double[] mean = new double[2];
        double xx = 0, xy = 0, yy = 0;
        for (int n = 0; n < count(); n++) for (int i = 0; i < dimensions; i++) {
            mean[i] += points[n * dimensions + i] / count();
        }
        for (int n = 0; n < count(); n++) {
            double x = points[n * dimensions] - mean[0], y = dimensions == 1 ? 0 : points[2 * n + 1] - mean[1];
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        return dimensions == 1 ? xx < 1e-12 : xx * yy - xy * xy <= 1e-12 * Math.max(xx, yy) * Math.max(xx, yy);
    }

    /** Mean over the coordinates of their variance. */
    public double variance() {
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            double mean = 0, squares = 0;
            for (int n = 0; n < count(); n++) mean += points[n * dimensions + i] / count();
            for (int n = 0; n < count(); n++) squares += Math.pow(points[n * dimensions + i] - mean, 2);
            sum += squares / count();
        }
        return sum / dimensions;
    }

    /** Least and greatest of a coordinate; (0, 0) of no points. */
    public double[] range(int coordinate) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int at = coordinate; at < points.length; at += dimensions) {
            range[0] = Math.min(range[0], points[at]);
            range[1] = Math.max(range[1], points[at]);
        }
        return points.length == 0 ? new double[2] : range;
    }

    @Override public boolean equals(Object other) {
        return other instanceof PointCloud cloud && dimensions == cloud.dimensions
                && Arrays.equals(points, cloud.points) && Arrays.equals(labels, cloud.labels);
    }

    @Override public int hashCode() { return Arrays.hashCode(points); }
}
