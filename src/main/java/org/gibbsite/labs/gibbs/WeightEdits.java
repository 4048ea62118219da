package org.gibbsite.labs.gibbs;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gibbsite.experiment.NumberText;
import org.gibbsite.models.rbm.Rbm;

/**
 * Weights and biases set by hand, as the text of a setting: {@code "0,1:2.5; a2:-1; b0:0.5"} sets w between v0 and h1, the
 * bias of v2 and the bias of h0. Immutable; the last entry for a place counts.
 */
public final class WeightEdits {
    /** Largest |w|, |a|, |b|, in nats: beyond it every probability is 0 or 1. */
    public static final double LIMIT = 30;

    private static final Pattern ENTRY = Pattern.compile("(?:(\\d{1,4})\\s*,\\s*|([ab])\\s*)(\\d{1,4})\\s*:\\s*(.+)");

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
            int number = Integer.parseInt(matcher.group(3));
            Place place = matcher.group(1) != null
                    ? new Place(Integer.parseInt(matcher.group(1)), number)
                    : matcher.group(2).equals("a") ? Place.ofVisible(number) : Place.ofHidden(number);
            values.put(place, value(matcher.group(4).strip(), entry.strip()));
        }
        return new WeightEdits(values);
    }

    private static float value(String text, String entry) {
        double value;
        try {
            value = NumberText.read(text);
        } catch (IllegalArgumentException notANumber) {
            throw new IllegalArgumentException("weightEdits must have a number after the colon, as in 0,1:2.5, and it "
                    + notANumber.getMessage(), notANumber);
        }
        requireSensible(value, entry);
        return (float) value;
    }

    private static void requireSensible(double value, String entry) {
        if (!(Math.abs(value) <= LIMIT)) {
            throw new IllegalArgumentException("weightEdits must lie between −" + (int) LIMIT + " and " + (int) LIMIT
                    + " nats, found '" + entry + "'");
        }
    }

    /** This parameter as edited, or {@code otherwise}. */
    public double value(Place place, double otherwise) {
        Float value = values.get(place);
        return value == null ? otherwise : value;
    }

    /** A copy with this parameter set. @throws IllegalArgumentException beyond {@link #LIMIT} */
    public WeightEdits with(Place place, double value) {
        requireSensible(value, place.text() + ":" + value);
        TreeMap<Place, Float> changed = new TreeMap<>(values);
        changed.put(place, (float) value);
        return new WeightEdits(changed);
    }

    /** Writes the edits into a machine. @throws IllegalArgumentException for a unit that it does not have; nothing changes */
    void apply(Rbm rbm) {
        for (Place place : values.keySet()) {
            if (place.visible() >= rbm.visibleUnits() || place.hidden() >= rbm.hiddenUnits()) {
                throw new IllegalArgumentException("weightEdits names '" + place.text() + "' in a model of "
                        + rbm.visibleUnits() + " visible and " + rbm.hiddenUnits() + " hidden units, counted from 0");
            }
        }
        values.forEach((place, value) -> {
            if (place.hidden() < 0) rbm.visibleBias()[place.visible()] = value;
            else if (place.visible() < 0) rbm.hiddenBias()[place.hidden()] = value;
            else
                rbm.weights().set(place.visible(), place.hidden(), value);
        });
    }

    /** The text that {@link #parse} reads back. */
    @Override public String toString() {
        return values.entrySet().stream().map(e -> e.getKey().text() + ":" + e.getValue())
                .collect(Collectors.joining("; "));
    }
}
