package org.gibbsite.labs.rbm;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.labs.rbm.RbmSettings.Method;
import org.gibbsite.models.rbm.Learner;
import org.gibbsite.models.rbm.Rbm;

/** The arrays of a checkpoint of the lab, by name. */
final class RbmCheckpoint {
    private static final String WEIGHTS = "parameters/weights", VISIBLE = "parameters/visibleBias",
            HIDDEN = "parameters/hiddenBias", LEARNER = "learner/", FANTASIES = "fantasies/states",
            FANTASY_MEANS = "fantasies/means", TRACES = "traces/", COMPASS = "compass/states", CASES = "cases",
            COUNTERS = "counters",
            ERROR = "errorSum";

    /**
     * @param method   number of the learning method whose state is saved; the settings may already ask for another
     * @param errorSum of the updates since the last point of the chart
     */
    record Counters(long step, long casesSeen, int method, double errorSum) {}

    private RbmCheckpoint() {}

    /** @param compass null where the model is too large for one */
    static Checkpoint save(Rbm rbm, Learner learner, Fantasies fantasies, ParticleTraces traces, CompassChains compass,
            TrainingCases cases, Counters counters) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        arrays.put(WEIGHTS, new Tensor.Floats(new int[]{rbm.visibleUnits(), rbm.hiddenUnits()},
                rbm.weights().data.clone()));
        arrays.put(VISIBLE, Tensor.of(rbm.visibleBias().clone()));
        arrays.put(HIDDEN, Tensor.of(rbm.hiddenBias().clone()));
        learner.state().forEach((name, values) -> arrays.put(LEARNER + name, Tensor.of(values.clone())));
        arrays.put(FANTASIES, Tensor.of(fantasies.states().clone()));
        arrays.put(FANTASY_MEANS, Tensor.of(fantasies.means().clone()));
        traces.arrays().forEach((name, values) -> arrays.put(TRACES + name, Tensor.of(values.clone())));
        if (compass != null) arrays.put(COMPASS, Tensor.of(compass.states().data.clone()));
        arrays.put(CASES, cases.save());
        arrays.put(COUNTERS, Tensor.of(counters.step(), counters.casesSeen(), fantasies.sweeps(), counters.method(),
                traces.looks()));
        arrays.put(ERROR, Tensor.of(counters.errorSum()));
        return new Checkpoint(arrays);
    }

    /** The method whose learner's state a checkpoint holds. */
    static Method method(Checkpoint saved) {
        long number = ((Tensor.Longs) saved.get(COUNTERS, 5)).values()[3];
        if (number < 0 || number >= Method.values().length) {
            throw new IllegalArgumentException(
                    "the checkpoint names learning method " + number + ", which there is not");
        }
        return Method.values()[(int) number];
    }

    /** Overwrites everything from the checkpoint, or nothing: all shapes are checked first. */
    static Counters restore(Checkpoint saved, Rbm rbm, Learner learner, Fantasies fantasies,
            ParticleTraces traces, CompassChains compass, TrainingCases cases) {
        float[] weights = floats(saved.get(WEIGHTS, rbm.visibleUnits(), rbm.hiddenUnits()));
        float[] visible = floats(saved.get(VISIBLE, rbm.visibleUnits()));
        float[] hidden = floats(saved.get(HIDDEN, rbm.hiddenUnits()));
        float[] states = floats(saved.get(FANTASIES, fantasies.states().length));
        float[] means = floats(saved.get(FANTASY_MEANS, fantasies.means().length));
        float[] chains = compass == null ? null : floats(saved.get(COMPASS, compass.states().data.length));
        long[] counters = ((Tensor.Longs) saved.get(COUNTERS, 5)).values();
        double[] error = ((Tensor.Doubles) saved.get(ERROR, 1)).values();
        learner.state().forEach((name, values) -> saved.get(LEARNER + name, values.length));
        traces.arrays().forEach((name, values) -> floats(saved.get(TRACES + name, values.length)));
        if (counters[4] < 0) throw new IllegalArgumentException("array 'counters' holds a number below 0");
        cases.restore(saved.get(CASES, 3));
        learner.state().forEach((name, values) -> copy(floats(saved.get(LEARNER + name, values.length)), values));
        copy(weights, rbm.weights().data);
        copy(visible, rbm.visibleBias());
        copy(hidden, rbm.hiddenBias());
        copy(states, fantasies.states());
        copy(means, fantasies.means());
        traces.arrays().forEach((name, values) -> copy(floats(saved.get(TRACES + name, values.length)), values));
        traces.restore(counters[4]);
        if (compass != null) copy(chains, compass.states().data);
        fantasies.restore(counters[2]);
        return new Counters(counters[0], counters[1], (int) counters[3], error[0]);
    }

    private static float[] floats(Tensor tensor) {
        if (tensor instanceof Tensor.Floats floats) return floats.values();
        throw new IllegalArgumentException("the checkpoint holds " + tensor.getClass().getSimpleName()
                + " where single-precision numbers were expected");
    }

    private static void copy(float[] from, float[] to) { System.arraycopy(from, 0, to, 0, from.length); }
}
