package org.gibbsite.labs.em;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gibbsite.data.Clouds;
import org.gibbsite.data.PointCloud;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Fingerprint;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.kit.training.Trail;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.MixtureStart;
import org.gibbsite.models.mixture.Responsibilities;
import org.gibbsite.random.RandomKey;

/** One run of {@link EmLab}. A step is a round of two half-steps: E finds q for the present θ, M finds θ for the present q. */
final class EmExperiment implements Experiment<EmSettings, EmFrame> {
    private static final List<String> PHASES = List.of("E: responsibilities", "M: parameters");
    /** Half-steps that are remembered. */
    private static final int REMEMBERED = 4096;

    private final String dataHash;
    private final EmModel model;
    private final Optional<EmRace> race;
    private final Trail halves = new Trail(4, REMEMBERED);
    private final EmPace pace = new EmPace();
    private final History history = new History();
    private final EmCharts charts;
    private final StateBook state = new StateBook();
    private EmSettings settings;
    private String phase = "";
    private long step;

    EmExperiment(EmSettings settings, LabContext context) {
        this.settings = settings;
        RandomKey key = context.key();
        context.report().at("drawing points");
        PointCloud cloud = Clouds.of(settings.source().data(), settings.source().points(),
                settings.source().separation(), key.fold("points"));
        requirePoints(cloud, settings);
        dataHash = new Fingerprint().add(Tensor.of(cloud.points())).digits();
        context.report().at("choosing first means");
        model = new EmModel(settings, cloud, key, context.backend().functions());
        race = EmRace.isOf(cloud.dimensions(), settings) && cloud.count() <= EmRace.MOST_POINTS
                ? Optional.of(new EmRace(cloud.points(), model.mixture().means(), history))
                : Optional.empty();
        Optional<GaussianMixture> law = cloud.groups().length == 0
                ? Optional.empty()
                : Optional.of(MixtureStart.truth(cloud.groups(), cloud.dimensions()));
        charts = new EmCharts(history, model, pace, halves, testPoints(settings, key), law, race, settings);
        register();
    }

    private static double[] testPoints(EmSettings settings, RandomKey key) {
        return Clouds.isDrawn(settings.source().data()) && settings.measuring().testPoints() > 0
                ? Clouds.of(settings.source().data(), settings.measuring().testPoints(), settings.source().separation(),
                        key.fold("test")).points()
                : new double[0];
    }

    private static void requirePoints(PointCloud cloud, EmSettings settings) {
        if (settings.model().components() > cloud.count()) {
            throw new IllegalArgumentException(
                    settings.model().components() + " components for " + cloud.count() + " points: at most "
                            + cloud.count()
                            + ".");
        }
        if (settings.model().varianceFloor() == 0 && cloud.isFlat()) {
            throw new IllegalArgumentException("All points lie on one line: varianceFloor must be above 0.");
        }
    }

    private void register() {
        model.register(state, places -> race.ifPresent(two -> two.follow(places)));
        pace.register(state);
        state.counters("step", () -> new long[]{step}, saved -> step = saved[0]);
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
        model.expect(settings, own);
        phase = PHASES.getFirst();
        remember(step + 1, true);
    }

    private void maximise(RandomKey own) {
        Responsibilities q = model.q();
        double before = q.logLikelihood(), change = maximised();
        step++;
        phase = "";
        remember(step, false);
        if (!Double.isFinite(q.logLikelihood())) {
            throw new DivergedException("Diverged at round " + step + ": the likelihood is no longer a number.");
        }
        pace.round(step, change, (q.logLikelihood() - before) / q.points());
        race.ifPresent(two -> two.step(settings, model.mixture().means(), own));
    }

    private double maximised() {
        try {
            return model.maximise(settings);
        } catch (ArithmeticException collapsed) {
            throw new DivergedException("Diverged at round " + (step + 1) + ": " + collapsed.getMessage()
                    + ". Try a varianceFloor above " + settings.model().varianceFloor() + ".");
        }
    }

    private void remember(long round, boolean isE) {
        halves.add(round, isE ? 1 : 0, model.q().bound(), model.q().logLikelihood());
    }

    @Override public List<Measurement> measurements() {
        return race.isEmpty() ? List.of(charts) : List.of(charts, race.get());
    }

    @Override public String dataHash() { return dataHash; }

    @Override public EmFrame frame() {
        GaussianMixture mixture = model.mixture();
        int shown = Math.min(model.q().points(), EmFrame.MOST_SHOWN);
        float[] rows = new float[shown * mixture.components()];
        for (int i = 0; i < rows.length; i++) rows[i] = (float) model.q().rows()[i];
        return new EmFrame(step, phase, mixture.dimensions(), model.points().places(), model.points().labels(),
                mixture.weights().clone(), mixture.means().clone(), mixture.covariances().clone(), rows,
                halves.rows(), model.q().bound(), model.q().logLikelihood(), model.net(settings),
                race.map(two -> two.scene(settings.sampling().sampler())));
    }

    @Override public History history() { return history; }

    @Override public Progress progress() { return new Progress(0, step * model.q().points()); }

    @Override public boolean isFinished() { return step >= settings.learning().updates(); }

    @Override public long lastStep() { return settings.learning().updates(); }

    @Override public SortedMap<String, Double> metrics() {
        SortedMap<String, Double> all = history.at(step);
        Double evidence = all.get(EmMetrics.EVIDENCE.key()), bound = all.get(EmMetrics.Q_BOUND.key());
        if (pace.stood() > 0) all.put(EmMetrics.ROUNDS.key(), (double) pace.stood());
        if (evidence != null && bound != null) all.put(EmMetrics.ELBO_GAP.key(), evidence - bound);
        return all;
    }

    @Override public void retune(EmSettings next) {
        if (race.isPresent() && !EmRace.isOf(1, next)) {
            throw new IllegalArgumentException(
                    "two means on a line keep equal weights: weightsLearnt needs a new start here");
        }
        settings = next;
        charts.announce(settings, step);
    }

    @Override public void act(Act act) {
        EmEdit edit = (EmEdit) act;
        switch (edit.what()) {
            case MEAN -> {
                model.edit(edit);
                race.ifPresent(EmRace::beginPath);
            }
            case POINT -> {
                model.edit(edit);
                race.ifPresent(two -> two.edited(model.points().places(), step));
            }
            case BESIDE -> {
                EmEdit.require(race.isPresent(), "only two means on a line have other methods beside EM");
                race.get().place(edit);
            }
        }
        pace.forget();
        race.ifPresent(two -> two.lengthen(model.mixture().means()));
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        phase = "";
        charts.announce(settings, step);
    }
}
