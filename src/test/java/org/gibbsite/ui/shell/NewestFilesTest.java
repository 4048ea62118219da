package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestFilesTest {
    @TempDir private Path folder;

    private void file(String name, long second) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve(name), name), FileTime.fromMillis(1000 * second));
    }

    @Test void theNewestStayAndOtherKindsAreLeftAlone() throws IOException {
        for (int k = 0; k < 20; k++) file("run-" + k + ".npz", 100 + k * 7 % 20);
        file("old.txt", 1);
        Files.createDirectory(folder.resolve("folder.npz"));
        NewestFiles.keep(folder, ".npz", 16);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).hasSize(18).contains("old.txt", "folder.npz")
                    .doesNotContain("run-0.npz", "run-3.npz", "run-6.npz", "run-9.npz");
        }
    }

    @Test void fewFilesAndNoFolderAreFine() throws IOException {
        file("run.npz", 1);
        NewestFiles.keep(folder, ".npz", 16);
        assertThat(folder.resolve("run.npz")).exists();
        NewestFiles.keep(folder.resolve("missing"), ".npz", 16);
    }
}
