package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.app.LabCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The start of a run says what it is at, step by step, so that one that takes long is no riddle. */
class StartReportContractTest {
    static Stream<LabUnderTest<?, ?>> labs() {
        return LabCatalog.entries().stream().map(entry -> new LabUnderTest<>(entry.lab()));
    }

    @ParameterizedTest
    @MethodSource("labs") void everyLabNamesWhatItsStartIsAt(LabUnderTest<?, ?> lab) {
        List<String> said = new ArrayList<>();
        lab.start(3, said::add).close();
        assertThat(said).as(lab.lab().id()).hasSizeGreaterThan(1).doesNotHaveDuplicates()
                .allMatch(words -> words.matches("[a-z]+ing .+[^.]"), "what goes on, as in \"drawing weights\"");
    }
}
