package org.gibbsite.labs.vae;

import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts. */
final class VaeMetrics {
    static final Metric BOUND = Metric.lower("negativeElboTest", "−ELBO, test", "nats / image"),
            RECONSTRUCTION = Metric.lower("reconstructionTermTest", "Reconstruction term, test", "nats / image"),
            DIVERGENCE = Metric.of("klTest", "KL term, test", "nats / image"),
            ACTIVE = Metric.of("activeUnitsTest", "Latent units in use, test", "units"),
            LOSS = Metric.lower("loss", "Loss, training batches", "nats / image"),
            RECONSTRUCTION_TRAIN = Metric.lower("reconstructionTermTrain", "Reconstruction term, training batches",
                    "nats / image"),
            DIVERGENCE_TRAIN = Metric.of("klTrain", "KL term, training batches", "nats / image");

    /** On the test images, and over training batches. */
    static final List<Metric> TEST = List.of(BOUND, RECONSTRUCTION, DIVERGENCE, ACTIVE),
            BATCHES = List.of(LOSS, RECONSTRUCTION_TRAIN, DIVERGENCE_TRAIN);

    static final List<Metric> ALL = Stream.concat(TEST.stream(), BATCHES.stream()).toList();

    private VaeMetrics() {}
}
