package org.gibbsite.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds the symbols in a formula's source, each with the sub- and superscripts that follow it. What stands in a subscript is
 * no symbol: the v of n_v is not v.
 */
final class SymbolMarks {
    /** Commands whose braces hold words, not formulas. */
    private static final Set<String> WITH_WORDS = Set.of("\\begin", "\\end", "\\mathrm", "\\text", "\\operatorname");

    private record Mark(int from, int to, int symbol) {}

    private final String latex;
    private final List<String> symbols;
    private final List<Mark> marks = new ArrayList<>();

    /** @param symbols sources of the symbols to be found; of two that begin alike the longer one counts */
    SymbolMarks(String latex, List<String> symbols) {
        this.latex = latex;
        this.symbols = symbols;
        find();
    }

    int size() { return marks.size(); }

    /** Number of the symbol of a mark. */
    int symbol(int mark) { return marks.get(mark).symbol(); }

    /** The source with one mark in a colour. @param colour {@code "r,g,b"} */
    String coloured(int mark, String colour) {
        return with(k -> k == mark ? "{\\textcolor{" + colour + "}{" : "", k -> k == mark ? "}}" : "");
    }

    /** The source with words before and after each mark. */
    String with(IntFunction<String> before, IntFunction<String> after) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int k = 0; k < marks.size(); k++) {
            Mark mark = marks.get(k);
            out.append(latex, at, mark.from()).append(before.apply(k)).append(latex, mark.from(), mark.to())
                    .append(after.apply(k));
            at = mark.to();
        }
        return out.append(latex.substring(at)).toString();
    }

    private void find() {
        int at = 0;
        while (at < latex.length()) {
            int symbol = symbolAt(at);
            int end = tokenEnd(at);
            if (symbol >= 0) {
                end = scriptsEnd(at + symbols.get(symbol).length());
                marks.add(new Mark(at, end, symbol));
            } else if (latex.charAt(at) == '_') {
                end = argumentEnd(at + 1);
            } else if (WITH_WORDS.contains(latex.substring(at, end))) {
                while (end < latex.length() && latex.charAt(end) == '{') end = argumentEnd(end);
            }
            at = end;
        }
    }

    /** Number of the longest symbol that begins here, −1 for none. */
    private int symbolAt(int at) {
        int found = -1;
        for (int s = 0; s < symbols.size(); s++) {
            String symbol = symbols.get(s);
            boolean longer = found < 0 || symbol.length() > symbols.get(found).length();
            if (longer && latex.startsWith(symbol, at) && !goesOn(symbol, at + symbol.length())) found = s;
        }
        return found;
    }

    /** Whether a command's name goes on after what looks like the symbol: {@code \sigma} in {@code \sigmax}. */
    private boolean goesOn(String symbol, int end) {
        boolean command = symbol.lastIndexOf('\\') >= 0 && Character.isLetter(symbol.charAt(symbol.length() - 1))
                && symbol.substring(symbol.lastIndexOf('\\') + 1).chars().allMatch(Character::isLetter);
        return command && end < latex.length() && Character.isLetter(latex.charAt(end));
    }

    private int scriptsEnd(int at) {
        int end = at;
        while (end < latex.length() && (latex.charAt(end) == '_' || latex.charAt(end) == '^')) {
            end = argumentEnd(end + 1);
        }
        return end;
    }

    /** Behind a group in braces or a single token. */
    private int argumentEnd(int at) {
        if (at >= latex.length()) return at;
        if (latex.charAt(at) != '{') return tokenEnd(at);
        int depth = 0, end = at;
        do {
            if (latex.charAt(end) == '{') depth++;
            if (latex.charAt(end) == '}') depth--;
            end++;
        } while (depth > 0 && end < latex.length());
        return end;
    }

    private int tokenEnd(int at) {
        if (latex.charAt(at) != '\\') return at + 1;
        int end = at + 1;
        while (end < latex.length() && Character.isLetter(latex.charAt(end))) end++;
        return Math.max(end, Math.min(latex.length(), at + 2));
    }
}
