package org.gibbsite.labs.isingrbm;

import java.util.List;
import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.isingrbm.IsingRbmSettings.LayerStates;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.models.rbm.LearningRule;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * One run of {@link IsingRbmLab}. First steps draw configurations, later ones teach the layers one after another by
 * contrastive divergence; beside them, the small model takes a step of its exact gradient each time. Where the temperature is
 * turned, both begin again at that step, with the configurations of the new one.
 */
final class IsingRbmExperiment implements Experiment<IsingRbmSettings, IsingRbmFrame> {
    /** Updates whose mean error makes one point of the chart, and steps between two points of the small model. */
    static final int POINT_EVERY = 10;
    /** Configurations whose average decides how a layer above the first starts. */
    private static final int AVERAGED = 1000;

    private final LabContext context;
    private final VariationalRg small;
    private final History history = new History();
    private final FMatrixRMaj lattice = new FMatrixRMaj(0, 0), batch = new FMatrixRMaj(0, 0);
    private Course course;
    private Measurements measurements;
    private IsingRbmFrames frames;
    private StateBook state;
    private IsingRbmSettings settings;
    private long step;
    /** Step at which the present course began, and updates of all courses before it. */
    private long courseBegin, updatesBefore;
    private double errorSum;

    IsingRbmExperiment(IsingRbmSettings settings, LabContext context) {
        this.settings = settings;
        this.context = context;
        context.report().at("summing the small lattice");
        small = new VariationalRg(settings.small().blockSpins(), settings.ensemble().temperature(),
                context.key().fold("small"));
        context.report().at("looking for configurations drawn before");
        take(new Course(settings, context));
    }

    private void take(Course next) {
        RandomKey shuffle = context.key().fold("shuffle");
        course = next;
        measurements = new Measurements(next, shuffle, history);
        frames = new IsingRbmFrames(next, small, shuffle);
        state = register(new StateBook());
        announce();
    }

    private void announce() {
        measurements.announce(new Coming(course.schedule, courseBegin, taken(), settings.measuring().measureEvery()));
    }

    /** Steps of the present course. */
    private long taken() { return step - courseBegin; }

    @Override public void step(RandomKey key) {
        step++;
        int layer = course.schedule.layerOf(taken());
        if (layer == 0) course.set.draw(course.set.drawnAfter(taken()));
        else
            learn(layer, key);
        small.step(settings.small().blockRate());
        if (layer == 0) measurements.addDrawn(step, taken());
    }

    @Override public List<Measurement> measurements() {
        return List.of(new SmallMeasurement(), new LayerMeasurement());
    }

    /** The small model, whose sums are at hand. */
    private final class SmallMeasurement implements Measurement {
        /** Not where the temperature was turned: what is charted for that step is of the one before. */
        @Override public long due(long at) {
            boolean isTurned = at == courseBegin && at > 0;
            return isPoint(at) && !isTurned ? at : NEVER;
        }

        @Override public boolean isKnown(long at) { return measurements.isSmallKnown(at); }

        @Override public Job begin(long at) {
            measurements.addSmall(at, small);
            return null;
        }
    }

    /** Fields and reconstructions of the layer that learns: no longer than an update. */
    private final class LayerMeasurement implements Measurement {
        @Override public long due(long at) {
            return isDue(at) ? at : NEVER;
        }

        @Override public long dueAtEnd(long at) { return course.schedule.layerOf(taken()) > 0 ? at : NEVER; }

        @Override public boolean isKnown(long at) {
            return measurements.isKnown(course.schedule.layerOf(taken()), at);
        }

        @Override public Job begin(long at) {
            measurements.measure(course.schedule.layerOf(taken()), at);
            return null;
        }
    }

    /** Whether the curves get a point: all at the same steps. */
    private boolean isPoint(long at) {
        long taken = at - courseBegin;
        return (course.schedule.layerOf(taken) == 0 ? taken : course.schedule.updateOf(taken) + 1) % POINT_EVERY == 0;
    }

    private void learn(int layer, RandomKey key) {
        long update = course.schedule.updateOf(taken());
        if (update == 0) begin(layer);
        course.batches.gather(layer, update, lattice);
        if (settings.learning().layerInputs() == LayerStates.MEANS) course.stack.upByMeans(lattice, layer - 1, batch);
        else
            course.stack.upBySamples(lattice, layer - 1, key.fold("up"), batch);
        course.learners[layer].update(batch, rule(layer), key.fold("update"));
        errorSum += course.learners[layer].reconstructionError(batch);
        if (!Double.isFinite(errorSum) || !course.stack.machines().get(layer - 1).isFinite()) {
            throw new DivergedException("Diverged at update " + step + ": the weights of layer " + layer
                    + " are no longer numbers. Try a learning rate below " + rate(layer) + ".");
        }
        if (isPoint(step)) {
            measurements.addError(layer, step, errorSum / POINT_EVERY);
            errorSum = 0;
        }
    }

