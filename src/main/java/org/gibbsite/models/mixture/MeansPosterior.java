package org.gibbsite.models.mixture;

/**
 * A Gaussian q(μ₁, μ₂) that is fitted to the law of two means: its bound E_q[log p(X, μ)] + H(q) by 12 × 12 Gauss–Hermite nodes,
 * raised by Adam in means and log-Cholesky factor.
 */
public final class MeansPosterior {
    /** Evaluations of log p(X, μ) of one step. */
    public static final int EVALUATIONS = 144;
    private static final int NODES = 12;
    private static final double[][] HERMITE = GaussHermite.nodes(NODES);

    private final boolean full;
    private final double[] parameters; // m1, m2, log l00, l10, log l11
    private final Adam adam = new Adam(5);
    private double bound = Double.NaN;

    /** @param full whether the two means may be correlated in q */
    public MeansPosterior(double first, double second, boolean full) {
        this.full = full;
        parameters = new double[]{first, second, StrictMath.log(0.5), 0, StrictMath.log(0.5)};
    }

    /** m₁, m₂, log l₀₀, l₁₀, log l₁₁ of the Cholesky factor. Live. */
    public double[] parameters() {
        return parameters;
    }

    public Adam adam() { return adam; }

    /** The bound of q as it was before the last step, or as last looked at, nats. */
    public double bound() {
        return bound;
    }

    /** As saved. */
    public void restoreBound(double saved) { bound = saved; }

    /** Bound and its gradient by the parameters. @return (5); the place of l₁₀ is 0 where q is diagonal */
    public double[] look(TwoMeans target) {
        double l00 = StrictMath.exp(parameters[2]), l10 = full ? parameters[3] : 0, l11 = StrictMath.exp(parameters[4]);
        double[] gradient = new double[5];
        double mean = 0;
        for (int i = 0; i < NODES; i++) for (int j = 0; j < NODES; j++) {
            double u = HERMITE[0][i], v = HERMITE[0][j], weight = HERMITE[1][i] * HERMITE[1][j];
            double first = parameters[0] + l00 * u, second = parameters[1] + l10 * u + l11 * v;
            mean += weight * target.logJoint(first, second);
            double[] slope = target.jointGradient(first, second);
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

    /** One step up the bound. */
    public void step(TwoMeans target, double rate) {
        adam.rise(parameters, look(target), rate);
        if (!full) parameters[3] = 0;
    }

    /** Covariance of q: (var₁, cov, var₂). */
    public double[] covariance() {
        double l00 = StrictMath.exp(parameters[2]), l10 = full ? parameters[3] : 0, l11 = StrictMath.exp(parameters[4]);
        return new double[]{l00 * l00, l00 * l10, l10 * l10 + l11 * l11};
    }
}
