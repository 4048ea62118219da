package org.gibbsite.labs.gibbs;

import java.util.List;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts. */
public final class GibbsMetrics {
    public static final Metric TOTAL_VARIATION = Metric.lower("totalVariation", "Total variation",
            "from the exact p(v)");
    static final Metric ENERGY = Metric.of("energyMean", "Mean energy, sampled", "nats"),
            EXACT_ENERGY = Metric.of("energyMeanExact", "Mean energy, exact", "nats"),
            TIME = Metric.lower("integratedAutocorrelationTime", "Autocorrelation time τ", "sweeps"),
            EFFECTIVE = Metric.higher("effectiveSampleSize", "Effective sample size", "samples"),
            SCALE_REDUCTION = Metric.lower("splitRHat", "Split R-hat", "ratio"),
            SWAPS = Metric.higher("swapAcceptance", "Swaps accepted, least of all pairs", "share");

    static final List<Metric> ALL = List.of(TOTAL_VARIATION, ENERGY, EXACT_ENERGY, TIME, EFFECTIVE, SCALE_REDUCTION,
            SWAPS);

    private GibbsMetrics() {}
}
