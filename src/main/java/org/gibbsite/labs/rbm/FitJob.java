package org.gibbsite.labs.rbm;

import java.util.List;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.experiment.Metric;
import org.gibbsite.models.rbm.CaseMean;
import org.gibbsite.models.rbm.FreeEnergy;
import org.gibbsite.models.rbm.PseudoLikelihood;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.ReconstructionError;
import org.gibbsite.models.rbm.ReconstructionError.Kind;
import org.gibbsite.random.RandomKey;

/**
 * Reconstruction error, pseudo-likelihood and free energies, with standard errors over the images and the draws. The random
 * draws have fixed keys, so that two updates are compared on the same draws.
 */
final class FitJob implements Measurement.Job {
    /** Nats below which a gap is the rounding of its sums: where training and test images are the same it is 0. */
    private static final double ROUNDING = 1e-9;

    private final long step;
    private final History history;
    private final CaseMean error, pseudo, train, test;
    private final FitEvidence evidence;

    /** @param evidence of the same copy */
    FitJob(long step, Rbm rbm, MeasuredSets sets, FitEvidence evidence, RandomKey key, History history) {
        this.step = step;
        this.evidence = evidence;
        this.history = history;
        var backend = sets.backend();
        error = new CaseMean(new ReconstructionError(rbm, backend, Kind.SAMPLED_HIDDEN, key.fold("reconstruction")),
                sets.test(), sets.test().numRows);
        pseudo = rbm.isGaussianVisible()
                ? null
                : new CaseMean(PseudoLikelihood.estimate(rbm, backend, key.fold("pixels")), sets.test(),
                        sets.test().numRows);
        train = new CaseMean(new FreeEnergy(rbm, backend), sets.train(), sets.train().numRows);
        test = new CaseMean(new FreeEnergy(rbm, backend), sets.test(), sets.test().numRows);
    }

    /** Says of all series of this job why they have no point. */
    static void absent(History history, Absence why, boolean gaussianVisible) {
        for (Metric each : List.of(RbmMetrics.ERROR, RbmMetrics.TRAIN, RbmMetrics.TEST, RbmMetrics.GAP)) {
            history.series(each).absent(why);
        }
        Absence pseudo = gaussianVisible ? Absence.forGood("no pseudo-likelihood: pixels are Gaussian") : why;
        for (Metric each : List.of(RbmMetrics.PSEUDO, RbmMetrics.BASE)) history.series(each).absent(pseudo);
        FitEvidence.absent(history, why);
    }

    static boolean isKnown(History history, long step) { return history.series(RbmMetrics.GAP).contains(step); }

    @Override public boolean advance() {
        if (error.advance() || pseudo != null && pseudo.advance() || train.advance() || test.advance()) return true;
        if (evidence.advance()) return true;
        evidence.write(step);
        history.series(RbmMetrics.ERROR).add(step, error.value(), error.error());
        if (pseudo != null) history.series(RbmMetrics.PSEUDO).add(step, pseudo.value(), pseudo.error());
        history.series(RbmMetrics.TRAIN).add(step, train.value(), train.error());
        history.series(RbmMetrics.TEST).add(step, test.value(), test.error());
        double gap = test.value() - train.value();
        if (Math.abs(gap) < ROUNDING) history.series(RbmMetrics.GAP).add(step, 0);
        else
            history.series(RbmMetrics.GAP).add(step, gap, Math.hypot(test.error(), train.error()));
        return false;
    }
}
