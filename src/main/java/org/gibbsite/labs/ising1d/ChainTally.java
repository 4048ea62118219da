package org.gibbsite.labs.ising1d;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.models.ising.ChainSampler;
import org.gibbsite.models.ising.MirrorImages;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.Autocovariance;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.models.statistics.SplitRHat;

/** Averages of all levels since burn-in, and of the correlation function. Nothing is allocated per sweep. */
final class ChainTally {
    /** Levels at most: 4096 spins halved down to two. */
    static final int LEVELS = 12;
    private static final int FARTHEST = 64, LAGS = 256;

    /** Of each level, neighbours then magnetisation. */
    final BlockedTrace[] traces = new BlockedTrace[2 * LEVELS];
    /** Sums of G(r). */
    final double[] correlation;
    private final double[] value = new double[1];
    /** Σ of how far the ring's m is from what mirror images say; NaN where that was not counted from the beginning. */
    double offs;

    ChainTally(int spins) {
        for (int k = 0; k < traces.length; k++) traces[k] = new BlockedTrace(1);
        correlation = new double[Math.min(FARTHEST, spins / 2) + 1];
    }

    void register(StateBook state) {
        state.floats("traces/blocks", this::blocks, this::restoreBlocks)
                .doubles("traces/numbers", this::numbers, this::restoreNumbers).doubles("correlation", correlation)
                .doubles("offs", () -> new double[]{offs}, saved -> offs = saved[0])
                .optional(() -> offs = counted() == 0 ? 0 : Double.NaN);
    }

    private float[] blocks() {
        float[] all = new float[traces.length * BlockedTrace.CAPACITY];
        for (int k = 0; k < traces.length; k++) {
            System.arraycopy(traces[k].saveBlocks(), 0, all, k * BlockedTrace.CAPACITY, BlockedTrace.CAPACITY);
        }
        return all;
    }

    private void restoreBlocks(float[] all) {
        for (int k = 0; k < traces.length; k++) {
            int from = k * BlockedTrace.CAPACITY;
            traces[k].restoreBlocks(Arrays.copyOfRange(all, from, from + BlockedTrace.CAPACITY));
        }
    }

    private double[] numbers() {
        int count = traces[0].numberCount();
        double[] all = new double[traces.length * count];
        for (int k = 0; k < traces.length; k++) System.arraycopy(traces[k].saveNumbers(), 0, all, k * count, count);
        return all;
    }

    private void restoreNumbers(double[] all) {
        int count = traces[0].numberCount();
        for (int k = 0; k < traces.length; k++) {
            traces[k].restoreNumbers(Arrays.copyOfRange(all, k * count, (k + 1) * count));
        }
    }

    void add(ChainSampler sampler, List<ChainLevel> levels) {
        addLevels(sampler, levels);
        sampler.addCorrelation(correlation);
    }

    /** All but the correlation function. */
    void addLevels(ChainSampler sampler, List<ChainLevel> levels) {
        for (int k = 0; k < levels.size(); k++) {
            int stride = levels.get(k).stride();
            value[0] = sampler.neighbours(stride);
            traces[2 * k].add(value);
            value[0] = sampler.magnetisation(stride);
            traces[2 * k + 1].add(value);
            if (k == 0) offs += value[0] - levels.getFirst().law().mirrored(value[0], levels.getFirst().spins());
        }
    }

    void clear() {
        for (BlockedTrace trace : traces) trace.clear();
        Arrays.fill(correlation, 0);
        offs = 0;
    }

    long counted() { return traces[0].sweeps(); }

    boolean isTelling() { return counted() >= Ising1dFrame.LEAST_SWEEPS; }

    /**
     * Averages of the first levels with their errors. Neighbours are compared with those of the ring, m with the ring's m; where a
     * field couples what is even in the spins to what is odd, both with both.
     */
    List<Measured> measured(int levels, boolean isInField) {
        ChainSpectrum even = ChainSpectrum.of(traces[0]), odd = ChainSpectrum.of(traces[1]);
        double known = isInField && !hasTurnedOver(even, odd) ? Double.NaN : 1;
        List<Measured> measured = new ArrayList<>();
        for (int k = 0; k < levels; k++) {
            BlockedTrace neighbours = traces[2 * k], m = traces[2 * k + 1];
            ChainSpectrum[] both = {even, odd};
            measured.add(new Measured(neighbours.mean(),
                    known * error(neighbours, isInField ? both : new ChainSpectrum[]{even}), m.mean(),
                    known * error(m, isInField ? both : new ChainSpectrum[]{odd})));
        }
        return measured;
    }

    private boolean hasTurnedOver(ChainSpectrum even, ChainSpectrum odd) {
        return MirrorImages.agree(offs / counted(), MeanError.of(odd, even, odd).error(traces[1]));
    }

    /** NaN where nothing varied: a chain that stands still does not say how far off it is. */
    private static double error(BlockedTrace trace, ChainSpectrum... slow) {
        return trace.variance() > 0 ? MeanError.of(ChainSpectrum.of(trace), slow).error(trace) : Double.NaN;
    }

    double[] meanCorrelation() {
        double[] mean = correlation.clone();
        for (int r = 0; r < mean.length; r++) mean[r] /= counted();
        return mean;
    }

    Optional<MixingReport> mixing(boolean isInField) {
        if (!isTelling()) return Optional.empty();
        ChainSpectrum even = ChainSpectrum.of(traces[0]), odd = ChainSpectrum.of(traces[1]);
        ChainSpectrum[] slow = isInField ? new ChainSpectrum[]{even, odd} : new ChainSpectrum[0];
        double known = isInField && !hasTurnedOver(even, odd) ? Double.NaN : 1;
        List<Observable> observables = List.of(observable("neighbours s s'", known, traces[0], even, slow),
                observable("m", known, traces[1], odd, slow));
        return Optional.of(new MixingReport(observables, 1, counted(), List.of(), 0));
    }

    private static Observable observable(String name, double known, BlockedTrace trace, ChainSpectrum own,
            ChainSpectrum... slow) {
        MeanError found = MeanError.of(own, slow);
        AutocorrelationTime time = found.time();
        double[] covariance = Autocovariance.of(trace.blocks());
        float[] correlation = new float[Math.min(LAGS, covariance.length)];
        for (int t = 0; t < correlation.length; t++) correlation[t] = (float) (covariance[t] / covariance[0]);
        double sweeps = trace.sweeps();
        return new Observable(name, "", trace.mean(), trace.variance() > 0 ? known * found.error(trace) : 0,
                correlation,
                trace.blockLength(), time.time(), time.error(), time.window(), Math.min(sweeps, sweeps / time.time()),
                SplitRHat.of(trace.blocks()));
    }
}
