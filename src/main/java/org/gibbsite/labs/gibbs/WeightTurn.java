package org.gibbsite.labs.gibbs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.models.rbm.Rbm;

/**
 * A weight or bias turned by hand.
 *
 * @param value  in nats, at most {@link WeightEdits#LIMIT} either way
 * @param isStep whether the value is added to the present one, and the sum rounded to hundredths; otherwise it replaces it
 */
public record WeightTurn(Place place, double value, boolean isStep) implements Act {
    static final ActKind KIND = new ActKind("weight",
            "Sets a weight or bias, 0,1:2.5, or turns it by so much, 0,1+0.1 or a2-0.1; in nats.", "0,1+0.5",
            WeightTurn::read);

    private static final Pattern TEXT = Pattern.compile(Place.TEXT + "\\s*([:+−-].+)");

    public WeightTurn {
        WeightEdits.requireSensible("weight", value, place.text() + ":" + value);
    }

    private static WeightTurn read(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("weight must be a place and a value, as in 0,1:2.5, or a step, as in "
                    + "0,1+0.1, found '" + text.strip() + "'");
        }
        boolean isStep = !matcher.group(2).startsWith(":");
        String number = isStep ? matcher.group(2).replaceFirst("^\\+", "") : matcher.group(2).substring(1).strip();
        return new WeightTurn(Place.read(matcher.group(1)),
                WeightEdits.number(number, "weight must end in a number"), isStep);
    }

    /** Into a machine. @throws IllegalArgumentException for a unit that it does not have; nothing changes */
    void apply(Rbm rbm) {
        place.requireIn(rbm, "weight");
        double present = place.value(rbm), next = isStep ? Math.rint((present + value) * 100) / 100 : value;
        place.set(rbm, (float) Math.clamp(next, -WeightEdits.LIMIT, WeightEdits.LIMIT));
    }

    @Override public String name() { return KIND.name(); }

    @Override public String text() {
        return place.text() + (isStep ? value < 0 ? "" : "+" : ":") + value;
    }

    @Override public String words() { return place.symbol() + " turned"; }
}
