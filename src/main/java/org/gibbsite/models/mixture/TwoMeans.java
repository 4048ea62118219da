package org.gibbsite.models.mixture;

import java.util.function.IntToDoubleFunction;

/**
 * The law of two means given points on a line: p(x|μ) = ½N(x; μ₁, 1) + ½N(x; μ₂, 1), μ ~ N(0, 3²) each. Everything about it is
 * known from a grid, and it has two modes that mirror one another.
 */
public final class TwoMeans {
    /** Standard deviation of each mean before any point is seen. */
    public static final double PRIOR = 3;
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

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

    private static double logOf(double x, double first, double second) {
        double a = -0.5 * (x - first) * (x - first), b = -0.5 * (x - second) * (x - second), most = Math.max(a, b);
        return most + StrictMath.log(0.5 + 0.5 * StrictMath.exp(Math.min(a, b) - most)) - HALF_LOG_TWO_PI;
    }

    /** ½ N(x; μ, 1) (means × points) of so many means. */
    double[] densities(int means, IntToDoubleFunction mean) {
        double[] densities = new double[means * points.length];
        for (int m = 0, at = 0; m < means; m++) for (double x : points) {
            double off = x - mean.applyAsDouble(m);
            densities[at++] = StrictMath.exp(-0.5 * off * off - HALF_LOG_TWO_PI) / 2;
        }
        return densities;
    }

    /** log p(X, μ), nats. */
    public double logJoint(double first, double second) {
        return logLikelihood(first, second) + logPrior(first) + logPrior(second);
    }

    static double logPrior(double mean) {
        return -0.5 * mean * mean / (PRIOR * PRIOR) - StrictMath.log(PRIOR) - HALF_LOG_TWO_PI;
    }

    /** ∂ log p(X|μ)/∂μ. */
    public double[] gradient(double first, double second) {
        double[] gradient = new double[2];
        for (double x : points) {
            double odds = 0.5 * ((x - second) * (x - second) - (x - first) * (x - first)),
                    r = 1 / (1 + StrictMath.exp(-odds));
            gradient[0] += r * (x - first);
            gradient[1] += (1 - r) * (x - second);
        }
        return gradient;
    }

    /** ∂ log p(X, μ)/∂μ. */
    public double[] jointGradient(double first, double second) {
        double[] gradient = gradient(first, second);
        gradient[0] -= first / (PRIOR * PRIOR);
        gradient[1] -= second / (PRIOR * PRIOR);
        return gradient;
    }
}
