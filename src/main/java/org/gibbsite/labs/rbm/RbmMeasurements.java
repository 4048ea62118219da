package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.function.Supplier;
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

    /**
     * What is measured.
     *
     * @param compass  null where the model is too large for the exact gradient
     * @param settings in force
     * @param learner  of the present method
     */
    record Present(Rbm rbm, CompassChains compass, Supplier<RbmSettings> settings, Supplier<Learner> learner) {}

    RbmMeasurements(MeasuredSets sets, Present present, History history, RandomKey key) {
        this.sets = sets;
        this.history = history;
        this.present = present;
        this.key = key;
        fitCopy = present.rbm().copy();
        likelihoodCopy = present.rbm().copy();
        RbmMetrics.ALWAYS.forEach(history::series);
    }

    List<Measurement> all() {
        return List.of(new FitMeasurement(), new CompassMeasurement(), new LikelihoodMeasurement());
    }

    /** Says in every series when its first point comes. @param now where the run stands */
    void announce(long now) {
        RbmSettings settings = settings();
        FitJob.absent(history, every(settings.measuring().measureEvery(), now, "measure every"),
                fitCopy.isGaussianVisible());
        LikelihoodJob.absent(history, every(settings.measuring().likelihoodEvery(), now, "likelihood every"));
        if (present.compass() != null)
            Compass.absent(history, every(settings.measuring().compassEvery(), now, "compass every"));
    }

    private RbmSettings settings() { return present.settings().get(); }

    private static Absence every(int updates, long now, String setting) {
        return Absence.every("update", updates, now, setting, "Measuring");
    }

    /** Error, pseudo-likelihood, free energies and what diagnoses judge by. */
    private final class FitMeasurement implements Measurement {
        @Override public long due(long step) { return Measurement.every(settings().measuring().measureEvery(), step); }

        @Override public boolean isKnown(long step) { return FitJob.isKnown(history, step); }

        @Override public Job begin(long step) {
            fitCopy.set(present.rbm());
            FMatrixRMaj particles = present.learner().get() instanceof PersistentContrastiveDivergence persistent
                    ? FitEvidence.followed(persistent.particles().visible())
                    : null;
            boolean drivenByMeans = settings().sampling().drivingStates() == UnitStates.PROBABILITIES;
            return new FitJob(step, fitCopy, sets,
                    new FitEvidence(fitCopy, sets, particles, drivenByMeans, key, history), key, history);
        }
    }

    /** The log-likelihood. */
    private final class LikelihoodMeasurement implements Measurement {
        @Override public long due(long step) {
            return Measurement.every(settings().measuring().likelihoodEvery(), step);
        }

        @Override public long dueAtEnd(long step) {
            return settings().measuring().likelihoodEvery() > 0 ? step : NEVER;
        }

        @Override public boolean isKnown(long step) { return LikelihoodJob.isKnown(history, step); }

        @Override public Job begin(long step) {
            likelihoodCopy.set(present.rbm());
            return LikelihoodJob.of(step, likelihoodCopy, sets, settings(), key.fold(step), history);
        }
    }

    /** A reading of the compass. */
    private final class CompassMeasurement implements Measurement {
        @Override public long due(long step) {
            return present.compass() == null ? NEVER : Measurement.every(settings().measuring().compassEvery(), step);
        }

        @Override public long dueAtEnd(long step) {
            return present.compass() != null && settings().measuring().compassEvery() > 0 ? step : NEVER;
        }

        @Override public boolean isKnown(long step) { return CompassJob.isKnown(history, step); }

        @Override public Job begin(long step) {
            return new CompassJob(step, present.rbm().copy(), sets, present.compass().states().copy(),
                    CompassJob.sweeps(settings()), key.fold("compass").fold(step), history);
        }
    }
}
