package org.gibbsite.models.nn.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gibbsite.models.nn.graph.Variable;

/**
 * What networks learn, and what they keep besides, by name and in the order of declaring. Every graph that is compiled with
 * one set uses the same arrays: what a training graph learns an evaluating one knows at once.
 */
public final class ParameterSet {
    private final Map<String, Variable> byName = new LinkedHashMap<>();

    /** Declares something that is learnt; zeros at first. Who declares the same again shares it. */
    public void declare(String name, int rows, int columns) {
        declare(Variable.parameter(name, rows, columns));
    }

    /** Declares something that is kept and not differentiated, such as a running mean (1 × columns); zeros at first. */
    public void keep(String name, int columns) {
        declare(Variable.input(name, 1, columns));
    }

    private void declare(Variable fresh) {
        Variable there = byName.putIfAbsent(fresh.name(), fresh);
        boolean isSame = there == null || there.rows() == fresh.rows() && there.columns() == fresh.columns()
                && there.isDifferentiated() == fresh.isDifferentiated();
        if (!isSame) throw new IllegalArgumentException(fresh + " cannot be shared with " + there);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public Variable get(String name) {
        Variable found = byName.get(name);
        if (found == null) throw new IllegalArgumentException("no parameter '" + name + "'");
        return found;
    }

    /** What is learnt: for an optimiser. */
    public List<Variable> learnt() {
        return byName.values().stream().filter(Variable::isDifferentiated).toList();
    }

    /** What is learnt and what is kept: for a checkpoint. */
    public List<Variable> all() {
        return new ArrayList<>(byName.values());
    }

    /** A copy of all values. */
    public Map<String, float[]> values() {
        Map<String, float[]> values = new LinkedHashMap<>();
        byName.forEach((name, variable) -> values.put(name, variable.data().clone()));
        return Collections.unmodifiableMap(values);
    }

    /** Takes over values of some names; the others stay. @param values of the sizes declared; not modified */
    public void set(Map<String, float[]> values) {
        values.forEach(this::set);
    }

    /** Takes over the values of a set of the same names and shapes. */
    public void set(ParameterSet other) {
        other.byName.forEach((name, from) -> set(name, from.data()));
    }

    private void set(String name, float[] values) {
        Variable to = get(name);
        if (values.length != to.size()) throw new IllegalArgumentException(values.length + " numbers do not fit " + to);
        System.arraycopy(values, 0, to.data(), 0, values.length);
    }
}
