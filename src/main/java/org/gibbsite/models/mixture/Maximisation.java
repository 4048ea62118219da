package org.gibbsite.models.mixture;

import java.util.Arrays;

/**
 * The M-step: parameters that raise F(r, θ) for the present r. Closed form (Dempster, Laird &amp; Rubin 1977), under Σ ⪰ ε · 1
 * by raising eigenvalues, or one step along the gradient.
 */
public final class Maximisation {
    /** Below so many points a component is left out: it keeps mean and covariance, its weight becomes 0. */
    public static final double EMPTY = 1e-8;
    /** Points that are summed for one component after the other: their r stays in the nearest cache. */
    private static final int BLOCK = 256;

    private final GaussianMixture mixture;
    private final CovarianceShape shape;
    private final int k, d;
    private final double[] counts, scatter; // n_k; Σ_n r (x − μ)(x − μ)ᵀ of each component
    private final double[] sums, toFactors, pooled, slope = new double[2];

    public Maximisation(GaussianMixture mixture, CovarianceShape shape) {
        this.mixture = mixture;
        this.shape = shape;
        k = mixture.components();
        d = mixture.dimensions();
        counts = new double[k];
        scatter = new double[k * d * d];
        sums = new double[k * d];
        toFactors = new double[3 * k];
        pooled = new double[d * d];
    }

    /** Points of each component, n_k, as last counted. Live. */
    public double[] counts() {
        return counts;
    }

    /**
     * The maximiser. @param points (N × D); @param r (N × K); @param floor ε of the variances; @param weightsLearnt whether π
     * is changed
     */
    public void closed(double[] points, double[] r, double floor, boolean weightsLearnt) {
        double[] means = mixture.means();
        sum(points, r);
        for (int c = 0; c < k; c++) {
            for (int i = 0; i < d && counts[c] >= EMPTY; i++) means[c * d + i] = sums[c * d + i] / counts[c];
        }
        if (weightsLearnt) weigh(points.length / d);
        if (shape != CovarianceShape.KNOWN) {
            scatter(points, r);
            shape(floor);
        }
        mixture.update();
    }

    private void count(double[] r) {
        Arrays.fill(counts, 0);
        for (int at = 0; at < r.length; at += k) for (int c = 0; c < k; c++) counts[c] += r[at + c];
    }

    /** Counts and Σ_n r x of each component. */
    private void sum(double[] points, double[] r) {
        Arrays.fill(counts, 0);
        Arrays.fill(sums, 0);
        int n = points.length / d;
        for (int from = 0; from < n; from += BLOCK) {
            for (int c = 0; c < k; c++) sum(points, r, c, from, Math.min(n, from + BLOCK));
        }
    }

    private void sum(double[] points, double[] r, int c, int from, int to) {
        double count = counts[c], first = sums[c * d], second = sums[c * d + d - 1];
        for (int n = from, at = from * k + c; n < to; n++, at += k) {
            double share = r[at];
            count += share;
            first += share * points[n * d];
            second += share * points[n * d + d - 1];
        }
        counts[c] = count;
        sums[c * d] = first;
        sums[c * d + d - 1] = second;
    }

    private void weigh(int points) {
        double[] weights = mixture.weights();
        double sum = 0;
        for (int c = 0; c < k; c++) sum += weights[c] = counts[c] < EMPTY ? 0 : counts[c] / points;
        for (int c = 0; c < k; c++) weights[c] /= sum;
    }

    private void scatter(double[] points, double[] r) {
        double[] means = mixture.means();
        Arrays.fill(scatter, 0);
        if (d == 1) {
            for (int n = 0, at = 0; n < points.length; n++) for (int c = 0; c < k; c++, at++) {
                double x = points[n] - means[c];
                scatter[c] += r[at] * x * x;
            }
            return;
        }
        int n = points.length / 2;
        for (int from = 0; from < n; from += BLOCK) {
            for (int c = 0; c < k; c++) scatter(points, r, c, from, Math.min(n, from + BLOCK));
        }
        for (int c = 0; c < k; c++) scatter[4 * c + 2] = scatter[4 * c + 1];
    }

    private void scatter(double[] points, double[] r, int c, int from, int to) {
        double meanX = mixture.means()[2 * c], meanY = mixture.means()[2 * c + 1];
        double xx = scatter[4 * c], xy = scatter[4 * c + 1], yy = scatter[4 * c + 3];
        for (int n = from, at = from * k + c; n < to; n++, at += k) {
            double x = points[2 * n] - meanX, y = points[2 * n + 1] - meanY, rx = r[at] * x;
            xx += rx * x;
            xy += rx * y;
            yy += r[at] * y * y;
        }
        scatter[4 * c] = xx;
        scatter[4 * c + 1] = xy;
        scatter[4 * c + 3] = yy;
    }

    /** Covariances of the allowed shape from the scatter. */
    private void shape(double floor) {
        double[] covariances = mixture.covariances();
        boolean tied = shape == CovarianceShape.TIED;
        if (tied) pool();
        for (int c = 0; c < k; c++) {
            if (counts[c] < EMPTY && !tied) continue;
            for (int i = 0; i < d * d; i++) {
                covariances[c * d * d + i] = tied ? pooled[i] : scatter[c * d * d + i] / counts[c];
            }
            restrict(covariances, c);
            SymmetricMatrix.raise(covariances, c, d, floor);
        }
    }

