package org.gibbsite.labs.em;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gibbsite.data.Clouds;
import org.gibbsite.data.PointCloud;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.em.EmSettings.Inference;
import org.gibbsite.labs.em.EmSettings.Learning;
import org.gibbsite.kit.training.Trail;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.EmRate;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.Maximisation;
import org.gibbsite.models.mixture.MixtureStart;
import org.gibbsite.models.mixture.RecognitionNet;
import org.gibbsite.models.mixture.Responsibilities;
import org.gibbsite.random.RandomKey;

/** One run of {@link EmLab}. A step is a round of two half-steps: E finds q for the present θ, M finds θ for the present q. */
final class EmExperiment implements Experiment<EmSettings, EmFrame> {
    private static final List<String> PHASES = List.of("E: responsibilities", "M: parameters");
    /** Half-steps that are remembered. */
    private static final int REMEMBERED = 4096;
    /** Change of L/N below which EM counts as standing, nats; and of θ below which ρ is rounding. */
    private static final double STANDS = 1e-9, ROUNDING = 1e-10;

    private final RandomKey key;
    private final String dataHash;
    private final double[] testPoints;
    private final double[][] groups;
    private final GaussianMixture mixture, before;
    private final Maximisation maximisation;
    private final Responsibilities q;
    private final EmPoints points;
    private final RecognitionNet net;
    private final Trail halves = new Trail(4, REMEMBERED); // of each: round, 1 for E, F, L
    private final History history = new History();
    private final StateBook state = new StateBook();
    private final Optional<EmRace> race;
    private EmSettings settings;
    private String phase = "";
    private long step, block, stood;
    private double change = Double.NaN, changeBefore = Double.NaN, likelihoodBefore = Double.NaN;

    EmExperiment(EmSettings settings, LabContext context) {
        this.settings = settings;
        key = context.key();
        context.report().at("drawing points");
        PointCloud cloud = Clouds.of(settings.data(), settings.points(), settings.separation(), key.fold("points"));
        requirePoints(cloud, settings);
        groups = cloud.groups();
        dataHash = cloud.hash();
        testPoints = Clouds.isDrawn(settings.data()) && settings.testPoints() > 0
                ? Clouds.of(settings.data(), settings.testPoints(), settings.separation(), key.fold("test")).points()
                : new double[0];
        context.report().at("choosing first means");
        mixture = new MixtureStart(cloud.points(), cloud.dimensions(), groups, settings.covariance(), key.fold("start"))
                .of(settings.components(), MixtureStart.Way.valueOf(settings.start().name()));
        before = mixture.copy();
        maximisation = new Maximisation(mixture, settings.covariance());
        q = new Responsibilities(cloud.count(), settings.components());
        points = new EmPoints(cloud, settings.components(), q);
        net = new RecognitionNet(cloud.dimensions(), settings.encoderHidden(), settings.components(),
                isSquare(), key.fold("net"));
        net.follow(mixture.weights());
        q.look(mixture, points.places());
        race = EmRace.isOf(cloud.dimensions(), settings) && cloud.count() <= EmRace.MOST_POINTS
                ? Optional.of(new EmRace(cloud.points(), mixture.means(), settings, history))
                : Optional.empty();
        declare();
        register();
    }

    private boolean isSquare() { return settings.encoderInputs() == EmSettings.Inputs.X_AND_SQUARES; }

    private static void requirePoints(PointCloud cloud, EmSettings settings) {
        if (settings.components() > cloud.count()) {
            throw new IllegalArgumentException(
                    settings.components() + " components for " + cloud.count() + " points: at most " + cloud.count()
                            + ".");
        }
        if (settings.varianceFloor() == 0 && cloud.isFlat()) {
            throw new IllegalArgumentException("All points lie on one line: varianceFloor must be above 0.");
        }
    }

    private void declare() {
        for (Metric each : EmMetrics.ALL) {
            if (race.isEmpty() && EmMetrics.RACE.contains(each) || EmMetrics.SUMMED_UP.contains(each)) continue;
            if (EmMetrics.component(each) >= settings.components()) continue;
            history.series(each);
        }
        announce();
    }

    /** When the first values come, or why not. */
    private void announce() {
        for (String name : history.keys()) history.get(name).absent(from(0));
        for (Metric each : List.of(EmMetrics.GAP_AFTER_E, EmMetrics.CHANGE, EmMetrics.EMPTIEST, EmMetrics.PREDICTED)) {
            history.series(each).absent(from(1));
        }
        history.series(EmMetrics.RATE).absent(from(2));
        if (mixture.components() == 1) history.series(EmMetrics.MEANS_APART).staysEmpty("there is one mean only");
        if (testPoints.length == 0)
            history.series(EmMetrics.TEST).staysEmpty("no test points: the data are not drawn by rule");
        if (groups.length == 0) history.series(EmMetrics.TRUTH).staysEmpty("no law is known behind these points");
        if (!isRateKnown())
            history.series(EmMetrics.PREDICTED).staysEmpty("known where the means alone are learnt, exactly");
        race.ifPresent(two -> two.announce(settings, from(1)));
    }

