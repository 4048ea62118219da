package org.gibbsite.controller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.ModelArray;
import org.gibbsite.experiment.ModelKind;

/**
 * Arrays from outside, as NumPy writes them, brought into the layout of a kind of model: names first, then vectors, which
 * tell the lengths of the dimensions, then matrices, which lie one way or the other.
 */
final class ForeignArrays {
    /** Folder of what a run has learnt: arrays in it lie as Gibbsite keeps them. */
    private static final String OWN = "parameters/";

    private final ModelKind kind;
    private final Map<String, Tensor> found;
    private final ModelLayout told;
    private final SortedMap<String, Integer> sizes = new TreeMap<>();

    private ForeignArrays(ModelKind kind, Map<String, Tensor> found, ModelLayout told) {
        this.kind = kind;
        this.found = found;
        this.told = told;
    }

    /** An array with the order of its axes, empty where nothing tells it. */
    private record Match(String name, Tensor values, List<String> order) {}

    /** @throws IllegalArgumentException one sentence with what a model of that kind is made of, and what was found */
    static SortedMap<String, Tensor> fit(ModelKind kind, Map<String, Tensor> found, ModelLayout told) {
        return new ForeignArrays(kind, found, told).fit();
    }

    private SortedMap<String, Tensor> fit() {
        for (String name : told.names().keySet())
            requireKnown(name, kind.arrays().stream().map(ModelArray::name).toList());
        for (String dimension : told.order()) requireKnown(dimension, kind.dimensions());
        SortedMap<String, Tensor> fitted = new TreeMap<>();
        for (ModelArray array : kind.arrays())
            if (array.dimensions().size() == 1 && isWanted(array)) fitted.put(array.name(), vector(array));
        for (ModelArray array : kind.arrays())
            if (array.dimensions().size() > 1 && isWanted(array)) fitted.put(array.name(), matrix(array));
        return fitted;
    }

    /** How many arrays of a kind are found by name. */
    static long known(ModelKind kind, Map<String, Tensor> found, ModelLayout told) {
        ForeignArrays arrays = new ForeignArrays(kind, found, told);
        return kind.arrays().stream().filter(arrays::isNamed).count();
    }

    private boolean isWanted(ModelArray array) { return !array.isOptional() || isNamed(array); }

    private boolean isNamed(ModelArray array) {
        return told.names().containsKey(array.name())
                || found.keySet().stream().anyMatch(name -> orderByName(array, name) != null);
    }

    private void requireKnown(String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("a model of kind " + kind + " has no '" + name + "'; it has "
                    + String.join(", ", known));
        }
    }

    /** A row or a column counts as a vector. */
    private Tensor vector(ModelArray array) {
        Match match = match(array);
        float[] values = floats(match);
        if (Arrays.stream(match.values().shape()).filter(size -> size != 1).count() > 1) throw refused(array, match);
        sizes.putIfAbsent(array.dimensions().getFirst(), values.length);
        return Tensor.of(values);
    }

    private Tensor matrix(ModelArray array) {
        Match match = match(array);
        int[] shape = match.values().shape();
        if (shape.length != array.dimensions().size()) throw refused(array, match);
        List<String> order = match.order().isEmpty() ? byShape(array, match) : match.order();
        if (!fits(shape, order)) throw refused(array, match);
        float[] values = floats(match);
        return order.equals(array.dimensions())
                ? new Tensor.Floats(shape, values)
                : new Tensor.Floats(new int[]{shape[1], shape[0]}, transposed(values, shape[0], shape[1]));
    }

    private List<String> byShape(ModelArray array, Match match) {
        int[] shape = match.values().shape();
        List<String> kept = array.dimensions();
        if (shape.length != 2 || !fits(shape, kept.reversed())) return kept;
        if (!fits(shape, kept)) return kept.reversed();
        throw new IllegalArgumentException(match.name() + " of shape " + Arrays.toString(shape) + " may be "
                + words(kept, " × ") + " or " + words(kept.reversed(), " × ") + ": name it " + named(array, kept)
                + " or " + named(array, kept.reversed())
                + " in the file, or say --orientation " + words(kept, "-") + " or " + words(kept.reversed(), "-"));
    }

    private boolean fits(int[] shape, List<String> order) {
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] != sizes.getOrDefault(order.get(axis), shape[axis])) return false;
        }
        return true;
    }

    private Match match(ModelArray array) {
        String name = told.names().get(array.name());
        if (name != null) {
            if (!found.containsKey(name)) throw kind.refused("no array " + name + " among " + names());
            return new Match(name, found.get(name), order(array, List.of()));
        }
        List<Match> matches = new ArrayList<>();
        found.forEach((each, values) -> {
            List<String> order = orderByName(array, each);
            if (order != null) matches.add(new Match(each, values, order(array, order)));
        });
        if (matches.isEmpty()) throw kind.refused("no array " + array.name() + " among " + names());
        if (matches.size() > 1) {
            throw new IllegalArgumentException(matches.get(0).name() + " and " + matches.get(1).name() + " may both be "
                    + array.name() + ": say which with --array " + array.name() + "=NAME");
        }
        return matches.getFirst();
    }

    private List<String> order(ModelArray array, List<String> byName) {
        boolean concerned = told.order().size() == array.dimensions().size()
                && told.order().containsAll(array.dimensions());
        return concerned ? told.order() : byName;
    }

    /** Null where the name is none of the array's; empty where it does not tell the order. */
    private static List<String> orderByName(ModelArray array, String name) {
        List<String> kept = array.dimensions();
        if (name.equals(OWN + array.name())) return kept;
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals(array.name().toLowerCase(Locale.ROOT))) return List.of();
        if (kept.size() == 2 && plain.equals(named(array, kept))) return kept;
        if (kept.size() == 2 && plain.equals(named(array, kept.reversed()))) return kept.reversed();
        return array.otherNames().entrySet().stream()
                .filter(other -> other.getKey().toLowerCase(Locale.ROOT).equals(plain)).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static String named(ModelArray array, List<String> order) {
        return (array.name() + "_" + words(order, "_")).toLowerCase(Locale.ROOT);
    }

    private static String words(List<String> order, String between) { return String.join(between, order); }

    private String names() { return found.isEmpty() ? "none" : String.join(", ", found.keySet()); }

    private IllegalArgumentException refused(ModelArray array, Match match) {
        return kind.refused(match.name() + " of shape " + Arrays.toString(match.values().shape())
                + (array.dimensions().size() == 1 || sizes.isEmpty() ? "" : " beside " + lengths()));
    }

    private String lengths() {
        return sizes.entrySet().stream().map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(" and "));
    }

    private float[] floats(Match match) {
        return switch (match.values()) {
            case Tensor.Floats floats -> floats.values();
            case Tensor.Doubles doubles -> single(doubles.values());
            case Tensor.Ints ints -> single(Arrays.stream(ints.values()).asDoubleStream().toArray());
            case Tensor.Longs longs -> single(Arrays.stream(longs.values()).asDoubleStream().toArray());
            case Tensor.Bytes _ -> throw kind.refused("bytes in " + match.name());
        };
    }

    private static float[] single(double[] values) {
        float[] single = new float[values.length];
        for (int k = 0; k < single.length; k++) single[k] = (float) values[k];
        return single;
    }

    private static float[] transposed(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++)
                turned[column * rows + row] = values[row * columns + column];
        }
        return turned;
    }
}
