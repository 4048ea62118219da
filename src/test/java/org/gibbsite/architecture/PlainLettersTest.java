package org.gibbsite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing on screen has letters that are put together from several characters, such as R with a combining hat: the toolkit
 * hands them to a native library, from two threads at once where one of them draws on a canvas, and that library does not
 * bear it.
 */
class PlainLettersTest {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMBINED = Pattern.compile("[\\u0300-\\u036f\\u200c\\u200d\\u20d0-\\u20ff]");

    @Test void textsOfTheProgramHaveNone() throws IOException {
        for (Path file : files("src/main/java", ".java")) {
            assertThat(LITERAL.matcher(Files.readString(file)).results().map(found -> found.group()))
                    .as(file.toString()).noneMatch(text -> COMBINED.matcher(text).find());
        }
    }

    @Test void lessonsHaveNone() throws IOException {
        for (Path file : files("src/main/resources", ".md")) {
            assertThat(COMBINED.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
        }
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            List<Path> found = all.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }
}
