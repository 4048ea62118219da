package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileReasonTest {
    private static final Path HIDDEN = Path.of("here/.gibbsite-"), NAMED = Path.of("here/x.npz");

    @Test void theCauseIsInWords() {
        assertThat(FileReason.of(new AccessDeniedException("a/b"))).isEqualTo("permission denied for a/b");
        assertThat(FileReason.of(new NoSuchFileException("a/b"))).isEqualTo("there is no a/b");
        assertThat(FileReason.of(new FileSystemLoopException("a/b"))).isEqualTo("file system loop: a/b");
        assertThat(FileReason.of(new FileSystemException("a/b", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(FileReason.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
    }

    @Test void onlyTheFileThatWasAskedForIsNamed() {
        String hidden = "here/.gibbsite-123.tmp";
        assertThat(FileReason.of(new AccessDeniedException(hidden), HIDDEN, NAMED))
                .isEqualTo("permission denied for here/x.npz");
        assertThat(FileReason.of(new AccessDeniedException(Path.of(hidden).toAbsolutePath().toString()), HIDDEN, NAMED))
                .isEqualTo("permission denied for here/x.npz");
        assertThat(FileReason.of(new NoSuchFileException("elsewhere"), HIDDEN, NAMED))
                .isEqualTo("there is no elsewhere");
    }
}
