package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.gibbsite.app.CapturedCommandLine.Result;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.RunController;
import org.gibbsite.controller.RunFile;
import org.gibbsite.controller.Supplies;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.ModelStore;
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.labs.gibbs.GibbsFrame;
import org.gibbsite.labs.gibbs.GibbsLab;
import org.gibbsite.labs.gibbs.GibbsSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine goes from lab to lab and from machine to machine. */
class ModelHandOverTest {
    @TempDir Path folder;
    private CapturedCommandLine commandLine;

    @BeforeEach void make() { commandLine = new CapturedCommandLine(folder.resolve("cache")); }

    private Result good(String... arguments) {
        Result result = commandLine.run(arguments);
        assertThat(result.status()).as(result.all()).isZero();
        return result;
    }

    private void bad(String sentence, String... arguments) {
        Result result = commandLine.run(arguments);
        assertThat(result.status()).as(result.all()).isEqualTo(2);
        assertThat(result.err()).contains(sentence).hasLineCount(1);
    }

    private String path(String name) { return folder.resolve(name).toString(); }

    private String trained() {
        Result result = commandLine.small("run", "--steps", "20", "--out", path("learnt"));
        assertThat(result.status()).as(result.all()).isZero();
        return path("learnt/checkpoint.npz");
    }

    /** Name of the model in the last line that has one. */
    private static String reference(Result result) {
        return result.out().lines().filter(line -> line.startsWith("rbm:")).toList().getLast().split(" ")[0];
    }

    private static float[] weights(Path run) {
        return ((Tensor.Floats) NpzFile.read(run).arrays().get("parameters/weights")).values();
    }

    @Test void aRunOpensElsewhereWithItsModelInIt() throws IOException {
        String file = trained();
        good("run", "gibbs", "--model", file, "--steps", "30", "--out", path("sampled"));
        good("run", "gibbs", "--model", file, "--steps", "60", "--out", path("whole"));
        Path moved = Files.createDirectories(folder.resolve("elsewhere/deeper")).resolve("run.npz");
        Files.move(folder.resolve("sampled/checkpoint.npz"), moved);
        Files.move(folder.resolve("learnt"), folder.resolve("gone"));
        commandLine = new CapturedCommandLine(folder.resolve("an-empty-cache"));
        good("resume", moved.toString(), "--steps", "60", "--out", path("resumed"));
        assertThat(weights(folder.resolve("resumed/checkpoint.npz")))
                .containsExactly(weights(folder.resolve("gone/checkpoint.npz")));
        NpzFile resumed = NpzFile.read(folder.resolve("resumed/checkpoint.npz"));
        NpzFile whole = NpzFile.read(folder.resolve("whole/checkpoint.npz"));
        assertThat(((Tensor.Floats) resumed.arrays().get("chains/visible")).values())
                .containsExactly(((Tensor.Floats) whole.arrays().get("chains/visible")).values());
        assertThat(resumed.texts().get("manifest.json")).doesNotContain(folder.toString());
        assertThat(folder.resolve("an-empty-cache/models")).doesNotExist();
        good("resume", path("resumed/checkpoint.npz"), "--steps", "70");
        String name = reference(good("model", "import", path("resumed") + "/checkpoint.npz"));
        good("run", "gibbs", "--set", "weights=checkpoint", "--set", "model=" + name, "--steps", "5");
    }

    /** In the window: "where you left off" on another machine, and a reset there. */
    @Test void aReopenedRunIsResetWithItsModel() throws InterruptedException {
        good("run", "gibbs", "--model", trained(), "--steps", "30", "--out", path("sampled"));
        MatrixBackend backend = Backends.create("ejml", 1);
        RunController<GibbsSettings, GibbsFrame> run = new RunController<>(new GibbsLab(),
                () -> RunFile.read(folder.resolve("sampled/checkpoint.npz")),
                new Supplies(backend, new Shelf(Places.ofSystem()), ModelStore.NONE));
        try {
            await(() -> run.snapshot().step() == 30);
            GibbsSettings settings = run.snapshot().settings();
            run.reset(settings, 7);
            await(() -> run.snapshot().seed() == 7 && run.snapshot().status() instanceof RunStatus.Paused);
            run.forward(3);
            await(() -> run.snapshot().step() == 3);
            AtomicReference<TrainedModel> model = new AtomicReference<>();
            CountDownLatch taken = new CountDownLatch(1);
            run.save(whole -> model.set(whole.handOver()), why -> taken.countDown());
            assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(model.get().reference()).hasToString(settings.machine().model());
        } finally {
            run.close();
            assertThat(run.awaitClosed(Duration.ofSeconds(60))).isTrue();
            backend.close();
        }
    }

    private static void await(BooleanSupplier arrived) throws InterruptedException {
        for (int wait = 0; !arrived.getAsBoolean(); wait++) {
            assertThat(wait).as("tenths of a second").isLessThan(600);
            Thread.sleep(100);
        }
    }

