package org.gibbsite.ui.shell.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserGuideTest {
    @Test void itsKeysAreThoseOfTheWindow() throws IOException {
        String guide = Files.readString(Path.of("docs/user-guide.md"));
        List<String> rows = guide.substring(guide.indexOf("## Keys")).lines().filter(line -> line.startsWith("| "))
                .skip(1).toList();
        assertThat(rows).containsExactlyElementsOf(
                Arrays.stream(Command.values()).map(KeyTable::row)
                        .map(row -> "| " + row.keys() + " | " + row.what() + " |").toList());
    }
}
