package org.gibbsite.experiment;

import java.util.Locale;

/**
 * One settings component as people meet it, read from its annotations.
 *
 * @param name        the record component, as in {@code --set}
 * @param type        int, long, double, boolean, String or an enum
 * @param min         least value, NaN where the type is not numeric
 * @param max         greatest value, NaN where the type is not numeric
 * @param logarithmic slider on 1-2-5 detents
 */
public record Parameter(String name, Class<?> type, String group, String help, String symbol, String unit,
        Setting.Applies applies, boolean more, double min, double max, boolean logarithmic) {

    /** The name in words: {@code "learningRate"} → {@code "learning rate"}. */
    public String label() {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
    }

    public boolean isNumeric() { return type == int.class || type == long.class || type == double.class; }
}
