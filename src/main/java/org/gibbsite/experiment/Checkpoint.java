package org.gibbsite.experiment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gibbsite.data.Tensor;

/**
 * Everything an {@link Experiment} needs to continue from here, as named arrays. Names that begin with
 * {@code parameters/} are what was learnt: their bits make the parameter hash.
 *
 * @param arrays not copied: whoever makes a checkpoint hands over the arrays and does not touch them again
 */
public record Checkpoint(SortedMap<String, Tensor> arrays) {
    public Checkpoint {
        arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    }

    /** The array of that name. @throws IllegalArgumentException when it is missing or of another shape */
    public Tensor get(String name, int... shape) {
        Tensor tensor = arrays.get(name);
        if (tensor == null) throw new IllegalArgumentException("the checkpoint has no array '" + name + "'");
        if (!java.util.Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException(
                    "array '" + name + "' has shape " + java.util.Arrays.toString(tensor.shape())
                            + " where " + java.util.Arrays.toString(shape) + " was expected");
        }
        return tensor;
    }

    /** The numbers of an array that is known to be there and to hold doubles. */
    public double[] doubles(String name) {
        return ((Tensor.Doubles) arrays.get(name)).values();
    }

    /** The numbers of an array that is known to be there and to hold floats. */
    public float[] floats(String name) {
        return ((Tensor.Floats) arrays.get(name)).values();
    }

    /** The numbers of an array that is known to be there and to hold bytes. */
    public byte[] bytes(String name) {
        return ((Tensor.Bytes) arrays.get(name)).values();
    }

    /** Size in memory, in bytes, rounded up to whole arrays. */
    public long bytes() {
        return arrays.values().stream().mapToLong(Tensor::bytes).sum();
    }
}
