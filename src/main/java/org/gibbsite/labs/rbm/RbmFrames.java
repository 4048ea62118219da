package org.gibbsite.labs.rbm;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.data.ImageData;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MixingReport;
import org.gibbsite.labs.rbm.RbmFrame.Histogram;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.PersistentContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.TemperedLearning;
import org.gibbsite.random.RandomKey;

/** Copies the present state of a run into frames. Draws with a key of its own, the same for every frame. */
final class RbmFrames {
    private static final int PROBES = 200, RECONSTRUCTIONS = 20;

    private final ImageData data;
    private final VisibleScale scale;
    private final SigmoidLayer layer;
    private final RandomKey key;
    private final int[] labels;
    private final float[] greyProbes;
    private final FMatrixRMaj probes;
    private final FMatrixRMaj hidden = new FMatrixRMaj(0, 0), firstHidden = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj sample = new FMatrixRMaj(0, 0), visible = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj particles = new FMatrixRMaj(0, 0);

    RbmFrames(Rbm rbm, ImageData data, VisibleScale scale, LabContext context) {
        this.data = data;
        this.scale = scale;
        layer = context.backend().sigmoidLayer();
        key = context.key().fold("frames");
        Probes chosen = new Probes(data, PROBES);
        labels = chosen.labels();
        probes = new FMatrixRMaj(chosen.count(), data.pixels());
        probes.data = chosen.images(data, scale.values());
        greyProbes = scale.grey(probes.data, probes.data.length);
    }

    RbmFrame make(long step, Rbm rbm, Learner learner, Fantasies fantasies, Optional<Microscope> microscope,
            WeightFilm film, long mixingFrom, Optional<MixingReport> mixing) {
        layer.hiddenMeans(probes, rbm.weights(), rbm.hiddenBias(), hidden);
        int shown = Math.min(RECONSTRUCTIONS, probes.numRows);
        reconstruct(rbm, shown);
        float[] reconstructions = scale.grey(visible.data, shown * rbm.visibleUnits());
        int units = rbm.hiddenUnits();
        return new RbmFrame(step, data.width(), data.height(), units, rbm.weights().data.clone(),
                rbm.visibleBias().clone(), rbm.hiddenBias().clone(), greyProbes, labels,
                Arrays.copyOf(hidden.data, probes.numRows * units), shown,
                reconstructions, particles(rbm, learner, fantasies), sweeps(step, learner, fantasies),
                histograms(rbm, learner), activity(units), data.classes(), rbm.isGaussianVisible(), scale.perUnit(),
                microscope, film.shots(step), mixingFrom, mixing);
    }

    /** The chains that learning itself keeps, where it keeps some: one pass v → p(h | v) → p(v | h) from their states. */
    private float[] particles(Rbm rbm, Learner learner, Fantasies fantasies) {
        switch (learner) {
            case PersistentContrastiveDivergence persistent -> particles.setTo(persistent.particles().visible());
            case TemperedLearning tempered -> tempered.chains().coldest(particles);
            default -> {
                return scale.grey(fantasies.means(), fantasies.means().length);
            }
        }
        particles.reshape(Math.min(particles.numRows, Fantasies.MOST), particles.numCols, true);
        layer.hiddenMeans(particles, rbm.weights(), rbm.hiddenBias(), firstHidden);
        visibleMeans(rbm, firstHidden);
        return scale.grey(visible.data, particles.getNumElements());
    }

    private static long sweeps(long step, Learner learner, Fantasies fantasies) {
        return switch (learner) {
            case PersistentContrastiveDivergence _ -> step;
            case TemperedLearning _ -> step;
            default -> fantasies.sweeps();
        };
    }

    /** {@code visible} ← p(v | h) of the first probes, with h sampled. */
    private void reconstruct(Rbm rbm, int shown) {
        firstHidden.reshape(shown, rbm.hiddenUnits());
        System.arraycopy(hidden.data, 0, firstHidden.data, 0, shown * rbm.hiddenUnits());
        layer.sample(firstHidden, key, sample);
        visibleMeans(rbm, sample);
    }

    private void visibleMeans(Rbm rbm, FMatrixRMaj h) {
        layer.visibleInputs(h, rbm.weights(), rbm.visibleBias(), 1, visible);
        if (!rbm.isGaussianVisible()) layer.sigmoid(visible);
    }

    private float[] activity(int units) {
        float[] activity = new float[units];
        for (int row = 0; row < probes.numRows; row++) {
            for (int j = 0; j < units; j++) activity[j] += hidden.data[row * units + j];
        }
        for (int j = 0; j < units; j++) activity[j] /= Math.max(1, probes.numRows);
        return activity;
    }

    private static Histogram[] histograms(Rbm rbm, Learner learner) {
        var state = learner.state();
        return new Histogram[]{of("W", rbm.weights().data), of("a", rbm.visibleBias()), of("b", rbm.hiddenBias()),
                of("ΔW", state.get("velocity/weights")), of("Δa", state.get("velocity/visibleBias")),
                of("Δb", state.get("velocity/hiddenBias"))};
    }

    private static Histogram of(String name, float[] values) { return Histograms.of(name, values, values.length); }
}
