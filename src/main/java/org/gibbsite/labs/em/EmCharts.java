package org.gibbsite.labs.em;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Metric;
import org.gibbsite.kit.training.Trail;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.EmRate;
import org.gibbsite.models.mixture.GaussianMixture;

/** The charts of a run: which there are, what is told of a round, and why one has nothing to tell. */
final class EmCharts implements Measurement {
    private final History history;
    private final EmModel model;
    private final EmPace pace;
    private final Trail halves;
    private final double[] testPoints;
    private final Optional<GaussianMixture> law;
    private final Optional<EmRace> race;
    private EmSettings settings;
    private double[] work = new double[0];
    private double[] lawPoints; // of which the law's likelihood is known
    private double ofLaw;

    /**
     * @param halves     half-steps, as {@link EmFrame#halves}
     * @param testPoints (M × dimensions); empty for none
     * @param law        that drew the points, where one is known
     */
    EmCharts(History history, EmModel model, EmPace pace, Trail halves, double[] testPoints,
            Optional<GaussianMixture> law, Optional<EmRace> race, EmSettings settings) {
        this.history = history;
        this.model = model;
        this.pace = pace;
        this.halves = halves;
        this.testPoints = testPoints;
        this.law = law;
        this.race = race;
        for (Metric each : EmMetrics.ALL) {
            if (race.isEmpty() && EmMetrics.RACE.contains(each) || EmMetrics.SUMMED_UP.contains(each)) continue;
            if (EmMetrics.component(each) < settings.model().components()) history.series(each);
        }
        announce(settings, 0);
    }

    /** When the first values come, or why not. @param step where the run stands */
    void announce(EmSettings next, long step) {
        settings = next;
        Absence second = from(1, step);
        for (String name : history.keys()) history.get(name).absent(from(0, step));
        for (Metric each : List.of(EmMetrics.GAP_AFTER_E, EmMetrics.CHANGE, EmMetrics.EMPTIEST, EmMetrics.PREDICTED)) {
            history.series(each).absent(second);
        }
        history.series(EmMetrics.RATE).absent(from(2, step));
        if (settings.model().components() == 1)
            history.series(EmMetrics.MEANS_APART).staysEmpty("there is one mean only");
        if (testPoints.length == 0)
            history.series(EmMetrics.TEST).staysEmpty("no test points: the data are not drawn by rule");
        if (law.isEmpty()) history.series(EmMetrics.TRUTH).staysEmpty("no law is known behind these points");
        if (!isRateKnown())
            history.series(EmMetrics.PREDICTED).staysEmpty("known where the means alone are learnt, exactly");
        race.ifPresent(two -> two.announce(settings, second));
    }

    /** The first point from a round on. */
    private Absence from(long round, long step) {
        return Absence.every("round", settings.measuring().measureEvery(), Math.max(step, round), "measure every",
                "Measuring");
    }

    private boolean isRateKnown() {
        return settings.model().covariance() == CovarianceShape.KNOWN && !settings.model().weightsLearnt()
                && settings.learning().eStep() == EmSettings.Inference.EXACT
                && settings.learning().mStep() == EmSettings.Maximising.CLOSED;
    }

    @Override public long due(long at) { return Measurement.every(settings.measuring().measureEvery(), at); }

    @Override public boolean isKnown(long at) { return history.series(EmMetrics.TRAIN).contains(at); }

    @Override public Job begin(long at) {
        double n = model.q().points(), l = model.q().logLikelihood(), bound = model.q().bound();
        tell(EmMetrics.TRAIN, at, l / n);
        tell(EmMetrics.BOUND, at, bound / n);
        tell(EmMetrics.GAP, at, gap(bound, l) / n);
        tell(EmMetrics.ENTROPY, at, model.q().entropyBits());
        tellMixture(at);
        if (testPoints.length > 0) tell(EmMetrics.TEST, at, mean(model.mixture(), testPoints));
        if (law.isPresent()) tell(EmMetrics.TRUTH, at, truth(law.get()));
        if (at > 0) tellRound(at, n);
        return null;
    }

    private void tell(Metric metric, long at, double value) { history.series(metric).add(at, value); }

    private void tellMixture(long at) {
        GaussianMixture mixture = model.mixture();
        tell(EmMetrics.EIGENVALUE, at, mixture.smallestEigenvalue());
        for (int k = 0; k < mixture.components(); k++) tell(EmMetrics.weight(k), at, mixture.weights()[k]);
        if (mixture.components() > 1) tell(EmMetrics.MEANS_APART, at, apart(mixture));
    }

    /** What only a round that was made has. */
    private void tellRound(long at, double n) {
        if (race.isPresent() && settings.sampling().sampler()) race.get().tell(at);
        tell(EmMetrics.GAP_AFTER_E, at, lastGapAfterE() / n);
        tell(EmMetrics.CHANGE, at, pace.change());
        tell(EmMetrics.EMPTIEST, at, Arrays.stream(model.counts()).min().orElse(0));
        if (!Double.isNaN(pace.rate())) tell(EmMetrics.RATE, at, pace.rate());
        if (isRateKnown()) {
            tell(EmMetrics.PREDICTED, at,
                    EmRate.predicted(model.mixture(), model.points().places(), model.q().rows()));
        }
    }

    private static double gap(double bound, double logLikelihood) {
        return new EmFrame.Half(0, false, bound, logLikelihood).gap();
    }

    private double lastGapAfterE() {
        for (int n = halves.count() - 1; n >= 0; n--) {
            if (halves.at(n, 1) == 1) return gap(halves.at(n, 2), halves.at(n, 3));
        }
        return Double.NaN;
    }

    private static double apart(GaussianMixture mixture) {
        double least = Double.POSITIVE_INFINITY;
        int d = mixture.dimensions();
        for (int a = 0; a < mixture.components(); a++) for (int b = 0; b < a; b++) {
            double sum = 0;
            for (int i = 0; i < d; i++) sum += Math.pow(mixture.means()[a * d + i] - mixture.means()[b * d + i], 2);
            least = Math.min(least, Math.sqrt(sum));
        }
        return least;
    }

    /** L/N of the law that the points were drawn from: the same until a hand changes them. */
    private double truth(GaussianMixture drawn) {
        if (lawPoints != model.points().places()) {
            lawPoints = model.points().places();
            ofLaw = mean(drawn, lawPoints);
        }
        return ofLaw;
    }

    /** L over the number of points, nats. */
    private double mean(GaussianMixture mixture, double[] points) {
        int count = points.length / mixture.dimensions();
        if (work.length < count * mixture.components()) work = new double[count * mixture.components()];
        return mixture.logLikelihood(points, work) / count;
    }
}
