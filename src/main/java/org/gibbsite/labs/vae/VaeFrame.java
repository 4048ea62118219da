package org.gibbsite.labs.vae;

import java.util.Optional;
import java.util.function.Supplier;
import org.gibbsite.experiment.Frame;
import org.gibbsite.kit.training.ImagePairs;
import org.gibbsite.models.vae.ModelBatch;
import org.gibbsite.models.vae.VaeModel;

/**
 * What the pages of {@code VaeLab} show of one update. Pixels are in [0, 1]; arrays are row by row. The engine only copies the
 * weights; what follows from them is worked out by whoever asks first, on that thread, and is the same whenever that is.
 *
 * @param step            updates made
 * @param width           pixels in a row of an image
 * @param height          rows of an image
 * @param classes         number of classes of the data
 * @param model           the weights of this update: encodes and decodes for any thread, undisturbed by the training
 * @param batches         makes what decodes many z at once, for the thread that it is asked on
 * @param probes          test images shown (probeCount × pixels); the same array in every frame of a run
 * @param probeLabels     class of each probe
 * @param codes           where the encoder puts the probes
 * @param scores          the bound of the first probes
 * @param manifoldPlaces  z of the manifold grid's columns, left to right, and of its rows, bottom to top
 * @param manifoldImages  pixel means on the grid, see {@link #manifold}
 * @param sampleImages    pixel means of draws z ~ p(z) (sampleCount × pixels)
 * @param testCodes       where the encoder puts the whole test set; takes as long as dozens of updates
 * @param ahead           works out what was asked of the frame before
 */
public record VaeFrame(long step, int width, int height, int classes, VaeModel model,
        ModelBatch.Maker batches, float[] probes, int[] probeLabels, Supplier<Codes> codes, Supplier<Scores> scores,
        float[] manifoldPlaces,
        Supplier<float[]> manifoldImages, Supplier<float[]> sampleImages, Supplier<TestCodes> testCodes,
        Optional<Runnable> ahead)
        implements
            Frame {

    /** Probes that the bound is computed for, at most: all would nearly double what a frame costs. */
    public static final int SCORED = 50;

    /**
     * q(z|x) of every probe, before any flow.
     *
     * @param means      μ (probeCount × latentUnits)
     * @param deviations σ (probeCount × latentUnits)
     * @param unitKl     KL of each latent unit, mean over the probes, nats
     */
    public record Codes(float[] means, float[] deviations, float[] unitKl) {}

    /**
     * q(z|x) of every test image, before any flow, in the order of the test set.
     *
     * @param labels     class of each; not modified by anybody
     * @param means      μ (test images × latentUnits)
     * @param deviations σ (test images × latentUnits)
     */
    public record TestCodes(int[] labels, float[] means, float[] deviations) {
        public int count() { return labels.length; }
    }

    /**
     * The bound of the first {@link #SCORED} probes, with one sample of z each.
     *
     * @param reconstructionTerm −E log p(x|z), mean, nats
     * @param klTerm             KL term, mean, nats
     * @param count              how many of the first probes are reconstructed
     * @param images             pixel means given z ~ q(z|x) (count × pixels)
     * @param places             z of these probes (count × latentUnits), after the flow
     */
    public record Scores(double reconstructionTerm, double klTerm, int count, float[] images, float[] places) {}

    public int pixels() { return width * height; }

    public int latentUnits() { return model.shape().latentUnits(); }

    public int probeCount() { return probeLabels.length; }

    public float[] latentMeans() {
        return codes.get().means();
    }

    public float[] latentDeviations() {
        return codes.get().deviations();
    }

    public float[] unitKl() {
        return codes.get().unitKl();
    }

    public double reconstructionTerm() { return scores.get().reconstructionTerm(); }

    public double klTerm() { return scores.get().klTerm(); }

    public int reconstructionCount() { return scores.get().count(); }

    /** The first probes and their reconstructions. */
    public ImagePairs pairs() {
        return new ImagePairs(probes(), reconstructions(), width(), height());
    }

    public float[] reconstructions() {
        return scores.get().images();
    }

    public float[] latentSamples() {
        return scores.get().places();
    }

    public int manifoldSide() { return manifoldPlaces.length; }

    /**
     * Pixel means (manifoldSide² × pixels), the row of the largest second unit first; units beyond the second are 0; with one
     * latent unit every row is the same.
     */
    public float[] manifold() {
        return manifoldImages.get();
    }

    public float[] samples() {
        return sampleImages.get();
    }

    public int sampleCount() { return samples().length / pixels(); }

    /** How many probes the two terms are means over. */
    public int scoredCount() {
        return Math.min(SCORED, probeCount());
    }

    /** −ELBO of the first probes, nats / image. */
    public double negativeElbo() {
        return reconstructionTerm() + klTerm();
    }

    /** z of a cell of the manifold. @param column left to right; @param row top to bottom */
    public float[] manifoldPoint(int column, int row) {
        float[] z = new float[latentUnits()];
        z[0] = manifoldPlaces[column];
        if (z.length > 1) z[1] = manifoldPlaces[manifoldSide() - 1 - row];
        return z;
    }
}
