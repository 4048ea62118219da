package org.gibbsite.labs.vae;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.models.nn.Optimiser;
import org.gibbsite.models.nn.Variable;
import org.gibbsite.models.vae.VaeParameters;

/** The arrays of a checkpoint of the lab, by name. */
final class VaeCheckpoint {
    private static final String PARAMETERS = "parameters/", OPTIMISER = "optimiser/", CASES = "cases", STEP = "step",
            SUMS = "batchSums";

    /** @param sums of {@link BatchCurves} */
    record Counters(long step, double[] sums) {}

    private VaeCheckpoint() {}

    static Checkpoint save(VaeParameters parameters, Optimiser optimiser, TrainingCases cases, long step,
            double[] sums) {
        SortedMap<String, Tensor> arrays = new TreeMap<>();
        for (Variable parameter : parameters.all()) {
            arrays.put(PARAMETERS + parameter.name(), new Tensor.Floats(shape(parameter), parameter.data().clone()));
        }
        optimiser.state().forEach((name, values) -> arrays.put(OPTIMISER + name, Tensor.of(values.clone())));
        arrays.put(CASES, cases.save());
        arrays.put(STEP, Tensor.of(step));
        arrays.put(SUMS, Tensor.of(sums));
        return new Checkpoint(arrays);
    }

    /** Overwrites everything from the checkpoint, or nothing: all shapes are checked first. */
    static Counters restore(Checkpoint saved, VaeParameters parameters, Optimiser optimiser, TrainingCases cases) {
        SortedMap<String, float[]> state = optimiser.state();
        for (Variable parameter : parameters.all()) floats(saved.get(PARAMETERS + parameter.name(), shape(parameter)));
        state.forEach((name, values) -> floats(saved.get(OPTIMISER + name, values.length)));
        cases.check(saved.get(CASES, 2));
        long[] step = ((Tensor.Longs) saved.get(STEP, 1)).values();
        double[] sums = ((Tensor.Doubles) saved.get(SUMS, BatchCurves.COUNT)).values();
        for (Variable parameter : parameters.all()) {
            copy(saved.get(PARAMETERS + parameter.name(), shape(parameter)), parameter.data());
        }
        state.forEach((name, values) -> copy(saved.get(OPTIMISER + name, values.length), values));
        cases.restore(saved.get(CASES, 2));
        return new Counters(step[0], sums);
    }

    private static int[] shape(Variable parameter) { return new int[]{parameter.rows(), parameter.columns()}; }

    private static float[] floats(Tensor tensor) {
        if (tensor instanceof Tensor.Floats floats) return floats.values();
        throw new IllegalArgumentException("the checkpoint holds " + tensor.getClass().getSimpleName()
                + " where single-precision numbers were expected");
    }

    private static void copy(Tensor from, float[] to) { System.arraycopy(floats(from), 0, to, 0, to.length); }
}
