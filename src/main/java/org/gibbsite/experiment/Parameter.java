package org.gibbsite.experiment;

import java.util.List;
import java.util.Locale;

/**
 * One settings component as people meet it, read from its annotations.
 *
 * @param name        the record component, as in {@code --set}
 * @param type        int, long, double, boolean, String or an enum
 * @param min         least value, NaN where the type is not numeric
 * @param max         greatest value, NaN where the type is not numeric
 * @param logarithmic slider on 1-2-5 detents
 * @param stops       of the slider, where the regular ones do not suit; else empty
 * @param magnet      value that attracts, NaN for none; @param magnetName a few letters
 */
public record Parameter(String name, Class<?> type, String group, String help, String symbol, String unit,
        Setting.Applies applies, boolean more, double min, double max, boolean logarithmic,
        List<Double> stops, double magnet, String magnetName) {

    /** With the regular stops and no magnet. */
    public Parameter(String name, Class<?> type, String group, String help, String symbol, String unit,
            Setting.Applies applies, boolean more, double min, double max, boolean logarithmic) {
        this(name, type, group, help, symbol, unit, applies, more, min, max, logarithmic, List.of(), Double.NaN, "");
    }

    /** The name in words: {@code "learningRate"} → {@code "learning rate"}. */
    public String label() {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
    }

    public boolean isNumeric() { return type == int.class || type == long.class || type == double.class; }
}
