package org.gibbsite.labs.rbm;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.compute.WeightUpdate;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.labs.rbm.RbmSettings.Method;
import org.gibbsite.labs.rbm.RbmSettings.UnitStates;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.ExactGradient;
import org.gibbsite.models.rbm.ExactRbm;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.LearningRule;
import org.gibbsite.models.rbm.PersistentContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.TemperedLearning;
import org.gibbsite.random.RandomKey;

/** Makes the learner that the settings ask for, and says what one update of it is. */
final class RbmLearners {
    private RbmLearners() {}

    /** @throws IllegalArgumentException when the model is too large for the exact gradient */
    static void requireFeasible(Rbm rbm, RbmSettings settings) {
        if (settings.learning().method() != Method.EXACT) return;
        if (ExactRbm.isFeasible(rbm.visibleUnits(), rbm.hiddenUnits(), rbm.isGaussianVisible())) return;
        throw new IllegalArgumentException("method exact sums over all states of the smaller layer, which may have "
                + ExactRbm.LARGEST_ENUMERATION + " units, not " + Math.min(rbm.visibleUnits(), rbm.hiddenUnits()));
    }

    /** Keeps chains of {@code settings.particles()}, where the method has any, from noise. */
    static Learner create(Method method, Rbm rbm, RbmSettings settings, LabContext context) {
        RandomKey key = context.key().fold("particles");
        return switch (method) {
            case CD -> new ContrastiveDivergence(rbm, context.backend());
            case PCD ->
                new PersistentContrastiveDivergence(rbm, settings.sampling().particles(), context.backend(), key);
            case TEMPERING ->
                new TemperedLearning(rbm, settings.sampling().particles(), settings.sampling().temperatures(),
                        context.backend(),
                        key);
            case EXACT -> new ExactGradient(rbm, context.backend());
        };
    }

    /** The constants of an update that starts at this epoch, fractional. */
    static LearningRule rule(RbmSettings settings, double epoch) {
        WeightUpdate weights = new WeightUpdate(LearningRates.at(settings, epoch),
                (float) settings.learning().momentum(),
                (float) settings.learning().weightDecayL2(), (float) settings.learning().weightDecayL1());
        return new LearningRule(weights, settings.learning().sweeps(),
                settings.sampling().visibleStates() == UnitStates.SAMPLES,
                settings.sampling().drivingStates() == UnitStates.PROBABILITIES,
                settings.sampling().positiveStatistics() == UnitStates.SAMPLES,
                (float) settings.learning().sparsityCost(),
                (float) settings.learning().sparsityTarget());
    }

    /** Names of the phases of one update of contrastive divergence; empty for the other methods. */
    static List<String> phases(RbmSettings settings) {
        if (settings.learning().method() != Method.CD) return List.of();
        return PhaseNames.of(settings.learning().sweeps());
    }

    /** Copies what both remember, such as the velocities, from the state of one learner into another. */
    static void takeOver(SortedMap<String, float[]> from, Learner to) {
        to.state().forEach((name, values) -> {
            float[] old = from.get(name);
            if (old != null && old.length == values.length) System.arraycopy(old, 0, values, 0, old.length);
        });
    }
}
