package org.gibbsite.labs.rbm;

import java.nio.charset.StandardCharsets;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.StateBook;
import org.gibbsite.labs.rbm.RbmSettings.Method;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.Rbm;

/** The state of a run, but for its counters. */
record RbmState(Rbm rbm, Fantasies fantasies, ParticleTraces traces, CompassChains compass, TrainingCases cases) {
    static final String COUNTERS = "counters";
    private static final String METHOD = "method";
    /** Numbers of {@link #COUNTERS}; in version 0.1 the one at this place was the number of the method. */
    private static final int COUNT = 5, OLD_METHOD = 3;
    /** At that place now: the number of no method, so that a checkpoint without its name is refused. */
    static final int TOLD_BY_NAME = Method.values().length;

    /** The method whose learner's state a checkpoint holds: the settings may already ask for another. */
    static Method method(Checkpoint saved) {
        Tensor name = saved.arrays().get(METHOD);
        if (name instanceof Tensor.Bytes bytes) return named(new String(bytes.values(), StandardCharsets.US_ASCII));
        if (saved.get(COUNTERS, COUNT) instanceof Tensor.Longs counters) {
            long number = counters.values()[OLD_METHOD];
            if (number >= 0 && number < Method.values().length) return Method.values()[(int) number];
        }
        throw new IllegalArgumentException("the checkpoint has no array 'method' that names how it learns");
    }

    private static Method named(String name) {
        for (Method method : Method.values()) if (method.name().equals(name)) return method;
        throw new IllegalArgumentException("the checkpoint names learning method '" + name + "', which there is not");
    }

    /** A book with everything but counters, for the learner of a method. */
    StateBook book(Method method, Learner learner) {
        byte[] name = method.name().getBytes(StandardCharsets.US_ASCII);
        StateBook book = new StateBook()
                .add(METHOD, () -> new Tensor.Bytes(new int[]{name.length}, name.clone()), found -> {})
                .optional(() -> {})
                .floats("parameters/weights", rbm.weights().data, rbm.visibleUnits(), rbm.hiddenUnits())
                .floats("parameters/visibleBias", rbm.visibleBias()).floats("parameters/hiddenBias", rbm.hiddenBias())
                .floats("fantasies/states", fantasies.states()).floats("fantasies/means", fantasies.means())
                .add("cases", cases::save, cases::restore).check(cases::check);
        learner.state().forEach((part, values) -> book.floats("learner/" + part, values));
        traces.arrays().forEach((part, values) -> book.floats("traces/" + part, values));
        if (compass != null) book.floats("compass/states", () -> compass.states().data);
        return book;
    }
}
