package org.gibbsite.experiment.settings;

/**
 * {@code name=value}, as people write it.
 *
 * @param name  not blank, without spaces around it
 * @param value as it was written, perhaps empty
 */
public record Assignment(String name, String value) {

    /** @param wanted begins the sentence of the {@link IllegalArgumentException} where it is none */
    public static Assignment read(String text, String wanted) {
        int equals = text.indexOf('=');
        if (equals < 0 || text.substring(0, equals).isBlank()) {
            throw new IllegalArgumentException(wanted + " '" + text + "'");
        }
        return new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1));
    }
}
