package org.gibbsite.models.mixture;

import java.util.Arrays;

/**
 * A Gaussian q(μ₁, μ₂) that is fitted to the law of two means: its bound E_q[log p(X, μ)] + H(q) by 12 × 12 Gauss–Hermite nodes,
 * raised by Adam in means and log-Cholesky factor.
 */
public final class MeansPosterior {
    /** Evaluations of log p(X, μ) of one step. */
    public static final int EVALUATIONS = 144;
    private static final int NODES = 12;
    private static final double[][] HERMITE = GaussHermite.nodes(NODES);

    private final double[] gradient = new double[5], slope = new double[2];
    private final double[] parameters; // m1, m2, log l00, l10, log l11
    private final Adam adam = new Adam(5);
    private double bound = Double.NaN;

    /** Uncorrelated, half as wide as the points. */
    public MeansPosterior(double first, double second) {
        parameters = new double[]{first, second, StrictMath.log(0.5), 0, StrictMath.log(0.5)};
    }

    /** m₁, m₂, log l₀₀, l₁₀, log l₁₁ of the Cholesky factor. Live. */
    public double[] parameters() {
        return parameters;
    }

    /** The bound of q as it was before the last step, or as last looked at, nats. */
    public double bound() {
        return bound;
    }

    /** All that the next step depends on, and the bound. */
    public double[] save() {
        double[] saved = Arrays.copyOf(parameters, 6 + adam.state().length);
        saved[5] = bound;
        System.arraycopy(adam.state(), 0, saved, 6, adam.state().length);
        return saved;
    }

    /** Takes over what {@link #save} gave. Not modified. */
    public void restore(double[] saved) {
        System.arraycopy(saved, 0, parameters, 0, 5);
        bound = saved[5];
        System.arraycopy(saved, 6, adam.state(), 0, adam.state().length);
    }

    /** Bound and its gradient by the parameters. @param full whether the means may be correlated, otherwise l₁₀ and its slope count as 0. @return (5), overwritten by the next call */
    public double[] look(TwoMeans target, boolean full) {
        double l00 = StrictMath.exp(parameters[2]), l10 = full ? parameters[3] : 0, l11 = StrictMath.exp(parameters[4]);
        Arrays.fill(gradient, 0);
        double mean = 0;
        for (int i = 0; i < NODES; i++) for (int j = 0; j < NODES; j++) {
            double u = HERMITE[0][i], v = HERMITE[0][j], weight = HERMITE[1][i] * HERMITE[1][j];
            double first = parameters[0] + l00 * u, second = parameters[1] + l10 * u + l11 * v;
            mean += weight * target.logJoint(first, second);
            target.jointGradient(first, second, slope);
            gradient[0] += weight * slope[0];
            gradient[1] += weight * slope[1];
            gradient[2] += weight * slope[0] * l00 * u;
            gradient[3] += full ? weight * slope[1] * u : 0;
            gradient[4] += weight * slope[1] * l11 * v;
        }
        gradient[2] += 1; // of the entropy log l00 + log l11 + 1 + log 2π
        gradient[4] += 1;
        bound = mean + parameters[2] + parameters[4] + 1 + StrictMath.log(2 * Math.PI);
        return gradient;
    }

    /** One step up the bound. @param full whether the means may be correlated */
    public void step(TwoMeans target, double rate, boolean full) {
        adam.rise(parameters, look(target, full), rate);
        if (!full) parameters[3] = 0;
    }

    /** Covariance of q: (var₁, cov, var₂). */
    public double[] covariance() {
        double l00 = StrictMath.exp(parameters[2]), l10 = parameters[3], l11 = StrictMath.exp(parameters[4]);
        return new double[]{l00 * l00, l00 * l10, l10 * l10 + l11 * l11};
    }
}
