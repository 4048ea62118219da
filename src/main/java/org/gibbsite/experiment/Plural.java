package org.gibbsite.experiment;

/** Nouns behind a count. */
public final class Plural {
    private Plural() {}

    /** {@code "unit"} for 1, {@code "units"} for any other number. */
    public static String of(long count, String one) {
        return count == 1 ? one : one + "s";
    }

    /** {@code "is"} for 1, {@code "are"} for any other number. */
    public static String are(long count) {
        return count == 1 ? "is" : "are";
    }
}
