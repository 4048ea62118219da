package org.gibbsite.models.mixture;

import java.util.Arrays;
import org.gibbsite.compute.ArrayFunctions;
import org.gibbsite.random.RandomKey;

/**
 * q: for each point a law over the components, r_nk = q_n(k), and what it makes of the likelihood,
 * L(θ) = F(r, θ) + Σ_n KL(r_n ‖ p(·|x_n)) with F = Σ_nk r_nk(a_nk − log r_nk) (Neal &amp; Hinton 1998).
 */
public final class Responsibilities {
    private final int components;
    private final PosteriorBlock block;
    private double[] rows, joint, posterior; // points × components: r; a and p(k|x) as last looked at
    private double[] entropies, fits; // of each point: of r, nats; Σ_k r a
    private double[] sums, posteriorFits; // of each point as last looked at: log Σ_k e^a; Σ_k p(k|x) a
    private float[] uniforms = new float[0];
    private double bound, logLikelihood;

    /** All components alike for every point. */
    public Responsibilities(int points, int components, ArrayFunctions functions) {
        this.components = components;
        block = new PosteriorBlock(components, functions);
        double[] alike = new double[points * components];
        Arrays.fill(alike, 1.0 / components);
        take(alike);
    }

    /** Other laws, of as many points as there are rows. To be looked at before anything else. @param laws (points × components), not kept */
    public void take(double[] laws) {
        if (rows == null || laws.length != rows.length) resize(laws.length / components);
        System.arraycopy(laws, 0, rows, 0, laws.length);
        rowsChanged();
    }

    private void resize(int points) {
        rows = new double[points * components];
        joint = new double[rows.length];
        posterior = new double[rows.length];
        entropies = new double[points];
        fits = new double[points];
        sums = new double[points];
        posteriorFits = new double[points];
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
            fits[n] = PosteriorBlock.fit(rows, joint, n * components, components);
        }
    }

    /** a as {@link #look} found it (points × components). Live. */
    public double[] joint() {
        return joint;
    }

    /** F and L of these rows and parameters; and p(k|x), which the exact E-step takes over. @param points (N × D) */
    public void look(GaussianMixture mixture, double[] points) {
        for (int from = 0; from < points(); from += PosteriorBlock.SIZE) {
            int count = Math.min(PosteriorBlock.SIZE, points() - from);
            block.look(mixture, points, from, count);
            block.store(from, rows, fits, joint, posterior, posteriorFits, sums);
        }
        logLikelihood = 0;
        for (int n = 0; n < points(); n++) logLikelihood += sums[n];
        weigh();
    }

    /** F of other rows at the parameters that were looked at last. */
    public void weigh() {
        bound = 0;
        for (int n = 0; n < points(); n++) bound += entropies[n] + fits[n];
    }

    /** F as {@link #look} found it, nats. */
    public double bound() {
        return bound;
    }

    /** L as {@link #look} found it, nats. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** r = p(k|x) as last looked at: the exact E-step, of the points {@code from} … {@code to} − 1 only. */
    public void exact(int from, int to) {
        System.arraycopy(posterior, from * components, rows, from * components, (to - from) * components);
        for (int n = from; n < to; n++) {
            fits[n] = posteriorFits[n];
            entropies[n] = sums[n] - fits[n]; // log r = a − log Σ e^a
        }
    }

    /** One-hot at the largest a as last looked at, the first of equal ones. */
    public void hard() {
        for (int at = 0; at < rows.length; at += components) {
            int best = at;
            for (int k = at; k < at + components; k++) if (joint[k] > joint[best]) best = k;
            choose(at, best);
        }
    }

    /** One-hot, drawn from p(k|x) as last looked at: stochastic EM (Celeux &amp; Diebolt 1985). @param key of this step */
    public void sampled(RandomKey key) {
        if (uniforms.length != points()) uniforms = new float[points()];
        key.uniforms(uniforms);
        for (int n = 0, at = 0; n < points(); n++, at += components) {
            double left = uniforms[n];
            int chosen = at;
            while (chosen < at + components - 1 && (left -= posterior[chosen]) >= 0) chosen++;
            choose(at, chosen);
        }
    }

    private void choose(int at, int chosen) {
        Arrays.fill(rows, at, at + components, 0);
        rows[chosen] = 1;
        entropies[at / components] = 0;
        fits[at / components] = joint[chosen];
    }

    /** Mean over the points of the entropy of r, bits. */
    public double entropyBits() {
        double sum = 0;
        for (double entropy : entropies) sum += entropy;
        return sum / points() / StrictMath.log(2);
    }
}
