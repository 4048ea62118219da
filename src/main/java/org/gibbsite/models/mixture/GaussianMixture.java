package org.gibbsite.models.mixture;

import java.util.Arrays;

/**
 * Parameters θ of p(x) = Σ_k π_k N(x; μ_k, Σ_k) in one or two dimensions. Arrays are live; {@link #update} is to be called
 * after any were written to.
 */
public final class GaussianMixture {
    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    private final int components, dimensions;
    private final double[] weights; // π, sums to 1
    private final double[] means; // components × dimensions
    private final double[] covariances; // components × dimensions²
    private final double[] constants; // log π_k − ½ log|Σ_k| − (D/2) log 2π
    private final double[] white0, white1, white2; // of each component the inverse of the Cholesky factor: l00, l10, l11
    private final double[] meansX, meansY; // as of the last update; on a line y and what belongs to it are 0

    /** All weights equal, means 0, unit covariances. @param dimensions 1 or 2 */
    public GaussianMixture(int components, int dimensions) {
        if (dimensions < 1 || dimensions > 2) throw new IllegalArgumentException("dimensions must be 1 or 2");
        this.components = components;
        this.dimensions = dimensions;
        weights = new double[components];
        means = new double[components * dimensions];
        covariances = new double[components * dimensions * dimensions];
        constants = new double[components];
        white0 = new double[components];
        white1 = new double[components];
        white2 = new double[components];
        meansX = new double[components];
        meansY = new double[components];
        Arrays.fill(weights, 1.0 / components);
        for (int k = 0; k < components; k++) for (int i = 0; i < dimensions; i++) {
            covariances[k * dimensions * dimensions + i * (dimensions + 1)] = 1;
        }
        update();
    }

    public int components() { return components; }

    public int dimensions() { return dimensions; }

    public double[] weights() { return weights; }

    /** Row by row (components × dimensions). */
    public double[] means() {
        return means;
    }

    /** Row by row (components × dimensions × dimensions), each symmetric and positive definite. */
    public double[] covariances() {
        return covariances;
    }

    /** Takes in what was written, and factors the covariances. @throws ArithmeticException when one is not positive definite */
    public void update() {
        for (int k = 0; k < components; k++) {
            double a = covariances[k * dimensions * dimensions];
            double b = dimensions == 1 ? 0 : covariances[4 * k + 1], c = dimensions == 1 ? 1 : covariances[4 * k + 3];
            double l00 = Math.sqrt(a), l10 = b / l00, l11 = Math.sqrt(c - l10 * l10);
            if (!(l00 > 0) || !(l11 > 0)) {
                throw new ArithmeticException("the covariance of component " + k + " is not positive definite");
            }
            white0[k] = 1 / l00;
            white1[k] = -l10 / (l00 * l11);
            white2[k] = 1 / l11;
            meansX[k] = means[k * dimensions];
            meansY[k] = dimensions == 1 ? 0 : means[2 * k + 1];
            constants[k] = StrictMath.log(weights[k]) - StrictMath.log(l00) - StrictMath.log(l11)
                    - 0.5 * dimensions * LOG_TWO_PI;
        }
    }

    /** a_nk = log π_k + log N(x_n; μ_k, Σ_k); −∞ where π_k is 0. @param points (N × dimensions); @param out (N × components) */
    public void logJoint(double[] points, double[] out) {
        int k = components, count = points.length / dimensions;
        for (int n = 0, at = 0; n < count; n++, at += k) {
            double x = points[n * dimensions], y = dimensions == 1 ? 0 : points[2 * n + 1];
            for (int c = 0; c < k; c++) {
                double dx = x - meansX[c], u = white0[c] * dx, v = white1[c] * dx + white2[c] * (y - meansY[c]);
                out[at + c] = constants[c] - 0.5 * (u * u + v * v);
            }
        }
    }

    /** a_nk of one component and {@code count} points; places on a line have y = 0. */
    void logJoint(int component, double[] x, double[] y, double[] out, int count) {
        double constant = constants[component], w0 = white0[component], w1 = white1[component],
                w2 = white2[component], meanX = meansX[component], meanY = meansY[component];
        for (int i = 0; i < count; i++) {
            double dx = x[i] - meanX, u = w0 * dx, v = w1 * dx + w2 * (y[i] - meanY);
            out[i] = constant - 0.5 * (u * u + v * v);
        }
    }

    /** log p(x) of one point. @param work (components) */
    public double logDensity(double x, double y, double[] work) {
        logJoint(dimensions == 1 ? new double[]{x} : new double[]{x, y}, work);
        return LogSum.of(work, 0, components);
    }

    /** Σ_n log p(x_n). @param work (N × components), overwritten by a */
    public double logLikelihood(double[] points, double[] work) {
        int n = points.length / dimensions;
        logJoint(points, work);
        double sum = 0;
        for (int row = 0; row < n; row++) sum += LogSum.of(work, row * components, components);
        return sum;
    }

    /** Σ_k⁻¹ d for component {@code k}. @param out (dimensions) */
    void precisionTimes(int k, double dx, double dy, double[] out) {
        double w0 = white0[k], w1 = white1[k], w2 = white2[k];
        double u = w0 * dx, v = w1 * dx + w2 * dy;
        out[0] = w0 * u + (dimensions == 2 ? w1 * v : 0);
        if (dimensions == 2) out[1] = w2 * v;
    }

    /** Takes over all parameters of a mixture of the same shape. */
    public void set(GaussianMixture other) {
        System.arraycopy(other.weights, 0, weights, 0, weights.length);
        System.arraycopy(other.means, 0, means, 0, means.length);
        System.arraycopy(other.covariances, 0, covariances, 0, covariances.length);
        update();
    }

    public GaussianMixture copy() {
        GaussianMixture copy = new GaussianMixture(components, dimensions);
        copy.set(this);
        return copy;
    }

    /** The least eigenvalue of all covariances. */
    public double smallestEigenvalue() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < components; k++) least = Math.min(least, SymmetricMatrix.least(covariances, k, dimensions));
        return least;
    }

    /** ‖θ − θ'‖ over weights, means and covariances. */
    public double distance(GaussianMixture other) {
        double sum = squares(weights, other.weights) + squares(means, other.means)
                + squares(covariances, other.covariances);
        return Math.sqrt(sum);
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
