package org.gibbsite.labs.gibbs;

import java.util.List;
import java.util.function.Supplier;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.experiment.Series;
import org.gibbsite.kit.sampling.LogSpacing;
import org.gibbsite.kit.sampling.SpacedPoints;
import org.gibbsite.models.rbm.GibbsChains;

/**
 * The charts of a run. Sweeps come by the million, so points are spaced as on a logarithmic axis: so many in each
 * doubling of the sweep number.
 */
final class Points {
    private static final LogSpacing CHEAP = new LogSpacing(64), MIXING = new LogSpacing(16);

    private final Series distance, energy, exactEnergy, time, effective, scaleReduction, swaps;

    Points(History history) {
        distance = history.series(GibbsMetrics.TOTAL_VARIATION);
        energy = history.series(GibbsMetrics.ENERGY);
        exactEnergy = history.series(GibbsMetrics.EXACT_ENERGY);
        time = history.series(GibbsMetrics.TIME);
        effective = history.series(GibbsMetrics.EFFECTIVE);
        scaleReduction = history.series(GibbsMetrics.SCALE_REDUCTION);
        swaps = history.series(GibbsMetrics.SWAPS);
    }

    /** @param burnInEnd last sweep that is not counted; @param tempered whether chains swap temperatures */
    void begin(long burnInEnd, boolean tempered) {
        long first = CHEAP.next(burnInEnd + 1);
        distance.begins("sweep", first);
        exactEnergy.begins("sweep", first);
        for (Series each : List.of(energy, time, effective, scaleReduction))
            each.begins("sweep", MIXING.next(burnInEnd + Mixing.LEAST_SWEEPS));
        if (tempered) swaps.begins("sweep", first);
        else
            swaps.staysEmpty("one temperature: there is nothing to swap");
    }

    /** Says below the empty charts why there is nothing exact to compare with. @param energyFrom sweep of the exact mean energy, or {@link Measurement#NEVER} */
    void withoutLaw(String why, long energyFrom) {
        distance.staysEmpty("no exact law: " + why);
        if (energyFrom == Measurement.NEVER) exactEnergy.staysEmpty("no exact law: " + why);
        else
            exactEnergy.begins("sweep", energyFrom);
    }

    /** What is told often, and what takes longer. */
    List<Measurement> measurements(Tally tally, Supplier<ExactSide> exact, GibbsChains sampler, int visibleUnits) {
        return List.of(
                new SpacedPoints(CHEAP, tally::isBegun, distance, step -> addCheap(step, tally, exact.get(), sampler)),
                new SpacedPoints(MIXING, tally::isBegun, energy,
                        step -> addMixing(step, tally, exact.get(), visibleUnits)));
    }

    private void addCheap(long step, Tally tally, ExactSide exact, GibbsChains sampler) {
        if (exact.isKnown()) {
            distance.add(step, exact.totalVariation(tally.counts, tally.visits()));
            exactEnergy.add(step, exact.meanEnergy());
        }
        if (sampler.swapSweeps() == 0) return;
        double least = 1;
        for (long accepted : sampler.accepted()) least = Math.min(least, accepted / swapsTried(sampler));
        swaps.add(step, least);
    }

    static double swapsTried(GibbsChains sampler) {
        return (double) sampler.swapSweeps() * sampler.sets();
    }

    /** The slowest observable speaks for τ and the sample size; the error of the mean energy takes the energy's own τ. */
    private void addMixing(long step, Tally tally, ExactSide exact, int visibleUnits) {
        Mixing.report(tally, exact, visibleUnits).ifPresent(report -> {
            Observable ofEnergy = report.observables().getFirst(), slowest = report.slowest();
            energy.add(step, tally.energyMean(), tally.energyMeanError(ofEnergy));
            time.add(step, slowest.time(), slowest.timeError());
            effective.add(step, slowest.effectiveSamples());
            scaleReduction.add(step, report.worstSplitRHat());
        });
    }

    /** Whether the exact mean energy of the parameters in force since that sweep is known. */
    boolean isEnergyKnown(long modelSince) {
        return exactEnergy.contains(modelSince);
    }

    void addExactEnergy(long modelSince, double value) { exactEnergy.add(modelSince, value); }
}
