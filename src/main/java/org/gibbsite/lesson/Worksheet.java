package org.gibbsite.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The worksheet of a lab: {@code worksheet.md} in its resource folder, written as its notes are, with one section of level 2
 * for each task.
 *
 * @param title the heading of level 1
 * @param tasks in the order in which they are done
 */
public record Worksheet(String title, List<Section> tasks) {
    public Worksheet {
        tasks = List.copyOf(tasks);
    }

    /** The worksheet beside a lab; empty when there is none. */
    public static Optional<Worksheet> of(String labId) {
        String path = "/org/gibbsite/labs/" + labId + "/worksheet.md";
        try (InputStream in = Worksheet.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when it has no title or no task */
    public static Worksheet parse(String markdown) {
        Notes read = new NotesReader(markdown).read();
        if (read.title().isBlank()) throw new IllegalArgumentException("a worksheet needs a title");
        if (read.sections().isEmpty()) throw new IllegalArgumentException("a worksheet needs tasks");
        return new Worksheet(read.title(), read.sections());
    }

    /** Every run that the tasks propose, in order. */
    public List<Inline.RunLink> runLinks() {
        return new Notes(title, tasks).runLinks();
    }

    /** The source of every formula, in order. */
    public List<String> formulas() {
        return new Notes(title, tasks).formulas();
    }
}
