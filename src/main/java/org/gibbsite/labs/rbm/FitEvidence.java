package org.gibbsite.labs.rbm;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Metric;
import org.gibbsite.models.rbm.BlockGibbs;
import org.gibbsite.models.rbm.CaseMean;
import org.gibbsite.models.rbm.PseudoLikelihood;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.ReconstructionError;
import org.gibbsite.models.rbm.ReconstructionError.Kind;
import org.gibbsite.random.RandomKey;

/**
 * What {@link RbmDiagnoses} judges by, beside the figures of {@link FitJob}: largest weight, units that are always off or
 * always on, how far persistent particles still move. In slices, on copies.
 */
final class FitEvidence {
    private static final List<Metric> UNITS = List.of(RbmMetrics.DEAD, RbmMetrics.ALWAYS_ON, RbmMetrics.LARGEST);
    /** Particles that are followed, and sweeps at fixed weights in which they may move. */
    private static final int FOLLOWED = 10, SWEEPS = 20;

    private final Rbm rbm;
    private final History history;
    private final float[] lowest, highest;
    private final CaseMean extremes, base, means;
    private final BlockGibbs chains;
    private final FMatrixRMaj from;
    private final RandomKey key;
    private int swept;

    /**
     * @param particles of persistent chains at this update (particles × visible), a copy; null where there are none
     * @param drivenByMeans whether means of hidden units drive the reconstructions of learning
     */
    FitEvidence(Rbm rbm, MeasuredSets sets, FMatrixRMaj particles, boolean drivenByMeans, RandomKey key,
            History history) {
        this.rbm = rbm;
        this.history = history;
        this.key = key;
        var backend = sets.backend();
        lowest = new float[rbm.hiddenUnits()];
        highest = new float[rbm.hiddenUnits()];
        Arrays.fill(lowest, 1);
        FMatrixRMaj hidden = new FMatrixRMaj(0, 0);
        extremes = new CaseMean((cases, first, out) -> {
            backend.sigmoidLayer().hiddenMeans(cases, rbm.weights(), rbm.hiddenBias(), hidden);
            widen(hidden);
            Arrays.fill(out, 0);
        }, sets.test(), sets.test().numRows);
        base = rbm.isGaussianVisible()
                ? null
                : new CaseMean(PseudoLikelihood.estimate(baseRate(sets), backend, key.fold("pixels")), sets.test(),
                        sets.test().numRows);
        means = drivenByMeans
                ? new CaseMean(new ReconstructionError(rbm, backend, Kind.MEAN_FIELD, key), sets.test(),
                        sets.test().numRows)
                : null;
        from = particles;
        chains = particles == null ? null : new BlockGibbs(particles.numRows, rbm, backend);
        if (chains != null) chains.visible().setTo(particles);
    }

    /** The first particles, a copy. @param states (chains × visible). Not modified. */
    static FMatrixRMaj followed(FMatrixRMaj states) {
        int count = Math.min(FOLLOWED, states.numRows);
        return new FMatrixRMaj(count, states.numCols, true,
                Arrays.copyOf(states.data, count * states.numCols));
    }

    /** The best model without weights. */
    private static Rbm baseRate(MeasuredSets sets) {
        Rbm base = new Rbm(sets.test().numCols, 1, false);
        System.arraycopy(sets.baseRate(), 0, base.visibleBias(), 0, sets.baseRate().length);
        return base;
    }

    static void absent(History history, Absence why) {
        UNITS.forEach(metric -> history.series(metric).absent(why));
    }

    private void widen(FMatrixRMaj hidden) {
        for (int at = 0, size = hidden.getNumElements(); at < size; at++) {
            int j = at % lowest.length;
            lowest[j] = Math.min(lowest[j], hidden.data[at]);
            highest[j] = Math.max(highest[j], hidden.data[at]);
        }
    }

    /** One slice. @return whether more are left */
    boolean advance() {
        if (extremes.advance() || base != null && base.advance() || means != null && means.advance()) return true;
        if (chains == null || swept == SWEEPS) return false;
        chains.sweep(key.fold("motion").fold(swept++));
        return true;
    }

    void write(long step) {
        int dead = 0, on = 0;
        for (int j = 0; j < lowest.length; j++) {
            if (highest[j] < RbmFrame.DEAD_BELOW) dead++;
            if (lowest[j] > 1 - RbmFrame.DEAD_BELOW) on++;
        }
        history.series(RbmMetrics.DEAD).add(step, (double) dead / lowest.length);
        history.series(RbmMetrics.ALWAYS_ON).add(step, (double) on / lowest.length);
        history.series(RbmMetrics.LARGEST).add(step, largestWeight());
        if (base != null) history.series(RbmMetrics.BASE).add(step, base.value(), base.error());
        if (means != null)
            history.series(RbmMetrics.MEANS_ERROR).add(step, means.value(), means.error());
        if (chains != null) history.series(RbmMetrics.MOTION).add(step, motion());
    }

    /**
     * How far a particle gets in {@value #SWEEPS} sweeps, over how far it is from the next particle: near 1 where chains
     * forget, near 0 where they are stuck apart. Distances are mean |v − v'|; NaN where all particles are the same.
     */
    private double motion() {
        int size = from.data.length, units = from.numCols;
        double moved = 0, apart = 0;
        for (int i = 0; i < size; i++) {
            moved += Math.abs(chains.visible().data[i] - from.data[i]);
            apart += Math.abs(from.data[(i + units) % size] - from.data[i]);
        }
        return apart == 0 ? Double.NaN : moved / apart;
    }

    private double largestWeight() {
        float largest = 0;
        for (float weight : rbm.weights().data) largest = Math.max(largest, Math.abs(weight));
        return largest;
    }
}
