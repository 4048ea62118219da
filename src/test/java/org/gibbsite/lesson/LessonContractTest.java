package org.gibbsite.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the notes of every lab promise. */
class LessonContractTest {
    private static final int LONGEST_LINK = 40;

    static List<String> labs() {
        return LabCatalog.entries().stream().map(entry -> entry.lab().id()).toList();
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

    @ParameterizedTest
    @MethodSource("labs") void everyProposedRunHasSettingsThatTheLabAccepts(String id) {
        for (Inline.RunLink link : Notes.of(id).runLinks()) {
            assertThatCode(() -> RunAddress.parse(link.address()).settings(LabCatalog.find(id).lab()))
                    .as(link.address()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("labs") void worksheetHasTasksWhoseRunsTheLabAccepts(String id) {
        Worksheet.of(id).ifPresent(sheet -> {
            assertThat(sheet.tasks()).allSatisfy(task -> assertThat(task.blocks()).as(task.heading()).isNotEmpty());
            assertThat(sheet.runLinks()).isNotEmpty().allSatisfy(
                    link -> assertThatCode(() -> RunAddress.parse(link.address()).settings(LabCatalog.find(id).lab()))
                            .as(link.address()).doesNotThrowAnyException());
        });
    }

    @ParameterizedTest
    @MethodSource("labs") void thePageOfTheLabNamesSettingsAndClassesThatExist(String id) throws IOException {
        String page = Files.readString(Path.of("docs/labs/" + id + ".md"));
        Record defaults = LabCatalog.find(id).lab().defaults();
        for (String[] cells : rows(page, "## Symbols")) {
            for (String name : names(cells[3])) {
                assertThatCode(() -> Parameters.find(defaults.getClass(), name)).doesNotThrowAnyException();
            }
        }
        for (String[] cells : rows(page, "## Equations")) {
            assertThat(names(cells[3])).as("code of " + cells[0]).hasSize(1).allSatisfy(
                    name -> assertThat(Path.of("src/main/java/org/gibbsite", name.replace('.', '/') + ".java"))
                            .exists());
        }
    }

    private static List<String[]> rows(String page, String heading) {
        String section = page.substring(page.indexOf(heading)).split("\n## ", 2)[0];
        List<String[]> rows = section.lines().filter(line -> line.startsWith("| "))
                .map(line -> (line.substring(2).replace("\\|", "∥") + " ").split("\\|")).skip(1).toList();
        assertThat(rows).as(heading).isNotEmpty();
        return rows;
    }

    private static List<String> names(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(m -> m.group(1)).toList();
    }
}
