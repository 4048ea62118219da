package org.gibbsite.labs.em;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gibbsite.data.Clouds;
import org.gibbsite.data.PointCloud;
import org.gibbsite.data.Tensor;
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
import org.gibbsite.models.diagnostics.AutocorrelationTime;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.EmRate;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.Maximisation;
import org.gibbsite.models.mixture.MeansGrid;
import org.gibbsite.models.mixture.MeansPosterior;
import org.gibbsite.models.mixture.MeansRace;
import org.gibbsite.models.mixture.MixtureStart;
import org.gibbsite.models.mixture.RecognitionNet;
import org.gibbsite.models.mixture.Responsibilities;
import org.gibbsite.models.mixture.TwoMeans;
import org.gibbsite.random.RandomKey;

/** One run of {@link EmLab}. A step is a round of two half-steps: E finds q for the present θ, M finds θ for the present q. */
final class EmExperiment implements Experiment<EmSettings, EmFrame> {
    private static final List<String> PHASES = List.of("E: responsibilities", "M: parameters");
    /** Half-steps that are remembered. */
    private static final int REMEMBERED = 4096, PATH = 400;
    /** Points of a line on which all about two means can be known, and rows of the grid in a slice. */
    private static final int MOST_POINTS = 1000, ROWS = 20;
    /** Change of L/N below which EM counts as standing, nats; and of θ below which ρ is rounding. */
    private static final double STANDS = 1e-9, ROUNDING = 1e-10;
    /** Steps of gradient ascent beside EM are so many times those of the M half-step: it has the same budget of evaluations. */
    private static final double ASCENT = 20;
    /** Moves of the chain that are drawn. */
    private static final int CHAIN = 600;

    private final RandomKey key;
    private final String dataHash;
    private final double[] testPoints;
    private final double[][] groups;
    private final GaussianMixture mixture, before;
    private final Maximisation maximisation;
    private final Responsibilities q;
    private final RecognitionNet net;
    private final Trail halves = new Trail(4, REMEMBERED); // of each: round, 1 for E, F, L
    private final Trail emPath = new Trail(2, PATH), ascentPath = new Trail(2, PATH);
    private final History history = new History();
    private final StateBook state = new StateBook();
    private final Optional<MeansRace> race;
    private MeansGrid grid; // of the present points; null where there is no race
    private EmSettings settings;
    private double[] points;
    private int[] labels;
    private String phase = "";
    private long step, block, stood, pointsSince; // the last: the first step that the evidence belongs to
    private double change = Double.NaN, changeBefore = Double.NaN, likelihoodBefore = Double.NaN;

    EmExperiment(EmSettings settings, LabContext context) {
        this.settings = settings;
        key = context.key();
        context.report().at("drawing points");
        PointCloud cloud = Clouds.of(settings.data(), settings.points(), settings.separation(), key.fold("points"));
        requirePoints(cloud, settings);
        points = cloud.points();
        labels = cloud.labels();
        groups = cloud.groups();
        dataHash = cloud.hash();
        testPoints = Clouds.isDrawn(settings.data()) && settings.testPoints() > 0
                ? Clouds.of(settings.data(), settings.testPoints(), settings.separation(), key.fold("test")).points()
                : new double[0];
        context.report().at("choosing first means");
        mixture = new MixtureStart(points, cloud.dimensions(), groups, settings.covariance(), key.fold("start"))
                .of(settings.components(), MixtureStart.Way.valueOf(settings.start().name()));
        before = mixture.copy();
        maximisation = new Maximisation(mixture, settings.covariance());
        q = new Responsibilities(cloud.count(), settings.components());
        net = new RecognitionNet(cloud.dimensions(), settings.encoderHidden(), settings.components(),
                isSquare(), key.fold("net"));
        net.follow(mixture.weights());
        q.look(mixture, points);
        race = isRace(cloud.dimensions(), settings) && cloud.count() <= MOST_POINTS
                ? Optional.of(
                        new MeansRace(new TwoMeans(points), mixture.means()[0], mixture.means()[1], isFull(settings)))
                : Optional.empty();
        grid = race.map(each -> new MeansGrid(each.target(), MeansGrid.SIDE)).orElse(null);
        lengthenPaths();
        declare();
        register();
    }

    private boolean isSquare() { return settings.encoderInputs() == EmSettings.Inputs.X_AND_SQUARES; }

    private static boolean isFull(EmSettings settings) { return settings.qFamily() == EmSettings.Family.FULL; }

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

    /** Whether the model is that of two means, with everything else known. */
    private static boolean isRace(int dimensions, EmSettings settings) {
        return dimensions == 1 && settings.components() == 2 && settings.covariance() == CovarianceShape.KNOWN
                && !settings.weightsLearnt();
    }

