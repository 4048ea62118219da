package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts. Some series are there only where the settings ask for them. */
public final class RbmMetrics {
    static final Metric BATCH_ERROR = Metric.lower("reconstructionMse", "Reconstruction error, train", "MSE / pixel");
    public static final Metric LIKELIHOOD = Metric.higher("logLikelihoodTest", "Log-likelihood, test", "nats / image"),
            ERROR = Metric.lower("reconstructionMseTest", "Reconstruction error, test: h sampled", "MSE / pixel"),
            PSEUDO = Metric.higher("pseudoLogLikelihoodTest", "Pseudo-log-likelihood, test", "nats / image"),
            GAP = Metric.lower("freeEnergyGap", "Free-energy gap, test − train", "nats / image");
    static final Metric BASE = Metric.of("pseudoLogLikelihoodBase", "Pseudo-log-likelihood, pixel means alone",
            "nats / image"),
            TRAIN = Metric.of("freeEnergyTrain", "Free energy, train", "nats / image"),
            TEST = Metric.of("freeEnergyTest", "Free energy, test", "nats / image"),
            PARTITION = Metric.of("logPartition", "log Z", "nats"),
            DEAD = Metric.lower("deadUnits", "Hidden units, always off", "share"),
            ALWAYS_ON = Metric.lower("alwaysOnUnits", "Hidden units, always on", "share"),
            LARGEST = Metric.of("largestWeight", "Largest weight", "nats");
    /** Where means of h drive the reconstructions of learning. */
    static final Metric MEANS_ERROR = Metric.lower("reconstructionMseMeans", "Reconstruction error, test: h means",
            "MSE / pixel");
    /** Where there are persistent particles. */
    static final Metric MOTION = Metric.higher("particleMotion", "Motion of particles", "of their distance");

    /** What every run measures: what a small window shows at first must tell whether the model is any good. */
    static final List<Metric> ALWAYS = List.of(BATCH_ERROR, LIKELIHOOD, ERROR, PSEUDO, BASE, GAP, TRAIN, TEST,
            PARTITION, DEAD, ALWAYS_ON, LARGEST);
    static final List<Metric> ALL = Stream.of(ALWAYS, List.of(MEANS_ERROR, MOTION), Compass.METRICS)
            .flatMap(List::stream).toList();

    private RbmMetrics() {}
}
