package org.gibbsite.experiment;

import java.util.List;
import java.util.Map;

/**
 * One array of a kind of model, in single precision.
 *
 * @param name       as kept: {@code "weights"}
 * @param dimensions what its axes count, in the order kept: {@code [visible, hidden]}
 * @param otherNames as programs outside write them, capitals do not count: name → the order of its axes, empty where the
 *                   name alone does not tell
 * @param isOptional whether there are models of the kind without it
 */
public record ModelArray(String name, List<String> dimensions, Map<String, List<String>> otherNames,
        boolean isOptional) {
    public ModelArray {
        dimensions = List.copyOf(dimensions);
        otherNames = Map.copyOf(otherNames);
    }

    /** One that every model of the kind has. */
    public ModelArray(String name, List<String> dimensions, Map<String, List<String>> otherNames) {
        this(name, dimensions, otherNames, false);
    }

    /** {@code "weights (visible × hidden)"}. */
    String words() {
        return (isOptional ? "perhaps " : "") + name + " (" + String.join(" × ", dimensions) + ")";
    }
}
