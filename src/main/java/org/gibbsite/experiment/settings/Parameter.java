package org.gibbsite.experiment.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * One settings component as people meet it, read from its annotations.
 *
 * @param name        the record component, as in {@code --set}
 * @param type        int, long, double, boolean, String or an enum
 * @param role        what the house does with it
 * @param min         least value, NaN where the type is not numeric
 * @param max         greatest value, NaN where the type is not numeric
 * @param logarithmic slider on 1-2-5 detents
 * @param stops       of the slider, where the regular ones do not suit; else empty
 * @param magnet      value that attracts, NaN for none; @param magnetName a few letters
 * @param reciprocal  the same setting as people slide it, 1/value; null where there is none
 * @param when        what other settings must be for it to count
 */
public record Parameter(String name, Class<?> type, String group, String help, String symbol, String unit,
        Setting.Applies applies, boolean more, Setting.Role role, double min, double max, boolean logarithmic,
        List<Double> stops, double magnet, String magnetName, Parameter reciprocal, Condition when) {

    /** Digits of a reciprocal that is computed with: few enough for 1/(1/x) to be x again; and of one that is shown. */
    private static final MathContext COMPUTED = new MathContext(12), SHOWN = new MathContext(6);

    /** Without a role, with the regular stops, no magnet, no reciprocal and no condition. */
    public Parameter(String name, Class<?> type, String group, String help, String symbol, String unit,
            Setting.Applies applies, boolean more, double min, double max, boolean logarithmic) {
        this(name, type, group, help, symbol, unit, applies, more, Setting.Role.NONE, min, max, logarithmic, List.of(),
                Double.NaN, "",
                null, Condition.ALWAYS);
    }

    /** 1/x to twelve digits: 0.408 → 2.45098039216 → 0.408. @param x not 0 */
    public static double invert(double x) {
        return Double.isNaN(x) ? x : BigDecimal.ONE.divide(BigDecimal.valueOf(x), COMPUTED).doubleValue();
    }

    /** 1/x as it is shown, to six digits: 2.3 → 0.434783. @param x not 0 */
    public static double inverted(double x) {
        return Double.isNaN(x) ? x : BigDecimal.valueOf(invert(x)).round(SHOWN).doubleValue();
    }

    /** The name in words: {@code "learningRate"} → {@code "learning rate"}. */
    public String label() {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
    }

    public boolean isNumeric() { return type == int.class || type == long.class || type == double.class; }
}
