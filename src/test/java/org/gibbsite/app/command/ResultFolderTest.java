package org.gibbsite.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.data.AtomicFile;
import org.gibbsite.experiment.ResultFile;
import org.gibbsite.raster.Figure;
import org.gibbsite.raster.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFolderTest {
    private static final List<Figure> FIGURES = List.of(new Figure("filters", new Raster(4, 4)));

    @TempDir private Path folder;

    @Test void allFilesArriveAndNothingElse() throws IOException {
        List<String> names = write(ResultFolder.open(folder), "first");
        assertThat(names).containsExactlyInAnyOrder("checkpoint.npz", "figures/filters.png", "figures/map.svg",
                "table.csv", "metrics.csv",
                "summary.json");
        assertThat(files()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 10, 25}) void aDiskThatFillsUpLeavesTheFolderAsItWas(int bytes) throws IOException {
        write(ResultFolder.open(folder), "first");
        List<String> before = files();
        ResultFolder full = ResultFolder.open(folder, new SmallDisk(bytes)::through);
        assertThatThrownBy(() -> write(full, "second")).isInstanceOf(RunFailure.class)
                .hasMessageContaining("No space left").hasMessageContaining(folder.toString())
                .hasMessageNotContaining("unfinished");
        assertThat(files()).isEqualTo(before);
        assertThat(folder.resolve("metrics.csv")).hasContent("first metrics");
        assertThat(folder.resolve("summary.json")).hasContent("first summary");
    }

    @Test void aCheckpointThatCannotBeWrittenLeavesTheFolderAsItWas() throws IOException {
        ResultFolder results = ResultFolder.open(folder);
        assertThatThrownBy(() -> results.write("m", "s",
                file -> AtomicFile.write(file, new SmallDisk(2)::through, out -> out.write(new byte[9])), FIGURES,
                List.of()))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("cannot write " + folder.resolve("checkpoint.npz") + ": No space left");
        assertThat(files()).isEmpty();
    }

    private static List<String> write(ResultFolder results, String text) {
        return results.write(text + " metrics", text + " summary",
                file -> AtomicFile.write(file, out -> out.write(text.getBytes())), FIGURES,
                List.of(new ResultFile("table.csv", text), new ResultFile("figures/map.svg", text)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).sorted().toList();
        }
    }

    /** Takes so many bytes in all, then none. */
    private static final class SmallDisk {
        private int room;

        SmallDisk(int room) {
            this.room = room;
        }

        OutputStream through(OutputStream out) {
            return new FilterOutputStream(out) {
                @Override public void write(byte[] bytes, int from, int count) throws IOException {
                    if (count > room) throw new IOException("No space left on device");
                    room -= count;
                    out.write(bytes, from, count);
                }

                @Override public void write(int b) throws IOException {
                    write(new byte[]{(byte) b}, 0, 1);
                }
            };
        }
    }
}
