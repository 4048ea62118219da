package org.gibbsite.controller;

import java.util.Map;
import java.util.SortedMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Series;

/** The points of a run as arrays: {@code history/<key>/steps}, {@code …/values}, {@code …/errors}. */
final class HistoryArrays {
    static final String FOLDER = "history/";

    private HistoryArrays() {}

    /** Adds to {@code labels} and {@code arrays}. */
    static void write(History history, Map<String, RunManifest.Label> labels, SortedMap<String, Tensor> arrays) {
        for (String key : history.keys()) {
            Series series = history.get(key);
            int size = series.size();
            long[] steps = new long[size];
            double[] values = new double[size], errors = new double[size];
            for (int i = 0; i < size; i++) {
                steps[i] = series.step(i);
                values[i] = series.value(i);
                errors[i] = series.error(i);
            }
            labels.put(key, new RunManifest.Label(series.name(), series.unit()));
            arrays.put(FOLDER + key + "/steps", Tensor.of(steps));
            arrays.put(FOLDER + key + "/values", Tensor.of(values));
            arrays.put(FOLDER + key + "/errors", Tensor.of(errors));
        }
    }

    /** @throws IllegalArgumentException when an array is missing or of another type or length */
    static History read(Map<String, RunManifest.Label> labels, SortedMap<String, Tensor> arrays) {
        History history = new History();
        labels.forEach((key, label) -> {
            if (!(arrays.get(FOLDER + key + "/steps") instanceof Tensor.Longs(int[] s, long[] steps))) {
                throw new IllegalArgumentException("there is no array " + FOLDER + key + "/steps of 64-bit integers");
            }
            double[] values = doubles(arrays, FOLDER + key + "/values", steps.length);
            double[] errors = doubles(arrays, FOLDER + key + "/errors", steps.length);
            Series series = history.series(key, label.name(), label.unit());
            for (int i = 0; i < steps.length; i++) series.add(steps[i], values[i], errors[i]);
        });
        return history;
    }

    private static double[] doubles(SortedMap<String, Tensor> arrays, String name, int length) {
        if (arrays.get(name) instanceof Tensor.Doubles(int[] shape, double[] values) && values.length == length) {
            return values;
        }
        throw new IllegalArgumentException("there is no array " + name + " of " + length + " doubles");
    }
}
