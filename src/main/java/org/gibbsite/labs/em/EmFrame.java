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
 * @param mixture    θ; a copy
 * @param rows       r of the first {@link #shown} points (shown × K)
 * @param halves     the last half-steps, the newest last: round, 1 for E, F, L of each; see {@link #half}
 * @param settings   in force
 * @param net        the net of the amortised half-step; empty for others
 * @param scene      two means on a line; empty for other models
 */
public record EmFrame(long step, String phase, int dimensions, double[] points, int[] labels, GaussianMixture mixture,
        float[] rows, double[] halves, EmSettings settings, Optional<RecognitionNet> net, Optional<Scene> scene)
        implements
            Frame {
    /** Points that pictures show at most. */
    public static final int MOST_SHOWN = 5000;

    /**
     * One half-step.
     *
     * @param round from 1; @param isE whether q was found, otherwise θ; @param bound F, nats; @param logLikelihood L, nats
     */
    public record Half(long round, boolean isE, double bound, double logLikelihood) {
        /** KL, nats; never below 0. */
        public double gap() { return Math.max(0, logLikelihood - bound); }
    }

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

    public int count() { return points.length / dimensions; }

    public int components() { return mixture.components(); }

    /** Points that {@code rows} is of. */
    public int shown() { return rows.length / mixture.components(); }

    public double x(int point) { return points[point * dimensions]; }

    /** 0 on a line. */
    public double y(int point) {
        return dimensions == 1 ? 0 : points[2 * point + 1];
    }

    public double r(int point, int component) { return rows[point * mixture.components() + component]; }

    public int halfCount() { return halves.length / 4; }

    /** A half-step, the oldest that is remembered first. */
    public Half half(int n) {
        return new Half((long) halves[4 * n], halves[4 * n + 1] == 1, halves[4 * n + 2], halves[4 * n + 3]);
    }
}
