package org.gibbsite.labs.rbm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gibbsite.experiment.Curve;

/**
 * Finds the stretches of a run in which the reconstruction error falls while the log-likelihood falls: the error lies. A
 * pure function of two curves.
 *
 * <p>Both are smoothed over five points; what they scatter by is taken from their second differences, so that a smooth
 * course counts as no scatter. A stretch begins at the best likelihood so far and is flagged where, since then, the
 * likelihood has fallen by more than three standard errors, those of the estimator included, and the logarithm of the
 * error likewise.
 *
 * <p>That CD may learn away from the likelihood: Fischer and Igel, "Empirical analysis of the divergence of Gibbs sampling
 * based learning algorithms for restricted Boltzmann machines", ICANN 2010.
 */
public final class LikelihoodAlarm {
    /** Points of the likelihood before anything is said. */
    public static final int LEAST_POINTS = 6;
    private static final int HALF_WINDOW = 2;
    private static final double STANDARD_ERRORS = 3;
    /** Smallest falls that count: of the likelihood in nats per image, of the error as a share. */
    private static final double LEAST_NATS = 0.2, LEAST_SHARE = 0.1;
    /** Share of a fall after whose recovery its stretch is over. */
    private static final double RECOVERY = 0.5;
    /** Scatter of a second difference x₋₁ − 2x₀ + x₁ over that of x: √6; median |normal| = 0.6745 σ. */
    private static final double SECOND_DIFFERENCE = Math.sqrt(6) * 0.6745;

    private LikelihoodAlarm() {}

    /**
     * A stretch in which the error lies.
     *
     * @param from            update of the best likelihood
     * @param to              update up to which it has fallen
     * @param likelihoodFall  nats per image, smoothed
     * @param likelihoodError standard error of that fall
     * @param errorBefore     smoothed reconstruction error at {@code from}
     * @param errorAfter      and at {@code to}: smaller
     */
    public record Stretch(long from, long to, double likelihoodFall, double likelihoodError, double errorBefore,
            double errorAfter) {}

    /**
     * @param error      reconstruction error, positive, with a point at each of the likelihood's or before it
     * @param likelihood log-likelihood with its standard errors
     * @param until      points after this update do not count
     */
    public static List<Stretch> stretches(Curve error, Curve likelihood, long until) {
        int points = likelihood.indexAt(until) + 1;
        if (points < LEAST_POINTS) return List.of();
        double[] nats = Arrays.copyOf(likelihood.values(), points), logError = new double[points];
        for (int k = 0; k < points; k++) logError[k] = Math.log(error.valueAt(likelihood.steps()[k]));
        for (int k = 0; k < points; k++) if (!Double.isFinite(nats[k] + logError[k])) return List.of();
        return new Search(likelihood, nats, logError).run();
    }

    private static final class Search {
        private final Curve curve;
        private final double[] nats, logError;
        private final double natsScatter, errorScatter;
        private final List<Stretch> found = new ArrayList<>();

        Search(Curve curve, double[] nats, double[] logError) {
            this.curve = curve;
            natsScatter = scatter(nats);
            errorScatter = scatter(logError);
            this.nats = smoothed(nats);
            this.logError = smoothed(logError);
        }

        List<Stretch> run() {
            int best = 0, worst = -1;
            for (int k = 1; k < nats.length; k++) {
                boolean over = worst >= 0 && nats[k] - nats[worst] > (nats[best] - nats[worst]) * RECOVERY;
                if (over) found.add(stretch(best, worst));
                if (over || nats[k] > nats[best]) {
                    if (!over && worst >= 0) found.add(stretch(best, worst));
                    best = k;
                    worst = -1;
                } else if (lies(best, k) && (worst < 0 || nats[k] < nats[worst])) {
                    worst = k;
                }
            }
            if (worst >= 0) found.add(stretch(best, worst));
            return List.copyOf(found);
        }

        private boolean lies(int from, int to) {
            double error = Math.max(-Math.log(1 - LEAST_SHARE),
                    STANDARD_ERRORS * errorScatter * Math.sqrt(weight(from) + weight(to)));
            return nats[from] - nats[to] > tolerance(from, to) && logError[from] - logError[to] > error;
        }

        private double tolerance(int from, int to) {
            return Math.max(LEAST_NATS, STANDARD_ERRORS * standardError(from, to));
        }

        /** Of the difference of two smoothed points. */
        private double standardError(int from, int to) {
            return Math.sqrt(square(from) + square(to));
        }

        /** The estimator's own error and the scatter seen, whichever is larger, averaged over the points of the window. */
        private double square(int k) {
            double own = curve.errors()[k];
            return Math.max(own * own, natsScatter * natsScatter) * weight(k);
        }

        private double weight(int k) { return 1.0 / (2 * reach(k, nats.length) + 1); }

        private Stretch stretch(int from, int to) {
            return new Stretch(curve.steps()[from], curve.steps()[to], nats[from] - nats[to], standardError(from, to),
                    Math.exp(logError[from]), Math.exp(logError[to]));
        }
    }

    /** Neighbours on each side that a point is averaged with: fewer at the ends. */
    private static int reach(int k, int points) {
        return Math.min(HALF_WINDOW, Math.min(k, points - 1 - k));
    }

    private static double[] smoothed(double[] x) {
        double[] smooth = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            int reach = reach(k, x.length);
            for (int near = k - reach; near <= k + reach; near++) smooth[k] += x[near] / (2 * reach + 1);
        }
        return smooth;
    }

    private static double scatter(double[] x) {
        double[] second = new double[x.length - 2];
        for (int k = 0; k < second.length; k++) second[k] = Math.abs(x[k] - 2 * x[k + 1] + x[k + 2]);
        Arrays.sort(second);
        return second[second.length / 2] / SECOND_DIFFERENCE;
    }
}
