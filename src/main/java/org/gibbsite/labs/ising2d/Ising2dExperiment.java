package org.gibbsite.labs.ising2d;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.kit.sampling.BurnIn;
import org.gibbsite.labs.ising2d.Ising2dFrame.Exact;
import org.gibbsite.labs.ising2d.Ising2dFrame.Level;
import org.gibbsite.labs.ising2d.Ising2dSettings.Start;
import org.gibbsite.models.ising.BlockSpins;
import org.gibbsite.models.ising.Coupling;
import org.gibbsite.models.ising.Dynamics;
import org.gibbsite.models.ising.IsingSampler;
import org.gibbsite.models.ising.MomentTrace;
import org.gibbsite.models.ising.MomentTrace.Estimate;
import org.gibbsite.random.RandomKey;

/**
 * One run of {@link Ising2dLab}. A step is a sweep, or one of Wolff's clusters. When temperature, field, moves or spins are
 * changed, the averages are forgotten and burn-in begins anew.
 */
final class Ising2dExperiment implements Experiment<Ising2dSettings, Ising2dFrame> {
    private final IsingSampler sampler;
    private final IsingTally tally = new IsingTally();
    private final Looks looks;
    private final Beside beside;
    private final BurnIn burnIn;
    private final StateBook state = new StateBook();
    private final History history = new History();
    private final IsingPoints points = new IsingPoints(history);
    private final RandomKey blockKey;
    private Ising2dSettings settings;
    private BlockSpins blocks;
    private Exact exact;
    private long step;
    private long spins;

    private static BlockSpins blocks(Ising2dSettings settings) {
        return new BlockSpins(settings.blockSpins().blockFactor(), settings.blockSpins().blockRule());
    }

    Ising2dExperiment(Ising2dSettings settings, LabContext context) {
        this.settings = settings;
        blocks = blocks(settings);
        blockKey = context.key().fold("blocks");
        context.report().at("making the lattice");
        sampler = new IsingSampler(settings.model().side(), settings.sampling().algorithm(), coupling(settings),
                context.backend());
        if (settings.sampling().start() == Start.HOT) sampler.scramble(context.key().fold("start"));
        paint("", settings.sampling().paint());
        looks = new Looks(settings.model().side());
        beside = new Beside(settings, context.backend(), context.key().fold("beside"));
        burnIn = new BurnIn(settings.sampling().burnIn());
        register();
        context.report().at("working out exact values");
        exact = ExactValues.of(settings.model().side(), sampler.coupling());
        announce();
    }

    private void register() {
        state.spins("parameters/spins", sampler::spins, sampler::setSpins, sampler.side(), sampler.side())
                .counters("counters", () -> new long[]{step, burnIn.end(), tally.recentEnergy.sweeps(), spins},
                        this::count);
        tally.register(state);
        looks.register(state);
        beside.register(state);
    }

    private void count(long[] counters) {
        step = counters[0];
        burnIn.restore(counters[1]);
        tally.recentEnergy.restore(counters[2]);
        tally.recentMagnetisation.restore(counters[2]);
        spins = counters[3];
    }

    /** When the first averages of these settings come. */
    private void announce() {
        String name = Ising2dFrame.stepName(sampler.dynamics());
        points.begin(name, averagesFrom(), exact);
        long left = beside.exponentLeft();
        if (left > 0 || step == 0) points.beginExponent(name, left == 0 ? 0 : Math.max(step + left, burnIn.end() + 1));
    }

    private long averagesFrom() { return burnIn.end() + MomentTrace.LEAST_STEPS; }

    private static Coupling coupling(Ising2dSettings settings) {
        return new Coupling(settings.model().temperature(), settings.model().field());
    }

    /** Applies the strokes that are new: those after the common beginning. */
    private void paint(String before, String after) {
        List<Brush> old = Brush.parse(before), all = Brush.parse(after);
        int same = 0;
        while (same < Math.min(old.size(), all.size()) && old.get(same).equals(all.get(same))) same++;
        if (same < all.size()) paint(all.subList(same, all.size()));
    }

    private void paint(List<Brush> strokes) {
        byte[] spins = sampler.spins().clone();
        for (Brush stroke : strokes) stroke.apply(spins, sampler.side());
        sampler.setSpins(spins);
    }

    @Override public void step(RandomKey key) {
        sampler.step(key.fold("move"));
        beside.step(key);
        step++;
        spins += sampler.dynamics() == Dynamics.WOLFF ? sampler.clusterSize() : sampler.sites();
        tally.follow(sampler, burnIn.isOver(step));
        if (burnIn.isOver(step) && step % looksApart() == 0) looks.add(sampler, blocks, blockKey.fold(step));
    }

