package org.gibbsite.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the notes of every lab promise. */
class LessonContractTest {
    private static final int LONGEST_LINK = 40;

    static List<String> labs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/gibbsite/labs"))) {
            return folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("labs") void everySectionHasText(String lab) {
        assertThat(Notes.of(lab).sections()).allSatisfy(s -> assertThat(s.blocks()).as(s.heading()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("labs") void everyFormulaCanBePainted(String lab) {
        List<String> formulas = Notes.of(lab).formulas();
        assertThat(formulas).isNotEmpty();
        for (String latex : formulas) {
            assertThatCode(() -> FormulaPainter.paint(latex, true, 15, 0xFF000000)).as(latex)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("labs") void everyFormulaCanBeSpoken(String lab) {
        assertThat(Notes.of(lab).formulas()).map(FormulaWords::of)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("\\", "{", "}"));
    }

    @ParameterizedTest
    @MethodSource("labs") void symbolsAreExplainedInATable(String lab) {
        assertThat(Notes.of(lab).section("What is it").blocks()).filteredOn(Block.Table.class::isInstance)
                .anySatisfy(table -> assertThat(((Block.Table) table).header().getFirst())
                        .containsExactly(new Inline.Words("Symbol", false, false)));
    }

    @ParameterizedTest
    @MethodSource("labs") void everyProposedRunIsOfThisLabAndItsLinkFitsALine(String lab) {
        Notes notes = Notes.of(lab);
        assertThat(notes.runLinks()).isNotEmpty().allMatch(link -> link.address().startsWith(lab + "?"));
        assertThat(notes.runLinks()).map(Inline.RunLink::text)
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(LONGEST_LINK));
    }
}
