package org.gibbsite.experiment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gibbsite.data.Tensor;

/**
 * A kind of trained model: a name, and which arrays make one. Two kinds of one name are the same kind.
 *
 * @param name   in references and files: {@code "rbm"}
 * @param arrays each named once
 */
public record ModelKind(String name, List<ModelArray> arrays) {
    public ModelKind {
        if (!name.matches("[a-z][a-z0-9-]*")) throw new IllegalArgumentException("no kind of model is named " + name);
        arrays = List.copyOf(arrays);
    }

    /** What the axes of its arrays count, in the order in which they are first named: {@code [visible, hidden]}. */
    public List<String> dimensions() {
        LinkedHashSet<String> dimensions = new LinkedHashSet<>();
        arrays.forEach(array -> dimensions.addAll(array.dimensions()));
        return List.copyOf(dimensions);
    }

    /** {@code "weights (visible × hidden), visibleBias (visible), hiddenBias (hidden)"}. */
    public String words() {
        return arrays.stream().map(ModelArray::words).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException one sentence, as {@link #sizes}, and for numbers that are not finite */
    void requireWhole(Map<String, Tensor> values) {
        sizes(values);
        for (ModelArray array : arrays) {
            if (values.containsKey(array.name())) requireFinite(array, values.get(array.name()));
        }
    }

    /**
     * How long each dimension is that is there.
     *
     * @throws IllegalArgumentException one sentence, where an array is missing, one too many, no floats, or does not fit the
     *         others
     */
    SortedMap<String, Integer> sizes(Map<String, Tensor> values) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (ModelArray array : arrays) {
            Tensor value = values.get(array.name());
            if (value == null && !array.isOptional()) throw refused("no array " + array.name());
            if (value != null) measure(array, value, sizes);
        }
        for (String name : values.keySet()) {
            if (arrays.stream().noneMatch(array -> array.name().equals(name))) throw refused("an array " + name);
        }
        return sizes;
    }

    private void measure(ModelArray array, Tensor value, SortedMap<String, Integer> sizes) {
        int[] shape = value.shape();
        if (!(value instanceof Tensor.Floats) || shape.length != array.dimensions().size()) {
            throw refused(value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + " of shape "
                    + Arrays.toString(shape) + " in " + array.name());
        }
        for (int axis = 0; axis < shape.length; axis++) {
            String dimension = array.dimensions().get(axis);
            Integer before = sizes.putIfAbsent(dimension, shape[axis]);
            if (shape[axis] < 1 || before != null && before != shape[axis]) {
                throw refused(array.name() + " of shape " + Arrays.toString(shape)
                        + (before == null ? "" : " beside " + before + " " + dimension));
            }
        }
    }

    private void requireFinite(ModelArray array, Tensor value) {
        for (float x : ((Tensor.Floats) value).values()) {
            if (!Float.isFinite(x)) throw refused("NaN or infinity in " + array.name());
        }
    }

    /** To be thrown: one sentence of what a model of this kind is made of, and what there is instead. */
    public IllegalArgumentException refused(String found) {
        return new IllegalArgumentException(
                "expected a model of kind " + name + ", floats " + words() + ", found " + found);
    }

    @Override public boolean equals(Object other) { return other instanceof ModelKind kind && kind.name.equals(name); }

    @Override public int hashCode() { return name.hashCode(); }

    @Override public String toString() { return name; }
}