    /** The first point from a round on. */
    private Absence from(long round) {
        return Absence.every("round", settings.measureEvery(), Math.max(step, round), "measure every", "Measuring");
    }

    private boolean isRateKnown() {
        return settings.covariance() == CovarianceShape.KNOWN && !settings.weightsLearnt()
                && settings.eStep() == Inference.EXACT && settings.mStep() == Learning.CLOSED;
    }

    private void register() {
        state.doubles("parameters/weights", mixture.weights()).doubles("parameters/means", mixture.means())
                .doubles("parameters/covariances", mixture.covariances()).then(mixture::update);
        points.register(state, places -> race.ifPresent(two -> two.follow(places)));
        state.doubles("net/parameters", net.parameters()).doubles("net/adam", net.adam().state())
                .doubles("before", () -> new double[]{change, changeBefore, likelihoodBefore}, saved -> {
                    change = saved[0];
                    changeBefore = saved[1];
                    likelihoodBefore = saved[2];
                }).counters("counters", () -> new long[]{step, block, stood}, saved -> {
                    step = saved[0];
                    block = saved[1];
                    stood = saved[2];
                });
        halves.register(state, "halves");
        race.ifPresent(two -> two.register(state));
    }

    @Override public List<String> phases() { return PHASES; }

    @Override public void step(RandomKey own) {
        phase(0, own);
        phase(1, own);
    }

    @Override public void phase(int number, RandomKey own) {
        if (number == 0) expect(own);
        else
            maximise(own);
    }

    private void expect(RandomKey own) {
        phase = PHASES.getFirst();
        int n = q.points();
        switch (settings.eStep()) {
            case EXACT -> q.exact(0, n);
            case HARD -> q.hard(mixture, points.places());
            case SAMPLED -> q.sampled(mixture, points.places(), own.fold("labels"));
            case INCREMENTAL -> {
                int size = Math.min(settings.blockSize(), n), from = (int) (block * size % n);
                q.exact(from, Math.min(n, from + size));
                if (from + size > n) q.exact(0, from + size - n);
                block++;
            }
            case AMORTISED -> {
                for (int s = 0; s < settings.encoderSteps(); s++) {
                    net.step(points.places(), mixture.dimensions(), q.joint(), settings.encoderRate());
                }
                net.infer(points.places(), mixture.dimensions(), q.rows());
                q.rowsChanged();
            }
        }
        q.weigh();
        remember(true);
    }

    private void maximise(RandomKey own) {
        before.set(mixture);
        likelihoodBefore = q.logLikelihood();
        try {
            if (settings.mStep() == Learning.CLOSED) {
                maximisation.closed(points.places(), q.rows(), settings.varianceFloor(), settings.weightsLearnt());
            } else {
                maximisation.gradient(points.places(), q.rows(), settings.varianceFloor(), settings.weightsLearnt(),
                        settings.gradientRate());
            }
        } catch (ArithmeticException collapsed) {
            throw new DivergedException("Diverged at round " + (step + 1) + ": " + collapsed.getMessage()
                    + ". Try a varianceFloor above " + settings.varianceFloor() + ".");
        }
        q.look(mixture, points.places());
        step++;
        phase = "";
        remember(false);
        if (!Double.isFinite(q.logLikelihood())) {
            throw new DivergedException("Diverged at round " + step + ": the likelihood is no longer a number.");
        }
        changeBefore = change;
        change = mixture.distance(before);
        boolean stands = Math.abs(q.logLikelihood() - likelihoodBefore) < STANDS * q.points();
        if (!stands) stood = 0;
        else if (stood == 0) stood = step;
        race.ifPresent(two -> two.step(settings, mixture.means(), own));
    }

    private void remember(boolean isE) {
        halves.add(isE ? step + 1 : step, isE ? 1 : 0, q.bound(), q.logLikelihood());
    }

    @Override public List<Measurement> measurements() {
        return race.isEmpty() ? List.of(new Charts()) : List.of(new Charts(), race.get());
    }

    /** All that is told of a round; at hand but for sums over the points. */
    private final class Charts implements Measurement {
        @Override public long due(long at) { return Measurement.every(settings.measureEvery(), at); }

        @Override public boolean isKnown(long at) { return history.series(EmMetrics.TRAIN).contains(at); }

        @Override public Job begin(long at) {
            tell(at);
            return null;
        }
    }

