package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.Optional;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.Film;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.kit.training.ImagePairs;

/**
 * What the pages of {@code RbmLab} show of one update. Probabilities are in [0, 1]; arrays are row by row.
 *
 * @param step           updates made
 * @param width          pixels in a row of a visible image; width · height = visible units
 * @param height         rows of a visible image
 * @param hiddenUnits    n_h
 * @param weights        W (visible × hidden)
 * @param visibleBias    a, one per visible unit
 * @param hiddenBias     b, one per hidden unit
 * @param probes         test images shown and reconstructed (probeCount × visible), in [0, 1]; the same array in every
 *                       frame of a run
 * @param probeLabels    class of each probe
 * @param probeHidden    p(h = 1 | probe) (probeCount × hidden)
 * @param reconstructions p(v = 1 | h) with h sampled, of the first {@code reconstructionCount} probes
 * @param fantasies      p(v = 1 | h) of the particles (particles × visible): the model's own samples
 * @param fantasySweeps  Gibbs sweeps that the particles have made
 * @param histograms     of W, a, b and of their last updates, in this order
 * @param activity       mean activation of each hidden unit over the probes
 * @param classes        number of classes of the data
 * @param gaussianVisible whether visible states are real with variance 1, not probabilities
 * @param greyPerUnit    grey level of one unit of visible state: 1 for Bernoulli units
 * @param microscope     the phases of the update, while somebody steps by phases
 * @param film           the weights of earlier updates, oldest first; of very large machines the first units only
 * @param mixingFrom     update of the first {@code mixing}
 * @param mixing         of the persistent particles over the last updates; empty until there are enough
 */
public record RbmFrame(long step, int width, int height, int hiddenUnits, float[] weights, float[] visibleBias,
        float[] hiddenBias, float[] probes, int[] probeLabels, float[] probeHidden, int reconstructionCount,
        float[] reconstructions, float[] fantasies, long fantasySweeps, Histogram[] histograms, float[] activity,
        int classes, boolean gaussianVisible, double greyPerUnit, Optional<Microscope> microscope,
        List<Film.Shot> film, long mixingFrom, Optional<MixingReport> mixing) implements Frame {

    /** The first probes and their reconstructions. */
    public ImagePairs pairs() {
        return new ImagePairs(probes, reconstructions, width, height);
    }

    @Override public Absence whyNoMixing() { return Absence.until("update", mixingFrom); }

    public int visibleUnits() { return width * height; }

    public int probeCount() { return probeLabels.length; }

    public int fantasyCount() { return fantasies.length / visibleUnits(); }

    /** A unit is dead when no probe drives it above this, always on when none leaves it below one minus this. */
    public static final float DEAD_BELOW = 0.05f;

    /**
     * Counts in equal bins.
     *
     * @param name  {@code "W"}, {@code "a"}, {@code "b"}, {@code "ΔW"}, {@code "Δa"}, {@code "Δb"}
     * @param low   left edge of the first bin
     * @param high  right edge of the last bin
     * @param counts one per bin
     */
    public record Histogram(String name, double low, double high, int[] counts) {}
}
