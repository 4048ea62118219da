package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PluralTest {
    /** A count that is put together with a noun that is always in the plural. */
    private static final Pattern FIXED = Pattern
            .compile(
                    "(Numbers\\.count\\([^\"]*\\)|\\.size\\(\\)|\\.length) \\+ \" (more )?([a-z]+ )?[a-z]+[^s\\W]s\\b");

    @Test void oneIsOne() {
        assertThat(Plural.of(1, "setting")).isEqualTo("setting");
        assertThat(Plural.of(0, "setting")).isEqualTo("settings");
        assertThat(Plural.of(21, "setting")).isEqualTo("settings");
        assertThat(Plural.are(1)).isEqualTo("is");
        assertThat(Plural.are(0)).isEqualTo("are");
    }

    @Test void countsThatPeopleReadTellOneFromMany() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : List.of("ui", "labs", "app", "controller", "lesson")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gibbsite", place))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, found));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Messages of exceptions are about arrays that do not fit: of programs, not of people. */
    private static void collect(Path file, List<String> found) {
        try {
            String source = Files.readString(file).replaceAll("\\s+", " ");
            Matcher fixed = FIXED.matcher(source.replaceAll("new Illegal\\w+\\([^;]*;|places it at", ""));
            while (fixed.find()) found.add(file.getFileName() + ": " + fixed.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
