package org.gibbsite.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gibbsite.experiment.Frame;

/**
 * An equation of a lab, and the same with the numbers of the moment put in.
 *
 * @param title   what it says, in a few words
 * @param latex   in symbols
 * @param numbers makes the one with numbers; empty where the frame has none
 */
public record LiveEquation<F extends Frame>(String title, String latex, Function<F, Optional<Instance>> numbers) {

    /**
     * @param words what the numbers belong to: {@code "unit 15, test image 3"}
     * @param lines each a formula
     */
    public record Instance(String words, List<String> lines) {
        public Instance {
            lines = List.copyOf(lines);
        }
    }

    /** A number with three significant digits as LaTeX: {@code "-1.2\cdot 10^{-5}"}. */
    public static String number(double x) {
        String text = Numbers.measured(x).replace('−', '-').replace("\u2009", "\\,").replace("∞", "\\infty");
        int power = text.indexOf("·10");
        if (power < 0) return text;
        return text.substring(0, power) + "\\cdot 10^{" + plain(text.substring(power + 3)) + "}";
    }

    /** As {@link #number}, in parentheses where it is negative. */
    public static String term(double x) {
        return x < 0 ? "(" + number(x) + ")" : number(x);
    }

    /** {@code " + 2"} or {@code " - 2"}: a number that is added to what stands before it. */
    public static String added(double x) {
        return (x < 0 ? " - " : " + ") + number(Math.abs(x));
    }

    private static String plain(String superscripts) {
        StringBuilder plain = new StringBuilder();
        for (char sign : superscripts.toCharArray()) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign);
            plain.append(digit < 0 ? "-" : digit);
        }
        return plain.toString();
    }
}
