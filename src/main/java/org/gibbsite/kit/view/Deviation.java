package org.gibbsite.kit.view;

import java.util.Locale;
import org.gibbsite.ui.plot.Pen;

/**
 * How many standard errors lie between an average and its exact value, for all labs by one rule: a run has to last
 * {@value #LEAST_TIMES} τ before it is told, for one that still remembers its start, or has hardly met its slow changes, is off by
 * more than its error shows.
 *
 * @param error standard error; NaN where it cannot be told
 * @param exact NaN where there is none
 * @param times length of the run in units of τ of the slowest observable that the average is coupled to; NaN where it cannot be told
 */
public record Deviation(double value, double error, double exact, double times) {
    public static final int LEAST_TIMES = 50;
    /** Standard errors that chance seldom exceeds; above, the chip changes its colour. */
    private static final double USUAL = 3;

    /** Standard errors between both. */
    public double errors() {
        return (value - exact) / error;
    }

    public boolean isTold() { return error > 0 && Double.isFinite(errors()) && times >= LEAST_TIMES; }

    /** {@code "+0.4 σ"}, or why that is not told; empty where there is nothing to compare with. */
    public String words() {
        if (!Double.isFinite(exact)) return "";
        if (isTold()) return String.format(Locale.ROOT, "%+.1f σ", errors()).replace('-', '−');
        return error > 0 && times < LEAST_TIMES ? "< " + LEAST_TIMES + " τ" : "cannot tell";
    }

    /** The words, on a chip if told. @param right end of the row; @param y middle of its height; @param step its height */
    public void paint(Pen pen, double right, double y, double step) {
        if (!isTold()) {
            pen.text(words(), pen.palette().muted(), 1, right - 4, y);
            return;
        }
        double wide = 3.6 * pen.line(), high = Math.min(step * 0.8, pen.line() * 1.2);
        pen.graphics().setFill(
                Pen.colour(Math.abs(errors()) <= USUAL ? pen.palette().first() : pen.palette().second()));
        pen.graphics().fillRoundRect(right - 2 - wide, y - high / 2, wide, high, high, high);
        pen.text(words(), pen.palette().ground(), 0.5, right - 2 - wide / 2, y);
    }
}