    private void declare() {
        for (Metric each : EmMetrics.ALL) {
            if (race.isEmpty() && EmMetrics.RACE.contains(each) || each == EmMetrics.ELBO_GAP) continue;
            if (EmMetrics.component(each) >= settings.components()) continue;
            history.series(each);
        }
        announce();
    }

    /** When the first values come, or why not. */
    private void announce() {
        Absence next = Absence.until("round", Math.ceilDiv(step, settings.measureEvery()) * settings.measureEvery());
        for (String name : history.keys()) history.get(name).absent(next);
        Absence late = Absence.until("round", 2L * settings.measureEvery());
        history.series(EmMetrics.RATE).absent(late);
        if (testPoints.length == 0)
            history.series(EmMetrics.TEST).staysEmpty("no test points: the data are not drawn by rule");
        if (groups.length == 0) history.series(EmMetrics.TRUTH).staysEmpty("no law is known behind these points");
        if (!isRateKnown())
            history.series(EmMetrics.PREDICTED).staysEmpty("known where the means alone are learnt, exactly");
        history.series(EmMetrics.ROUNDS).absent(Absence.UNKNOWN);
        if (race.isEmpty()) return;
        history.series(EmMetrics.EVIDENCE).absent(Absence.until("round", 0));
        history.series(EmMetrics.GRID_MEAN).absent(Absence.until("round", 0));
        if (settings.sampler()) return;
        for (Metric each : List.of(EmMetrics.Q_BOUND, EmMetrics.Q_MEAN, EmMetrics.CHAIN_MEAN, EmMetrics.HOPS)) {
            history.series(each).staysEmpty("off: set “sampler” (Sampling)");
        }
    }

    private boolean isRateKnown() {
        return settings.covariance() == CovarianceShape.KNOWN && !settings.weightsLearnt()
                && settings.eStep() == Inference.EXACT && settings.mStep() == Learning.CLOSED;
    }

    private void register() {
        state.doubles("parameters/weights", mixture.weights()).doubles("parameters/means", mixture.means())
                .doubles("parameters/covariances", mixture.covariances()).then(mixture::update)
                .doubles("points", () -> points, this::takePoints).varying()
                .add("labels", () -> new Tensor.Ints(new int[]{labels.length}, labels.clone()),
                        saved -> labels = ((Tensor.Ints) saved).values().clone())
                .varying().doubles("responsibilities", () -> q.rows().clone(), this::takeRows).varying()
                .doubles("entropies", () -> q.entropies().clone(),
                        saved -> System.arraycopy(saved, 0, q.entropies(), 0, saved.length))
                .varying()
                .doubles("net/parameters", net.parameters()).doubles("net/adam", net.adam().state())
                .doubles("before", () -> new double[]{change, changeBefore, likelihoodBefore}, saved -> {
                    change = saved[0];
                    changeBefore = saved[1];
                    likelihoodBefore = saved[2];
                }).counters("counters", () -> new long[]{step, block, stood, pointsSince}, saved -> {
                    step = saved[0];
                    block = saved[1];
                    stood = saved[2];
                    pointsSince = saved[3];
                }).checkWhole(this::requireFit);
        halves.register(state, "halves");
        race.ifPresent(this::registerRace);
    }

    private void registerRace(MeansRace two) {
        emPath.register(state, "race/emPath");
        ascentPath.register(state, "race/ascentPath");
        state.doubles("race/ascent", two.ascent())
                .doubles("race/q", () -> two.q().parameters().clone(), two::restoreQ)
                .doubles("race/bound", () -> new double[]{two.q().bound()}, saved -> two.q().restoreBound(saved[0]))
                .doubles("race/adam", () -> two.q().adam().state().clone(),
                        saved -> System.arraycopy(saved, 0, two.q().adam().state(), 0, saved.length))
                .doubles("race/chain", () -> two.chain().save(), saved -> two.chain().restore(saved))
                .floats("race/trace", two.trace().values())
                .counters("race/traced", () -> new long[]{two.trace().sweeps()},
                        saved -> two.trace().restore(saved[0]));
    }

    private void takePoints(double[] saved) {
        if (Arrays.equals(saved, points)) return;
        points = saved.clone();
        retarget();
    }

    private void takeRows(double[] saved) {
        q.resize(saved.length / mixture.components());
        System.arraycopy(saved, 0, q.rows(), 0, saved.length);
        q.rowsChanged();
    }

