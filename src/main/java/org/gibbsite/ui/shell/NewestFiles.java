package org.gibbsite.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a folder that files are only ever added to from growing without end. */
final class NewestFiles {
    private NewestFiles() {}

    /**
     * Deletes all but the newest regular files of that ending. What cannot be deleted stays: it is tried again next time.
     *
     * @param ending {@code ".npz"}
     * @param most   that stay, at least 1
     */
    static void keep(Path folder, String ending, int most) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(NewestFiles::modified).thenComparing(Path::toString).reversed())
                    .toList();
            for (Path old : files.subList(Math.min(most, files.size()), files.size())) Files.deleteIfExists(old);
        } catch (IOException | UncheckedIOException locked) {
            // Nothing is lost but room on the disk.
        }
    }

    /** Milliseconds since 1970; 0 for a file that another program has just taken away. */
    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
