package org.gibbsite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at exists. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#:?]+)(#[^)]*)?\\)");

    @Test void linksLeadSomewhere() throws IOException {
        for (Path page : pages()) {
            List<String> targets = LINK.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
            for (String target : targets) {
                assertThat(page.toAbsolutePath().resolveSibling(target).normalize()).as("link in " + page).exists();
            }
        }
    }

    @Test void testsThatAreNamedExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        for (Path page : pages()) {
            Pattern.compile("`([A-Z]\\w*Test)`").matcher(Files.readString(page)).results()
                    .forEach(m -> named.add(m.group(1)));
        }
        assertThat(named).hasSizeGreaterThan(30).allMatch(tests::contains);
    }

    @Test void filesToImitateExist() throws IOException {
        String page = Files.readString(Path.of("docs/adding-a-lab.md"));
        List<String> rows = page.lines().filter(line -> line.matches("\\| \\d.*")).toList();
        assertThat(rows).hasSizeGreaterThan(8);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            List<String> named = Pattern.compile("`([a-z]+/[^`]+)`").matcher(cells[cells.length - 1]).results()
                    .map(m -> m.group(1)).toList();
            assertThat(named).allSatisfy(name -> assertThat(candidates(name)).as(name).anyMatch(Files::exists));
        }
    }

    private static List<Path> candidates(String name) {
        return List.of(Path.of(name), Path.of("src/main/java/org/gibbsite", name + ".java"),
                Path.of("src/main/java/org/gibbsite", name), Path.of("src/main/resources/org/gibbsite", name));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(".")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).toList();
        }
    }
}
