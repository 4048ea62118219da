package org.gibbsite.lesson;

import java.util.LinkedHashMap;
import java.util.Map;

/** Formulas in words, for people who listen to the page. A reading of the source from left to right, no more. */
public final class FormulaWords {
    private static final Map<String, String> WORDS = words();

    private FormulaWords() {}

    /** {@code "\sigma(b_j)"} → {@code "sigma ( b sub j )"}. */
    public static String of(String latex) {
        String text = latex;
        for (Map.Entry<String, String> word : WORDS.entrySet()) text = text.replaceAll(word.getKey(), word.getValue());
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Patterns and what is read for them; order matters: structures first, then signs, then whatever is left. */
    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("\\\\(begin|end)\\{[a-z*]+\\}(\\{[lcr]+\\})?", " ");
        words.put("\\\\(left|right|big|Big|bigl|bigr|quad|qquad|mathrm|text|mathbf|displaystyle|[,;!:])(?![a-z])", " ");
        words.put("\\\\\\\\|&", " ");
        words.put("\\\\[td]?frac\\{([^{}]*)\\}\\{([^{}]*)\\}", " $1 over $2 ");
        words.put("\\^\\{?\\\\(top|mathsf\\{T\\})\\}?", " transposed ");
        words.put("\\^\\{?-1\\}?", " inverse ");
        words.put("\\^\\{?2\\}?(?![0-9])", " squared ");
        words.put("\\\\(langle|rangle)", " bracket ");
        words.put("\\\\(gets|leftarrow)", " becomes ");
        words.put("\\\\(to|rightarrow)", " to ");
        words.put("\\\\sim", " drawn from ");
        words.put("\\\\partial", " partial ");
        words.put("\\\\(cdot|times)", " times ");
        words.put("\\\\approx", " about ");
        words.put("\\\\le(q)?(?![a-z])", " at most ");
        words.put("\\\\ge(q)?(?![a-z])", " at least ");
        words.put("\\\\in(?![a-z])", " in ");
        words.put("_", " sub ");
        words.put("\\^", " to the ");
        words.put("-", " minus ");
        words.put("\\+", " plus ");
        words.put("=", " equals ");
        words.put("\\|", " given ");
        words.put("[\\\\{}]", " ");
        return words;
    }
}
