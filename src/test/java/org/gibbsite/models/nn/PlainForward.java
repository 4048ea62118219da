package org.gibbsite.models.nn;

import java.util.function.DoubleUnaryOperator;

/** The operations in double precision, as their formulas say, one number after the other. Matrices are row by row. */
public final class PlainForward {
    private PlainForward() {}

    /** x W + b, x (n × k), W (k × m). */
    public static double[] dense(double[] x, double[] w, double[] b) {
        int m = b.length, k = w.length / m;
        double[] y = new double[x.length / k * m];
        for (int i = 0; i < y.length; i++) {
            y[i] = b[i % m];
            for (int j = 0; j < k; j++) y[i] += x[i / m * k + j] * w[j * m + i % m];
        }
        return y;
    }

    public static double[] each(double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = f.applyAsDouble(x[i]);
        return y;
    }

    public static double sigmoid(double a) { return 1 / (1 + Math.exp(-a)); }

    public static double softplus(double a) { return Math.log(1 + Math.exp(a)); }

    public static double[] softmax(double[] x, int m) {
        double[] y = each(x, Math::exp);
        for (int at = 0; at < x.length; at += m) {
            double sum = 0;
            for (int j = 0; j < m; j++) sum += y[at + j];
            for (int j = 0; j < m; j++) y[at + j] /= sum;
        }
        return y;
    }

    /** What term i of a row adds to the row's number. */
    public interface Term {
        double of(int index);
    }

    /** Σ of a term over each row of {@code columns}. */
    public static double[] rowSums(int rows, int columns, Term term) {
        double[] sums = new double[rows];
        for (int i = 0; i < rows * columns; i++) sums[i / columns] += term.of(i);
        return sums;
    }

    /** log N(z; m, e^v). */
    public static double logNormal(double z, double m, double v) {
        return -0.5 * (Math.log(2 * Math.PI) + v + (z - m) * (z - m) * Math.exp(-v));
    }

    /** γ (x − mean)/√(variance + 10⁻⁵) + δ by columns. */
    public static double[] batchNorm(double[] x, double[] scale, double[] shift) {
        int m = scale.length, n = x.length / m;
        double[] y = new double[x.length];
        for (int j = 0; j < m; j++) {
            double mean = 0, variance = 0;
            for (int i = j; i < x.length; i += m) mean += x[i] / n;
            for (int i = j; i < x.length; i += m) variance += (x[i] - mean) * (x[i] - mean) / n;
            for (int i = j; i < x.length; i += m) {
                y[i] = scale[j] * (x[i] - mean) / Math.sqrt(variance + 1e-5) + shift[j];
            }
        }
        return y;
    }

    /** z′ and log |det| of a planar flow step; parameters (n × columns) with u, w, b from {@code first} on. */
    public static double[][] planarFlow(double[] z, double[] p, int units, int columns, int first) {
        int n = z.length / units;
        double[] moved = new double[z.length], log = new double[n];
        for (int row = 0; row < n; row++) {
            int u = row * columns + first, w = u + units;
            double a = p[w + units], s = 0, q = 0, turn = 0;
            for (int j = 0; j < units; j++) {
                a += p[w + j] * z[row * units + j];
                s += p[w + j] * p[u + j];
                q += p[w + j] * p[w + j];
            }
            for (int j = 0; j < units; j++) {
                double held = p[u + j] + (softplus(s) - 1 - s) * p[w + j] / q;
                moved[row * units + j] = z[row * units + j] + held * Math.tanh(a);
                turn += p[w + j] * held;
            }
            log[row] = Math.log(Math.abs(1 + (1 - Math.tanh(a) * Math.tanh(a)) * turn));
        }
        return new double[][]{moved, log};
    }
}
