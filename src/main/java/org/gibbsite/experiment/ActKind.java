package org.gibbsite.experiment;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of {@link Act} that a lab takes.
 *
 * @param name    as in files and on the command line: {@code "paint"}
 * @param help    one sentence: what it does, and how its text is made
 * @param example a text that {@code reader} reads in the lab's first preset
 * @param reader  makes the act of its text; throws {@link IllegalArgumentException} with one sentence
 */
public record ActKind(String name, String help, String example, Function<String, ? extends Act> reader) {

    /** The act of a name and a text. @throws IllegalArgumentException one sentence, where the lab knows no such act */
    public static Act read(Lab<?, ?> lab, String name, String text) {
        List<String> names = lab.acts().stream().map(ActKind::name).toList();
        for (ActKind kind : lab.acts()) if (kind.name().equals(name)) return kind.reader().apply(text);
        throw new IllegalArgumentException("lab '" + lab.id() + "' has no act '" + name + "'"
                + (names.isEmpty() ? "; it takes none" : "; it has " + String.join(", ", names)));
    }
}
