package org.gibbsite.labs.em;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gibbsite.experiment.Curve;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts, and what goes wrong by it. */
public final class EmMetrics {
    static final int MOST_COMPONENTS = 20;
    /** Nats a point that L may lie below that of the law which made the data before a maximum counts as a poor one. */
    private static final double POOR = 0.02;
    /** Change of the parameters in a round below which EM has come to rest. */
    private static final double STANDS = 1e-4;

    public static final Metric TRAIN = Metric.higher("logLikelihoodTrain", "Log-likelihood L/N, train", "nats / point"),
            TEST = Metric.higher("logLikelihoodTest", "Log-likelihood L/N, test", "nats / point"),
            TRUTH = Metric.of("logLikelihoodTruth", "Log-likelihood L/N, truth",
                    "nats / point"),
            BOUND = Metric.higher("bound", "Bound F/N", "nats / point"),
            GAP = Metric.lower("klGap", "Gap KL/N, after M", "nats / point"),
            GAP_AFTER_E = Metric.lower("klGapAfterE", "Gap KL/N, after E", "nats / point"),
            CHANGE = Metric.lower("parameterChange", "Change of the parameters", "‖θ − last θ‖"),
            RATE = Metric.of("emRate", "Rate ρ, measured", "ratio"),
            PREDICTED = Metric.of("emRatePredicted", "Rate ρ, predicted", "ratio"),
            ENTROPY = Metric.of("entropy", "Entropy of r", "bits / point"),
            EIGENVALUE = Metric.of("smallestEigenvalue", "Smallest eigenvalue of a covariance", "variance"),
            MEANS_APART = Metric.of("meansApart", "Distance of the two nearest means", "distance"),
            EMPTIEST = Metric.of("leastCount", "Points of the emptiest component", "points");
    public static final Metric EVIDENCE = Metric.of("logEvidence", "Evidence log p(X), grid", "nats"),
            Q_BOUND = Metric.higher("boundOfQ", "Bound of q on log p(X)", "nats"),
            HOPS = Metric.of("chainHops", "Crossings of the chain between modes", "crossings"),
            GRID_MEAN = Metric.of("meanOfFirst", "E[μ₁], grid", "distance"),
            Q_MEAN = Metric.of("meanOfFirstByQ", "E[μ₁], q", "distance"),
            CHAIN_MEAN = Metric.of("meanOfFirstByChain", "E[μ₁], chain so far", "distance");
    static final List<Metric> RACE = List.of(EVIDENCE, Q_BOUND, HOPS, GRID_MEAN, Q_MEAN, CHAIN_MEAN);

    /** In summaries only: they follow from the others. */
    static final Metric ELBO_GAP = Metric.lower("elboGap", "Evidence less bound of q", "nats"),
            ROUNDS = Metric.lower("roundsToConvergence", "Rounds until L stands", "rounds");
    static final List<Metric> SUMMED_UP = List.of(ELBO_GAP, ROUNDS);

    static final List<Metric> ALL = all();

    private EmMetrics() {}

    /** π of component {@code k}, from 0. */
    static Metric weight(int k) {
        return Metric.of("weight" + (k + 1), "Weight π, component " + (k + 1), "share");
    }

    /** Which component a weight is of, from 0; −1 of all other metrics. */
    static int component(Metric metric) {
        return metric.key().matches("weight\\d+") ? Integer.parseInt(metric.key().substring(6)) - 1 : -1;
    }

    private static List<Metric> all() {
        List<Metric> all = new ArrayList<>(List.of(TRAIN, TEST, TRUTH, BOUND, GAP, GAP_AFTER_E, CHANGE, RATE, PREDICTED,
                ENTROPY, EIGENVALUE, MEANS_APART, EMPTIEST));
        all.addAll(RACE);
        all.addAll(SUMMED_UP);
        IntStream.range(0, MOST_COMPONENTS).forEach(k -> all.add(weight(k)));
        return List.copyOf(all);
    }

    /** What goes wrong at a step. */
    static List<Diagnosis> diagnose(EmSettings settings, Map<String, Curve> curves, long step) {
        List<Diagnosis> found = new ArrayList<>();
        double eigenvalue = Curve.at(curves, EIGENVALUE, step), apart = Curve.at(curves, MEANS_APART, step);
        double emptiest = Curve.at(curves, EMPTIEST, step), l = Curve.at(curves, TRAIN, step),
                truth = Curve.at(curves, TRUTH, step);
        boolean stands = Curve.at(curves, CHANGE, step) < STANDS;
        if (eigenvalue < 1e-8) {
            found.add(new Diagnosis("collapsed-component", "Collapsed component", 1e-8 / Math.max(eigenvalue, 1e-12),
                    "A component has a variance of " + text(eigenvalue)
                            + ": it sits on a point or two, where L has no upper end.",
                    "A varianceFloor of some hundredths of the variance of the data, fewer components, or another seed.",
                    Set.of()));
        }
        if (step > 0 && settings.model().components() > 1 && apart < 1e-9) {
            found.add(new Diagnosis("same-start", "Means at one place", 2,
                    "All means are at one place: a saddle, where every component moves alike, for ever.",
                    "Another start, or drag one of the means away by a hair.", Set.of("local-optimum")));
        }
        if (emptiest < 1e-8) {
            found.add(new Diagnosis("empty-component", "Empty component", 1.5,
                    "A component has no points left: its weight is 0, and no half-step gives it any back.",
                    "Drag its mean to where points are, or start by k-means++.", Set.of()));
        }
        if (stands && settings.model().components() > 1 && l < truth - POOR) {
            found.add(new Diagnosis("local-optimum", "Local optimum", (truth - l) / POOR,
                    "L stands at " + text(l) + " nats a point, and the law that made the data has " + text(truth)
                            + ": there is a higher maximum.",
                    "Another start; of several, keep the one with the highest L.", Set.of()));
        }
        return found;
    }

    private static String text(double x) { return Diagnosis.number(x); }
}
