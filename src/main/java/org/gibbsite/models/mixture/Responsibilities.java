package org.gibbsite.models.mixture;

import java.util.Arrays;
import org.gibbsite.random.RandomKey;

/**
 * q: for each point a law over the components, r_nk = q_n(k), and what it makes of the likelihood,
 * L(θ) = F(r, θ) + Σ_n KL(r_n ‖ p(·|x_n)) with F = Σ_nk r_nk(a_nk − log r_nk) (Neal &amp; Hinton 1998).
 */
public final class Responsibilities {
    private final int components;
    private double[] rows, joint, posterior; // points × components: r; a and p(k|x) as last looked at
    private double[] entropies, sums; // of each point: of r, nats; log Σ_k e^a as last looked at
    private float[] uniforms = new float[0];
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
        posterior = new double[rows.length];
        entropies = new double[points];
        sums = new double[points];
        Arrays.fill(rows, 1.0 / components);
        rowsChanged();
    }

    public int points() { return entropies.length; }

    /** r, row by row (points × components). Live; who writes to it calls {@link #rowsChanged}. */
    public double[] rows() {
        return rows;
    }

    /** Entropy of the law of each point, nats, with the rounding of how it was found. Live. */
    public double[] entropies() {
        return entropies;
    }

    /** To be called after {@link #rows} were written to. */
    public void rowsChanged() {
        for (int n = 0; n < points(); n++) {
            double sum = 0;
            for (int k = n * components; k < (n + 1) * components; k++) {
                if (rows[k] > 0) sum -= rows[k] * StrictMath.log(rows[k]);
            }
            entropies[n] = sum;
        }
    }

    /** a as {@link #look} found it (points × components). Live. */
    public double[] joint() {
        return joint;
    }

    /** F and L of these rows and parameters; and p(k|x), which the exact E-step takes over. @param points (N × D) */
    public void look(GaussianMixture mixture, double[] points) {
        mixture.logJoint(points, 0, points(), joint);
        bound = logLikelihood = 0;
        for (int n = 0, at = 0; n < points(); n++, at += components) {
            sums[n] = softmax(joint, at, posterior, components);
            logLikelihood += sums[n];
            bound += boundOf(n);
        }
    }

    /** F of other rows at the parameters that were looked at last. */
    public void weigh() {
        bound = 0;
        for (int n = 0; n < points(); n++) bound += boundOf(n);
    }

    /** F as {@link #look} found it, nats. */
    public double bound() {
        return bound;
    }

    /** L as {@link #look} found it, nats. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Σ_k r(a − log r) of one point, nats; what is left of r for a component of weight 0, below 10⁻⁸ in all, does not count. */
    public double boundOf(int point) {
        double sum = entropies[point];
        for (int k = point * components; k < (point + 1) * components; k++)
            if (rows[k] > 0 && joint[k] > Double.NEGATIVE_INFINITY) sum += rows[k] * joint[k];
        return sum;
    }

    /** KL(r_n ‖ p(·|x_n)) of one point, nats. */
    public double gapOf(int point) {
        return sums[point] - boundOf(point);
    }

    /** r = p(k|x) as last looked at: the exact E-step, of these points only. */
    public void exact(int from, int to) {
        System.arraycopy(posterior, from * components, rows, from * components, (to - from) * components);
        for (int n = from; n < to; n++) {
            entropies[n] = 0;
            entropies[n] = sums[n] - boundOf(n); // log r = a − log Σ e^a
        }
    }

    /** As {@link #exact(int, int)}, at other parameters than those looked at. */
    public void exact(GaussianMixture mixture, double[] points, int from, int to) {
        mixture.logJoint(points, from, to, joint);
        for (int n = from; n < to; n++) sums[n] = softmax(joint, n * components, posterior, components);
        exact(from, to);
    }

    /** One-hot at the largest a, the first of equal ones. */
    public void hard(GaussianMixture mixture, double[] points) {
        mixture.logJoint(points, 0, points(), joint);
        for (int at = 0; at < rows.length; at += components) {
            int best = at;
            for (int k = at; k < at + components; k++) if (joint[k] > joint[best]) best = k;
            choose(at, best);
        }
    }

    /** One-hot, drawn from softmax(a): stochastic EM (Celeux &amp; Diebolt 1985). @param key of this step */
    public void sampled(GaussianMixture mixture, double[] points, RandomKey key) {
        exact(mixture, points, 0, points());
        if (uniforms.length != points()) uniforms = new float[points()];
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
        entropies[at / components] = 0;
    }

    /** Mean over the points of the entropy of r, bits. */
    public double entropyBits() {
        double sum = 0;
        for (double entropy : entropies) sum += entropy;
        return sum / points() / StrictMath.log(2);
    }

    /** e^a / Σ e^a of {@code count} numbers from {@code at} on, written to the same places of {@code out}. @return log Σ e^a */
    private static double softmax(double[] a, int at, double[] out, int count) {
        double most = Double.NEGATIVE_INFINITY, sum = 0;
        for (int k = at; k < at + count; k++) most = Math.max(most, a[k]);
        for (int k = at; k < at + count; k++) sum += out[k] = Exponential.of(a[k] - most);
        double scale = 1 / sum;
        for (int k = at; k < at + count; k++) out[k] *= scale;
        return most + StrictMath.log(sum);
    }

    /** The same in place. */
    static void softmax(double[] a, int at, int count) { softmax(a, at, a, count); }
}
