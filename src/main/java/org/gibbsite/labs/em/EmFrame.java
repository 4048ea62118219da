package org.gibbsite.labs.em;

import java.util.Optional;
import org.gibbsite.experiment.Frame;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.RecognitionNet;

/**
 * What a page shows of one round. Owns its arrays, but for the points, which nobody writes to.
 *
 * @param phase      the half-step that was made last; empty at the end of a round
 * @param dimensions 1 or 2
 * @param points     (N × dimensions)
 * @param labels     the group each was drawn from
 * @param weights    π; @param means (K × D); @param covariances (K × D × D)
 * @param rows       r of the first {@link #shown} points (shown × K)
 * @param halves     the last half-steps, the newest last: round, 1 for E, F, L of each; see {@link #half}
 * @param bound      F now, nats, as hands have left it; @param logLikelihood L now
 * @param net        the net of the amortised half-step; empty for others
 * @param scene      two means on a line; empty for other models
 */
public record EmFrame(long step, String phase, int dimensions, double[] points, int[] labels, double[] weights,
        double[] means, double[] covariances,
        float[] rows, double[] halves, double bound, double logLikelihood, Optional<Net> net, Optional<Scene> scene)
        implements
            Frame {
    /** Points that pictures show at most. */
    public static final int MOST_SHOWN = 5000;
    /** Of L, below which a gap is none. */
    private static final double ROUNDING = 1e-12;

    /**
     * One half-step.
     *
     * @param round from 1; @param isE whether q was found, otherwise θ; @param bound F, nats; @param logLikelihood L, nats
     */
    public record Half(long round, boolean isE, double bound, double logLikelihood) {
        /** KL, nats; 0 where it is the rounding of its sums. */
        public double gap() {
            double gap = logLikelihood - bound;
            return gap < ROUNDING * Math.abs(logLikelihood) ? 0 : gap;
        }
    }

    /** @param hidden tanh units; @param squares whether squares are inputs; @param parameters φ */
    public record Net(int hidden, boolean squares, double[] parameters) {}

    /**
     * Two means on a line with unit variances: three ways to infer them beside EM.
     *
     * @param emPath  places of EM (n × 2), the newest last; @param ascentPath those of gradient ascent
     * @param q       m₁, m₂, var₁, cov, var₂; empty while the sampler is off
     * @param chain   μ₁ and μ₂ of the last moves (2 × n), the newest last; empty while the sampler is off
     * @param qBound  nats; NaN before the first step
     * @param time    τ of μ₁ in moves; NaN where it cannot be told
     */
    public record Scene(double[] emPath, double[] ascentPath, double[] q, float[][] chain,
            double qBound, double chainMean, long moves, long hops, double acceptance, double time) {}

    /** θ, in a form that can be worked with; a new one each time. */
    public GaussianMixture mixture() {
        GaussianMixture mixture = new GaussianMixture(weights.length, dimensions);
        System.arraycopy(weights, 0, mixture.weights(), 0, weights.length);
        System.arraycopy(means, 0, mixture.means(), 0, means.length);
        System.arraycopy(covariances, 0, mixture.covariances(), 0, covariances.length);
        mixture.update();
        return mixture;
    }

    /** The net, where there is one. */
    public Optional<RecognitionNet> recognition() {
        return net.map(own -> {
            RecognitionNet net = RecognitionNet.of(dimensions, own.hidden(), weights.length, own.squares(),
                    own.parameters());
            net.follow(weights);
            return net;
        });
    }

    public int count() { return points.length / dimensions; }

    public int components() { return weights.length; }

    /** Points that {@code rows} is of. */
    public int shown() { return rows.length / weights.length; }

    public double x(int point) { return points[point * dimensions]; }

    /** 0 on a line. */
    public double y(int point) {
        return dimensions == 1 ? 0 : points[2 * point + 1];
    }

    public double r(int point, int component) { return rows[point * weights.length + component]; }

    /** KL(r ‖ p(·|x)) of a point, nats; never below 0. @param mixture as {@link #mixture} gave it */
    public double gap(GaussianMixture mixture, int point) {
        double[] joint = new double[weights.length];
        double l = mixture.logDensity(x(point), y(point), joint), gap = 0;
        for (int k = 0; k < joint.length; k++) {
            double r = r(point, k);
            if (r > 0 && joint[k] > Double.NEGATIVE_INFINITY) gap += r * (Math.log(r) - joint[k] + l);
        }
        return Math.max(0, gap);
    }

    /** As things stand: the last half-step, or what hands have made of it. */
    public Half now() {
        return new Half(step, false, bound, logLikelihood);
    }

    /** Whether hands have moved something since the last half-step, or none has been made. */
    public boolean isTouched() {
        return halfCount() == 0 || half(halfCount() - 1).bound() != bound
                || half(halfCount() - 1).logLikelihood() != logLikelihood;
    }

    public int halfCount() { return halves.length / 4; }

    /** A half-step, the oldest that is remembered first. */
    public Half half(int n) {
        return new Half((long) halves[4 * n], halves[4 * n + 1] == 1, halves[4 * n + 2], halves[4 * n + 3]);
    }
}