    private void pool() {
        Arrays.fill(pooled, 0);
        double all = 0;
        for (int c = 0; c < k; c++) {
            all += counts[c];
            for (int i = 0; i < d * d; i++) pooled[i] += scatter[c * d * d + i];
        }
        for (int i = 0; i < d * d; i++) pooled[i] /= all;
    }

    private void restrict(double[] matrices, int c) {
        if (d == 1 || shape == CovarianceShape.FULL || shape == CovarianceShape.TIED) return;
        matrices[4 * c + 1] = matrices[4 * c + 2] = 0;
        if (shape == CovarianceShape.SPHERICAL) {
            matrices[4 * c] = matrices[4 * c + 3] = 0.5 * (matrices[4 * c] + matrices[4 * c + 3]);
        }
    }

    /** ∂F/∂μ (K × D), at the present parameters; overwritten by the next step. */
    double[] meanGradient(double[] points, double[] r) {
        double[] gradient = sums, out = slope, means = mixture.means();
        Arrays.fill(gradient, 0);
        for (int n = 0, at = 0; n < points.length / d; n++) for (int c = 0; c < k; c++, at++) {
            mixture.precisionTimes(c, points[n * d] - means[c * d],
                    d == 1 ? 0 : points[n * d + 1] - means[c * d + 1], out);
            for (int i = 0; i < d; i++) gradient[c * d + i] += r[at] * out[i];
        }
        return gradient;
    }

    /** One step on F/N in the log-odds of π, in μ and in the log-Cholesky factor of Σ. @param rate of the step */
    public void gradient(double[] points, double[] r, double floor, boolean weightsLearnt, double rate) {
        int n = points.length / d;
        double[] toMeans = meanGradient(points, r);
        count(r);
        if (shape != CovarianceShape.KNOWN) {
            scatter(points, r);
            factorGradient();
        }
        double each = rate / n;
        if (weightsLearnt) tilt(each, n);
        for (int i = 0; i < toMeans.length; i++) mixture.means()[i] += each * toMeans[i];
        if (shape != CovarianceShape.KNOWN) turn(each, floor);
        mixture.update();
    }

    private void tilt(double each, int n) {
        double[] weights = mixture.weights();
        double sum = 0;
        for (int c = 0; c < k; c++) sum += weights[c] *= StrictMath.exp(each * (counts[c] - n * weights[c]));
        for (int c = 0; c < k; c++) weights[c] /= sum;
    }

    /** ∂F/∂(log l00, l10, log l11) of each component; of those tied, the sum stands in each. */
    private double[] factorGradient() {
        double[] gradient = toFactors, covariances = mixture.covariances();
        for (int c = 0; c < k; c++) {
            double[] l = factor(covariances, c);
            double a = scatter[c * d * d], b = d == 1 ? 0 : scatter[4 * c + 1], e = d == 1 ? 0 : scatter[4 * c + 3];
            // with u = L⁻¹(x − μ): F holds −½ Σ r|u|² − n log|L|, and ∂u/∂L = −L⁻¹ dL u
            double i0 = 1 / l[0], i2 = 1 / l[2], i1 = -l[1] * i0 * i2;
            double uu = i0 * i0 * a, uv = i0 * (i1 * a + i2 * b), vv = i1 * i1 * a + 2 * i1 * i2 * b + i2 * i2 * e;
            gradient[3 * c] = uu + i1 * l[0] * uv - counts[c];
            if (d == 1) continue;
            gradient[3 * c + 1] = i2 * uv;
            gradient[3 * c + 2] = vv - counts[c];
        }
        if (shape == CovarianceShape.TIED) addUp(gradient);
        return gradient;
    }

    private void addUp(double[] gradient) {
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int c = 0; c < k; c++) sum += gradient[3 * c + i];
            for (int c = 0; c < k; c++) gradient[3 * c + i] = sum;
        }
    }

    private void turn(double each, double floor) {
        double[] covariances = mixture.covariances();
        for (int c = 0; c < k; c++) {
            double[] l = factor(covariances, c);
            double first = toFactors[3 * c], second = toFactors[3 * c + 2];
            if (shape == CovarianceShape.SPHERICAL && d == 2) first = second = first + second;
            l[0] *= StrictMath.exp(each * first);
            l[2] *= StrictMath.exp(each * second);
            if (shape == CovarianceShape.FULL || shape == CovarianceShape.TIED) l[1] += each * toFactors[3 * c + 1];
            covariances[c * d * d] = l[0] * l[0];
            if (d == 2) {
                covariances[4 * c + 1] = covariances[4 * c + 2] = l[0] * l[1];
                covariances[4 * c + 3] = l[1] * l[1] + l[2] * l[2];
            }
            SymmetricMatrix.raise(covariances, c, d, floor);
        }
    }

    private double[] factor(double[] covariances, int c) {
        double l00 = Math.sqrt(covariances[c * d * d]);
        if (d == 1) return new double[]{l00, 0, 1};
        double l10 = covariances[4 * c + 1] / l00;
        return new double[]{l00, l10, Math.sqrt(covariances[4 * c + 3] - l10 * l10)};
    }
}
