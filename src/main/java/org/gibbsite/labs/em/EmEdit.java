package org.gibbsite.labs.em;

import java.util.List;
import java.util.Locale;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.settings.NumberText;

/**
 * What a hand changes in a run: a data point, the mean of a component, or where one of the methods beside EM stands.
 *
 * @param what  of the kinds
 * @param index point or component, from 0; for {@link What#BESIDE} 0 gradient ascent, 1 q, 2 the chain; −1 for a point that is
 *     added
 * @param place one number or two; none where a point is taken away
 */
public record EmEdit(What what, int index, List<Double> place) implements Act {
    /** Largest coordinate. */
    public static final double LIMIT = 1000;
    private static final List<String> METHODS = List.of("gradient", "q", "chain");

    /** The kinds, as on the command line. */
    public enum What {
        POINT, MEAN, BESIDE
    }

    static final List<ActKind> KINDS = List.of(
            new ActKind("point", "Moves a data point, 12:1.5,-2, adds one, +0.3,1, or takes one away, -7.", "3:0.5,-1",
                    text -> read(What.POINT, text)),
            new ActKind("mean", "Moves the mean of a component, counted from 0: 1:0.5,-1.", "1:0.5,-1",
                    text -> read(What.MEAN, text)),
            new ActKind("beside", "Moves gradient, q or chain to two means: q:-1,2.", "q:-1,2",
                    text -> read(What.BESIDE, text)));

    public EmEdit {
        place = List.copyOf(place);
        for (double x : place) {
            if (!(Math.abs(x) <= LIMIT)) {
                throw new IllegalArgumentException("a place must lie between −1000 and 1000: " + x);
            }
        }
    }

    /** A point added. */
    public static EmEdit added(List<Double> place) { return new EmEdit(What.POINT, -1, place); }

    /** A point taken away. */
    public static EmEdit removed(int point) {
        return new EmEdit(What.POINT, point, List.of());
    }

    private static EmEdit read(What what, String text) {
        String name = what.name().toLowerCase(Locale.ROOT), bare = text.strip();
        if (what == What.POINT && bare.startsWith("+")) return added(numbers(name, bare.substring(1)));
        if (what == What.POINT && bare.matches("-\\d{1,6}")) return removed(Integer.parseInt(bare.substring(1)));
        int colon = bare.indexOf(':');
        if (colon < 1) throw new IllegalArgumentException(wrong(name, bare));
        String index = bare.substring(0, colon).strip();
        int number = what == What.BESIDE
                ? METHODS.indexOf(index)
                : index.matches("\\d{1,6}") ? Integer.parseInt(index) : -1;
        if (number < 0) throw new IllegalArgumentException(wrong(name, bare));
        return new EmEdit(what, number, numbers(name, bare.substring(colon + 1)));
    }

    private static String wrong(String name, String found) {
        String example = KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow().example();
        return name + " must be written as in " + example + ", found '" + found + "'";
    }

    private static List<Double> numbers(String name, String text) {
        String[] words = text.split(",", -1);
        if (words.length > 2) throw new IllegalArgumentException(wrong(name, text.strip()));
        try {
            return words.length == 1
                    ? List.of(NumberText.read(words[0].strip()))
                    : List.of(NumberText.read(words[0].strip()), NumberText.read(words[1].strip()));
        } catch (IllegalArgumentException notANumber) {
            throw new IllegalArgumentException(name + " " + notANumber.getMessage(), notANumber);
        }
    }

    @Override public String name() { return what.name().toLowerCase(Locale.ROOT); }

    @Override public String text() {
        String numbers = String.join(",", place.stream().map(x -> Double.toString(x)).toList());
        if (place.isEmpty()) return "-" + index;
        if (what == What.BESIDE) return METHODS.get(index) + ":" + numbers;
        return index < 0 ? "+" + numbers : index + ":" + numbers;
    }

    @Override public String words() {
        return switch (what) {
            case MEAN -> "mean " + (index + 1) + " moved";
            case BESIDE -> METHODS.get(index) + " moved";
            case POINT -> place.isEmpty() ? "point taken away" : index < 0 ? "point added" : "point moved";
        };
    }

    /** @throws IllegalArgumentException unless there are so many numbers */
    void requirePlace(int dimensions) {
        require(place.size() == dimensions, name() + " must name " + (dimensions == 1 ? "one number" : "two numbers")
                + " here, found '" + text() + "'");
    }

    static void require(boolean fits, String sentence) {
        if (!fits) throw new IllegalArgumentException(sentence);
    }
}
