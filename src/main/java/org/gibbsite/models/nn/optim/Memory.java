package org.gibbsite.models.nn.optim;

import java.util.List;
import java.util.SortedMap;
import org.gibbsite.models.nn.graph.Variable;

/** One array of zeros for each parameter: what an optimiser keeps of past gradients. */
final class Memory {
    private Memory() {}

    static float[][] of(List<Variable> parameters) {
        return parameters.stream().map(parameter -> new float[parameter.size()]).toArray(float[][]::new);
    }

    /** Adds the arrays as {@code name/parameter}. */
    static void name(String name, List<Variable> parameters, float[][] arrays, SortedMap<String, float[]> state) {
        for (int i = 0; i < arrays.length; i++) state.put(name + "/" + parameters.get(i).name(), arrays[i]);
    }
}
