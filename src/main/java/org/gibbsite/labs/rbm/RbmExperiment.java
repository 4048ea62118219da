package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Series;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.rbm.RbmSettings.Method;
import org.gibbsite.labs.rbm.RbmSettings.VisibleUnits;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.LearningRule;
import org.gibbsite.models.rbm.PersistentContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.TemperedLearning;
import org.gibbsite.random.RandomKey;

/** One run of {@link RbmLab}: parameters, learner, training cases, fantasy particles, and what was measured. */
final class RbmExperiment implements Experiment<RbmSettings, RbmFrame> {
    /** Updates whose mean reconstruction error makes one point of the chart. */
    private static final int POINT_EVERY = 10;

    private final LabContext context;
    private final Rbm rbm;
    private final String dataHash;
    private final TrainingCases cases;
    private final Fantasies fantasies;
    private final ParticleTraces traces;
    /** Null where the model is too large for the exact gradient. */
    private final CompassChains compass;
    private final RbmMeasurements measurements;
    private final RbmFrames frames;
    private final PhaseWatch watch;
    private final History history = new History();
    private final Series batchError = history.series(RbmMetrics.BATCH_ERROR);
    private final WeightFilm film;
    private final RbmState state;
    private final FMatrixRMaj batch = new FMatrixRMaj(0, 0);
    private Method method;
    private Learner learner;
    private LearningRule rule;
    private List<String> phases;
    private RbmSettings settings;
    private long step;
    private long casesSeen;
    private double errorSum;

    RbmExperiment(RbmSettings settings, LabContext context) {
        this.settings = settings;
        this.context = context;
        ImageData data = context.images(settings.source().data());
        dataHash = data.hash();
        int count = Math.min(settings.source().trainingImages(), data.trainCases());
        requireBatch(settings, count);
        context.report().at("drawing weights");
        VisibleScale scale = VisibleScale.of(data, count, settings.model().visibleUnits());
        rbm = initialRbm(settings, context.key(), data, count, scale);
        cases = new TrainingCases(data, count, settings.learning().batchSize(), scale.values(),
                context.key().fold("order"));
        method = settings.learning().method();
        RbmLearners.requireFeasible(rbm, settings);
        learner = RbmLearners.create(method, rbm, settings, context);
        phases = RbmLearners.phases(settings);
        fantasies = new Fantasies(rbm, settings.sampling().particles(), context);
        traces = new ParticleTraces(settings.sampling().particles(), rbm.visibleUnits(), context.key().fold("signs"));
        compass = LikelihoodJob.isExact(rbm)
                ? new CompassChains(rbm, context.backend(), context.key().fold("compass"))
                : null;
        state = new RbmState(rbm, fantasies, traces, compass, cases);
        context.report().at("preparing measurements");
        MeasuredSets sets = MeasuredSets.of(data, count, scale.values(), scale.baseRate(data, count),
                context.backend());
        measurements = new RbmMeasurements(sets,
                new RbmMeasurements.Present(rbm, compass, () -> this.settings, () -> learner), history,
                context.key().fold("measurements"));
        context.report().at("choosing probes");
        frames = new RbmFrames(rbm, data, scale, context);
        watch = new PhaseWatch(context.backend(), rbm.isGaussianVisible());
        film = new WeightFilm(rbm, history.film("weights"));
        film.follow(0);
        batchError.begins("update", POINT_EVERY);
        announce();
    }

    private void announce() {
        measurements.announce(step);
    }

    private static void requireBatch(RbmSettings settings, int cases) {
        if (settings.learning().batchSize() > cases) {
            throw new IllegalArgumentException(
                    "batchSize must be at most the " + cases + " training images: " + settings.learning().batchSize());
        }
    }

    private static Rbm initialRbm(RbmSettings settings, RandomKey key, ImageData data, int count, VisibleScale scale) {
        Rbm rbm = new Rbm(data.pixels(), settings.model().hiddenUnits(),
                settings.model().visibleUnits() == VisibleUnits.GAUSSIAN);
        rbm.drawWeights(settings.model().weightDeviation(), key.fold("weights"));
        StartingWeights.parse(settings.model().startingWeights()).writeInto(rbm);
        scale.initialise(rbm.visibleBias(), data, count, settings, key.fold("visibleBias"));
        if (settings.model().visibleBiasInit() == RbmSettings.VisibleBiasInit.NORMAL) {
            VisibleScale.drawBias(rbm.hiddenBias(), key.fold("hiddenBias"));
        }
        return rbm;
    }

