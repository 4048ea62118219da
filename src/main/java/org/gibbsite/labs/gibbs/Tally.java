package org.gibbsite.labs.gibbs;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.models.statistics.RecentTrace;

/**
 * What has been counted of the chains at β = 1 since burn-in: visits of each visible state, sums of the energy, traces of
 * two observables of the first chains, crossings between modes. The recent traces run through burn-in too. Bounded
 * memory, nothing allocated per sweep.
 */
final class Tally {
    /** Chains whose observables are traced. */
    static final int TRACED = 8;
    /** Sweeps that the recent traces remember. */
    static final int RECENT = 1024;

    final int chains;
    final int traced;
    final long[] counts; // of each visible state; empty where they are not listed
    final int[] lastMode; // of each chain, −1 before the first
    final BlockedTrace energyBlocks, activeBlocks;
    final RecentTrace recentEnergy, recentActive;
    private final double[] active;
    long sweeps;
    long transitions;
    double energySum;
    double energySquares;

    Tally(int chains, int visibleUnits, boolean listed) {
        this.chains = chains;
        traced = Math.min(chains, TRACED);
        counts = new long[listed ? 1 << visibleUnits : 0];
        lastMode = new int[chains];
        Arrays.fill(lastMode, -1);
        energyBlocks = new BlockedTrace(traced);
        activeBlocks = new BlockedTrace(traced);
        recentEnergy = new RecentTrace(traced, RECENT);
        recentActive = new RecentTrace(traced, RECENT);
        active = new double[chains];
    }

    /** Begins anew. */
    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(lastMode, -1);
        energyBlocks.clear();
        activeBlocks.clear();
        sweeps = 0;
        transitions = 0;
        energySum = 0;
        energySquares = 0;
    }

    void register(StateBook state) {
        state.longs("tally/counts", counts).ints("tally/lastMode", lastMode)
                .floats("recent/energy", recentEnergy.values()).floats("recent/active", recentActive.values())
                .doubles("tally/sums", () -> new double[]{energySum, energySquares}, sums -> {
                    energySum = sums[0];
                    energySquares = sums[1];
                });
        register(state, "tally/energy", energyBlocks);
        register(state, "tally/active", activeBlocks);
    }

    private static void register(StateBook state, String name, BlockedTrace trace) {
        state.floats(name + "Blocks", trace::saveBlocks, trace::restoreBlocks).doubles(name + "Numbers",
                trace::saveNumbers, trace::restoreNumbers);
    }

    boolean isBegun() { return sweeps > 0; }

    long visits() { return sweeps * chains; }

    /** Looks at all chains after a sweep. @param counted whether burn-in is over */
    void follow(GibbsChains sampler, ExactSide exact, boolean counted) {
        FMatrixRMaj visible = sampler.visible();
        int units = visible.numCols;
        for (int chain = 0, at = 0; chain < chains; chain++) {
            int state = 0, on = 0;
            for (int i = 0; i < units; i++, at++) {
                int bit = (int) visible.data[at];
                on += bit;
                state |= bit << i; // meaningless above 20 units, and not used there
            }
            active[chain] = on;
            if (counted) count(chain, state, sampler.energies()[chain], exact);
        }
        recentEnergy.add(sampler.energies());
        recentActive.add(active);
        if (!counted) return;
        energyBlocks.add(sampler.energies());
        activeBlocks.add(active);
        sweeps++;
    }

    private void count(int chain, int state, double energy, ExactSide exact) {
        energySum += energy;
        energySquares += energy * energy;
        if (counts.length == 0) return;
        counts[state]++;
        int mode = exact.isKnown() ? exact.basins().coreMode(state) : -1;
        if (mode < 0 || mode == lastMode[chain]) return;
        if (lastMode[chain] >= 0) transitions++;
        lastMode[chain] = mode;
    }

    double energyMean() { return energySum / visits(); }

    double energyVariance() { return Math.max(0, energySquares / visits() - energyMean() * energyMean()); }

    /** Standard error of {@link #energyMean}, of all chains. @param ofTraced energies of the traced chains */
    double energyMeanError(Observable ofTraced) {
        return ofTraced.meanError() * Math.sqrt(energyVariance() / energyBlocks.variance() * traced / chains);
    }

    /** Errors of the means of the two observables, energy first, each compared with the other. */
    List<MeanError> meanErrors() {
        ChainSpectrum energy = ChainSpectrum.of(energyBlocks), on = ChainSpectrum.of(activeBlocks);
        return List.of(MeanError.of(energy, on), MeanError.of(on, energy));
    }
}
