package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.models.rbm.ExactMoments;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.GradientAngle;
import org.gibbsite.models.rbm.GradientEstimates;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * One reading of the gradient compass: angle and length of the estimates of CD-1, CD-k and PCD against the exact gradient,
 * all of the mean log-likelihood of the first training images. Draws with keys of its own, on copies.
 */
final class CompassJob implements Measurement.Job {
    /** k where learning itself uses one sweep. */
    private static final int MANY_SWEEPS = 10;
    /** Multiply-adds of one slice: some 10 ms. */
    private static final double WORK_PER_SLICE = 4e6;

    private final long step;
    private final History history;
    private final RandomKey key;
    private final GradientEstimates estimates;
    private final FMatrixRMaj particles;
    private final ExactMoments model;
    private final int statesPerSlice, sweepsPerSlice, sweeps;
    private int swept;
    private double[] exact, first;

    /**
     * @param rbm       a copy
     * @param particles of PCD at this step (chains × visible), a copy
     * @param sweeps    k, see {@link #sweeps}
     */
    CompassJob(long step, Rbm rbm, MeasuredSets sets, FMatrixRMaj particles, int sweeps, RandomKey key,
            History history) {
        this.step = step;
        this.history = history;
        this.key = key;
        this.particles = particles;
        this.sweeps = sweeps;
        FMatrixRMaj cases = cases(sets.train());
        estimates = new GradientEstimates(rbm, cases, sets.backend());
        estimates.startAtData();
        model = new ExactMoments(ExactRbm.of(rbm));
        statesPerSlice = (int) Math.max(1, 0.1 * WORK_PER_SLICE / (rbm.visibleUnits() + rbm.hiddenUnits()));
        sweepsPerSlice = (int) Math.max(1,
                WORK_PER_SLICE / (2.0 * cases.numRows * rbm.visibleUnits() * rbm.hiddenUnits()));
    }

    /** The k of CD-k: that of learning, or {@value #MANY_SWEEPS} where learning uses CD-1. */
    static int sweeps(RbmSettings settings) {
        return settings.learning().sweeps() == 1 ? MANY_SWEEPS : settings.learning().sweeps();
    }

    /** The first training images, over and over where there are fewer than chains: every one equally often. */
    private static FMatrixRMaj cases(FMatrixRMaj train) {
        int distinct = Math.min(CompassChains.COUNT, train.numRows);
        int times = Math.ceilDiv(CompassChains.COUNT, distinct);
        FMatrixRMaj cases = new FMatrixRMaj(times * distinct, train.numCols);
        for (int n = 0; n < times; n++) {
            System.arraycopy(train.data, 0, cases.data, n * distinct * train.numCols, distinct * train.numCols);
        }
        return cases;
    }

    static boolean isKnown(History history, long step) {
        return history.series(Compass.angle(0)).contains(step);
    }

    @Override public boolean advance() {
        if (exact == null) {
            if (!model.advance(statesPerSlice)) exact = estimates.exact(model.statistics());
            return true;
        }
        for (int n = 0; n < sweepsPerSlice && swept < sweeps; n++) {
            estimates.sweep(key.fold(swept++));
            if (swept == 1) first = estimates.divergence();
        }
        if (swept < sweeps) return true;
        double[][] all = {first, estimates.divergence(), estimates.estimate(particles)};
        for (int method = 0; method < all.length; method++) {
            Compass.record(history, method, step, GradientAngle.between(all[method], exact));
        }
        return false;
    }
}
