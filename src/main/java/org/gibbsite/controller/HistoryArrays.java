package org.gibbsite.controller;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Film;
import org.gibbsite.experiment.History;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Series;

/**
 * The points of a run as arrays: {@code history/<key>/steps}, {@code …/values}, {@code …/errors}; its films as
 * {@code history/film/<key>/steps}, {@code …/values} (shots × numbers) and {@code …/limits} (shots × columns).
 */
final class HistoryArrays {
    static final String FOLDER = "history/";
    private static final String FILM = FOLDER + "film/", STEPS = "/steps", VALUES = "/values", LIMITS = "/limits";

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
            labels.put(key, new RunManifest.Label(series.metric().name(), series.metric().unit()));
            arrays.put(FOLDER + key + "/steps", Tensor.of(steps));
            arrays.put(FOLDER + key + "/values", Tensor.of(values));
            arrays.put(FOLDER + key + "/errors", Tensor.of(errors));
        }
        for (String key : history.films()) writeFilm(FILM + key, history.film(key).until(Long.MAX_VALUE), arrays);
    }

    private static void writeFilm(String name, List<Film.Shot> shots, SortedMap<String, Tensor> arrays) {
        if (shots.isEmpty()) return;
        int count = shots.size(), numbers = shots.getFirst().values().length, columns = shots.getFirst().columns();
        long[] steps = new long[count];
        byte[] values = new byte[count * numbers];
        float[] limits = new float[count * columns];
        for (int i = 0; i < count; i++) {
            steps[i] = shots.get(i).step();
            System.arraycopy(shots.get(i).values(), 0, values, i * numbers, numbers);
            System.arraycopy(shots.get(i).limits(), 0, limits, i * columns, columns);
        }
        arrays.put(name + STEPS, Tensor.of(steps));
        arrays.put(name + VALUES, new Tensor.Bytes(new int[]{count, numbers}, values));
        arrays.put(name + LIMITS, new Tensor.Floats(new int[]{count, columns}, limits));
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
            Series series = history.series(Metric.of(key, label.name(), label.unit()));
            for (int i = 0; i < steps.length; i++) series.add(steps[i], values[i], errors[i]);
        });
        for (String name : arrays.subMap(FILM, FILM + Character.MAX_VALUE).keySet()) {
            if (!name.endsWith(STEPS)) continue;
            String film = name.substring(0, name.length() - STEPS.length());
            readFilm(film, arrays, history.film(film.substring(FILM.length())));
        }
        return history;
    }

    private static void readFilm(String name, SortedMap<String, Tensor> arrays, Film film) {
        if (!(arrays.get(name + STEPS) instanceof Tensor.Longs(int[] s, long[] steps)
                && arrays.get(name + VALUES) instanceof Tensor.Bytes(int[] v, byte[] values)
                && arrays.get(name + LIMITS) instanceof Tensor.Floats(int[] l, float[] limits)
                && v.length == 2 && l.length == 2 && v[0] == steps.length && l[0] == steps.length)) {
            throw new IllegalArgumentException("the arrays of " + name + " do not fit together");
        }
        for (int i = 0; i < steps.length; i++) {
            film.add(new Film.Shot(steps[i], Arrays.copyOfRange(values, i * v[1], (i + 1) * v[1]),
                    Arrays.copyOfRange(limits, i * l[1], (i + 1) * l[1])));
        }
    }

    private static double[] doubles(SortedMap<String, Tensor> arrays, String name, int length) {
        if (arrays.get(name) instanceof Tensor.Doubles(int[] shape, double[] values) && values.length == length) {
            return values;
        }
        throw new IllegalArgumentException("there is no array " + name + " of " + length + " doubles");
    }
}