    @Override public List<Measurement> measurements() {
        return List.of(points.measurement(() -> burnIn.isOver(step), this::addPoints));
    }

    /** Steps between two looks: a look costs some sweeps of a large lattice. */
    private long looksApart() {
        return settings.measuring().lookEvery() * Math.max(1L, sampler.sites() / 4096);
    }

    private void addPoints(long at) {
        estimate().ifPresent(found -> points.add(at, found, exact, burnIn.end()));
        if (tally.isTelling()) points.addLength(at, correlationLength());
        beside.exponent().ifPresent(found -> points.addExponent(at, found.nu(), found.nuError()));
    }

    private double correlationLength() {
        return looks.correlations().map(found -> found.length().sites()).orElse(Double.NaN);
    }

    private Optional<Estimate> estimate() {
        return tally.isTelling()
                ? Optional.of(tally.moments.estimate(sampler.sites(), sampler.coupling()))
                : Optional.empty();
    }

    @Override public Ising2dFrame frame() {
        Optional<Estimate> measured = estimate();
        return new Ising2dFrame(step, sampler.coupling(), sampler.dynamics(), levels(), blocks.end(sampler.side()),
                sampler.energyPerSite(), sampler.magnetisation() / (double) sampler.sites(),
                burnIn.left(step), measured, exact, looks.correlations(), looks.flow(blocks),
                beside.exponent(), beside.exponentLeft(), beside.points(), beside.scanProgress(),
                IsingMixing.report(Ising2dFrame.stepName(sampler.dynamics()), tally, measured), coming());
    }

    /** The averages are those of before: they take longer than the lattice. */
    @Override public Ising2dFrame glance(Ising2dFrame before) {
        return new Ising2dFrame(step, sampler.coupling(), sampler.dynamics(), levels(), blocks.end(sampler.side()),
                sampler.energyPerSite(), sampler.magnetisation() / (double) sampler.sites(),
                burnIn.left(step), before.measured(), exact, before.correlations(), before.flow(),
                before.exponent(), beside.exponentLeft(), before.scan(), beside.scanProgress(), before.mixing(),
                coming());
    }

    private Ising2dFrame.Coming coming() {
        long apart = looksApart(), look = Math.ceilDiv(burnIn.end() + 1, apart) * apart;
        return new Ising2dFrame.Coming(averagesFrom(), look, step + beside.scanLeft());
    }

    private List<Level> levels() {
        List<byte[]> spins = blocks.levels(sampler.spins(), sampler.side(), blockKey.fold(step));
        List<Integer> sides = blocks.sides(sampler.side());
        List<Level> levels = new ArrayList<>();
        for (int k = 0; k < spins.size(); k++) levels.add(new Level(sides.get(k), spins.get(k)));
        return levels;
    }

    @Override public History history() { return history; }

    @Override public Progress progress() { return new Progress(0, spins); }

    @Override public boolean isFinished() { return step >= settings.sampling().sweeps(); }

    @Override public long lastStep() { return settings.sampling().sweeps(); }

    /** Those of the averages since burn-in; before there are any, only how many steps were discarded. */
    @Override public SortedMap<String, Double> metrics() {
        return tally.isTelling()
                ? points.known(history.at(step), exact)
                : new TreeMap<>(Map.of(Ising2dMetrics.DISCARDED.key(), (double) burnIn.discarded(step)));
    }

    @Override public String remark() {
        return tally.isTelling()
                ? looks.correlations().map(found -> found.length().objection()).orElse("")
                : burnIn.noAverages("step", MomentTrace.LEAST_STEPS, step);
    }

    @Override public void retune(Ising2dSettings next) {
        Ising2dSettings before = settings;
        settings = next;
        sampler.retune(next.sampling().algorithm(), coupling(next));
        paint(before.sampling().paint(), next.sampling().paint());
        blocks = blocks(next);
        boolean moved = before.model().temperature() != next.model().temperature()
                || before.model().field() != next.model().field()
                || before.sampling().algorithm() != next.sampling().algorithm()
                || !before.sampling().paint().equals(next.sampling().paint());
        if (moved) beginAnew();
        else if (!before.blockSpins().equals(next.blockSpins())) looks.clearCouplings();
    }

    @Override public void act(Act act) {
        paint(((Paint) act).strokes());
        beginAnew();
    }

    private void beginAnew() {
        tally.moments.clear();
        looks.clear();
        burnIn.beginAnew(step, settings.sampling().burnIn());
        exact = ExactValues.of(sampler.side(), sampler.coupling());
        announce();
    }

    @Override public Checkpoint save() { return state.save(); }

    @Override public void restore(Checkpoint saved) {
        state.restore(saved);
        announce();
    }
}
