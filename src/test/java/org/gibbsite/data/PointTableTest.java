package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets and people write them. */
class PointTableTest {
    @TempDir Path folder;

    private PointCloud read(String text) throws IOException {
        return PointTable.read(Files.writeString(folder.resolve("points.csv"), text));
    }

    private void refused(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DataException.class).hasMessage("points.csv" + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2\n3,-4.5\n", "1;2\n3;-4.5", "1 2\n3 -4.5", "1\t2\r\n3\t-4.5\r\n", "1 , 2\n3 ;-4.5\n",
            "  1   2  \n\n3e0 -45e-1\n\n",
            "# two points\n1,2\n  # one more\n3,-4.5\n"}) void numbersArePartedInManyWays(
                    String text) throws IOException {
        PointCloud cloud = read(text);
        assertThat(cloud.points()).containsExactly(1, 2, 3, -4.5);
        assertThat(cloud.dimensions()).isEqualTo(2);
        assertThat(cloud.count()).isEqualTo(2);
        assertThat(cloud.labels()).containsExactly(0, 0);
        assertThat(cloud.groups()).isEmpty();
    }

    @Test void oneColumnIsALine() throws IOException {
        PointCloud cloud = read("1\n2\n-3\n");
        assertThat(cloud.points()).containsExactly(1, 2, -3);
        assertThat(cloud.dimensions()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,y", "height;weight", "\"x\" \"y\"", "_a\t_b",
            "größe,länge"}) void aFirstLineOfNamesDoesNotCount(
                    String heading) throws IOException {
        assertThat(read(heading + "\n1,2\n").points()).containsExactly(1, 2);
        assertThat(read("\uFEFF" + heading + "\r\n1,2\r\n").points()).as("after a byte-order mark").containsExactly(1,
                2);
        refused("1,2\n" + heading, " line 2: '" + heading.split("[,;\\s]")[0] + "' is no number.");
    }

    @Test void aByteOrderMarkBeforeANumberIsLeftOut() throws IOException {
        assertThat(read("\uFEFF1,2\n3,4\n").points()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "1,2,3|line 1: 3 columns where one or two are read.", "1,x|line 1: 'x' is no number.",
            "nan,1|line 1: 'nan' is no number.", "NaN,1|line 1: 'NaN' is no finite number.",
            "1,-Infinity|line 1: '-Infinity' is no finite number.", "1,1e999|line 1: '1e999' is no finite number.",
            "1,,2|line 1: 3 columns where one or two are read.", ",1|line 1: '' is no number.",
            "Inf|line 1: 'Inf' is no number."}) void aBadRowIsNamed(
                    String row, String sentence) {
        refused(row, " " + sentence);
    }

    @Test void rowsAreCountedAsAnEditorDoes() {
        refused("x,y\n\n# remark\n1,2\n3\n", " line 5: 1 numbers where the lines before have 2.");
        refused("1\n2,3\n", " line 2: 2 numbers where the lines before have 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "x,y\n"}) void aTableWithoutPointsIsRefused(String text) {
        refused(text, " holds no points.");
    }

    @Test void aFileThatCannotBeReadIsNamed() throws IOException {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> PointTable.read(missing)).isInstanceOf(DataException.class)
                .hasMessageStartingWith("the points " + missing + " cannot be read: ")
                .hasMessageNotContaining("Exception");
        Path latin = Files.write(folder.resolve("latin.csv"), "größe\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PointTable.read(latin)).isInstanceOf(DataException.class)
                .hasMessageStartingWith("the points " + latin + " cannot be read: ");
    }
}
