package org.gibbsite.labs.vae;

import java.util.Arrays;
import java.util.List;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;
import org.gibbsite.models.vae.VaeGraph;

/** What the training batches say about the bound, as curves: every point is the mean over ten updates. */
final class BatchCurves {
    private static final int POINT_EVERY = 10;

    private final List<Series> series;
    private final double[] sums = new double[VaeMetrics.BATCHES.size()];

    BatchCurves(History history) {
        series = VaeMetrics.BATCHES.stream().map(history::series).toList();
        for (Series each : series) each.begins("update", POINT_EVERY);
    }

    /** Takes in the batch that the graph has just computed, for update {@code step}. Allocates nothing. */
    void add(long step, VaeGraph graph) {
        sums[0] += graph.loss().data()[0];
        sums[1] -= mean(graph.reconstruction().data());
        sums[2] += mean(graph.divergence().data());
        if (step % POINT_EVERY != 0) return;
        for (int i = 0; i < sums.length; i++) series.get(i).add(step, sums[i] / POINT_EVERY);
        Arrays.fill(sums, 0);
    }

    static double mean(float[] values) {
        double sum = 0;
        for (float value : values) sum += value;
        return sum / values.length;
    }

    /** Of the updates since the last point, a copy. */
    double[] sums() { return sums.clone(); }

    void restore(double[] saved) { System.arraycopy(saved, 0, sums, 0, sums.length); }
}
