package org.gibbsite.labs.isingrbm;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts. */
final class IsingRbmMetrics {
    /** Of each layer. */
    static final Metric ERROR = Metric.lower("reconstructionMse", "Reconstruction error", "MSE / unit"),
            SHARE = Metric.of("localShare", "Share in the disc", "share"),
            CONTROL = Metric.of("localShareShuffled", "Share if shuffled", "share"),
            RADIUS = Metric.of("fieldRadius", "Field radius", "sites"),
            COVERAGE = Metric.higher("coverage", "Coverage", "share"),
            OVERLAP = Metric.lower("overlap", "Overlap of fields", "share"),
            DEAD = Metric.lower("deadUnits", "Dead units", "units"),
            RIGHT = Metric.higher("spinsRight", "Spins right", "share");
    static final Metric DRAWN = Metric.of("samplesDrawn", "Configurations drawn", "configurations"),
            DIVERGENCE = Metric.lower("smallDivergence", "Small model KL", "nats"),
            SPREAD = Metric.lower("smallSpread", "Spread of log Σ e^T", "nats"),
            DIFFERENCE = Metric.of("smallFreeEnergyDifference", "log(Z_λ/Z), c = 0", "nats"),
            ENERGY = Metric.of("sampleEnergy", "Mean energy drawn", "J / site");

    static final List<Metric> ALL = all();

    private IsingRbmMetrics() {}

    private static List<Metric> all() {
        List<Metric> all = new ArrayList<>();
        for (Metric each : List.of(ERROR, SHARE, CONTROL, RADIUS, COVERAGE, OVERLAP, DEAD, RIGHT)) {
            for (int layer = 1; layer <= Schedule.LAYERS; layer++) all.add(each.ofLayer(layer));
        }
        all.addAll(List.of(DRAWN, DIVERGENCE, SPREAD, DIFFERENCE, ENERGY));
        return List.copyOf(all);
    }
}
