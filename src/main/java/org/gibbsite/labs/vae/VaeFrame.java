package org.gibbsite.labs.vae;

import org.gibbsite.experiment.Frame;
import org.gibbsite.models.vae.VaeModel;

/**
 * What the pages of {@code VaeLab} show of one update. Pixels are in [0, 1]; arrays are row by row.
 *
 * @param step            updates made
 * @param width           pixels in a row of an image
 * @param height          rows of an image
 * @param classes         number of classes of the data
 * @param model           the weights of this update: encodes and decodes for any thread, undisturbed by the training
 * @param probes          test images shown (probeCount × pixels); the same array in every frame of a run
 * @param probeLabels     class of each probe
 * @param latentMeans     μ of q(z|x) of each probe (probeCount × latentUnits), before any flow
 * @param latentDeviations σ of q(z|x) of each probe (probeCount × latentUnits)
 * @param unitKl          KL of each latent unit, mean over the probes, nats
 * @param reconstructionTerm −E log p(x|z), mean over the first {@link #SCORED} probes, one sample each, nats
 * @param klTerm          KL term of the bound, mean over the same probes, nats
 * @param reconstructionCount how many of the first probes are reconstructed
 * @param reconstructions pixel means given z ~ q(z|x) (reconstructionCount × pixels)
 * @param latentSamples   z of the reconstructed probes (reconstructionCount × latentUnits), after the flow
 * @param manifoldSide    points along each axis of the manifold grid
 * @param manifoldPlaces  z of the grid's columns, left to right, and of its rows, bottom to top
 * @param manifold        pixel means (manifoldSide² × pixels), the row of the largest second unit first; units beyond the
 *                        second are 0; with one latent unit every row is the same
 * @param samples         pixel means of draws z ~ p(z) (sampleCount × pixels)
 */
public record VaeFrame(long step, int width, int height, int classes, VaeModel model, float[] probes,
        byte[] probeLabels, float[] latentMeans, float[] latentDeviations, float[] unitKl, double reconstructionTerm,
        double klTerm, int reconstructionCount, float[] reconstructions, float[] latentSamples, int manifoldSide,
        float[] manifoldPlaces, float[] manifold, float[] samples) implements Frame {

    /** Probes that the bound is computed for, at most: all would nearly double what a frame costs. */
    public static final int SCORED = 50;

    public int pixels() { return width * height; }

    public int latentUnits() { return unitKl.length; }

    public int probeCount() { return probeLabels.length; }

    public int sampleCount() { return samples.length / pixels(); }

    /** How many probes the two terms are means over. */
    public int scoredCount() {
        return Math.min(SCORED, probeCount());
    }

    /** −ELBO of the first probes, nats / image. */
    public double negativeElbo() { return reconstructionTerm + klTerm; }

    /** z of a cell of the manifold. @param column left to right; @param row top to bottom */
    public float[] manifoldPoint(int column, int row) {
        float[] z = new float[latentUnits()];
        z[0] = manifoldPlaces[column];
        if (z.length > 1) z[1] = manifoldPlaces[manifoldSide - 1 - row];
        return z;
    }
}
