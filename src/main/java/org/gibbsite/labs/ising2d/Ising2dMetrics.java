package org.gibbsite.labs.ising2d;

import java.util.List;
import org.gibbsite.experiment.Metric;

/** What the lab measures, in the order of its charts. */
final class Ising2dMetrics {
    static final Metric ENERGY = Metric.of("energyPerSite", "Energy per site, measured", "J / site"),
            ENERGY_EXACT = Metric.of("energyPerSiteExact", "Energy per site, exact", "J / site"),
            MAGNETISATION = Metric.of("absMagnetisation", "Magnetisation |m|, measured", "per site"),
            MAGNETISATION_EXACT = Metric.of("absMagnetisationExact", "Magnetisation |m|, exact", "per site"),
            HEAT = Metric.of("specificHeat", "Specific heat, measured", "k_B / site"),
            HEAT_EXACT = Metric.of("specificHeatExact", "Specific heat, exact", "k_B / site"),
            SUSCEPTIBILITY = Metric.of("susceptibility", "Susceptibility, measured", "1/J / site"),
            SUSCEPTIBILITY_EXACT = Metric.of("susceptibilityExact", "Susceptibility, exact", "1/J / site"),
            BINDER = Metric.of("binderCumulant", "Binder cumulant U₄, measured", "ratio"),
            BINDER_EXACT = Metric.of("binderCumulantExact", "Binder cumulant U₄, exact", "ratio"),
            TIME = Metric.lower("integratedAutocorrelationTime", "Integrated autocorrelation time τ", "steps"),
            LENGTH = Metric.of("correlationLength", "Correlation length ξ", "sites"),
            DISCARDED = Metric.of("burnInDiscarded", "Steps before the averages begin", "steps"),
            EXPONENT = Metric.of("exponentNu", "Exponent ν of two lattices", "ratio");

    static final List<Metric> ALL = List.of(ENERGY, ENERGY_EXACT, MAGNETISATION, MAGNETISATION_EXACT, HEAT, HEAT_EXACT,
            SUSCEPTIBILITY, SUSCEPTIBILITY_EXACT, BINDER, BINDER_EXACT, TIME, LENGTH, DISCARDED, EXPONENT);

    private Ising2dMetrics() {}
}
