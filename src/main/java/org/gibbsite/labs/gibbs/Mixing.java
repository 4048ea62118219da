package org.gibbsite.labs.gibbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Mode;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.models.rbm.Basins;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.Autocovariance;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.models.statistics.RecentTrace;
import org.gibbsite.models.statistics.SplitRHat;

/** Makes the mixing report of a tally: a pure function of what was counted. */
final class Mixing {
    /** Sweeps since burn-in before anything is said. */
    static final int LEAST_SWEEPS = 16;
    /** Lags in a report. */
    private static final int LAGS = 256;

    private Mixing() {}

    static Optional<MixingReport> report(Tally tally, ExactSide exact, int visibleUnits) {
        if (tally.sweeps < LEAST_SWEEPS) return Optional.empty();
        List<MeanError> errors = tally.meanErrors();
        List<Observable> observables = List.of(
                observable("energy", "nats", tally.energyBlocks, tally.recentEnergy, errors.getFirst(), tally),
                observable("visible units on", "units", tally.activeBlocks, tally.recentActive, errors.get(1), tally));
        return Optional.of(
                new MixingReport(observables, tally.chains, tally.sweeps, modes(tally, exact, visibleUnits),
                        tally.transitions));
    }

    private static Observable observable(String name, String unit, BlockedTrace trace, RecentTrace recent,
            MeanError found, Tally tally) {
        AutocorrelationTime time = found.time();
        double mean = trace.mean(), visits = tally.visits();
        boolean fine = trace.blockLength() > 1 && time.window() < Tally.RECENT / 4;
        float[] correlation = fine
                ? correlation(recent.last((int) Math.min(Tally.RECENT, tally.sweeps)))
                : correlation(trace.blocks());
        return new Observable(name, unit, mean, found.error(trace), correlation, fine ? 1 : trace.blockLength(),
                time.time(),
                time.error(), time.window(), Math.min(visits, visits / time.time()), SplitRHat.of(trace.blocks()));
    }

    private static float[] correlation(float[][] values) {
        double[] covariance = Autocovariance.of(values);
        float[] correlation = new float[Math.min(LAGS, covariance.length)];
        for (int t = 0; t < correlation.length; t++) correlation[t] = (float) (covariance[t] / covariance[0]);
        return correlation;
    }

    private static List<Mode> modes(Tally tally, ExactSide exact, int visibleUnits) {
        List<Mode> modes = new ArrayList<>();
        if (!exact.isKnown()) return modes;
        double[] visited = exact.visited(tally.counts, tally.visits());
        List<Basins.Peak> peaks = exact.basins().peaks();
        for (int k = 0; k < peaks.size(); k++) {
            modes.add(new Mode(name(peaks.get(k).state(), visibleUnits), peaks.get(k).mass(), visited[k]));
        }
        return modes;
    }

    /** The units of a state in order, v_0 first. */
    private static String name(int state, int units) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < units; i++) bits.append(state >>> i & 1);
        return bits.toString();
    }
}
