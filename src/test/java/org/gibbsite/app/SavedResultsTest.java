package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.RunController;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Frame;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.ui.FxTest;
import org.gibbsite.ui.shell.exhibit.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window saves and what {@code run --out} writes is the same. */
class SavedResultsTest {
    /** Of the summary: what depends on the clock. */
    private static final List<String> OF_THE_CLOCK = List.of("seconds", "stepsPerSecond", "imagesPerSecond");

    @TempDir private Path folder;

    @Test void theWindowSavesWhatTheTerminalWrites() throws Exception {
        Path terminal = folder.resolve("terminal"), window = folder.resolve("window");
        Result result = new CapturedCommandLine().run("run", "vae", "--set", "data=bars-and-stripes", "--set",
                "hiddenUnits=8", "--set", "batchSize=50", "--set", "measureEvery=20", "--steps", "20", "--backend",
                "ejml", "--threads", "1", "--seed", "3", "--out", terminal.toString());
        assertThat(result.status()).as(result.all()).isZero();
        saveFromWindow(entry("vae"), window, "data=bars-and-stripes", "hiddenUnits=8", "batchSize=50",
                "measureEvery=20");
        assertThat(names(window)).isEqualTo(names(terminal)).contains("metrics.csv", "summary.json", "checkpoint.npz",
                "latent.csv", "figures/manifold.svg", "figures/manifold.png");
        for (String name : names(window)) {
            if (name.equals("summary.json") || name.equals("checkpoint.npz")) continue;
            assertThat(window.resolve(name)).as(name).hasSameBinaryContentAs(terminal.resolve(name));
        }
        JsonObject there = summary(terminal), here = summary(window);
        assertThat(here.keySet()).isEqualTo(there.keySet());
        for (String field : here.keySet()) {
            JsonElement value = here.get(field);
            if (!OF_THE_CLOCK.contains(field)) assertThat(value).as(field).isEqualTo(there.get(field));
        }
    }

    private static LabCatalog.Entry<?, ?> entry(String id) {
        return LabCatalog.entries().stream().filter(each -> each.lab().id().equals(id)).findFirst().orElseThrow();
    }

    private static <S extends Record, F extends Frame> void saveFromWindow(LabCatalog.Entry<S, F> entry, Path folder,
            String... changes) throws Exception {
        S settings = Parameters.changed(entry.lab().defaults(), changes);
        Exhibit<S, F> exhibit = Exhibits.of(entry);
        try (MatrixBackend backend = Backends.create("ejml", 1)) {
            RunController<S, F> run = new RunController<>(entry.lab(), settings, 3, backend,
                    new Shelf(Places.ofSystem()));
            run.seek(20);
            FxTest.await("measured update 20",
                    () -> run.snapshot().step() == 20 && run.snapshot().curves().get("klTest").size() == 2);
            CompletableFuture<String> told = new CompletableFuture<>();
            run.save(whole -> exhibit.results().write(folder, whole, 2), why -> told.complete(why == null ? "" : why));
            assertThat(told.get(60, TimeUnit.SECONDS)).isEmpty();
            Path file = Files.writeString(Files.createTempFile(folder, "no", "folder"), "");
            CompletableFuture<String> refused = new CompletableFuture<>();
            run.save(whole -> exhibit.results().write(file, whole, 2), refused::complete);
            assertThat(refused.get(60, TimeUnit.SECONDS)).startsWith("the results could not be written to " + file);
            Files.delete(file);
            run.close();
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).isTrue();
        }
    }

    private static JsonObject summary(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("summary.json"))).getAsJsonObject();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).sorted().toList();
        }
    }
}
