package org.gibbsite.labs.em;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.kit.training.Trail;
import org.gibbsite.models.mixture.CovarianceShape;
import org.gibbsite.models.mixture.MeansGrid;
import org.gibbsite.models.mixture.MeansPosterior;
import org.gibbsite.models.mixture.MeansRace;
import org.gibbsite.models.mixture.TwoMeans;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.random.RandomKey;

/** What runs beside EM where two means on a line are all that is unknown, and the evidence by the grid. */
final class EmRace implements Measurement {
    /** Points on which all about two means can be known. */
    static final int MOST_POINTS = 1000;
    private static final int PATH = 400, ROWS = 20, CHAIN = 600;
    /** Steps of gradient ascent are so many times those of the M half-step: it has the same budget of evaluations. */
    private static final double ASCENT = 20;

    private final MeansRace ways;
    private final History history;
    private final Trail emPath = new Trail(2, PATH), ascentPath = new Trail(2, PATH);
    private double[] points;
    private long pointsSince; // the first step that the evidence belongs to

    /** @param means of EM. Live */
    EmRace(double[] points, double[] means, History history) {
        this.history = history;
        this.points = points;
        ways = new MeansRace(new TwoMeans(points), means[0], means[1]);
        lengthen(means);
    }

    /** Whether the model is that of two means, with everything else known. */
    static boolean isOf(int dimensions, EmSettings settings) {
        return dimensions == 1 && settings.model().components() == 2
                && settings.model().covariance() == CovarianceShape.KNOWN
                && !settings.model().weightsLearnt();
    }

    /** @param first when what is told of a round comes first */
    void announce(EmSettings settings, Absence first) {
        for (Metric each : List.of(EmMetrics.EVIDENCE, EmMetrics.GRID_MEAN)) {
            history.series(each).absent(Absence.until("round", pointsSince));
        }
        for (Metric each : List.of(EmMetrics.Q_BOUND, EmMetrics.Q_MEAN, EmMetrics.CHAIN_MEAN, EmMetrics.HOPS)) {
            history.series(each)
                    .absent(settings.sampling().sampler() ? first : Absence.forGood("off: set “sampler” (Sampling)"));
        }
    }

    void register(StateBook state) {
        emPath.register(state, "race/emPath");
        ascentPath.register(state, "race/ascentPath");
        state.doubles("race/ascent", ways.ascent())
                .doubles("race/q", () -> ways.q().save(), saved -> ways.q().restore(saved))
                .doubles("race/chain", () -> ways.chain().save(), saved -> ways.chain().restore(saved))
                .floats("race/trace", ways.trace().values())
                .counters("race/counters", () -> new long[]{ways.trace().sweeps(), pointsSince}, saved -> {
                    ways.trace().restore(saved[0]);
                    pointsSince = saved[1];
                });
    }

    /** After a round of EM. @param key of the round */
    void step(EmSettings settings, double[] means, RandomKey key) {
        ways.ascend(settings.learning().gradientRate() * ASCENT);
        if (settings.sampling().sampler())
            ways.infer(settings.sampling().qFamily() == EmSettings.Family.FULL, key.fold("race"));
        lengthen(means);
    }

    /** Both ways get a place more. */
    void lengthen(double[] means) {
        emPath.add(means);
        ascentPath.add(ways.ascent());
    }

    /** EM was put somewhere else. */
    void beginPath() { emPath.clear(); }

    void place(EmEdit edit) {
        edit.requirePlace(2);
        ways.place(edit.index(), edit.place().getFirst(), edit.place().get(1));
        if (edit.index() == 0) ascentPath.clear();
    }

    /** Other points since this step; what is charted for the step is of those before. */
    void edited(double[] next, long step) {
        follow(next);
        pointsSince = step + 1;
    }

    /** The same law, unless these are other points: before anything else of it is restored. */
    void follow(double[] next) {
        if (Arrays.equals(points, next)) return;
        points = next;
        ways.retarget(new TwoMeans(next));
    }

    void tell(long at) {
        history.series(EmMetrics.Q_BOUND).add(at, ways.q().bound());
        history.series(EmMetrics.Q_MEAN).add(at, ways.q().parameters()[0]);
        history.series(EmMetrics.CHAIN_MEAN).add(at, ways.chain().meanOfFirst());
        history.series(EmMetrics.HOPS).add(at, ways.chain().hops());
    }

    EmFrame.Scene scene(boolean sampled) {
        MeansPosterior q = ways.q();
        double[] c = q.covariance(), places = {q.parameters()[0], q.parameters()[1], c[0], c[1], c[2]};
        return new EmFrame.Scene(emPath.rows(), ascentPath.rows(), sampled ? places : new double[0],
                sampled ? ways.recent(CHAIN) : new float[2][0], q.bound(), ways.chain().meanOfFirst(),
                ways.chain().moves(),
                ways.chain().hops(), ways.chain().acceptance(),
                ways.time().map(AutocorrelationTime::time).orElse(Double.NaN));
    }

    // The law on the grid: of the present points, once.

    @Override public long due(long at) { return pointsSince; }

    @Override public long dueAtEnd(long at) { return pointsSince; }

    @Override public boolean isKnown(long at) { return history.series(EmMetrics.EVIDENCE).contains(at); }

    @Override public Job begin(long at) {
        MeansGrid grid = new MeansGrid(ways.target(), MeansGrid.SIDE);
        return () -> {
            if (grid.advance(ROWS)) return true;
            history.series(EmMetrics.EVIDENCE).add(at, grid.logEvidence());
            history.series(EmMetrics.GRID_MEAN).add(at, grid.meanOfFirst());
            return false;
        };
    }
}
