package org.gibbsite.labs.rbm;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Measurement;
import org.gibbsite.labs.rbm.RbmSettings.UnitStates;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.PersistentContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.random.RandomKey;

/**
 * The expensive diagnostics of a run, on copies of the parameters, so that training never waits long and never notices.
 */
final class RbmMeasurements {
    private final MeasuredSets sets;
    private final History history;
    private final Present present;
    private final Rbm fitCopy, likelihoodCopy;
    private final RandomKey key;

    /** What is measured, as it is now. */
    interface Present {
        RbmSettings settings();

        Rbm rbm();

        Learner learner();

        /** Null where the model is too large for the exact gradient. */
        CompassChains compass();
    }

    RbmMeasurements(MeasuredSets sets, Present present, History history, RandomKey key) {
        this.sets = sets;
        this.history = history;
        this.present = present;
        this.key = key;
        fitCopy = present.rbm().copy();
        likelihoodCopy = present.rbm().copy();
        // In the order of the charts: what a small window shows at first must tell whether the model is any good.
        history.series(RbmMetrics.LIKELIHOOD);
        FitJob.declare(history);
        history.series(RbmMetrics.PARTITION);
        FitEvidence.declare(history);
    }

    List<Measurement> all() {
        return List.of(new FitMeasurement(), new CompassMeasurement(), new LikelihoodMeasurement());
    }

    /** Says in every series when its first point comes. @param now where the run stands */
    void announce(long now) {
        RbmSettings settings = present.settings();
        FitJob.absent(history, every(settings.measureEvery(), now, "measure every"), fitCopy.isGaussianVisible());
        LikelihoodJob.absent(history, every(settings.likelihoodEvery(), now, "likelihood every"));
        if (present.compass() != null) Compass.absent(history, every(settings.compassEvery(), now, "compass every"));
    }

    private static Absence every(int updates, long now, String setting) {
        return Absence.every("update", updates, now, setting, "Measuring");
    }

    /** Error, pseudo-likelihood, free energies and what diagnoses judge by. */
    private final class FitMeasurement implements Measurement {
        @Override public long due(long step) { return Measurement.every(present.settings().measureEvery(), step); }

        @Override public boolean isKnown(long step) { return FitJob.isKnown(history, step); }

        @Override public Job begin(long step) {
            fitCopy.set(present.rbm());
            FMatrixRMaj particles = present.learner() instanceof PersistentContrastiveDivergence persistent
                    ? FitEvidence.followed(persistent.particles().visible())
                    : null;
            boolean drivenByMeans = present.settings().drivingStates() == UnitStates.PROBABILITIES;
            return new FitJob(step, fitCopy, sets,
                    new FitEvidence(fitCopy, sets, particles, drivenByMeans, key, history), key, history);
        }
    }

    /** The log-likelihood. */
    private final class LikelihoodMeasurement implements Measurement {
        @Override public long due(long step) { return Measurement.every(present.settings().likelihoodEvery(), step); }

        @Override public long dueAtEnd(long step) { return present.settings().likelihoodEvery() > 0 ? step : NEVER; }

        @Override public boolean isKnown(long step) { return LikelihoodJob.isKnown(history, step); }

        @Override public Job begin(long step) {
            likelihoodCopy.set(present.rbm());
            return LikelihoodJob.of(step, likelihoodCopy, sets, present.settings(), key.fold(step), history);
        }
    }

    /** A reading of the compass. */
    private final class CompassMeasurement implements Measurement {
        @Override public long due(long step) {
            return present.compass() == null ? NEVER : Measurement.every(present.settings().compassEvery(), step);
        }

        @Override public long dueAtEnd(long step) {
            return present.compass() != null && present.settings().compassEvery() > 0 ? step : NEVER;
        }

        @Override public boolean isKnown(long step) { return CompassJob.isKnown(history, step); }

        @Override public Job begin(long step) {
            return new CompassJob(step, present.rbm().copy(), sets, present.compass().states().copy(),
                    CompassJob.sweeps(present.settings()), key.fold("compass").fold(step), history);
        }
    }
}
