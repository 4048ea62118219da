package org.gibbsite.labs.isingrbm;

import java.util.List;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.RbmStack;
import org.gibbsite.random.RandomKey;

/**
 * What belongs to the configurations of one temperature: the set, and the stack that learns from it, which begins with the
 * same weights at every temperature. The steps of a course are counted from its begin.
 */
final class Course {
    final TrainingSet set;
    final Schedule schedule;
    final Batches batches;
    final RbmStack stack;
    /** From 1. */
    final ContrastiveDivergence[] learners = new ContrastiveDivergence[Schedule.LAYERS + 1];
    final Reconstructions reconstructions;

    Course(IsingRbmSettings settings, LabContext context) {
        RandomKey key = context.key();
        MatrixBackend backend = context.backend();
        set = new TrainingSet(settings.recipe(), backend, context.shelf().cache());
        schedule = Schedule.of(settings, set);
        batches = new Batches(set, settings.learning().batchSize(), key.fold("order"));
        stack = new RbmStack(List.of(settings.ensemble().side() * settings.ensemble().side(),
                settings.model().firstLayer(), settings.model().secondLayer(),
                settings.model().thirdLayer()), backend);
        for (int layer = 1; layer <= Schedule.LAYERS; layer++) {
            Rbm machine = stack.machines().get(layer - 1);
            machine.drawWeights(settings.model().weightDeviation(), key.fold("weights").fold(layer));
            learners[layer] = new ContrastiveDivergence(machine, backend);
        }
        reconstructions = new Reconstructions(set, stack, key.fold("blocks"));
    }
}
