package org.gibbsite.models.mixture;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/**
 * q: for each point a law over the components, r_nk = q_n(k), and what it makes of the likelihood,
 * L(θ) = F(r, θ) + Σ_n KL(r_n ‖ p(·|x_n)) with F = Σ_nk r_nk(a_nk − log r_nk) (Neal &amp; Hinton 1998).
 */
public final class Responsibilities {
    private final int components;
    private double[] rows, joint; // points × components: r, and a as last worked out
    private double bound, logLikelihood;

    /** All components alike for every point. */
    public Responsibilities(int points, int components) {
        this.components = components;
        resize(points);
    }

    /** For another number of points; all components alike. */
    public void resize(int points) {
        rows = new double[points * components];
        joint = new double[rows.length];
        Arrays.fill(rows, 1.0 / components);
    }

    public int points() { return rows.length / components; }

    /** r, row by row (points × components). Live. */
    public double[] rows() {
        return rows;
    }

    /** a as {@link #look} found it (points × components). Live. */
    public double[] joint() {
        return joint;
    }

    /** F and L of these rows and parameters. @param points (N × D) */
    public void look(GaussianMixture mixture, double[] points) {
        mixture.logJoint(points, 0, points(), joint);
        bound = logLikelihood = 0;
        for (int n = 0; n < points(); n++) {
            bound += boundOf(n);
            logLikelihood += LogSum.of(joint, n * components, components);
        }
    }

    /** F as {@link #look} found it, nats. */
    public double bound() {
        return bound;
    }

    /** L as {@link #look} found it, nats. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Σ_k r(a − log r) of one point, nats. */
    public double boundOf(int point) {
        double sum = 0;
        for (int k = point * components; k < (point + 1) * components; k++) {
            if (rows[k] > 0) sum += rows[k] * (joint[k] - StrictMath.log(rows[k]));
        }
        return sum;
    }

    /** KL(r_n ‖ p(·|x_n)) of one point, nats. */
    public double gapOf(int point) {
        return LogSum.of(joint, point * components, components) - boundOf(point);
    }

    /** r = softmax(a): the exact E-step, of these points only. */
    public void exact(GaussianMixture mixture, double[] points, int from, int to) {
        mixture.logJoint(points, from, to, rows);
        for (int n = from; n < to; n++) softmax(rows, n * components, components);
    }

    /** One-hot at the largest a, the first of equal ones. */
    public void hard(GaussianMixture mixture, double[] points) {
        mixture.logJoint(points, 0, points(), rows);
        for (int at = 0; at < rows.length; at += components) {
            int best = at;
            for (int k = at; k < at + components; k++) if (rows[k] > rows[best]) best = k;
            choose(at, best);
        }
    }

    /** One-hot, drawn from softmax(a): stochastic EM (Celeux &amp; Diebolt 1985). @param key of this step */
    public void sampled(GaussianMixture mixture, double[] points, RandomKey key) {
        exact(mixture, points, 0, points());
        float[] uniforms = new float[points()];
        key.uniforms(uniforms);
        for (int n = 0, at = 0; n < points(); n++, at += components) {
            double left = uniforms[n];
            int chosen = at;
            while (chosen < at + components - 1 && (left -= rows[chosen]) >= 0) chosen++;
            choose(at, chosen);
        }
    }

    private void choose(int at, int chosen) {
        Arrays.fill(rows, at, at + components, 0);
        rows[chosen] = 1;
    }

    /** Mean over the points of the entropy of r, bits. */
    public double entropyBits() {
        double sum = 0;
        for (double r : rows) if (r > 0) sum -= r * StrictMath.log(r);
        return sum / points() / StrictMath.log(2);
    }

    static void softmax(double[] a, int at, int count) {
        double most = Double.NEGATIVE_INFINITY, sum = 0;
        for (int k = at; k < at + count; k++) if (a[k] > most) most = a[k];
        for (int k = at; k < at + count; k++) sum += a[k] = Exponential.of(a[k] - most);
        for (int k = at; k < at + count; k++) a[k] /= sum;
    }
}
