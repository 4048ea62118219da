package org.gibbsite.labs.ising2d;

import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;
import org.gibbsite.labs.ising2d.Ising2dFrame.Exact;
import org.gibbsite.models.ising.MomentTrace.Estimate;

/** The charts of a run, spaced as on a logarithmic axis: so many points in each doubling of the step number. */
final class IsingPoints {
    private static final int PER_DOUBLING = 16;

    private final Series energy, exactEnergy, magnetisation, heat, susceptibility, binder, time, length, discarded, nu;

    IsingPoints(History history) {
        energy = history.series("energyPerSite", "Energy per site, measured", "J / site");
        exactEnergy = history.series("energyPerSiteExact", "Energy per site, exact", "J / site");
        magnetisation = history.series("absMagnetisation", "Magnetisation |m| since burn-in", "per site");
        heat = history.series("specificHeat", "Specific heat since burn-in", "k_B / site");
        susceptibility = history.series("susceptibility", "Susceptibility since burn-in", "1/J / site");
        binder = history.series("binderCumulant", "Binder cumulant U₄ since burn-in", "ratio");
        time = history.series("integratedAutocorrelationTime", "Integrated autocorrelation time τ", "steps");
        length = history.series("correlationLength", "Correlation length ξ since burn-in", "sites");
        discarded = history.series("burnInDiscarded", "Steps before the averages begin", "steps");
        nu = history.series("exponentNu", "Exponent ν of two lattices", "ratio");
    }

    static boolean isDue(long step) {
        long spacing = Long.highestOneBit(Math.max(1, step)) / PER_DOUBLING;
        return spacing <= 1 || step % spacing == 0;
    }

    boolean contains(long step) { return energy.contains(step); }

    void add(long step, Estimate found, Exact exact, long burnInEnd) {
        energy.add(step, found.mean().energy(), found.energyError());
        if (!Double.isNaN(exact.energy())) exactEnergy.add(step, exact.energy());
        magnetisation.add(step, found.mean().absMagnetisation(), found.absMagnetisationError());
        heat.add(step, found.mean().specificHeat(), found.specificHeatError());
        susceptibility.add(step, found.mean().susceptibility(), found.susceptibilityError());
        binder.add(step, found.mean().binder(), found.binderError());
        time.add(step, found.time().time(), found.time().error());
        discarded.add(step, burnInEnd);
    }

    void addLength(long step, double value) {
        if (!Double.isNaN(value)) length.add(step, value);
    }

    void addExponent(long step, double value, double error) {
        if (Double.isFinite(value) && Double.isFinite(error)) nu.add(step, value, error);
    }
}
