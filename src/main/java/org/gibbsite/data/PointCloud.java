package org.gibbsite.data;

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
}
