package org.gibbsite.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gibbsite.data.Tensor;

/**
 * What was learnt, as a value: it can be kept, passed on and gone on with in any lab that accepts its kind. Immutable;
 * its arrays fit together.
 *
 * @param arrays     by the names of the kind; not copied: whoever makes a model hands them over
 * @param provenance where it comes from; no part of the hash
 */
public record TrainedModel(ModelKind kind, SortedMap<String, Tensor> arrays, Provenance provenance) {

    /**
     * Where a model comes from.
     *
     * @param origin address of the run, or name of the file; for people
     * @param data   setting {@code data} of what it learnt from; empty where that is unknown
     */
    public record Provenance(String origin, String data) {}

    /** @throws IllegalArgumentException one sentence, where the arrays do not make a model of that kind */
    public TrainedModel {
        arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
        kind.requireWhole(arrays);
    }

    /** Lengths of {@link ModelKind#dimensions} that are there, in that order. */
    public List<Integer> shape() {
        Map<String, Integer> sizes = kind.sizes(arrays);
        return kind.dimensions().stream().map(sizes::get).filter(Objects::nonNull).toList();
    }

    /** {@code "16 visible × 8 hidden"}. */
    public String shapeWords() {
        Map<String, Integer> sizes = kind.sizes(arrays);
        return kind.dimensions().stream().filter(sizes::containsKey)
                .map(dimension -> sizes.get(dimension) + " " + dimension)
                .collect(Collectors.joining(" × "));
    }

    /** The numbers of one of its arrays. Not to be modified. */
    public float[] floats(String name) {
        return ((Tensor.Floats) arrays.get(name)).values();
    }

    /** Of its content: kind, names, shapes and numbers. 16 hexadecimal digits. */
    public String hash() {
        Fingerprint fingerprint = new Fingerprint().add(kind.name());
        arrays.forEach((name, array) -> fingerprint.add("\n" + name + Arrays.toString(array.shape())).add(array));
        return fingerprint.digits();
    }

    /** The text that names it in a setting. */
    public ModelReference reference() {
        return new ModelReference(kind.name(), hash());
    }

    /** Size of its numbers, in bytes. */
    public long bytes() {
        return arrays.values().stream().mapToLong(Tensor::bytes).sum();
    }
}
