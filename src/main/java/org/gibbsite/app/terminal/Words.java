package org.gibbsite.app.terminal;

import java.util.Locale;

/** Numbers as people read them in a terminal: three significant digits, thin enough to stand in a line. */
public final class Words {
    private Words() {}

    /** {@code 0.00981}, {@code 1 240}, {@code 1.2e-07}; {@code –} for what was not measured or cannot be told. */
    public static String number(double value) {
        if (Double.isNaN(value)) return "–";
        if (Double.isInfinite(value)) return value > 0 ? "∞" : "-∞";
        double size = Math.abs(value);
        if (size >= 1000 && size < 1e9) return count(Math.round(value));
        if (size != 0 && (size < 1e-4 || size >= 1e9)) return String.format(Locale.ROOT, "%.2e", value);
        int decimals = size == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** {@code 12 300}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
    }

    /** {@code 0:35}, {@code 2:07:09}; {@code –} for what is not known. */
    public static String duration(double seconds) {
        if (!Double.isFinite(seconds) || seconds < 0) return "–";
        long whole = Math.round(seconds);
        long hours = whole / 3600, minutes = whole / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }
}
