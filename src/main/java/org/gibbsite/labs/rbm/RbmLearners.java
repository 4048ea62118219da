package org.gibbsite.labs.rbm;

import java.util.SortedMap;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.ExactGradient;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.PersistentContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.TemperedLearning;
import org.gibbsite.random.RandomKey;

/** Makes the learner that the settings ask for. */
final class RbmLearners {
    private RbmLearners() {}

    /** @throws IllegalArgumentException when the model is too large for the exact gradient */
    static Learner create(Rbm rbm, RbmSettings settings, LabContext context) {
        RandomKey key = context.key().fold("particles");
        return switch (settings.method()) {
            case CD -> new ContrastiveDivergence(rbm, context.backend());
            case PCD -> new PersistentContrastiveDivergence(rbm, settings.particles(), context.backend(), key);
            case TEMPERING ->
                new TemperedLearning(rbm, settings.particles(), settings.temperatures(), context.backend(),
                        key);
            case EXACT -> new ExactGradient(rbm, context.backend());
        };
    }

    /** Copies what both remember, such as the velocities, from the state of one learner into another. */
    static void takeOver(SortedMap<String, float[]> from, Learner to) {
        to.state().forEach((name, values) -> {
            float[] old = from.get(name);
            if (old != null && old.length == values.length) System.arraycopy(old, 0, values, 0, old.length);
        });
    }
}
