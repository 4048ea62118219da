package org.gibbsite.models.nn.optim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.gibbsite.models.nn.graph.Variable;

/** What optimisers keep: their parameters, and arrays for each, made of past gradients. */
final class Memory {
    private Memory() {}

    /**
     * The parameters, each once: whoever is used at several places, or listed for several nets, is stepped once.
     *
     * @throws IllegalArgumentException where two have one name, and so would what is kept of them
     */
    static List<Variable> once(List<Variable> parameters) {
        List<Variable> once = parameters.stream().distinct().toList();
        Set<String> names = new HashSet<>();
        for (Variable each : once) {
            if (!names.add(each.name())) throw new IllegalArgumentException("two parameters are named " + each.name());
        }
        return once;
    }

    /** Zeros. */
    static float[][] of(List<Variable> parameters) {
        return parameters.stream().map(parameter -> new float[parameter.size()]).toArray(float[][]::new);
    }

    /** Adds the arrays as {@code name/parameter}. */
    static void name(String name, List<Variable> parameters, float[][] arrays, SortedMap<String, float[]> state) {
        for (int i = 0; i < arrays.length; i++) state.put(name + "/" + parameters.get(i).name(), arrays[i]);
    }
}