    private void requireFit(Checkpoint saved) {
        int d = mixture.dimensions(), k = mixture.components(), numbers = saved.doubles("points").length;
        boolean fits = numbers % d == 0 && numbers > 0 && saved.doubles("responsibilities").length == numbers / d * k
                && saved.doubles("entropies").length == numbers / d
                && saved.arrays().get("labels").shape()[0] == numbers / d;
        if (!fits)
            throw new IllegalArgumentException(
                    "arrays 'points', 'labels', 'responsibilities' and 'entropies' do not fit together");
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
            case HARD -> q.hard(mixture, points);
            case SAMPLED -> q.sampled(mixture, points, own.fold("labels"));
            case INCREMENTAL -> {
                int size = Math.min(settings.blockSize(), n), from = (int) (block * size % n);
                q.exact(from, Math.min(n, from + size));
                if (from + size > n) q.exact(0, from + size - n);
                block++;
            }
            case AMORTISED -> {
                for (int s = 0; s < settings.encoderSteps(); s++) {
                    net.step(points, mixture.dimensions(), q.joint(), settings.encoderRate());
                }
                net.infer(points, mixture.dimensions(), q.rows());
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
                maximisation.closed(points, q.rows(), settings.varianceFloor(), settings.weightsLearnt());
            } else {
                maximisation.gradient(points, q.rows(), settings.varianceFloor(), settings.weightsLearnt(),
                        settings.gradientRate());
            }
        } catch (ArithmeticException collapsed) {
            throw new DivergedException("Diverged at round " + (step + 1) + ": " + collapsed.getMessage()
                    + ". Try a varianceFloor above " + settings.varianceFloor() + ".");
        }
        q.look(mixture, points);
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
        race.ifPresent(two -> {
            two.family(isFull(settings));
            two.ascend(settings.gradientRate() * ASCENT);
            if (settings.sampler()) two.infer(own.fold("race"));
        });
        lengthenPaths();
    }

    private void remember(boolean isE) {
        halves.add(isE ? step + 1 : step, isE ? 1 : 0, q.bound(), q.logLikelihood());
    }

    private void lengthenPaths() {
        if (race.isEmpty()) return;
        emPath.add(mixture.means());
        ascentPath.add(race.get().ascent());
    }

    @Override public List<Measurement> measurements() {
        return race.isEmpty() ? List.of(new Points()) : List.of(new Points(), new Evidence());
    }

    /** The law of two means on the grid: of the present points, once. */
    private final class Evidence implements Measurement {
        @Override public long due(long at) { return race.isPresent() ? pointsSince : NEVER; }

        @Override public long dueAtEnd(long at) { return due(at); }

        @Override public boolean isKnown(long at) { return history.series(EmMetrics.EVIDENCE).contains(at); }

        @Override public Job begin(long at) {
            MeansGrid own = grid;
            return () -> {
                if (own.advance(ROWS)) return true;
                history.series(EmMetrics.EVIDENCE).add(at, own.logEvidence());
                history.series(EmMetrics.GRID_MEAN).add(at, own.meanOfFirst());
                return false;
            };
        }
    }

    /** All that is told of a round; at hand but for sums over the points. */
    private final class Points implements Measurement {
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
        if (race.isPresent() && settings.sampler() && step > 0) tellRace(at, race.get());
        if (step == 0) return;
        history.series(EmMetrics.GAP_AFTER_E).add(at, lastGapAfterE() / n);
        history.series(EmMetrics.CHANGE).add(at, change);
        history.series(EmMetrics.EMPTIEST).add(at, Arrays.stream(maximisation.counts()).min().orElse(0));
        if (change > ROUNDING && changeBefore > ROUNDING) history.series(EmMetrics.RATE).add(at, change / changeBefore);
        if (isRateKnown()) history.series(EmMetrics.PREDICTED).add(at, EmRate.predicted(mixture, points, q.rows()));
        if (stood > 0) history.series(EmMetrics.ROUNDS).add(at, stood);
    }

    private void tellRace(long at, MeansRace two) {
        history.series(EmMetrics.Q_BOUND).add(at, two.q().bound());
        history.series(EmMetrics.Q_MEAN).add(at, two.q().parameters()[0]);
        history.series(EmMetrics.CHAIN_MEAN).add(at, two.chain().meanOfFirst());
        history.series(EmMetrics.HOPS).add(at, two.chain().hops());
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
        return law.logLikelihood(points, new double[q.points() * groups.length]);
    }

    @Override public String dataHash() { return dataHash; }

    @Override public EmFrame frame() {
        int k = mixture.components(), shown = Math.min(q.points(), EmFrame.MOST_SHOWN);
        float[] rows = new float[shown * k];
        for (int i = 0; i < rows.length; i++) rows[i] = (float) q.rows()[i];
        return new EmFrame(step, phase, mixture.dimensions(), points, labels, mixture.weights().clone(),
                mixture.means().clone(), mixture.covariances().clone(), rows, halves.rows(),
                settings.eStep() == Inference.AMORTISED
                        ? Optional.of(new EmFrame.Net(settings.encoderHidden(), isSquare(), net.parameters().clone()))
                        : Optional.empty(),
                race.map(this::scene));
    }

    private EmFrame.Scene scene(MeansRace two) {
        MeansPosterior q = two.q();
        double[] c = q.covariance(), places = {q.parameters()[0], q.parameters()[1], c[0], c[1], c[2]};
        boolean on = settings.sampler();
        return new EmFrame.Scene(emPath.rows(), ascentPath.rows(), on ? places : new double[0],
                on ? two.recent(CHAIN) : new float[2][0], q.bound(), two.chain().meanOfFirst(),
                two.chain().moves(),
                two.chain().hops(), two.chain().acceptance(),
                two.time().map(AutocorrelationTime::time).orElse(Double.NaN));
    }

    @Override public History history() { return history; }

    @Override public Progress progress() { return new Progress(0, step * q.points()); }

    @Override public boolean isFinished() { return step >= settings.updates(); }

    @Override public long lastStep() { return settings.updates(); }

    @Override public SortedMap<String, Double> metrics() {
        SortedMap<String, Double> all = history.at(step);
        Double evidence = all.get(EmMetrics.EVIDENCE.key()), bound = all.get(EmMetrics.Q_BOUND.key());
        if (evidence != null && bound != null) all.put(EmMetrics.ELBO_GAP.key(), evidence - bound);
        return all;
    }

    @Override public void retune(EmSettings next) {
        if (race.isPresent() && !isRace(1, next)) {
            throw new IllegalArgumentException(
                    "two means on a line keep equal weights: weightsLearnt needs a new start here");
        }
        settings = next;
        announce();
    }

    @Override public void act(Act act) {
        EmEdit edit = (EmEdit) act;
        switch (edit.what()) {
            case MEAN -> {
                require(edit.index() < mixture.components(), "there is no component " + edit.index());
                requirePlace(edit, mixture.dimensions());
                for (int i = 0; i < mixture.dimensions(); i++) {
                    mixture.means()[edit.index() * mixture.dimensions() + i] = edit.place().get(i);
                }
                mixture.update();
                emPath.clear();
            }
            case POINT -> {
                movePoint(edit);
                retarget();
                pointsSince = step + 1; // what is charted for the present step is of the points before
            }
            case BESIDE -> {
                require(race.isPresent(), "only two means on a line have other methods beside EM");
                requirePlace(edit, 2);
                race.get().place(edit.index(), edit.place().getFirst(), edit.place().get(1));
                if (edit.index() == 0) ascentPath.clear();
            }
        }
        q.look(mixture, points);
        stood = 0;
        change = changeBefore = Double.NaN;
        lengthenPaths();
    }

    private void movePoint(EmEdit edit) {
        int d = mixture.dimensions(), n = q.points(), index = edit.index(), k = mixture.components();
        require(index < n, "there is no point " + index + " among " + n);
        if (edit.place().isEmpty()) {
            require(n > Math.max(k, 1), "a mixture of " + k + " needs as many points");
            points = without(points, index * d, d);
            int[] kept = new int[n - 1];
            for (int i = 0; i < n - 1; i++) kept[i] = labels[i < index ? i : i + 1];
            labels = kept;
            takeRows(without(q.rows(), index * k, k));
            return;
        }
        requirePlace(edit, d);
        double[] next = Arrays.copyOf(points, index < 0 ? points.length + d : points.length);
        int at = index < 0 ? n : index;
        for (int i = 0; i < d; i++) next[at * d + i] = edit.place().get(i);
        points = next;
        if (index >= 0) return;
        labels = Arrays.copyOf(labels, n + 1);
        double[] rows = Arrays.copyOf(q.rows(), (n + 1) * k);
        Arrays.fill(rows, n * k, (n + 1) * k, 1.0 / k);
        takeRows(rows);
    }

    private void retarget() {
        if (race.isEmpty()) return;
        race.get().retarget(new TwoMeans(points));
        grid = new MeansGrid(race.get().target(), MeansGrid.SIDE);
    }

    private static double[] without(double[] all, int from, int count) {
        double[] rest = Arrays.copyOf(all, all.length - count);
        System.arraycopy(all, from + count, rest, from, rest.length - from);
        return rest;
    }

    private static void requirePlace(EmEdit edit, int dimensions) {
        require(edit.place().size() == dimensions,
                edit.name() + " must name " + (dimensions == 1 ? "one number" : "two numbers")
                        + " here, found '" + edit.text() + "'");
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) throw new IllegalArgumentException(sentence);
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        phase = "";
        q.look(mixture, points);
        announce();
    }
}
