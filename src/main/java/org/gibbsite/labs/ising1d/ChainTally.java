package org.gibbsite.labs.ising1d;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.diagnostics.Autocovariance;
import org.gibbsite.models.diagnostics.AutocorrelationTime;
import org.gibbsite.models.diagnostics.BlockedTrace;
import org.gibbsite.models.diagnostics.SplitRHat;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.models.ising.ChainSampler;

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

    ChainTally(int spins) {
        for (int k = 0; k < traces.length; k++) traces[k] = new BlockedTrace(1);
        correlation = new double[Math.min(FARTHEST, spins / 2) + 1];
    }

    void add(ChainSampler sampler, List<ChainLevel> levels) {
        for (int k = 0; k < levels.size(); k++) {
            int stride = levels.get(k).stride();
            value[0] = sampler.neighbours(stride);
            traces[2 * k].add(value);
            value[0] = sampler.magnetisation(stride);
            traces[2 * k + 1].add(value);
        }
        sampler.addCorrelation(correlation);
    }

    void clear() {
        for (BlockedTrace trace : traces) trace.clear();
        Arrays.fill(correlation, 0);
    }

    long counted() { return traces[0].sweeps(); }

    boolean isTelling() { return counted() >= Ising1dFrame.LEAST_SWEEPS; }

    Measured measured(int level) {
        return new Measured(traces[2 * level].mean(), error(traces[2 * level]), traces[2 * level + 1].mean(),
                error(traces[2 * level + 1]));
    }

    /** σ √(τ/n); 0 where nothing varied. */
    private static double error(BlockedTrace trace) {
        double variance = trace.variance(), time = trace.time().time();
        return variance > 0 && time > 0 ? Math.sqrt(variance * Math.max(1, time) / trace.sweeps()) : 0;
    }

    double[] meanCorrelation() {
        double[] mean = correlation.clone();
        for (int r = 0; r < mean.length; r++) mean[r] /= counted();
        return mean;
    }

    Optional<MixingReport> mixing() {
        if (!isTelling()) return Optional.empty();
        List<Observable> observables = new ArrayList<>();
        observables.add(observable("neighbours s s'", traces[0]));
        observables.add(observable("m", traces[1]));
        return Optional.of(new MixingReport(observables, 1, counted(), List.of(), 0));
    }

    private static Observable observable(String name, BlockedTrace trace) {
        AutocorrelationTime time = trace.time();
        double[] covariance = Autocovariance.of(trace.blocks());
        float[] correlation = new float[Math.min(LAGS, covariance.length)];
        for (int t = 0; t < correlation.length; t++) correlation[t] = (float) (covariance[t] / covariance[0]);
        double sweeps = trace.sweeps();
        return new Observable(name, "", trace.mean(), error(trace), correlation, trace.blockLength(), time.time(),
                time.error(), time.window(), Math.min(sweeps, sweeps / time.time()), SplitRHat.of(trace.blocks()));
    }
}
