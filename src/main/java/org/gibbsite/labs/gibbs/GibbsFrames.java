package org.gibbsite.labs.gibbs;

import java.util.Optional;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.labs.gibbs.GibbsFrame.Histogram;
import org.gibbsite.labs.gibbs.GibbsFrame.Strip;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.rbm.Rbm;

/** Copies the present state of a run into frames. */
final class GibbsFrames {
    private static final int BINS = 41;
    /** Unit states in a frame, over all chains shown. */
    private static final int MOST_STATES = 200_000;

    private GibbsFrames() {}

    static GibbsFrame make(long step, String phase, long burnInLeft, Rbm rbm, GibbsChains sampler, Tally tally,
            StripRing strip, ExactSide exact) {
        int n = rbm.visibleUnits(), m = rbm.hiddenUnits(), chains = sampler.sets();
        int shown = Math.clamp(MOST_STATES / (n + m), 1, chains);
        double[] energies = java.util.Arrays.copyOf(sampler.energies(), chains);
        Optional<MixingReport> mixing = Mixing.report(tally, exact, n);
        boolean counted = tally.sweeps > 0;
        double error = mixing.map(report -> tally.energyMeanError(report.observables().getFirst()))
                .orElse(Double.NaN);
        return new GibbsFrame(step, phase, n, m, rbm.weights().data.clone(), rbm.visibleBias().clone(),
                rbm.hiddenBias().clone(), chains, shown, bits(sampler.visible(), shown), bits(sampler.hidden(), shown),
                energies, sampler.inverseTemperatures(), acceptance(sampler), burnInLeft, tally.sweeps,
                strip.copy(step), tally.recentEnergy.last(Strip.LONGEST),
                histogram(tally.recentEnergy.last(Tally.RECENT)), counted ? tally.energyMean() : Double.NaN,
                error, exact.meanEnergy(),
                exact.totalVariation(tally.counts, tally.visits()), exact.compare(tally.counts, tally.visits()),
                exact.whyNot(), mixing);
    }

    private static byte[] bits(FMatrixRMaj states, int chains) {
        byte[] bits = new byte[chains * states.numCols];
        for (int i = 0; i < bits.length; i++) bits[i] = (byte) states.data[i];
        return bits;
    }

    private static double[] acceptance(GibbsChains sampler) {
        double[] shares = new double[sampler.accepted().length];
        for (int r = 0; r < shares.length; r++) shares[r] = sampler.accepted()[r] / Points.swapsTried(sampler);
        return shares;
    }

    private static Histogram histogram(float[][] values) {
        float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY;
        for (float[] chain : values) {
            for (float x : chain) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        if (!(low <= high)) return new Histogram(0, 1, new int[BINS]);
        double from = Math.floor(low), width = Math.max(1, Math.ceil(high + 1e-3) - from);
        int[] counts = new int[BINS];
        for (float[] chain : values) {
            for (float x : chain) counts[Math.min(BINS - 1, (int) ((x - from) / width * BINS))]++;
        }
        return new Histogram(from, from + width, counts);
    }
}
