package org.gibbsite.labs.gibbs;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gibbsite.experiment.settings.NumberText;
import org.gibbsite.models.rbm.Rbm;

/**
 * Weights and biases set by hand, as the text of a setting: {@code "0,1:2.5; a2:-1; b0:0.5"} sets w between v0 and h1, the
 * bias of v2 and the bias of h0. Immutable; the last entry for a place counts.
 */
public final class WeightEdits {
    /** Largest |w|, |a|, |b|, in nats: beyond it every probability is 0 or 1. */
    public static final double LIMIT = 30;

    private static final Pattern ENTRY = Pattern.compile(Place.TEXT + "\\s*:\\s*(.+)");

    private final SortedMap<Place, Float> values;

    private WeightEdits(SortedMap<Place, Float> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** @throws IllegalArgumentException one sentence that names the entry */
    public static WeightEdits parse(String text) {
        TreeMap<Place, Float> values = new TreeMap<>();
        for (String entry : text.split(";")) {
            if (entry.isBlank()) continue;
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("weightEdits must be entries such as 0,1:2.5 or a0:1 or b1:-1, "
                        + "separated by ;, found '" + entry.strip() + "'");
            }
            double value = number(matcher.group(2).strip(),
                    "weightEdits must have a number after the colon, as in 0,1:2.5");
            requireSensible("weightEdits", value, entry.strip());
            values.put(Place.read(matcher.group(1)), (float) value);
        }
        return new WeightEdits(values);
    }

    /** @param wanted begins the sentence of the {@link IllegalArgumentException} where it is no number */
    static double number(String text, String wanted) {
        try {
            return NumberText.read(text);
        } catch (IllegalArgumentException notANumber) {
            throw new IllegalArgumentException(wanted + ", and it " + notANumber.getMessage(), notANumber);
        }
    }

    /** @param name of what holds the value; @throws IllegalArgumentException beyond {@link #LIMIT} */
    static void requireSensible(String name, double value, String entry) {
        if (!(Math.abs(value) <= LIMIT)) {
            throw new IllegalArgumentException(name + " must lie between −" + (int) LIMIT + " and " + (int) LIMIT
                    + " nats, found '" + entry + "'");
        }
    }

    /** Writes the edits into a machine. @throws IllegalArgumentException for a unit that it does not have; nothing changes */
    void apply(Rbm rbm) {
        values.keySet().forEach(place -> place.requireIn(rbm, "weightEdits"));
        values.forEach((place, value) -> place.set(rbm, value));
    }

    /** The text that {@link #parse} reads back. */
    @Override public String toString() {
        return values.entrySet().stream().map(e -> e.getKey().text() + ":" + e.getValue())
                .collect(Collectors.joining("; "));
    }
}
