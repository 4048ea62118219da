package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.experiment.MixingReport.Observable;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.models.statistics.Autocovariance;
import org.gibbsite.models.statistics.ChainSpectrum;
import org.gibbsite.models.statistics.MeanError;
import org.gibbsite.models.statistics.RecentTrace;
import org.gibbsite.models.statistics.SplitRHat;

/** How the particles mixed over the last updates, while the parameters moved under them: a pure function of the traces. */
final class RbmMixing {
    /** Looks before anything is said. */
    private static final int LEAST = 16;
    private static final int LAGS = 256;

    private RbmMixing() {}

    /** Update of the first report; {@code step} or earlier where there is one. @param spacing updates between two looks */
    static long begins(ParticleTraces traces, long step, int spacing) {
        return step / spacing * spacing + Math.max(0, LEAST - traces.looks()) * spacing;
    }

    /** Each observable is compared with the other. @param spacing updates between two looks */
    static Optional<MixingReport> report(ParticleTraces traces, int spacing) {
        if (traces.looks() < LEAST) return Optional.empty();
        return Optional.of(new MixingReport("update",
                List.of(observable("visible units on", traces.on(), traces.signed(), spacing),
                        observable("units under random signs", traces.signed(), traces.on(), spacing)),
                traces.traced(), (long) traces.on().size() * spacing, List.of(), 0));
    }

    private static Observable observable(String name, RecentTrace trace, RecentTrace other, int spacing) {
        float[][] values = trace.last(ParticleTraces.RECENT);
        double[] covariance = Autocovariance.of(values);
        int looks = values.length * values[0].length;
        MeanError found = MeanError.of(ChainSpectrum.of(values), ChainSpectrum.of(other.last(ParticleTraces.RECENT)));
        AutocorrelationTime time = found.time();
        float[] correlation = new float[Math.min(LAGS, covariance.length)];
        for (int t = 0; t < correlation.length; t++) correlation[t] = (float) (covariance[t] / covariance[0]);
        double mean = 0;
        for (float[] particle : values) for (float value : particle) mean += value / looks;
        return new Observable(name, "units", mean, found.error(covariance[0], looks), correlation, spacing,
                spacing * time.time(), spacing * time.error(), (long) spacing * time.window(),
                Math.min(looks, looks / time.time()), SplitRHat.of(values));
    }
}
