package org.gibbsite.labs.isingrbm;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.models.rbm.ContrastiveDivergence;
import org.gibbsite.models.rbm.Rbm;
import org.gibbsite.models.rbm.RbmStack;

/** The arrays of a checkpoint of the lab, by name. Configurations are not in it: their recipe is in the settings. */
final class IsingRbmCheckpoint {
    private static final String SMALL = "parameters/small", STEP = "step", ERROR = "errorSum", COURSE = "course";

    private final RbmStack stack;
    private final ContrastiveDivergence[] learners; // from 1
    private final VariationalRg small;

    /**
     * Where a run is.
     *
     * @param begin         step at which the present course began: where the temperature was turned last, or 0
     * @param updatesBefore updates of all courses before that
     * @param errorSum      of the updates since the last point of the chart
     */
    record Counters(long step, long begin, long updatesBefore, double errorSum) {}

    IsingRbmCheckpoint(RbmStack stack, ContrastiveDivergence[] learners, VariationalRg small) {
        this.stack = stack;
        this.learners = learners;
        this.small = small;
    }

    /** Live arrays of single precision by name. */
    private SortedMap<String, float[]> live() {
        SortedMap<String, float[]> live = new TreeMap<>();
        for (int layer = 1; layer <= stack.depth(); layer++) {
            Rbm machine = stack.machines().get(layer - 1);
            String place = "parameters/layer" + layer + "/", learner = "learner/layer" + layer + "/";
            live.put(place + "weights", machine.weights().data);
            live.put(place + "visibleBias", machine.visibleBias());
            live.put(place + "hiddenBias", machine.hiddenBias());
            learners[layer].state().forEach((name, values) -> live.put(learner + name, values));
        }
        return live;
    }

    private int[] shape(String name, float[] values) {
        if (name.endsWith("/weights") && name.startsWith("parameters/")) {
            Rbm machine = stack.machines().get(name.charAt("parameters/layer".length()) - '1');
            return new int[]{machine.visibleUnits(), machine.hiddenUnits()};
        }
        return new int[]{values.length};
    }

    Checkpoint save(Counters at) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        live().forEach((name, values) -> arrays.put(name, new Tensor.Floats(shape(name, values), values.clone())));
        arrays.put(SMALL, Tensor.of(small.couplings().clone()));
        arrays.put(STEP, Tensor.of(at.step()));
        arrays.put(COURSE, Tensor.of(at.begin(), at.updatesBefore()));
        arrays.put(ERROR, Tensor.of(at.errorSum()));
        return new Checkpoint(arrays);
    }

    /** Overwrites everything from the checkpoint, or nothing: all shapes are checked first. */
    Counters restore(Checkpoint saved) {
        SortedMap<String, float[]> live = live();
        live.forEach((name, values) -> floats(saved.get(name, shape(name, values))));
        double[] couplings = ((Tensor.Doubles) saved.get(SMALL, small.couplings().length)).values();
        long[] step = ((Tensor.Longs) saved.get(STEP, 1)).values();
        double[] error = ((Tensor.Doubles) saved.get(ERROR, 1)).values();
        long[] course = ((Tensor.Longs) saved.get(COURSE, 2)).values();
        if (step[0] < 0) throw new IllegalArgumentException("array 'step' holds a number below 0: " + step[0]);
        if (course[0] < 0 || course[0] > step[0] || course[1] < 0)
            throw new IllegalArgumentException("array 'course' does not fit step " + step[0] + ": " + course[0] + ", "
                    + course[1]);
        live.forEach((name, values) -> {
            float[] from = floats(saved.get(name, shape(name, values)));
            System.arraycopy(from, 0, values, 0, values.length);
        });
        System.arraycopy(couplings, 0, small.couplings(), 0, couplings.length);
        small.sum();
        return new Counters(step[0], course[0], course[1], error[0]);
    }

    private static float[] floats(Tensor tensor) {
        if (tensor instanceof Tensor.Floats floats) return floats.values();
        throw new IllegalArgumentException("the checkpoint holds " + tensor.getClass().getSimpleName()
                + " where single-precision numbers were expected");
    }
}
