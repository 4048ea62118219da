package org.gibbsite.experiment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The series of a run, in the order in which charts show them. Confined to the engine thread. */
public final class History {
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Film> films = new LinkedHashMap<>();

    /** The series of a metric, which is added when it is not there yet. */
    public Series series(Metric metric) {
        return series.computeIfAbsent(metric.key(), absent -> new Series(metric));
    }

    /** The film of that key; an empty one the first time. @param key {@code "weights"} */
    public Film film(String key) {
        return films.computeIfAbsent(key, absent -> new Film());
    }

    public Collection<String> films() { return List.copyOf(films.keySet()); }

    public Collection<String> keys() { return List.copyOf(series.keySet()); }

    /** @throws IllegalArgumentException when there is none of that key */
    public Series get(String key) {
        Series found = series.get(key);
        if (found == null) throw new IllegalArgumentException("no series '" + key + "'");
        return found;
    }

    /** Forgets every point after {@code step} in all series, and every later shot of all films. */
    public void truncateAfter(long step) {
        series.values().forEach(s -> s.truncateAfter(step));
        films.values().forEach(f -> f.truncateAfter(step));
    }

    /** An independent copy with all points. */
    public History copy() {
        History copy = new History();
        series.forEach((key, s) -> copy.series(s.metric()).become(s));
        films.forEach((key, film) -> copy.film(key).become(film));
        return copy;
    }

    /** Takes over all points of another history; the series keep their identity, so an experiment may hold on to them. */
    public void become(History other) {
        other.series.forEach((key, s) -> series(s.metric()).become(s));
        series.forEach((key, s) -> {
            if (!other.series.containsKey(key)) s.truncateAfter(Long.MIN_VALUE);
        });
        other.films.forEach((key, film) -> film(key).become(film));
        films.forEach((key, film) -> {
            if (!other.films.containsKey(key)) film.truncateAfter(Long.MIN_VALUE);
        });
    }

    /** The newest value at or before {@code step} of each series that has one; its standard error, where not 0, as keyError. */
    public SortedMap<String, Double> at(long step) {
        return between(Long.MIN_VALUE, step);
    }

    /** As {@link #at}, of what was measured after step {@code after} only. */
    public SortedMap<String, Double> between(long after, long step) {
        SortedMap<String, Double> values = new TreeMap<>();
        series.forEach((key, s) -> {
            int index = s.indexAt(step);
            if (index < 0 || s.step(index) <= after) return;
            values.put(key, s.value(index));
            if (s.error(index) != 0) values.put(key + "Error", s.error(index));
        });
        return values;
    }

    /** Copies of all series, each thinned to at most {@code limit} points, by key. */
    public Map<String, Curve> curves(int limit) {
        Map<String, Curve> curves = new LinkedHashMap<>();
        series.forEach((key, s) -> curves.put(key, s.curve(limit)));
        return curves;
    }
}
