package org.gibbsite.labs.rbm;

import java.util.SortedMap;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.Rbm;

/** Makes the learner that the settings ask for. */
final class RbmLearners {
    private RbmLearners() {}

    /** @throws IllegalArgumentException when the model is too large for the exact gradient */
    static Learner create(Rbm rbm, RbmSettings settings, LabContext context) {
        return new ContrastiveDivergence(rbm, context.backend());
    }

    /** Copies what both remember, such as the velocities, from the state of one learner into another. */
    static void takeOver(SortedMap<String, float[]> from, Learner to) {
        to.state().forEach((name, values) -> {
            float[] old = from.get(name);
            if (old != null && old.length == values.length) System.arraycopy(old, 0, values, 0, old.length);
        });
    }
}
