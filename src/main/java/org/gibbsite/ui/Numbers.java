package org.gibbsite.ui;

import java.util.Locale;
import org.gibbsite.experiment.Plural;

/** Numbers as people read them: 12 300, 0.0123, 10⁻³, 0:24. */
public final class Numbers {
    private static final char THIN_SPACE = '\u2009';
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** A count with a thin space between thousands: {@code "12 300"}. */
    public static String count(long n) {
        String digits = Long.toString(Math.abs(n));
        StringBuilder grouped = new StringBuilder(n < 0 ? "−" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && digits.length() > 4 && (digits.length() - i) % 3 == 0) grouped.append(THIN_SPACE);
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** A count and what is counted: {@code "1 unit"}, {@code "12 300 units"}. @param one of them */
    public static String counted(long n, String one) {
        return count(n) + " " + Plural.of(n, one);
    }

    /** Three significant digits: {@code "0.0123"}, {@code "1 240"}, {@code "4.56·10⁻⁵"}. */
    public static String measured(double x) {
        if (Double.isNaN(x)) return "–";
        if (Double.isInfinite(x)) return x > 0 ? "∞" : "−∞";
        if (x == 0) return "0";
        int exponent = (int) Math.floor(Math.log10(Math.abs(x)));
        if (Math.abs(x) / Math.pow(10, exponent) >= 9.995) exponent++; // 0.9996 is rounded to 1.00, not to 1.000
        if (exponent < -3 || exponent > 6) return scientific(x, exponent, 2);
        double unit = Math.pow(10, exponent - 2);
        double rounded = Math.rint(x / unit) * unit;
        if (exponent >= 2) return count(Math.round(rounded));
        return String.format(Locale.ROOT, "%." + (2 - exponent) + "f", rounded).replace('-', '−');
    }

    /** As {@link #measured}, without zeros at the end, as beside axes: {@code "−1.33"}, {@code "0.5"}, {@code "5"}. */
    public static String brief(double x) {
        return measured(x).replaceFirst("(\\.\\d*?)0+(?=·|$)", "$1").replaceFirst("\\.(?=·|$)", "");
    }

    /** A setting, exactly: {@code "0.05"}, {@code "60000"}, {@code "2·10⁻⁴"}. Parses back to the same value. */
    public static String exact(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e9) return Long.toString((long) x);
        String shortest = Double.toString(x);
        int e = shortest.indexOf('E');
        if (e < 0) return shortest;
        String mantissa = shortest.substring(0, e).replaceFirst("\\.0$", "");
        String power = "10" + superscript(Integer.parseInt(shortest.substring(e + 1)));
        return mantissa.equals("1") ? power : mantissa + "·" + power;
    }

    /** Minutes and seconds, {@code "0:24"}, or with hours {@code "1:02:03"}. */
    public static String clock(double seconds) {
        long s = Math.round(seconds);
        return s < 3600
                ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    private static String scientific(double x, int exponent, int decimals) {
        String mantissa = String.format(Locale.ROOT, "%." + decimals + "f", x / Math.pow(10, exponent));
        return mantissa.replace('-', '−') + "·10" + superscript(exponent);
    }

    private static String superscript(int n) {
        StringBuilder raised = new StringBuilder(n < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(n)).toCharArray()) raised.append(SUPERSCRIPTS.charAt(digit - '0'));
        return raised.toString();
    }
}
