package org.gibbsite.labs.gibbs;

import java.util.List;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LogSpacing;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.experiment.Series;
import org.gibbsite.models.rbm.GibbsChains;

/**
 * The charts of a run. Sweeps come by the million, so points are spaced as on a logarithmic axis: so many in each
 * doubling of the sweep number.
 */
final class Points {
    private static final LogSpacing CHEAP = new LogSpacing(64), MIXING = new LogSpacing(16);

    static final long NEVER = -1;

    private final Series distance, energy, exactEnergy, time, effective, scaleReduction, swaps;

    Points(History history) {
        distance = history.series("totalVariation", "Total variation", "from the exact p(v)");
        energy = history.series("energyMean", "Mean energy, sampled", "nats");
        exactEnergy = history.series("energyMeanExact", "Mean energy, exact", "nats");
        time = history.series("integratedAutocorrelationTime", "Autocorrelation time τ", "sweeps");
        effective = history.series("effectiveSampleSize", "Effective sample size", "samples");
        scaleReduction = history.series("splitRHat", "Split R-hat", "ratio");
        swaps = history.series("swapAcceptance", "Swaps accepted, least of all pairs", "share");
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

    /** Says below the empty charts why there is nothing exact to compare with. @param energyFrom sweep of the exact mean energy, or {@link #NEVER} */
    void withoutLaw(String why, long energyFrom) {
        distance.staysEmpty("no exact law: " + why);
        if (energyFrom == NEVER) exactEnergy.staysEmpty("no exact law: " + why);
        else
            exactEnergy.begins("sweep", energyFrom);
    }

    /** Called after every sweep. */
    void follow(long step, Tally tally, ExactSide exact, GibbsChains sampler, int visibleUnits) {
        if (tally.sweeps == 0) return;
        if (CHEAP.isDue(step)) addCheap(step, tally, exact, sampler);
        if (MIXING.isDue(step)) addMixing(step, tally, exact, visibleUnits);
    }

    /** All points of this step, due or not. */
    void add(long step, Tally tally, ExactSide exact, GibbsChains sampler, int visibleUnits) {
        if (tally.sweeps == 0) return;
        addCheap(step, tally, exact, sampler);
        addMixing(step, tally, exact, visibleUnits);
    }

    private void addCheap(long step, Tally tally, ExactSide exact, GibbsChains sampler) {
        if (exact.isKnown() && !distance.contains(step)) {
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
        if (energy.contains(step)) return;
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