    private void tell(long at) {
        double n = q.points();
        history.series(EmMetrics.TRAIN).add(at, q.logLikelihood() / n);
        history.series(EmMetrics.BOUND).add(at, q.bound() / n);
        history.series(EmMetrics.GAP).add(at, gap(q.bound(), q.logLikelihood()) / n);
        history.series(EmMetrics.ENTROPY).add(at, q.entropyBits());
        history.series(EmMetrics.EIGENVALUE).add(at, mixture.smallestEigenvalue());
        for (int k = 0; k < mixture.components(); k++) {
            history.series(EmMetrics.weight(k)).add(at, mixture.weights()[k]);
        }
        if (mixture.components() > 1) history.series(EmMetrics.MEANS_APART).add(at, apart());
        if (testPoints.length > 0) {
            double[] work = new double[testPoints.length / mixture.dimensions() * mixture.components()];
            history.series(EmMetrics.TEST).add(at,
                    mixture.logLikelihood(testPoints, work) / work.length * mixture.components());
        }
        if (groups.length > 0) history.series(EmMetrics.TRUTH).add(at, truth() / n);
        if (race.isPresent() && settings.sampler() && step > 0) race.get().tell(at);
        if (step == 0) return;
        history.series(EmMetrics.GAP_AFTER_E).add(at, lastGapAfterE() / n);
        history.series(EmMetrics.CHANGE).add(at, change);
        history.series(EmMetrics.EMPTIEST).add(at, Arrays.stream(maximisation.counts()).min().orElse(0));
        if (change > ROUNDING && changeBefore > ROUNDING) history.series(EmMetrics.RATE).add(at, change / changeBefore);
        if (isRateKnown())
            history.series(EmMetrics.PREDICTED).add(at, EmRate.predicted(mixture, points.places(), q.rows()));
    }

    /** KL, nats; 0 where it is the rounding of its sums. */
    private static double gap(double bound, double logLikelihood) {
        double gap = logLikelihood - bound;
        return gap < 1e-12 * Math.abs(logLikelihood) ? 0 : gap;
    }

    private double lastGapAfterE() {
        for (int n = halves.count() - 1; n >= 0; n--) {
            if (halves.at(n, 1) == 1) return gap(halves.at(n, 2), halves.at(n, 3));
        }
        return Double.NaN;
    }

    private double apart() {
        double least = Double.POSITIVE_INFINITY;
        int d = mixture.dimensions();
        for (int a = 0; a < mixture.components(); a++) for (int b = 0; b < a; b++) {
            double sum = 0;
            for (int i = 0; i < d; i++) sum += Math.pow(mixture.means()[a * d + i] - mixture.means()[b * d + i], 2);
            least = Math.min(least, Math.sqrt(sum));
        }
        return least;
    }

    /** L of the law that the points were drawn from. */
    private double truth() {
        GaussianMixture law = MixtureStart.truth(groups, mixture.dimensions());
        return law.logLikelihood(points.places(), new double[q.points() * groups.length]);
    }

    @Override public String dataHash() { return dataHash; }

    @Override public EmFrame frame() {
        int k = mixture.components(), shown = Math.min(q.points(), EmFrame.MOST_SHOWN);
        float[] rows = new float[shown * k];
        for (int i = 0; i < rows.length; i++) rows[i] = (float) q.rows()[i];
        return new EmFrame(step, phase, mixture.dimensions(), points.places(), points.labels(),
                mixture.weights().clone(),
                mixture.means().clone(), mixture.covariances().clone(), rows, halves.rows(),
                settings.eStep() == Inference.AMORTISED
                        ? Optional.of(new EmFrame.Net(settings.encoderHidden(), isSquare(), net.parameters().clone()))
                        : Optional.empty(),
                race.map(two -> two.scene(settings.sampler())));
    }

    @Override public History history() { return history; }

    @Override public Progress progress() { return new Progress(0, step * q.points()); }

    @Override public boolean isFinished() { return step >= settings.updates(); }

    @Override public long lastStep() { return settings.updates(); }

    @Override public SortedMap<String, Double> metrics() {
        SortedMap<String, Double> all = history.at(step);
        Double evidence = all.get(EmMetrics.EVIDENCE.key()), bound = all.get(EmMetrics.Q_BOUND.key());
        if (stood > 0) all.put(EmMetrics.ROUNDS.key(), (double) stood);
        if (evidence != null && bound != null) all.put(EmMetrics.ELBO_GAP.key(), evidence - bound);
        return all;
    }

    @Override public void retune(EmSettings next) {
        if (race.isPresent() && !EmRace.isOf(1, next)) {
            throw new IllegalArgumentException(
                    "two means on a line keep equal weights: weightsLearnt needs a new start here");
        }
        settings = next;
        announce();
    }

    @Override public void act(Act act) {
        EmEdit edit = (EmEdit) act;
        switch (edit.what()) {
            case MEAN -> moveMean(edit);
            case POINT -> {
                points.edit(edit);
                race.ifPresent(two -> two.edited(points.places(), step));
            }
            case BESIDE -> {
                EmEdit.require(race.isPresent(), "only two means on a line have other methods beside EM");
                race.get().place(edit);
            }
        }
        q.look(mixture, points.places());
        stood = 0;
        change = changeBefore = Double.NaN;
        race.ifPresent(two -> two.lengthen(mixture.means()));
    }

    private void moveMean(EmEdit edit) {
        int d = mixture.dimensions();
        EmEdit.require(edit.index() < mixture.components(), "there is no component " + edit.index());
        edit.requirePlace(d);
        for (int i = 0; i < d; i++) mixture.means()[edit.index() * d + i] = edit.place().get(i);
        mixture.update();
        race.ifPresent(EmRace::beginPath);
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        phase = "";
        q.look(mixture, points.places());
        announce();
    }
}
