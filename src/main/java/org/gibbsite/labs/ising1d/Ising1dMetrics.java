package org.gibbsite.labs.ising1d;

import java.util.List;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts. */
final class Ising1dMetrics {
    static final Metric NEIGHBOURS = Metric.of("neighbourCorrelation", "Neighbours ⟨s s'⟩, measured", "product"),
            NEIGHBOURS_EXACT = Metric.of("neighbourCorrelationExact", "Neighbours ⟨s s'⟩, exact", "product"),
            DECIMATED = Metric.of("decimatedCorrelation", "Decimated once ⟨s s'⟩, measured", "product"),
            DECIMATED_EXACT = Metric.of("decimatedCorrelationExact", "Decimated once ⟨s s'⟩, exact", "product"),
            MAGNETISATION = Metric.of("magnetisation", "Magnetisation m, measured", "per spin"),
            MAGNETISATION_EXACT = Metric.of("magnetisationExact", "Magnetisation m, exact", "per spin"),
            PARTITION = Metric.of("logPartitionPerSpin", "ln Z, exact", "nats / spin"),
            LENGTH = Metric.of("correlationLengthExact", "Correlation length ξ, exact", "sites"),
            DISCARDED = Metric.of("burnInDiscarded", "Sweeps before the averages begin", "sweeps");

    static final List<Metric> ALL = List.of(NEIGHBOURS, NEIGHBOURS_EXACT, DECIMATED, DECIMATED_EXACT, MAGNETISATION,
            MAGNETISATION_EXACT, PARTITION, LENGTH, DISCARDED);

    private Ising1dMetrics() {}
}