    /** A layer above the first starts with the log-odds of what the one below does on average: the guide's section 8. */
    private void begin(int layer) {
        errorSum = 0;
        frames.forget();
        if (layer == 1) return;
        int[] first = new int[Math.min(AVERAGED, course.set.trainingCases())];
        for (int n = 0; n < first.length; n++) first[n] = n;
        course.set.gather(first, 0, first.length, lattice);
        course.stack.upByMeans(lattice, layer - 1, batch);
        float[] bias = course.stack.machines().get(layer - 1).visibleBias();
        for (int i = 0; i < bias.length; i++) {
            double sum = 1;
            for (int n = 0; n < first.length; n++) sum += batch.data[n * bias.length + i];
            double mean = sum / (first.length + 2);
            bias[i] = (float) Math.log(mean / (1 - mean));
        }
    }

    private double rate(int layer) {
        return layer == 1 ? settings.learning().learningRate() : settings.learning().upperLearningRate();
    }

    /** Probabilities while learning, h₀ sampled: the rule of Hinton's guide, section 3. */
    private LearningRule rule(int layer) {
        WeightUpdate weights = new WeightUpdate((float) rate(layer), (float) settings.learning().momentum(), 0,
                (float) settings.learning().weightDecayL1());
        return new LearningRule(weights, settings.learning().sweeps(), false, true, 0, 0.5f);
    }

    /** Whether the layer that learns is to be measured. */
    private boolean isDue(long at) {
        long taken = at - courseBegin;
        int layer = course.schedule.layerOf(taken);
        if (layer == 0 || settings.measuring().measureEvery() == 0) return false;
        return (course.schedule.updateOf(taken) + 1) % settings.measuring().measureEvery() == 0
                || taken == course.schedule.beginOf(layer + 1);
    }

    @Override public String dataHash() { return course.set.hash(); }

    @Override public IsingRbmFrame frame() { return frames.make(step, taken()); }

    @Override public History history() { return history; }

    @Override public Progress progress() {
        long updates = updates();
        return new Progress(updates / (double) course.schedule.perEpoch(), updates * settings.learning().batchSize());
    }

    /** Updates of all courses. */
    private long updates() {
        return updatesBefore + Math.max(0, taken() - course.schedule.drawing());
    }

    @Override public boolean isFinished() { return taken() >= course.schedule.lastStep(); }

    @Override public long stepsPerEpoch() { return course.schedule.perEpoch(); }

    @Override public long lastStep() { return courseBegin + course.schedule.lastStep(); }

    /** Only what was measured in the present course: the layers of an earlier one are gone. */
    @Override public SortedMap<String, Double> metrics() {
        return history.between(courseBegin == 0 ? Long.MIN_VALUE : courseBegin, step);
    }

    /** Another temperature is another course, from its begin; the small model goes on from its couplings. */
    @Override public void retune(IsingRbmSettings next) {
        IsingRbmSettings before = settings;
        settings = next;
        announce();
        if (next.ensemble().temperature() == before.ensemble().temperature()) return;
        updatesBefore = updates();
        courseBegin = step;
        errorSum = 0;
        small.retune(next.ensemble().temperature());
        take(new Course(next, context));
    }

    private static void requireCourse(Checkpoint saved) {
        long step = ((Tensor.Longs) saved.get("step", 1)).values()[0];
        long[] course = ((Tensor.Longs) saved.get("course", 2)).values();
        if (course[0] > step) {
            throw new IllegalArgumentException("array 'course' does not fit step " + step + ": " + course[0]);
        }
    }

    /** Configurations are not in it: their recipe is in the settings. */
    private StateBook register(StateBook book) {
        book.counters("step", () -> new long[]{step}, counters -> step = counters[0])
                .counters("course", () -> new long[]{courseBegin, updatesBefore}, counters -> {
                    courseBegin = counters[0];
                    updatesBefore = counters[1];
                }).doubles("errorSum", () -> new double[]{errorSum}, sums -> errorSum = sums[0])
                .doubles("parameters/small", small.couplings()).then(small::sum)
                .checkWhole(IsingRbmExperiment::requireCourse);
        for (int layer = 1; layer <= course.stack.depth(); layer++) {
            Rbm machine = course.stack.machines().get(layer - 1);
            String place = "parameters/layer" + layer + "/", learner = "learner/layer" + layer + "/";
            book.floats(place + "weights", machine.weights().data, machine.visibleUnits(), machine.hiddenUnits())
                    .floats(place + "visibleBias", machine.visibleBias())
                    .floats(place + "hiddenBias", machine.hiddenBias());
            course.learners[layer].state().forEach((name, values) -> book.floats(learner + name, values));
        }
        return book;
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        announce();
        frames.forget();
    }
}
