package org.gibbsite.labs.ising1d;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Plural;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.kit.sampling.BurnIn;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.labs.ising1d.Ising1dSettings.Start;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.models.ising.ChainSampler;
import org.gibbsite.random.RandomKey;

/**
 * One run of {@link Ising1dLab}. A step is a sweep. When coupling, field, blocks or moves are changed, the averages are
 * forgotten and burn-in begins anew.
 */
final class Ising1dExperiment implements Experiment<Ising1dSettings, Ising1dFrame> {
    private final ChainSampler sampler;
    private final ChainTally tally;
    private final StateBook state;
    private final History history = new History();
    private final ChainPoints points = new ChainPoints(history);
    private final BurnIn burnIn;
    private final List<Measurement> measurements;
    private Ising1dSettings settings;
    private List<ChainLevel> levels;
    private long step;

    Ising1dExperiment(Ising1dSettings settings, LabContext context) {
        this.settings = settings;
        context.report().at("making the ring");
        sampler = new ChainSampler(settings.model().spins(), settings.sampling().moves(), settings.law());
        if (settings.sampling().start() == Start.HOT) sampler.scramble(context.key().fold("start"));
        burnIn = new BurnIn(settings.sampling().burnIn());
        tally = new ChainTally(settings.model().spins());
        state = new StateBook().spins("parameters/spins", sampler::spins, sampler::setSpins)
                .counters("counters", () -> new long[]{step, burnIn.end()}, this::count);
        tally.register(state);
        context.report().at("decimating the ring");
        levels = levels();
        announce();
        measurements = List.of(points.measurement(tally,
                at -> points.add(at, levels, tally, burnIn.end())));
    }

    /** When the first averages of these settings come. */
    private void announce() {
        points.begin(burnIn.end() + Ising1dFrame.LEAST_SWEEPS, levels.size());
    }

    private List<ChainLevel> levels() {
        return ChainLevel.of(settings.model().spins(), settings.law(), settings.decimation().blockFactor(),
                ChainTally.LEVELS);
    }

    private String levelsEnd() {
        int left = levels.getLast().spins(), b = settings.decimation().blockFactor();
        return left % b != 0
                ? left + " " + Plural.of(left, "spin") + " " + Plural.are(left) + " not divisible by " + b + "."
                : "One spin would be left.";
    }

    @Override public void step(RandomKey key) {
        sampler.sweep(key.fold("move"));
        step++;
        if (burnIn.isOver(step)) tally.add(sampler, levels);
    }

    @Override public List<Measurement> measurements() { return measurements; }

    @Override public Ising1dFrame frame() {
        boolean isInField = settings.law().field() != 0;
        List<Measured> measured = tally.isTelling() ? tally.measured(levels.size(), isInField) : List.of();
        return new Ising1dFrame(step, sampler.spins().clone(), settings.decimation().blockFactor(), levels, levelsEnd(),
                tally.counted(), burnIn.left(step), measured,
                tally.isTelling() ? tally.meanCorrelation() : new double[0], tally.mixing(isInField));
    }

    @Override public History history() { return history; }

    @Override public Progress progress() { return new Progress(0, step * settings.model().spins()); }

    @Override public boolean isFinished() { return step >= settings.sampling().sweeps(); }

    @Override public long lastStep() { return settings.sampling().sweeps(); }

    /** Those of the averages since burn-in; before there are any, only how many sweeps were discarded. */
    @Override public SortedMap<String, Double> metrics() {
        return tally.isTelling()
                ? history.at(step)
                : new TreeMap<>(Map.of(Ising1dMetrics.DISCARDED.key(), (double) burnIn.discarded(step)));
    }

    @Override public String remark() {
        return tally.isTelling() ? "" : burnIn.noAverages("sweep", Ising1dFrame.LEAST_SWEEPS, step);
    }

    @Override public void retune(Ising1dSettings next) {
        boolean moved = !settings.law().equals(next.law()) || settings.sampling().moves() != next.sampling().moves()
                || settings.decimation().blockFactor() != next.decimation().blockFactor();
        settings = next;
        sampler.retune(next.sampling().moves(), next.law());
        if (!moved) return;
        levels = levels();
        tally.clear();
        burnIn.beginAnew(step, settings.sampling().burnIn());
        announce();
    }

    private void count(long[] counters) {
        step = counters[0];
        burnIn.restore(counters[1]);
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        announce();
    }
}
