package org.gibbsite.labs.ising2d;

import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;
import org.gibbsite.kit.sampling.LogSpacing;
import org.gibbsite.kit.sampling.SpacedPoints;
import org.gibbsite.labs.ising2d.Ising2dFrame.Exact;
import org.gibbsite.models.ising.MomentTrace.Estimate;

/** The charts of a run, spaced as on a logarithmic axis: so many points in each doubling of the step number. */
final class IsingPoints {
    private static final LogSpacing SPACING = new LogSpacing(16);

    private final Series energy, exactEnergy, magnetisation, exactMagnetisation, heat, exactHeat, susceptibility,
            exactSusceptibility, binder, exactBinder, time, length, discarded, nu;

    IsingPoints(History history) {
        energy = history.series(Ising2dMetrics.ENERGY);
        exactEnergy = history.series(Ising2dMetrics.ENERGY_EXACT);
        magnetisation = history.series(Ising2dMetrics.MAGNETISATION);
        exactMagnetisation = history.series(Ising2dMetrics.MAGNETISATION_EXACT);
        heat = history.series(Ising2dMetrics.HEAT);
        exactHeat = history.series(Ising2dMetrics.HEAT_EXACT);
        susceptibility = history.series(Ising2dMetrics.SUSCEPTIBILITY);
        exactSusceptibility = history.series(Ising2dMetrics.SUSCEPTIBILITY_EXACT);
        binder = history.series(Ising2dMetrics.BINDER);
        exactBinder = history.series(Ising2dMetrics.BINDER_EXACT);
        time = history.series(Ising2dMetrics.TIME);
        length = history.series(Ising2dMetrics.LENGTH);
        discarded = history.series(Ising2dMetrics.DISCARDED);
        nu = history.series(Ising2dMetrics.EXPONENT);
    }

    /** @param stepName what a step is; @param told step of the first averages; @param exact what is known */
    void begin(String stepName, long told, Exact exact) {
        long step = SPACING.next(told);
        for (Series each : List.of(energy, magnetisation, heat, susceptibility, binder, time, length, discarded))
            each.begins(stepName, step);
        begin(exactEnergy, stepName, step, exact.energy());
        begin(exactMagnetisation, stepName, step, exact.absMagnetisation());
        begin(exactHeat, stepName, step, exact.specificHeat());
        begin(exactSusceptibility, stepName, step, exact.susceptibility());
        begin(exactBinder, stepName, step, exact.binder());
    }

    private static void begin(Series series, String stepName, long step, double exact) {
        if (Double.isNaN(exact)) series.staysEmpty("no exact value is known here");
        else
            series.begins(stepName, step);
    }

    /** @param told step from which on ν can be told; 0 where nobody asks for it */
    void beginExponent(String stepName, long told) {
        if (told == 0) nu.staysEmpty("off: set “exponent” (Measuring)");
        else
            nu.begins(stepName, SPACING.next(told));
    }

    /** @param counts whether steps are counted; @param add makes the points of a step */
    SpacedPoints measurement(BooleanSupplier counts, LongConsumer add) {
        return new SpacedPoints(SPACING, counts, energy, add);
    }

    void add(long step, Estimate found, Exact exact, long burnInEnd) {
        energy.add(step, found.mean().energy(), found.energyError());
        magnetisation.add(step, found.mean().absMagnetisation(), found.absMagnetisationError());
        heat.add(step, found.mean().specificHeat(), found.specificHeatError());
        susceptibility.add(step, found.mean().susceptibility(), found.susceptibilityError());
        binder.add(step, found.mean().binder(), found.binderError());
        time.add(step, found.time().time(), found.time().error());
        discarded.add(step, burnInEnd);
        add(exactEnergy, step, exact.energy());
        add(exactMagnetisation, step, exact.absMagnetisation());
        add(exactHeat, step, exact.specificHeat());
        add(exactSusceptibility, step, exact.susceptibility());
        add(exactBinder, step, exact.binder());
    }

    /** Without the exact values of other settings, earlier in the run, that have none at present. */
    SortedMap<String, Double> known(SortedMap<String, Double> metrics, Exact exact) {
        if (Double.isNaN(exact.energy())) metrics.remove(Ising2dMetrics.ENERGY_EXACT.key());
        if (Double.isNaN(exact.absMagnetisation())) metrics.remove(Ising2dMetrics.MAGNETISATION_EXACT.key());
        if (Double.isNaN(exact.specificHeat())) metrics.remove(Ising2dMetrics.HEAT_EXACT.key());
        if (Double.isNaN(exact.susceptibility())) metrics.remove(Ising2dMetrics.SUSCEPTIBILITY_EXACT.key());
        if (Double.isNaN(exact.binder())) metrics.remove(Ising2dMetrics.BINDER_EXACT.key());
        return metrics;
    }

    private static void add(Series series, long step, double exact) {
        if (!Double.isNaN(exact)) series.add(step, exact);
    }

    /** @param sites ξ; NaN where it cannot be told, which is a point too, or the last known one would stand for it */
    void addLength(long step, double sites) {
        length.add(step, sites);
    }

    void addExponent(long step, double value, double error) {
        if (Double.isFinite(value) && Double.isFinite(error)) nu.add(step, value, error);
    }
}
