package org.gibbsite.labs.vae;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.vae.VaeSettings.Pixels;
import org.gibbsite.models.nn.optim.Optimiser;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.vae.MemoryNeed;
import org.gibbsite.models.vae.VaeGraph;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.models.vae.VaeShape;
import org.gibbsite.random.RandomKey;

/** One run of {@link VaeLab}: parameters, the graph of the bound, optimiser, training images, and what was measured. */
final class VaeExperiment implements Experiment<VaeSettings, VaeFrame> {
    /** Share of the heap that the graph of a batch may take. */
    private static final double MEMORY_SHARE = 0.5;

    private final String dataHash;
    private final VaeParameters parameters;
    private final VaeGraph graph;
    private final Optimiser optimiser;
    private final TrainingCases cases;
    private final float[] work;
    private final VaeMeasurements measurements;
    private final VaeFrames frames;
    private final History history = new History();
    private final BatchCurves curves;
    private final StateBook state = new StateBook();
    private VaeSettings settings;
    private long step;

    VaeExperiment(VaeSettings settings, LabContext context) {
        this.settings = settings;
        ImageData data = context.images(settings.source().data());
        dataHash = data.hash();
        int count = Math.min(settings.source().trainingImages(), data.trainCases()),
                batch = settings.learning().batchSize();
        if (batch > count) {
            throw new IllegalArgumentException("batchSize must be at most the " + count + " training images: " + batch);
        }
        VaeShape shape = VaeModels.shape(settings, data.pixels());
        MemoryNeed.require(shape, batch, settings.learning().importanceSamples(),
                MEMORY_SHARE * Runtime.getRuntime().maxMemory());
        parameters = VaeModels.parameters(settings, shape, context);
        graph = new VaeGraph(parameters, batch, settings.learning().importanceSamples(), context.backend());
        optimiser = VaeModels.optimiser(settings, parameters.learnt(), context.backend());
        cases = new TrainingCases(data, count, batch, context.key().fold("order"));
        work = new float[batch * data.pixels()];
        context.report().at("preparing measurements");
        measurements = new VaeMeasurements(parameters, data, settings, () -> this.settings.measuring().measureEvery(),
                history,
                context);
        curves = new BatchCurves(history);
        context.report().at("choosing probes");
        frames = new VaeFrames(parameters, data, context);
        register();
        announce();
    }

    private void register() {
        for (Variable each : parameters.all()) {
            state.floats("parameters/" + each.name(), each.data(), each.rows(), each.columns());
        }
        optimiser.state().forEach((name, values) -> state.floats("optimiser/" + name, values));
        state.add("cases", cases::save, cases::restore).check(cases::check)
                .counters("step", () -> new long[]{step}, counters -> step = counters[0])
                .doubles("batchSums", curves::sums, curves::restore);
    }

    @Override public void step(RandomKey key) {
        float rate = VaeModels.rate(settings, cases.order().epochs());
        float[] images = graph.images().data();
        cases.gather(images);
        if (settings.source().pixels() == Pixels.BINARY) Grey.binarise(images, work, key.fold("pixels"));
        graph.setDivergenceWeight(settings.learning().beta());
        graph.forward(key.fold("noise"));
        float loss = graph.loss().data()[0];
        step++;
        if (!Float.isFinite(loss)) {
            throw new DivergedException("Diverged at update " + step + ": the loss is no longer a number. Try a "
                    + "learning rate below " + settings.learning().learningRate() + ".");
        }
        graph.backward();
        optimiser.step(rate, step);
        curves.add(step, graph);
    }

    private void announce() { measurements.announce(step); }

    @Override public List<Measurement> measurements() { return List.of(measurements); }

    @Override public String dataHash() { return dataHash; }

    @Override public VaeFrame frame() { return frames.make(step); }

    @Override public History history() { return history; }

    @Override public Progress progress() {
        return new Progress(cases.order().epochs(), step * settings.learning().batchSize());
    }

    @Override public boolean isFinished() { return cases.order().epochs() >= settings.learning().epochs(); }

    @Override public long stepsPerEpoch() { return cases.order().batchesPerEpoch(); }

    @Override public long lastStep() { return settings.learning().epochs() * cases.order().batchesPerEpoch(); }

    @Override public SortedMap<String, Double> metrics() { return history.at(step); }

    @Override public void retune(VaeSettings next) {
        settings = next;
        announce();
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        announce();
    }
}
