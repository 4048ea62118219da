package org.gibbsite.labs.isingrbm;

import java.util.List;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Series;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.models.rbm.RbmStack;
import org.gibbsite.random.RandomKey;

/** The series of a run, and the measurements that make them. A measurement takes about as long as one update. */
final class Measurements {
    /** Test configurations whose reconstructions are counted. */
    private static final int TESTED = 100;

    private final TrainingSet set;
    private final RbmStack stack;
    private final Reconstructions reconstructions;
    private final RandomKey shuffleKey;
    private final Series[] error, share, control, radius, dead, coverage, overlap, right;
    private final Series drawn, energy, difference, spread, divergence;
    private byte[] tested = {};

    Measurements(Course course, RandomKey shuffleKey, History history) {
        set = course.set;
        stack = course.stack;
        reconstructions = course.reconstructions;
        this.shuffleKey = shuffleKey;
        error = each(history, IsingRbmMetrics.ERROR);
        share = each(history, IsingRbmMetrics.SHARE);
        control = each(history, IsingRbmMetrics.CONTROL);
        radius = each(history, IsingRbmMetrics.RADIUS);
        coverage = each(history, IsingRbmMetrics.COVERAGE);
        overlap = each(history, IsingRbmMetrics.OVERLAP);
        dead = each(history, IsingRbmMetrics.DEAD);
        right = each(history, IsingRbmMetrics.RIGHT);
        drawn = history.series(IsingRbmMetrics.DRAWN);
        divergence = history.series(IsingRbmMetrics.DIVERGENCE);
        spread = history.series(IsingRbmMetrics.SPREAD);
        difference = history.series(IsingRbmMetrics.DIFFERENCE);
        energy = history.series(IsingRbmMetrics.ENERGY);
    }

    private static Series[] each(History history, Metric metric) {
        Series[] series = new Series[Schedule.LAYERS + 1];
        for (int layer = 1; layer <= Schedule.LAYERS; layer++) {
            series[layer] = history.series(metric.ofLayer(layer));
        }
        return series;
    }

    /** Says in every series when its first point comes. @param at where the run and its course stand */
    void announce(Coming at) {
        drawn.absent(at.drawn());
        energy.absent(at.allDrawn());
        for (Series each : List.of(divergence, spread, difference)) each.absent(at.small());
        for (int layer = 1; layer <= Schedule.LAYERS; layer++) {
            error[layer].absent(at.error(layer));
            for (Series[] each : List.of(share, control, radius, dead, coverage, overlap, right)) {
                each[layer].absent(at.measured(layer));
            }
        }
    }

    void addError(int layer, long step, double mse) { error[layer].add(step, mse); }

    /** The configurations that are there, and where they all are, their energy. @param taken steps of the course */
    void addDrawn(long step, long taken) {
        int count = set.drawnAfter(taken);
        drawn.add(step, count);
        if (count < set.samples()) return;
        double[] found = set.energy(count);
        energy.add(step, found[0], found[1]);
    }

    void addSmall(long step, VariationalRg small) {
        VariationalRg.Report report = small.report();
        divergence.add(step, report.divergence());
        spread.add(step, report.spread());
        difference.add(step, report.modelLogPartition() - report.logPartition());
    }

    boolean isSmallKnown(long step) { return divergence.contains(step); }

    boolean isKnown(int layer, long step) { return share[layer].contains(step); }

    void measure(int layer, long step) {
        FieldShapes shapes = FieldShapes.of(stack.fields(layer), set.side(), shuffleKey);
        share[layer].add(step, shapes.medianShare());
        control[layer].add(step, shapes.medianControl());
        radius[layer].add(step, shapes.medianRadius());
        coverage[layer].add(step, shapes.coverage());
        overlap[layer].add(step, shapes.overlap());
        dead[layer].add(step, shapes.deadUnits());
        if (tested.length == 0) tested = reconstructions.originals(Math.min(TESTED, set.testCases()));
        float[] back = reconstructions.byLayer(tested, layer);
        right[layer].add(step, Reconstructions.right(tested, back),
                Reconstructions.rightError(tested, back, set.side() * set.side()));
    }
}
