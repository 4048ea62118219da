package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FailureReportTest {

    @Test void theSentenceIsShortAndTheFileHasTheRest() throws IOException {
        String sentence = FailureReport.write(new IllegalStateException("first line\nsecond line"));
        assertThat(sentence).startsWith("something failed that should not have (IllegalStateException: first line)")
                .hasLineCount(1).doesNotContain("at org.gibbsite");
        Path file = Path.of(sentence.substring(sentence.indexOf("the report is ") + "the report is ".length()));
        assertThat(Files.readString(file)).contains("java.version", "second line", "at org.gibbsite.app");
        Files.delete(file);
    }
}
