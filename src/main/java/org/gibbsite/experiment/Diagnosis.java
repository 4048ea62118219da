package org.gibbsite.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * Something that goes wrong in a run, by name.
 *
 * @param id       stable, as in summary.json: {@code "step-too-large"}
 * @param name     as on the screen: {@code "Step too large"}
 * @param severity what was seen over what is tolerated; 1 or more, for only what is raised becomes a diagnosis
 * @param saw      one sentence with the numbers that raised it
 * @param advice   one sentence that says what to try
 * @param mayCause ids of what this may bring about; never in a circle
 * @param because  id of the raised diagnosis that may have brought this one about; empty where none did, or before ranking
 */
public record Diagnosis(String id, String name, double severity, String saw, String advice, Set<String> mayCause,
        String because) {

    public Diagnosis {
        mayCause = Set.copyOf(mayCause);
        if (!(severity >= 1)) throw new IllegalArgumentException("severity must be at least 1: " + severity);
    }

    /** Before ranking. */
    public Diagnosis(String id, String name, double severity, String saw, String advice, Set<String> mayCause) {
        this(id, name, severity, saw, advice, mayCause, "");
    }

    public boolean isConsequence() { return !because.isEmpty(); }

    Diagnosis because(String cause) { return new Diagnosis(id, name, severity, saw, advice, mayCause, cause); }

    /** Three significant digits, {@code "0.0123"} or {@code "−207"}, for the sentences. */
    public static String number(double x) {
        if (!Double.isFinite(x)) return Double.isNaN(x) ? "no number" : x > 0 ? "∞" : "−∞";
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(3));
        return rounded.toPlainString().replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "").replace('-', '−');
    }
}
