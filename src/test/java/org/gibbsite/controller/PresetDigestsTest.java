package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.DataException;
import org.gibbsite.data.DataShelf;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Lab;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All presets give the numbers that they gave when they were recorded: every array of the state and every metric after 0,
 * 200 and 1000 steps. What is meant to change them is recorded anew with {@code -Dgibbsite.recordDigests=true}; with
 * {@code -Dgibbsite.digestsOf=em} those of one lab alone are looked at.
 */
class PresetDigestsTest {
    private static final Path RECORDS = Path.of("src/test/resources/org/gibbsite/controller/digests");
    private static final DataShelf SHELF = new Shelf(Places.ofSystem());

    static Stream<String> presets() {
        String only = System.getProperty("gibbsite.digestsOf", "");
        return LabCatalog.entries().stream().map(LabCatalog.Entry::lab)
                .filter(lab -> only.isEmpty() || lab.id().equals(only))
                .flatMap(lab -> lab.presets().stream().map(preset -> lab.id() + " " + preset.id()));
    }

    @ParameterizedTest
    @MethodSource("presets") void atTheStart(String preset) throws IOException {
        compare(preset, 0);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("presets") void after200And1000Steps(String preset) throws IOException {
        compare(preset, 200, 1000);
    }

    private static void compare(String name, long... steps) throws IOException {
        String[] words = name.split(" ");
        Lab<?, ?> lab = LabCatalog.entries().stream().map(LabCatalog.Entry::lab)
                .filter(l -> l.id().equals(words[0])).findFirst().orElseThrow();
        Path record = RECORDS.resolve(words[0]).resolve(words[1] + ".txt");
        SortedMap<String, String> found = digests(lab, words[1], steps);
        if (Boolean.getBoolean("gibbsite.recordDigests")) {
            write(record, found);
        } else {
            SortedMap<String, String> then = read(record);
            then.keySet().removeIf(line -> !isOf(line, steps));
            assertThat(found).isEqualTo(then);
        }
    }

    private static boolean isOf(String line, long... steps) {
        for (long step : steps) if (line.startsWith("step " + step + " ")) return true;
        return false;
    }

    private static <S extends Record> SortedMap<String, String> digests(Lab<S, ?> lab, String id, long... steps) {
        SortedMap<String, String> digests = new TreeMap<>();
        try (ExperimentRun<S, ?> run = new ExperimentRun<>(lab, lab.preset(id), 42, Backends.create(null, 1), SHELF)) {
            for (long step : steps) {
                while (run.step() < step && !run.isFinished()) run.advance();
                run.finishMeasuring();
                RunDigest.of(run).forEach((name, digest) -> digests.put("step " + step + " " + name, digest));
            }
        } catch (DataException missing) {
            assumeTrue(false, missing.getMessage());
        }
        return digests;
    }

    private static SortedMap<String, String> read(Path record) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(record)) digests.put(line.split(": ")[0], line.split(": ")[1]);
        return digests;
    }

    /** Takes over what was recorded at other steps. */
    private static void write(Path record, SortedMap<String, String> digests) throws IOException {
        SortedMap<String, String> all = Files.exists(record) ? read(record) : new TreeMap<>();
        all.putAll(digests);
        Files.createDirectories(record.getParent());
        Files.write(record, all.entrySet().stream().map(line -> line.getKey() + ": " + line.getValue()).toList());
    }
}
