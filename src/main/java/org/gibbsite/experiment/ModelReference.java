package org.gibbsite.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a {@link TrainedModel}, the same on every machine: {@code rbm:0123456789abcdef}.
 *
 * @param hash of its content, 16 hexadecimal digits
 */
public record ModelReference(String kind, String hash) {
    private static final Pattern TEXT = Pattern.compile("([a-z][a-z0-9-]*):([0-9a-f]{16})");

    /** Empty where the text is none: it may be a path. */
    public static Optional<ModelReference> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ModelReference(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** For file names, which have no colons: {@code rbm-0123456789abcdef}. */
    public String fileName() {
        return kind + "-" + hash;
    }

    @Override public String toString() { return kind + ":" + hash; }
}
