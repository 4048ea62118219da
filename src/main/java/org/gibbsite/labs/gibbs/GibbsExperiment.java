package org.gibbsite.labs.gibbs;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.DivergedException;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.kit.sampling.BurnIn;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.GibbsChains;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * One run of {@link GibbsLab}. A step is a sweep of every chain at every temperature: h | v, v | h, then the swaps. When a
 * parameter changes, by a setting or by hand, what was counted is forgotten and burn-in begins anew; the chains stay where they are.
 */
final class GibbsExperiment implements Experiment<GibbsSettings, GibbsFrame> {
    private static final List<String> PLAIN = List.of("h given v", "v given h"),
            TEMPERED = List.of("h given v", "v given h", "swaps");

    private final GibbsModel model;
    private final Rbm rbm;
    private final GibbsChains sampler;
    private final Tally tally;
    private final StripRing strip;
    private final BurnIn burnIn;
    private final List<Measurement> measurements;
    private final StateBook state = new StateBook();
    private final History history = new History();
    private final Points points = new Points(history);
    private final String dataHash;
    private GibbsSettings settings;
    private ExactSide exact;
    private String phase = "";
    private long step;
    private long modelSince; // the first step that its energy belongs to

    GibbsExperiment(GibbsSettings settings, LabContext context) {
        this.settings = settings;
        context.report().at("making the machine");
        model = new GibbsModel(settings, context);
        rbm = model.make(settings);
        burnIn = new BurnIn(settings.sampling().burnIn());
        context.report().at("summing over all states");
        enumerate();
        exact.sum();
        context.report().at("starting chains");
        sampler = new GibbsChains(rbm, settings.sampling().chains(), settings.sampling().temperatures(),
                context.backend());
        dataHash = start(context);
        tally = new Tally(settings.sampling().chains(), rbm.visibleUnits(), exact.isKnown());
        strip = new StripRing(settings.sampling().chains(), rbm.visibleUnits(), rbm.hiddenUnits());
        register();
        measurements = new ArrayList<>(points.measurements(tally, () -> exact, sampler, rbm.visibleUnits()));
        measurements.add(new EnergyMeasurement());
    }

    private void register() {
        state.floats("parameters/weights", rbm.weights().data, rbm.visibleUnits(), rbm.hiddenUnits())
                .floats("parameters/visibleBias", rbm.visibleBias()).floats("parameters/hiddenBias", rbm.hiddenBias())
                .floats("chains/visible", () -> sampler.visible().data)
                .floats("chains/hidden", () -> sampler.hidden().data).doubles("chains/energies", sampler.energies())
                .longs("chains/accepted", sampler.accepted()).bytes("strip", strip.ring())
                .counters("counters",
                        () -> new long[]{step, burnIn.end(), Math.max(0, modelSince - 1), tally.sweeps,
                                tally.transitions,
                                sampler.swapSweeps(), tally.recentEnergy.sweeps(), strip.size()},
                        this::count);
        tally.register(state);
    }

    private void count(long[] counters) {
        step = counters[0];
        burnIn.restore(counters[1]);
        modelSince = counters[2] == 0 ? 0 : counters[2] + 1; // the file has the step of the turn
        tally.sweeps = counters[3];
        tally.transitions = counters[4];
        sampler.countSwapsFrom(counters[5]);
        tally.recentEnergy.restore(counters[6]);
        tally.recentActive.restore(counters[6]);
        strip.restore((int) counters[7]);
    }

    private void enumerate() {
        exact = new ExactSide(rbm, settings.machine().enumerate());
        announce();
    }

    /** When the first values of these settings come. */
    private void announce() {
        points.begin(burnIn.end(), settings.sampling().temperatures() > 1);
        if (!exact.isKnown()) points.withoutLaw(exact.whyNot(), isEnergySummed() ? modelSince : Measurement.NEVER);
    }

    /** Whether the exact mean energy comes without p(v), from a sum over the smaller layer. */
    private boolean isEnergySummed() {
        return settings.machine().enumerate() && !exact.isKnown()
                && ExactRbm.isFeasible(rbm.visibleUnits(), rbm.hiddenUnits(), false);
    }

