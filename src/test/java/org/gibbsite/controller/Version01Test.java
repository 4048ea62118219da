package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What version 0.1 wrote still works: a run of each lab with a knob turn (a painted domain among them), and addresses. */
class Version01Test {
    private static final Path KEPT = Path.of("src/test/resources/org/gibbsite/controller/version-0.1");

    static Stream<String> labs() {
        return Stream.of("gibbs", "ising-1d", "ising-2d", "ising-rbm", "rbm", "vae");
    }

    private static Lab<?, ?> lab(String id) {
        return LabCatalog.entries().stream().map(LabCatalog.Entry::lab).filter(lab -> lab.id().equals(id)).findFirst()
                .orElseThrow();
    }

    /** Goes on to step 40, then back to step 15, behind the turn of step 10; the states are those of version 0.1. */
    @ParameterizedTest
    @MethodSource("labs") void runsGoOnAndBack(String id) throws IOException {
        Map<String, String> then = new TreeMap<>(), now = new TreeMap<>();
        for (String line : Files.readAllLines(KEPT.resolve(id + ".txt"))) {
            then.put(line.split(": ")[0], line.split(": ")[1]);
        }
        try (ExperimentRun<?, ?> run = RunFile.open(KEPT.resolve(id + ".npz"), Version01Test::lab,
                Backends.create(null, 1), new Shelf(Places.ofSystem()))) {
            assertThat(run.step()).isEqualTo(30);
            for (long step : new long[]{40, 15}) {
                run.seek(step);
                run.finishMeasuring();
                RunDigest.of(run).forEach((name, digest) -> now.put("step " + step + " " + name, digest));
            }
        }
        assertThat(now).containsAllEntriesOf(then);
    }

    @Test void addressesMeanTheSameSettings() throws IOException {
        List<String> lines = Files.readAllLines(KEPT.resolve("addresses.txt"));
        for (int i = 0; i < lines.size(); i += 2) {
            RunAddress address = RunAddress.parse(lines.get(i));
            Lab<?, ?> lab = lab(address.lab());
            List<String> then = List.of(lines.get(i + 1).strip().split("&")), now = texts(lab, address),
                    since = new ArrayList<>(now);
            assertThat(now).as(lines.get(i)).containsAll(then);
            since.removeAll(then);
            assertThat(texts(lab, RunAddress.parse(address.lab()))).as("what came since is as by default")
                    .containsAll(since);
            assertThat(address.seed()).isEqualTo(7);
            assertThat(address.step()).isEqualTo(500);
        }
    }

    /** Name and text of all settings, in order. */
    private static <S extends Record> List<String> texts(Lab<S, ?> lab, RunAddress address) {
        return Parameters.texts(address.settings(lab)).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue()).toList();
    }
}
