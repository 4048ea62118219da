package org.gibbsite.experiment.settings;

/**
 * Numbers as people type them: {@code 10⁻³}, {@code 2·10⁻³}, {@code 1 000} and {@code 0,05} as well as {@code 1e-3},
 * {@code 1000} and {@code 0.05}. A comma that may part decimals or thousands is asked about, not guessed.
 */
public final class NumberText {
    private NumberText() {}

    /** @throws IllegalArgumentException what is wrong, to stand behind the name of the number: {@code "must be a number: 'x'"} */
    public static double read(String text) {
        String plain = plain(text);
        if (plain.indexOf(',') >= 0) plain = withPoint(plain, text);
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("must be a number: '" + text + "'");
        }
    }

    /** With a point for a comma that can only part decimals: one, no point, and not three digits behind a number from 1 on. */
    private static String withPoint(String plain, String text) {
        if (!plain.matches("[-+]?\\d*,\\d+([eE][-+]?\\d+)?")) {
            if (!plain.matches("[-+]?[\\d.,]+")) throw new IllegalArgumentException("must be a number: '" + text + "'");
            throw new IllegalArgumentException(
                    "must be written with one point and nothing between thousands, as 1234.5: '"
                            + text + "'");
        }
        String pointed = plain.replace(',', '.');
        if (plain.matches("[-+]?[1-9]\\d{0,2},\\d{3}")) {
            throw new IllegalArgumentException(
                    "must be a number that can be read in one way, not '" + text + "': write "
                            + plain.replace(",", "") + " or " + pointed);
        }
        return pointed;
    }

    private static String plain(String text) {
        String superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻", digits = "0123456789-";
        StringBuilder plain = new StringBuilder();
        String compact = text.replaceAll("[\\s\\u00A0\\u202F\\u2009]", "").replace('−', '-')
                .replaceFirst("[·×]10(?=[⁰¹²³⁴⁵⁶⁷⁸⁹⁻])", "e")
                .replaceFirst("^(-?)10(?=[⁰¹²³⁴⁵⁶⁷⁸⁹⁻])", "$11e");
        for (char c : compact.toCharArray()) {
            int at = superscripts.indexOf(c);
            plain.append(at < 0 ? c : digits.charAt(at));
        }
        return plain.toString();
    }
}