    @Override public void step(RandomKey key) {
        beginUpdate();
        RandomKey own = key.fold("update");
        learner.update(batch, rule, own);
        watch.tookAll(rule, own);
        endUpdate(key);
    }

    @Override public List<String> phases() { return phases; }

    @Override public void phase(int phase, RandomKey key) {
        if (phase == 0) beginUpdate();
        if (!(learner instanceof ContrastiveDivergence divergence)) throw new IllegalStateException("no phases");
        RandomKey own = key.fold("update");
        divergence.phase(phase, batch, rule, own);
        watch.took(phase, rule, own);
        if (phase == phases.size() - 1) endUpdate(key);
    }

    @Override public void watchPhases(boolean watched) { watch.watch(watched); }

    private void beginUpdate() {
        casesSeen += cases.gather(batch, settings.learning().batchSize());
        rule = RbmLearners.rule(settings, cases.order().epochs());
        if (settings.learning().method() != method) learnBy(settings.learning().method());
    }

    /** Only here, not when the knob is turned: turning it to and fro between two updates must change nothing. */
    private void learnBy(Method next) {
        SortedMap<String, float[]> old = learner.state();
        learner = RbmLearners.create(next, rbm, settings, context);
        RbmLearners.takeOver(old, learner);
        method = next;
        traces.clear();
    }

    private void endUpdate(RandomKey key) {
        step++;
        errorSum += learner.reconstructionError(batch);
        Divergence.check(rbm, errorSum, step, settings);
        if (step % POINT_EVERY == 0) {
            batchError.add(step, errorSum / POINT_EVERY);
            errorSum = 0;
        }
        fantasies.follow(step, key.fold("fantasies"));
        lookAtParticles();
        if (compass != null && settings.measuring().compassEvery() > 0) compass.follow(key.fold("compass"));
        film.follow(step);
    }

    /** At the learner's own chains where it has any, otherwise at the fantasies. */
    private void lookAtParticles() {
        switch (learner) {
            case PersistentContrastiveDivergence persistent -> traces.look(persistent.particles().visible());
            case TemperedLearning tempered -> traces.look(tempered.chains().visible());
            default -> {
                if (Fantasies.isSweepDue(step)) traces.look(fantasies.matrix());
            }
        }
    }

    private int updatesBetweenLooks() {
        return method == RbmSettings.Method.PCD || method == RbmSettings.Method.TEMPERING ? 1 : Fantasies.SWEEP_EVERY;
    }

    @Override public List<Measurement> measurements() { return measurements.all(); }

    @Override public RbmFrame frame() {
        int spacing = updatesBetweenLooks();
        return frames.make(step, rbm, learner, fantasies, watch.picture(learner, batch), film,
                RbmMixing.begins(traces, step, spacing), RbmMixing.report(traces, spacing));
    }

    @Override public History history() { return history; }

    @Override public Progress progress() { return new Progress(cases.order().epochs(), casesSeen); }

    @Override public boolean isFinished() { return cases.order().epochs() >= settings.learning().epochs(); }

    @Override public long stepsPerEpoch() { return cases.order().batchesPerEpoch(); }

    @Override public long lastStep() {
        double epochsLeft = settings.learning().epochs() - cases.order().epochs();
        return step + Math.max(0, Math.round(epochsLeft * cases.order().batchesPerEpoch()));
    }

    @Override public SortedMap<String, Double> metrics() { return history.at(step); }

    @Override public void retune(RbmSettings next) {
        requireBatch(next, cases.order().cases());
        RbmLearners.requireFeasible(rbm, next);
        settings = next;
        phases = RbmLearners.phases(settings);
        announce();
    }

    private StateBook book(Method of, Learner from) {
        return state.book(of, from)
                .counters(RbmState.COUNTERS,
                        () -> new long[]{step, casesSeen, fantasies.sweeps(), RbmState.TOLD_BY_NAME, traces.looks()},
                        this::count)
                .doubles("errorSum", () -> new double[]{errorSum}, sums -> errorSum = sums[0]);
    }

    private void count(long[] counters) {
        step = counters[0];
        casesSeen = counters[1];
        fantasies.restore(counters[2]);
        traces.restore(counters[4]);
    }

    @Override public Checkpoint save() { return book(method, learner).save(); }

    @Override public void restore(Checkpoint checkpoint) {
        Method saved = RbmState.method(checkpoint);
        Learner candidate = saved == method ? learner : RbmLearners.create(saved, rbm, settings, context);
        book(saved, candidate).restore(checkpoint);
        learner = candidate;
        method = saved;
        watch.forget();
        announce();
    }
}