    @Test void aSettingWithAPathIsKeptByContent() throws IOException {
        String file = trained();
        good("run", "gibbs", "--set", "weights=checkpoint", "--set", "model=" + file, "--steps", "5", "--out",
                path("sampled"));
        Files.delete(Path.of(file));
        String manifest = NpzFile.read(folder.resolve("sampled/checkpoint.npz")).texts().get("manifest.json");
        assertThat(manifest).doesNotContain(folder.toString()).contains("\"model\": \"rbm:");
        good("resume", path("sampled"), "--steps", "9");
    }

    @Test void modelsAreBroughtInListedAndBegunWith() {
        assertThat(good("model", "list").out()).contains("no models in " + folder.resolve("cache/models"));
        Result brought = good("model", "import", trained());
        String name = reference(brought);
        assertThat(brought.out()).contains(name + "     16 visible × 4 hidden; from rbm?")
                .contains("Sample this machine: gibbsite run gibbs --model " + name);
        assertThat(good("model", "list").out().lines()).hasSize(1);
        good("run", "gibbs", "--model", name, "--steps", "5");
        Result square = good("model", "import", "src/test/resources/org/gibbsite/controller/models/square.npz",
                "--orientation", "hidden-visible", "--array", "weights=W");
        assertThat(square.out()).contains("3 visible × 3 hidden; from square.npz");
        assertThat(good("model", "list").out().lines()).hasSize(2);
    }

    @Test void oneModelIsRemovedByItsNameOrTheFirstDigitsOfItsHash() throws IOException {
        String square = "src/test/resources/org/gibbsite/controller/models/square.npz";
        String name = reference(good("model", "import", trained())),
                other = reference(good("model", "import", square, "--orientation", "hidden-visible"));
        bad("no model 'rbm:fff0' in " + folder.resolve("cache/models"), "model", "remove", "rbm:fff0");
        bad("2 models begin with 'rbm:': ", "model", "remove", "rbm:");
        bad("no model '' in", "model", "remove", "");
        assertThat(good("model", "list").out().lines()).hasSize(2);
        assertThat(good("model", "remove", name.substring(4, 12)).out().strip()).isEqualTo("removed " + name);
        assertThat(good("model", "list").out()).contains(other).doesNotContain(name);
        bad("no model '" + name + "'", "model", "remove", name);
        assertThat(good("model", "remove", other).out().strip()).isEqualTo("removed " + other);
        assertThat(good("model", "list").out()).contains("no models in");
    }

    @Test void whatCannotBeIsRefusedInOneSentence() throws IOException {
        String file = trained();
        bad("lab rbm begins with no model", "run", "rbm", "--model", file);
        bad("no model rbm:0123456789abcdef in", "run", "gibbs", "--model", "rbm:0123456789abcdef");
        bad("--orientation visible-hidden", "model", "import",
                "src/test/resources/org/gibbsite/controller/models/square.npz");
        bad("no kind of model 'dbm'", "model", "import", file, "--kind", "dbm");
        bad("--array wants array=NAME", "model", "import", file, "--array", "W");
        bad("say which", "model");
        bad("model counts only where weights is checkpoint", "run", "gibbs", "--model", file, "--set",
                "weights=random");
        good("run", "rbm", "--set", "data=bars-and-stripes", "--set", "hiddenUnits=4", "--set", "visibleUnits=gaussian",
                "--set", "likelihoodEvery=0", "--steps", "3", "--out", path("gaussian"));
        bad("is a model of kind gaussian-rbm, and lab gibbs begins with kind rbm", "run", "gibbs", "--model",
                path("gaussian/checkpoint.npz"));
        bad("hands no model over", "model", "import", ising());
    }

    private String ising() {
        good("run", "ising-1d", "--steps", "3", "--out", path("ring"));
        return path("ring/checkpoint.npz");
    }

    @Test void aRunWhoseModelWasChangedIsRefused() throws IOException {
        good("run", "gibbs", "--model", trained(), "--steps", "5", "--out", path("sampled"));
        NpzFile run = NpzFile.read(folder.resolve("sampled/checkpoint.npz"));
        Map<String, Tensor> arrays = new TreeMap<>(run.arrays());
        String bias = List.copyOf(arrays.keySet()).stream()
                .filter(name -> name.startsWith("models/") && name.endsWith("hiddenBias")).findFirst().orElseThrow();
        arrays.put(bias, Tensor.of(1f, 2f, 3f, 4f));
        new NpzFile(new TreeMap<>(arrays), run.texts()).write(folder.resolve("changed.npz"));
        bad("the model was damaged or changed", "resume", path("changed.npz"), "--steps", "9");
        arrays.remove(bias);
        new NpzFile(new TreeMap<>(arrays), run.texts()).write(folder.resolve("changed.npz"));
        bad("found no array hiddenBias", "resume", path("changed.npz"), "--steps", "9");
    }
}
