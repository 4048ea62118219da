package org.gibbsite.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the formulas out of Markdown before it is parsed, so that their underscores and bars keep their meaning, and
 * leaves a mark for each: a private-use character, the formula's number and another private-use character.
 */
final class FormulaMarks {
    /** A mark in parsed text; group 1 is the number. */
    static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

    // Code first, so that dollar signs in it stay; then an escaped dollar, display and inline formulas.
    private static final Pattern CODE_OR_FORMULA = Pattern.compile(
            "(?s)(```.*?```|`[^`\n]+`|\\\\\\$)|\\$\\$(.+?)\\$\\$|\\$([^$\\s](?:[^$\n]*[^$\\s])?)\\$");

    private final List<String> sources = new ArrayList<>();
    private final List<Boolean> displays = new ArrayList<>();
    private final String marked;

    FormulaMarks(String markdown) {
        Matcher matcher = CODE_OR_FORMULA.matcher(markdown);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) matcher.appendReplacement(out, Matcher.quoteReplacement(replacement(matcher)));
        marked = matcher.appendTail(out).toString();
    }

    /** The Markdown with marks in place of formulas. */
    String marked() { return marked; }

    String source(int number) { return sources.get(number); }

    /** Whether the formula stood between double dollar signs. */
    boolean isDisplay(int number) {
        return displays.get(number);
    }

    private String replacement(Matcher matcher) {
        if (matcher.group(1) != null) return matcher.group(1);
        boolean display = matcher.group(2) != null;
        sources.add((display ? matcher.group(2) : matcher.group(3)).strip());
        displays.add(display);
        return "\uE000" + (sources.size() - 1) + "\uE001";
    }
}