    /** Sets the first visible states; returns the hash of the images used. */
    private String start(LabContext context) {
        RandomKey key = context.key().fold("start");
        float[] states = sampler.visible().data;
        int units = rbm.visibleUnits();
        switch (settings.sampling().start()) {
            case NOISE -> {
                key.uniforms(states);
                for (int i = 0; i < states.length; i++) states[i] = states[i] < 0.5f ? 1 : 0;
            }
            case DATA -> {
                ImageData data = images(context);
                for (int chain = 0; chain < states.length / units; chain++) {
                    int from = (int) (key.uniform(chain) * data.trainCases()) * units;
                    for (int i = 0; i < units; i++)
                        states[chain * units + i] = (data.trainImages()[from + i] & 0xFF) > 127 ? 1 : 0;
                }
            }
            case ONE_STATE -> {}
        }
        sampler.measureEnergies();
        return settings.sampling().start() == GibbsSettings.Start.DATA ? images(context).hash() : "";
    }

    private ImageData images(LabContext context) {
        ImageData data = context.images(settings.sampling().data());
        if (data.pixels() != rbm.visibleUnits()) {
            throw new IllegalArgumentException("start = data needs images of " + rbm.visibleUnits()
                    + " pixels, one for each visible unit, and those of " + data.name() + " have " + data.pixels());
        }
        return data;
    }

    @Override public void step(RandomKey key) {
        sampler.sweep(key);
        endSweep();
    }

    @Override public List<String> phases() { return settings.sampling().temperatures() == 1 ? PLAIN : TEMPERED; }

    @Override public void phase(int number, RandomKey key) {
        phase = phases().get(number);
        if (number == 0) sampler.drawHidden(key);
        else if (number == 1) sampler.drawVisible(key);
        else
            sampler.swap(key);
        if (number == phases().size() - 1) endSweep();
    }

    private void endSweep() {
        phase = "";
        step++;
        if (!Double.isFinite(sampler.energies()[0]))
            throw new DivergedException("Diverged at sweep " + step + ": an energy is no longer a number.");
        strip.add(step, sampler);
        tally.follow(sampler, exact, burnIn.isOver(step));
        if (step == burnIn.end()) sampler.countSwapsFrom(0);
    }

    @Override public List<Measurement> measurements() { return measurements; }

    /** The exact mean energy where it comes from a sum: of the parameters in force, once. */
    private final class EnergyMeasurement implements Measurement {
        @Override public long due(long at) { return isEnergySummed() ? modelSince : NEVER; }

        @Override public long dueAtEnd(long at) { return due(at); }

        @Override public boolean isKnown(long at) { return points.isEnergyKnown(at); }

        @Override public Job begin(long at) {
            EnergyJob job = new EnergyJob(rbm);
            return () -> {
                if (job.advance()) return true;
                points.addExactEnergy(at, job.value());
                return false;
            };
        }
    }

    @Override public String dataHash() { return dataHash; }

    @Override public GibbsFrame frame() {
        return GibbsFrames.make(step, phase, burnIn.left(step), rbm, sampler, tally, strip, exact);
    }

    @Override public History history() { return history; }

    @Override public Progress progress() {
        long units = rbm.visibleUnits() + rbm.hiddenUnits();
        return new Progress(0, step * units * sampler.energies().length);
    }

    @Override public boolean isFinished() { return step >= settings.sampling().sweeps(); }

    @Override public long lastStep() { return settings.sampling().sweeps(); }

    @Override public SortedMap<String, Double> metrics() { return history.at(step); }

    @Override public void retune(GibbsSettings next) {
        Rbm before = model.make(settings), made = model.make(next);
        settings = next;
        if (GibbsModel.isSame(made, before)) return;
        rbm.set(made);
        beginAnew();
    }

    @Override public void act(Act act) {
        ((WeightTurn) act).apply(rbm);
        beginAnew();
    }

    private void beginAnew() {
        modelSince = step + 1; // what is charted for the present step is of the parameters before
        burnIn.beginAnew(step, settings.sampling().burnIn());
        tally.clear();
        sampler.countSwapsFrom(0);
        sampler.measureEnergies();
        enumerate();
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        Rbm before = rbm.copy();
        state.restore(saved);
        phase = "";
        if (!GibbsModel.isSame(before, rbm)) enumerate();
        else
            announce();
    }
}
