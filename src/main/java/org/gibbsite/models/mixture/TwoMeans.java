package org.gibbsite.models.mixture;

/**
 * The law of two means given points on a line: p(x|μ) = ½N(x; μ₁, 1) + ½N(x; μ₂, 1), μ ~ N(0, 3²) each. Everything about it is
 * known from a grid, and it has two modes that mirror one another.
 */
public final class TwoMeans {
    /** Standard deviation of each mean before any point is seen. */
    public static final double PRIOR = 3;
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private static final double FLOOR = -1e9;

    private final double[] points;

    /** @param points on the line. Not modified */
    public TwoMeans(double[] points) { this.points = points.clone(); }

    /** Number of points. */
    public int count() { return points.length; }

    /** log p(X|μ), nats. */
    public double logLikelihood(double first, double second) {
        double sum = 0;
        for (double x : points) sum += logOf(x, first, second);
        return sum;
    }

    /** log p(X|μ) (second × first) of all pairs, for pictures; no less than {@value #FLOOR}. */
    public double[][] logLikelihoods(double[] first, double[] second) {
        double[][] columns = densities(first), rows = densities(second), sums = new double[second.length][first.length];
        for (int row = 0; row < rows.length; row++) for (int column = 0; column < columns.length; column++) {
            sums[row][column] = Math.max(FLOOR, logProduct(columns[column], rows[row]));
        }
        return sums;
    }

    private double[][] densities(double[] means) {
        double[][] densities = new double[means.length][points.length];
        for (int m = 0; m < means.length; m++) densities(means[m], densities[m], 0);
        return densities;
    }

    /** log Π (a + b): a logarithm only where the product is about to become too small. */
    private static double logProduct(double[] a, double[] b) {
        double sum = 0, product = 1;
        for (int n = 0; n < a.length; n++) {
            product *= a[n] + b[n];
            if (product > 1e-100) continue;
            sum += Math.log(product);
            product = 1;
        }
        return sum + Math.log(product);
    }

    private static double logOf(double x, double first, double second) {
        double a = -0.5 * (x - first) * (x - first), b = -0.5 * (x - second) * (x - second), most = Math.max(a, b);
        return most + StrictMath.log(0.5 + 0.5 * StrictMath.exp(Math.min(a, b) - most)) - HALF_LOG_TWO_PI;
    }

    /** ½ N(x; μ, 1) of all points, to {@code out} from {@code at} on. */
    void densities(double mean, double[] out, int at) {
        for (double x : points) {
            double off = x - mean;
            out[at++] = StrictMath.exp(-0.5 * off * off - HALF_LOG_TWO_PI) / 2;
        }
    }

    /** log p(X, μ), nats. */
    public double logJoint(double first, double second) {
        return logLikelihood(first, second) + logPrior(first) + logPrior(second);
    }

    static double logPrior(double mean) {
        return -0.5 * mean * mean / (PRIOR * PRIOR) - StrictMath.log(PRIOR) - HALF_LOG_TWO_PI;
    }

    /** ∂ log p(X|μ)/∂μ. @param gradient (2), overwritten */
    public void gradient(double first, double second, double[] gradient) {
        gradient[0] = gradient[1] = 0;
        for (double x : points) {
            double odds = 0.5 * ((x - second) * (x - second) - (x - first) * (x - first)),
                    r = 1 / (1 + StrictMath.exp(-odds));
            gradient[0] += r * (x - first);
            gradient[1] += (1 - r) * (x - second);
        }
    }

    /** ∂ log p(X, μ)/∂μ. @param gradient (2), overwritten */
    public void jointGradient(double first, double second, double[] gradient) {
        gradient(first, second, gradient);
        gradient[0] -= first / (PRIOR * PRIOR);
        gradient[1] -= second / (PRIOR * PRIOR);
    }
}
