package org.gibbsite.labs.rbm;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.labs.rbm.Microscope.Constants;
import org.gibbsite.labs.rbm.Microscope.Layer;
import org.gibbsite.labs.rbm.Microscope.Statistics;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.LearningRule;
import org.gibbsite.random.RandomKey;

/**
 * Knows which phase was taken last, and while somebody watches makes a {@link Microscope} of it from what the learner still
 * holds. Taking an update whole or in phases leads to the same picture.
 */
final class PhaseWatch {
    private static final int NOTHING = -1;

    private final MatrixBackend backend;
    private final boolean gaussian;
    private final FMatrixRMaj product = new FMatrixRMaj(0, 0);
    private boolean watched;
    private int taken = NOTHING;
    private LearningRule rule;
    private RandomKey key;

    /** @param gaussian whether visible units are Gaussian, whose draws are normal */
    PhaseWatch(MatrixBackend backend, boolean gaussian) {
        this.backend = backend;
        this.gaussian = gaussian;
    }

    void watch(boolean wanted) { watched = wanted; }

    /** Phase {@code phase} of an update was carried out. @param updateKey all randomness of that update */
    void took(int phase, LearningRule itsRule, RandomKey updateKey) {
        taken = phase;
        rule = itsRule;
        key = updateKey;
    }

    /** All phases of an update were carried out. */
    void tookAll(LearningRule itsRule, RandomKey updateKey) {
        took(ContrastiveDivergence.phases(itsRule.sweeps()) - 1, itsRule, updateKey);
    }

    /** The learner no longer holds what led to its parameters. */
    void forget() { taken = NOTHING; }

    /** Empty while nobody watches, where no phase is known, and for learners without phases. */
    Optional<Microscope> picture(Learner learner, FMatrixRMaj batch) {
        if (!watched || taken == NOTHING || !(learner instanceof ContrastiveDivergence cd)) return Optional.empty();
        WeightUpdate weights = rule.weights();
        Constants constants = new Constants(weights.rate(), weights.momentum(), weights.l2(), weights.l1(),
                rule.samplePositive(), rule.sparsityCost() > 0);
        int sweep = Math.min(rule.sweeps(), (taken + 1) / 2);
        boolean drawn = sweep < rule.sweeps() && taken == 2 * sweep && !rule.drivenByMeans();
        Layer visible1 = sweep == 0 ? Layer.NONE : visible(cd, sweep - 1);
        Layer hidden1 = sweep == 0 || taken < 2 * sweep
                ? Layer.NONE
                : hidden(cd.hidden1(), drawn ? cd.hiddenSample() : null, sweep);
        return Optional.of(new Microscope(taken, rule.sweeps(), batch.numRows, constants,
                new Layer(new float[0], new float[0], first(batch)),
                hidden(cd.hiddenMeans0(), isFirstSampleUsed() ? cd.hiddenSample0() : null, 0),
                visible1, hidden1, statistics(cd, batch, hidden1.isKnown())));
    }

    private boolean isFirstSampleUsed() { return !rule.drivenByMeans() || rule.samplePositive(); }

    private Layer hidden(FMatrixRMaj means, FMatrixRMaj sample, int sweep) {
        if (sample == null) return new Layer(first(means), new float[0], first(means));
        return new Layer(first(means), draws(key.fold("hidden").fold(sweep), means.numCols, means.numRows),
                first(sample));
    }

    private Layer visible(ContrastiveDivergence cd, int sweep) {
        FMatrixRMaj means = cd.visibleMeans(sweep);
        boolean drawn = rule.sampleVisible() && !gaussian;
        return new Layer(first(means), drawn
                ? draws(key.fold("visible").fold(sweep), means.numCols, means.numRows)
                : new float[0], first(cd.visible1()));
    }

    private Statistics statistics(ContrastiveDivergence cd, FMatrixRMaj batch, boolean negativeKnown) {
        boolean applied = taken == ContrastiveDivergence.phases(rule.sweeps()) - 1;
        float[] positive = meanProduct(batch, rule.samplePositive() ? cd.hiddenSample0() : cd.hiddenMeans0());
        float[] negative = negativeKnown ? meanProduct(cd.visible1(), cd.hidden1()) : new float[0];
        if (!applied) return new Statistics(positive, negative, new float[0], new float[0], new float[0]);
        var last = cd.state();
        return new Statistics(positive, negative, last.get("velocity/weights").clone(),
                last.get("velocity/visibleBias").clone(), last.get("velocity/hiddenBias").clone());
    }

    /** vᵀh / B (visible × hidden). */
    private float[] meanProduct(FMatrixRMaj v, FMatrixRMaj h) {
        backend.multTransA(v, h, product);
        float[] mean = Arrays.copyOf(product.data, product.getNumElements());
        for (int i = 0; i < mean.length; i++) mean[i] /= v.numRows;
        return mean;
    }

    private static float[] first(FMatrixRMaj cases) {
        return Arrays.copyOf(cases.data, Math.min(cases.numRows, Microscope.SHOWN_CASES) * cases.numCols);
    }

    private static float[] draws(RandomKey drawKey, int units, int cases) {
        float[] draws = new float[Math.min(cases, Microscope.SHOWN_CASES) * units];
        for (int i = 0; i < draws.length; i++) draws[i] = drawKey.uniform(i);
        return draws;
    }
}
