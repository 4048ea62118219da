package org.gibbsite.labs.rbm;

import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.labs.rbm.RbmSettings.UnitStates;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.PersistentContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * The expensive diagnostics of a run: three jobs that work in slices on copies of the parameters, so that training never
 * waits long and never notices. Every result belongs to the update at which its copy was made.
 */
final class RbmMeasurements {
    private final MeasuredSets sets;
    private final History history;
    private final Rbm fitCopy, likelihoodCopy;
    private final RandomKey key;
    private MeasuringJob fit, likelihood, compass;

    RbmMeasurements(MeasuredSets sets, Rbm shape, History history, RandomKey key) {
        this.sets = sets;
        this.history = history;
        this.key = key;
        fitCopy = shape.copy();
        likelihoodCopy = shape.copy();
        // In the order of the charts: what a small window shows at first must tell whether the model is any good.
        LikelihoodJob.declareLikelihood(history);
        FitJob.declare(history);
        LikelihoodJob.declarePartition(history);
        FitEvidence.declare(history);
    }

    /** Says in every series when its first point comes. @param now where the run stands; @param compass whether there is one */
    void announce(long now, RbmSettings settings, boolean compass) {
        FitJob.absent(history, every(settings.measureEvery(), now, "measure every"), fitCopy.isGaussianVisible());
        LikelihoodJob.absent(history, every(settings.likelihoodEvery(), now, "likelihood every"));
        if (compass) Compass.absent(history, every(settings.compassEvery(), now, "compass every"));
    }

    private static Absence every(int updates, long now, String setting) {
        return Absence.every("update", updates, now, setting, "Measuring");
    }

    /** Makes error, pseudo-likelihood and free energies due at this update, unless it is known or an earlier one waits. */
    void measureFit(long step, Rbm rbm, Learner learner, RbmSettings settings) {
        if (fit != null || FitJob.isKnown(history, step)) return;
        fitCopy.set(rbm);
        FMatrixRMaj particles = learner instanceof PersistentContrastiveDivergence persistent
                ? FitEvidence.followed(persistent.particles().visible())
                : null;
        fit = new FitJob(step, fitCopy, sets,
                new FitEvidence(fitCopy, sets, particles, settings.drivingStates() == UnitStates.PROBABILITIES, key,
                        history),
                key, history);
    }

    /** Makes the log-likelihood due at this update, unless it is known or an earlier one waits. */
    void measureLikelihood(long step, Rbm rbm, RbmSettings settings) {
        if (likelihood != null || LikelihoodJob.isKnown(history, step)) return;
        likelihoodCopy.set(rbm);
        likelihood = LikelihoodJob.of(step, likelihoodCopy, sets, settings, key.fold(step), history);
    }

    /** Makes a reading of the compass due at this update, unless it is known or an earlier one waits. */
    void measureCompass(long step, Rbm rbm, CompassChains chains, RbmSettings settings) {
        if (compass != null || CompassJob.isKnown(history, step)) return;
        compass = new CompassJob(step, rbm.copy(), sets, chains.states().copy(), CompassJob.sweeps(settings),
                key.fold("compass").fold(step), history);
    }

    boolean isDue() { return fit != null || likelihood != null || compass != null; }

    boolean isCompassDue() { return compass != null; }

    boolean isFitDue() { return fit != null; }

    boolean isLikelihoodDue() { return likelihood != null; }

    /** One slice; returns whether more wait. */
    boolean advance() {
        if (fit != null) {
            if (!fit.advance()) fit = null;
        } else if (compass != null) {
            if (!compass.advance()) compass = null;
        } else if (likelihood != null && !likelihood.advance()) {
            likelihood = null;
        }
        return isDue();
    }

    /** Forgets what waits for updates after {@code step}: another future begins there. */
    void keepUpTo(long step) {
        if (fit != null && fit.step() > step) fit = null;
        if (likelihood != null && likelihood.step() > step) likelihood = null;
        if (compass != null && compass.step() > step) compass = null;
    }
}
