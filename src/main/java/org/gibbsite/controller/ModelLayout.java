package org.gibbsite.controller;

import java.util.List;
import java.util.Map;

/**
 * What somebody says of arrays from outside.
 *
 * @param names array of the kind → its name in the file
 * @param order of the axes of matrices: {@code [hidden, visible]}; empty where shapes and names are to tell
 */
public record ModelLayout(Map<String, String> names, List<String> order) {
    /** Nothing is said. */
    public static final ModelLayout UNTOLD = new ModelLayout(Map.of(), List.of());

    public ModelLayout {
        names = Map.copyOf(names);
        order = List.copyOf(order);
    }
}
