package org.gibbsite.labs.vae;

import java.util.Arrays;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;
import org.gibbsite.models.vae.VaeGraph;

/** What the training batches say about the bound, as curves: every point is the mean over ten updates. */
final class BatchCurves {
    /** Curves: loss, reconstruction term, KL term. */
    static final int COUNT = 3;
    private static final int POINT_EVERY = 10;

    private final Series[] series;
    private final double[] sums = new double[COUNT];

    BatchCurves(History history) {
        series = new Series[]{history.series(VaeMetrics.LOSS),
                history.series(VaeMetrics.RECONSTRUCTION_TRAIN),
                history.series(VaeMetrics.DIVERGENCE_TRAIN)};
        for (Series each : series) each.begins("update", POINT_EVERY);
    }

    /** Takes in the batch that the graph has just computed, for update {@code step}. Allocates nothing. */
    void add(long step, VaeGraph graph) {
        sums[0] += graph.loss().data()[0];
        sums[1] -= mean(graph.reconstruction().data());
        sums[2] += mean(graph.divergence().data());
        if (step % POINT_EVERY != 0) return;
        for (int i = 0; i < COUNT; i++) series[i].add(step, sums[i] / POINT_EVERY);
        Arrays.fill(sums, 0);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) sum += value;
        return sum / values.length;
    }

    /** Of the updates since the last point, a copy. */
    double[] sums() { return sums.clone(); }

    void restore(double[] saved) { System.arraycopy(saved, 0, sums, 0, COUNT); }
}
