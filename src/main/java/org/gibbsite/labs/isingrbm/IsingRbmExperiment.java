package org.gibbsite.labs.isingrbm;

import java.util.List;
import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.labs.isingrbm.IsingRbmSettings.LayerStates;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.LearningRule;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.RbmStack;
import org.gibbsite.random.RandomKey;

/**
 * One run of {@link IsingRbmLab}. First steps draw configurations, later ones teach the layers one after another by
 * contrastive divergence; beside them, the small model takes a step of its exact gradient each time.
 */
final class IsingRbmExperiment implements Experiment<IsingRbmSettings, IsingRbmFrame> {
    /** Updates whose mean error makes one point of the chart, and steps between two points of the small model. */
    private static final int POINT_EVERY = 10;
    /** Configurations whose average decides how a layer above the first starts. */
    private static final int AVERAGED = 1000;

    private final TrainingSet set;
    private final Schedule schedule;
    private final Batches batches;
    private final RbmStack stack;
    private final ContrastiveDivergence[] learners = new ContrastiveDivergence[Schedule.LAYERS + 1];
    private final VariationalRg small;
    private final Measurements measurements;
    private final IsingRbmFrames frames;
    private final IsingRbmCheckpoint checkpoint;
    private final History history = new History();
    private final FMatrixRMaj lattice = new FMatrixRMaj(0, 0), batch = new FMatrixRMaj(0, 0);
    private IsingRbmSettings settings;
    private long step;
    private double errorSum;

    IsingRbmExperiment(IsingRbmSettings settings, LabContext context) {
        this.settings = settings;
        set = new TrainingSet(settings.recipe(), context.backend(), context.shelf().cache());
        schedule = Schedule.of(settings, set);
        RandomKey key = context.key();
        batches = new Batches(set, settings.batchSize(), key.fold("order"));
        stack = new RbmStack(List.of(settings.side() * settings.side(), settings.firstLayer(), settings.secondLayer(),
                settings.thirdLayer()), context.backend());
        for (int layer = 1; layer <= Schedule.LAYERS; layer++) {
            Rbm machine = stack.machines().get(layer - 1);
            machine.drawWeights(settings.weightDeviation(), key.fold("weights").fold(layer));
            learners[layer] = new ContrastiveDivergence(machine, context.backend());
        }
        small = new VariationalRg(settings.blockSpins(), settings.temperature(), key.fold("small"));
        Reconstructions reconstructions = new Reconstructions(set, stack, key.fold("blocks"));
        RandomKey shuffle = key.fold("shuffle");
        measurements = new Measurements(set, stack, reconstructions, shuffle, history);
        frames = new IsingRbmFrames(set, stack, schedule, small, settings.temperature(), reconstructions, shuffle);
        checkpoint = new IsingRbmCheckpoint(stack, learners, small);
        measurements.addSmall(0, small);
    }

    @Override public void step(RandomKey key) {
        int layer = schedule.layerOf(++step);
        if (layer == 0) set.draw(set.drawnAfter(step));
        else
            learn(layer, key);
        small.step(settings.blockRate());
        if (layer == 0) measurements.addDrawn(step);
        if (isPoint(layer)) measurements.addSmall(step, small);
        if (layer > 0 && isDue(layer)) measurements.measure(layer, step);
    }

    /** Whether the curves get a point: all at the same steps. */
    private boolean isPoint(int layer) {
        return (layer == 0 ? step : schedule.updateOf(step) + 1) % POINT_EVERY == 0;
    }

    private void learn(int layer, RandomKey key) {
        long update = schedule.updateOf(step);
        if (update == 0) begin(layer);
        batches.gather(layer, update, lattice);
        if (settings.layerInputs() == LayerStates.MEANS) stack.upByMeans(lattice, layer - 1, batch);
        else
            stack.upBySamples(lattice, layer - 1, key.fold("up"), batch);
        learners[layer].update(batch, rule(layer), key.fold("update"));
        errorSum += learners[layer].reconstructionError(batch);
        if (!Double.isFinite(errorSum) || !stack.machines().get(layer - 1).isFinite()) {
            throw new DivergedException("Diverged at update " + step + ": the weights of layer " + layer
                    + " are no longer numbers. Try a learning rate below " + rate(layer) + ".");
        }
        if (isPoint(layer)) {
            measurements.addError(layer, step, errorSum / POINT_EVERY);
            errorSum = 0;
        }
    }

    /** A layer above the first starts with the log-odds of what the one below does on average: the guide's section 8. */
    private void begin(int layer) {
        errorSum = 0;
        frames.forget();
        if (layer == 1) return;
        int[] first = new int[Math.min(AVERAGED, set.trainingCases())];
        for (int n = 0; n < first.length; n++) first[n] = n;
        set.gather(first, 0, first.length, lattice);
        stack.upByMeans(lattice, layer - 1, batch);
        float[] bias = stack.machines().get(layer - 1).visibleBias();
        for (int i = 0; i < bias.length; i++) {
            double sum = 1;
            for (int n = 0; n < first.length; n++) sum += batch.data[n * bias.length + i];
            double mean = sum / (first.length + 2);
            bias[i] = (float) Math.log(mean / (1 - mean));
        }
    }

    private double rate(int layer) {
        return layer == 1 ? settings.learningRate() : settings.upperLearningRate();
    }

    /** Probabilities while learning, h₀ sampled: the rule of Hinton's guide, section 3. */
    private LearningRule rule(int layer) {
        WeightUpdate weights = new WeightUpdate((float) rate(layer), (float) settings.momentum(), 0,
                (float) settings.weightDecayL1());
        return new LearningRule(weights, settings.sweeps(), false, true, 0, 0.5f);
    }

    private boolean isDue(int layer) {
        if (settings.measureEvery() == 0) return false;
        return (schedule.updateOf(step) + 1) % settings.measureEvery() == 0 || step == schedule.beginOf(layer + 1);
    }

    @Override public void measureNow() {
        measurements.addSmall(step, small);
        int layer = schedule.layerOf(step);
        if (layer > 0) measurements.measure(layer, step);
    }

    @Override public String dataHash() { return set.hash(); }

    @Override public IsingRbmFrame frame() { return frames.make(step); }

    @Override public History history() { return history; }

    @Override public Progress progress() {
        return new Progress(schedule.epochsAfter(step),
                Math.max(0, step - schedule.drawing()) * settings.batchSize());
    }

    @Override public boolean isFinished() { return step >= schedule.lastStep(); }

    @Override public long stepsPerEpoch() { return schedule.perEpoch(); }

    @Override public long lastStep() { return schedule.lastStep(); }

    @Override public SortedMap<String, Double> metrics() { return history.at(step); }

    @Override public void retune(IsingRbmSettings next) { settings = next; }

    @Override public Checkpoint save() { return checkpoint.save(step, errorSum); }

    @Override public void restore(Checkpoint saved) {
        IsingRbmCheckpoint.Counters counters = checkpoint.restore(saved);
        step = counters.step();
        errorSum = counters.errorSum();
        frames.forget();
    }
}
