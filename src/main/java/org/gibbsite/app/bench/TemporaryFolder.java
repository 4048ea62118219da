package org.gibbsite.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A new folder for files, but no folders, that goes with them. */
record TemporaryFolder(Path path) implements AutoCloseable {

    /** @param name with which its own begins */
    static TemporaryFolder make(String name) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(name));
    }

    @Override public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(path)) {
            files = listed.toList();
        }
        for (Path file : files) Files.delete(file);
        Files.delete(path);
    }
}
