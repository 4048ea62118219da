package org.gibbsite.experiment;

import java.util.List;

/**
 * How well the chains of a sampler mix: what the mixing dock shows, whatever the sampler. Immutable: owns its arrays.
 *
 * @param step        what a chain does between two looks at it: {@code "sweep"}, or {@code "update"} of a learner
 * @param observables the slowest is what counts; never empty
 * @param chains      chains that take part, M
 * @param sweeps      sweeps of each chain since burn-in
 * @param modes       most probable first; empty where the sampler knows none
 * @param transitions changes of a chain from one mode to another since burn-in, all chains together
 */
public record MixingReport(String step, List<Observable> observables, int chains, long sweeps, List<Mode> modes,
        long transitions) {
    public MixingReport {
        observables = List.copyOf(observables);
        modes = List.copyOf(modes);
    }

    /** Of a sampler that makes sweeps. */
    public MixingReport(List<Observable> observables, int chains, long sweeps, List<Mode> modes, long transitions) {
        this("sweep", observables, chains, sweeps, modes, transitions);
    }

    /** The observable with the longest τ, of those whose τ can be told; the first where none can. */
    public Observable slowest() {
        Observable slowest = observables.getFirst();
        for (Observable o : observables)
            if (o.time() > slowest.time() || Double.isNaN(slowest.time()) && !Double.isNaN(o.time())) slowest = o;
        return slowest;
    }

    /** The largest split-R̂, of those that can be told; NaN where none can. */
    public double worstSplitRHat() {
        return observables.stream().mapToDouble(Observable::splitRHat).filter(r -> !Double.isNaN(r)).max()
                .orElse(Double.NaN);
    }

    /**
     * One number that every chain has at every sweep. NaN where too few sweeps have been made, or where it never changed.
     *
     * @param name             {@code "energy"}
     * @param unit             {@code "nats"}
     * @param mean             over all chains and sweeps since burn-in
     * @param meanError        standard error of the mean, corrected for autocorrelation; NaN where it cannot be told yet
     * @param autocorrelation  ρ at lags 0, 1, 2, … times {@code lagSweeps}, ρ(0) = 1
     * @param lagSweeps        sweeps between two lags shown
     * @param time             integrated autocorrelation time τ = 1 + 2 Σ ρ(t), in sweeps: 1 for independent draws; what a slower
     *                         observable of the report shows of it is in it
     * @param timeError        its standard error, in sweeps
     * @param window           lag up to which ρ was summed, in sweeps
     * @param effectiveSamples effective sample size N/τ of all chains together
     * @param splitRHat        potential scale reduction over split chains: near 1 when the chains agree
     */
    public record Observable(String name, String unit, double mean, double meanError, float[] autocorrelation,
            long lagSweeps, double time, double timeError, long window, double effectiveSamples, double splitRHat) {

        /** Effective samples that a second brings at so many sweeps a second. */
        public double effectiveSamplesPerSecond(double sweepsPerSecond, int chains) {
            return chains * sweepsPerSecond / Math.max(1, time);
        }
    }

    /**
     * A region of states between which chains cross rarely.
     *
     * @param name     {@code "11110000"} or another name of its most probable state
     * @param expected exact probability, NaN where it is not known
     * @param visited  share of all chains' sweeps since burn-in that were spent there
     */
    public record Mode(String name, double expected, double visited) {}
}
