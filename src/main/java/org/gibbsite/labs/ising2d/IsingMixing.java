package org.gibbsite.labs.ising2d;

import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.Autocovariance;
import org.gibbsite.models.statistics.BlockedTrace;
import org.gibbsite.models.statistics.RecentTrace;
import org.gibbsite.models.statistics.SplitRHat;

/** Makes the mixing report of a tally. */
final class IsingMixing {
    /** Lags in a report. */
    private static final int LAGS = 256;

    private IsingMixing() {}

    /** @param step what one step is: {@code "sweep"} or {@code "cluster"} */
    static Optional<MixingReport> report(String step, IsingTally tally, Optional<Estimate> estimate) {
        if (estimate.isEmpty()) return Optional.empty();
        Estimate found = estimate.get();
        List<Observable> observables = List.of(
                observable("energy per site", "J", tally.moments.energyTrace(), tally.recentEnergy,
                        found.energyTime(), found.energyError()),
                observable("|m|", "", tally.moments.magnetisationTrace(), tally.recentMagnetisation,
                        found.magnetisationTime(), found.absMagnetisationError()));
        return Optional.of(new MixingReport(step, observables, 1, found.steps(), List.of(), 0));
    }

    private static Observable observable(String name, String unit, BlockedTrace trace, RecentTrace recent,
            AutocorrelationTime time, double error) {
        double steps = trace.sweeps();
        boolean fine = trace.blockLength() > 1 && time.window() < IsingTally.RECENT / 4;
        float[] correlation = fine
                ? correlation(recent.last((int) Math.min(IsingTally.RECENT, trace.sweeps())))
                : correlation(trace.blocks());
        return new Observable(name, unit, trace.mean(), error, correlation, fine ? 1 : trace.blockLength(),
                time.time(), time.error(), time.window(), Math.min(steps, steps / time.time()),
                SplitRHat.of(trace.blocks()));
    }

    private static float[] correlation(float[][] values) {
        double[] covariance = Autocovariance.of(values);
        float[] correlation = new float[Math.min(LAGS, covariance.length)];
        for (int t = 0; t < correlation.length; t++) correlation[t] = (float) (covariance[t] / covariance[0]);
        return correlation;
    }
}
