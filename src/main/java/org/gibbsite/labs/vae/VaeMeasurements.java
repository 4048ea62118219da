package org.gibbsite.labs.vae;

import java.util.function.IntSupplier;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Metric;
import org.gibbsite.labs.vae.VaeSettings.Pixels;
import org.gibbsite.models.nn.layer.Mode;
import org.gibbsite.models.vae.VaeGraph;
import org.gibbsite.models.vae.VaeParameters;
import org.gibbsite.random.RandomKey;

/**
 * The bound on all test images, its two terms and the units of z that are used, in slices on a copy of the parameters. One
 * sample of z for each image, with noise of fixed keys, so that two updates are compared on the same draws.
 */
final class VaeMeasurements implements Measurement {
    /** Images of a slice. */
    private static final int SLICE = 100;
    /** A unit is used when its mean KL over the test images is above this, in nats. */
    static final double USED = 0.01;

    private final VaeParameters parameters, copy;
    private final IntSupplier every;
    private final VaeGraph graph;
    private final ImageData data;
    private final boolean isBinary;
    private final float[] work;
    private final double[] unitKl;
    private final History history;
    private final RandomKey key;
    private long step;
    private int done;
    private double reconstruction, divergence;
    private final double[] squares = new double[3]; // of the bound, of its reconstruction term, of its KL term

    /** @param every updates between two measurements as the settings in force have it, 0 for never */
    VaeMeasurements(VaeParameters parameters, ImageData data, VaeSettings settings, IntSupplier every, History history,
            LabContext context) {
        this.parameters = parameters;
        this.every = every;
        this.data = data;
        this.history = history;
        copy = new VaeParameters(parameters.shape());
        MatrixBackend backend = context.backend();
        graph = new VaeGraph(copy, SLICE, 1, Mode.EVALUATION, backend);
        key = context.key().fold("measurements");
        isBinary = settings.source().pixels() == Pixels.BINARY;
        work = new float[SLICE * data.pixels()];
        unitKl = new double[parameters.shape().latentUnits()];
        VaeMetrics.TEST.forEach(history::series);
    }

    /** Says in every series when its first point comes. @param now where the run stands */
    void announce(long now) {
        for (Metric each : VaeMetrics.TEST) {
            history.series(each).absent(Absence.every("update", every.getAsInt(), now, "measure every", "Measuring"));
        }
    }

    @Override public long due(long at) { return Measurement.every(every.getAsInt(), at); }

    @Override public boolean isKnown(long at) { return history.series(VaeMetrics.BOUND).contains(at); }

    @Override public Job begin(long at) {
        copy.set(parameters);
        step = at;
        done = 0;
        reconstruction = divergence = 0;
        java.util.Arrays.fill(squares, 0);
        java.util.Arrays.fill(unitKl, 0);
        return this::advance;
    }

    private boolean advance() {
        int count = Math.min(SLICE, data.testCases() - done);
        float[] images = graph.images().data();
        for (int row = 0; row < count; row++) Grey.copy(data.testImages(), done + row, data.pixels(), images, row);
        RandomKey slice = key.fold(done);
        if (isBinary) Grey.binarise(images, work, slice.fold("pixels"));
        graph.forward(slice);
        for (int row = 0; row < count; row++) add(row);
        done += count;
        if (done < data.testCases()) return true;
        finish();
        return false;
    }

    private void add(int row) {
        double term = graph.reconstruction().data()[row], kl = graph.divergence().data()[row];
        reconstruction += term;
        divergence += kl;
        squares[0] += (term - kl) * (term - kl);
        squares[1] += term * term;
        squares[2] += kl * kl;
        int latent = unitKl.length;
        for (int j = 0; j < latent; j++) {
            double m = graph.mean().data()[row * latent + j], v = graph.logVariance().data()[row * latent + j];
            unitKl[j] += UnitKl.of(m, v);
        }
    }

    private void finish() {
        int n = data.testCases(), active = 0;
        double bound = (divergence - reconstruction) / n;
        for (double kl : unitKl) if (kl / n > USED) active++;
        history.series(VaeMetrics.BOUND).add(step, bound, error(bound, squares[0]));
        history.series(VaeMetrics.RECONSTRUCTION).add(step, -reconstruction / n, error(reconstruction / n, squares[1]));
        history.series(VaeMetrics.DIVERGENCE).add(step, divergence / n, error(divergence / n, squares[2]));
        history.series(VaeMetrics.ACTIVE).add(step, active);
    }

    /** Standard error of a mean over the test images; NaN of a single one. */
    private double error(double mean, double squared) {
        int n = data.testCases();
        return n < 2 ? Double.NaN : Math.sqrt(Math.max(0, squared / n - mean * mean) / (n - 1));
    }
}
