package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gibbsite.controller.WalkLab.WalkFrame;
import org.gibbsite.data.DataException;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    @TempDir Path folder;
    private final WalkLab lab = new WalkLab();
    private Path file;
    private ExperimentRun<WalkSettings, WalkFrame> run;

    @BeforeEach void save() {
        file = folder.resolve("checkpoint.npz");
        run = Walks.run(lab, lab.defaults(), 7);
        advance(run, 20);
        run.retune(run.settings().anew(true).pull(0.3));
        advance(run, 37);
        run.retune(run.settings().stride(2));
        run.finishMeasuring();
        run.save(file);
    }

    private static void advance(ExperimentRun<?, ?> run, int steps) {
        for (int i = 0; i < steps; i++) run.advance();
    }

    private ExperimentRun<WalkSettings, WalkFrame> open() {
        return RunFile.read(file).resume(lab, new NoBackend(), name -> null);
    }

    /** The saved file with something changed. */
    private void change(Consumer<TreeMap<String, Tensor>> arrays, String old, String now) {
        NpzFile npz = NpzFile.read(file);
        TreeMap<String, Tensor> changed = new TreeMap<>(npz.arrays());
        arrays.accept(changed);
        String manifest = npz.texts().get("manifest.json");
        assertThat(manifest).contains(old);
        new NpzFile(changed, new TreeMap<>(java.util.Map.of("manifest.json", manifest.replace(old, now)))).write(file);
    }

    private void refused(String... words) {
        int open = lab.open.get();
        assertThatThrownBy(this::open).isInstanceOf(DataException.class).hasMessageContaining("checkpoint.npz")
                .hasMessageContainingAll(words);
        assertThat(lab.open.get()).as("experiments left open").isEqualTo(open);
    }

    @Test void aResumedRunContinuesBitForBit() {
        ExperimentRun<WalkSettings, WalkFrame> resumed = open();
        assertThat(resumed.step()).isEqualTo(57);
        assertThat(resumed.settings()).isEqualTo(run.settings());
        assertThat(resumed.frame()).isEqualTo(run.frame());
        advance(resumed, 100);
        advance(run, 100);
        run.finishMeasuring();
        resumed.finishMeasuring();

        assertThat(resumed.parameterHash()).isEqualTo(run.parameterHash());
        assertThat(resumed.history().get("spread").curve(999).values())
                .isEqualTo(run.history().get("spread").curve(999).values());
        assertThat(resumed.timeline().turns()).isEqualTo(run.timeline().turns());
    }

    @Test void aResumedRunCanBeRewoundToItsStart() {
        ExperimentRun<WalkSettings, WalkFrame> resumed = open();
        for (int step : new int[]{0, 19, 20, 21, 56, 57}) {
            resumed.seek(step);
            run.seek(step);
            assertThat(resumed.frame()).isEqualTo(run.frame());
        }
    }

    @Test void savedInThePastTheFutureIsLeftOut() {
        run.seek(20);
        run.save(file);
        ExperimentRun<WalkSettings, WalkFrame> resumed = open();

        assertThat(resumed.furthest()).isEqualTo(20);
        assertThat(resumed.history().get("mean").size()).isEqualTo(20);
        assertThat(resumed.settings().pull()).isEqualTo(0.3);
        assertThat(run.history().get("mean").size()).isEqualTo(57);
    }

    @Test void aRunAtTheStartIsSavedWithItsSettings() {
        ExperimentRun<WalkSettings, WalkFrame> fresh = Walks.run(lab, lab.defaults(), 7);
        fresh.retune(fresh.settings().pull(1));
        fresh.save(file);
        ExperimentRun<WalkSettings, WalkFrame> resumed = open();
        advance(fresh, 3);
        advance(resumed, 3);

        assertThat(resumed.frame()).isEqualTo(fresh.frame());
    }

    @Test void theLabIsFoundByItsName() {
        ExperimentRun<?, ?> resumed = RunFile.open(file, id -> id.equals("walk") ? lab : null, new NoBackend(),
                n -> null);
        assertThat(resumed.parameterHash()).isEqualTo(run.parameterHash());
        assertThatThrownBy(() -> RunFile.open(file, id -> null, new NoBackend(), n -> null))
                .isInstanceOf(DataException.class).hasMessageContaining("lab 'walk', which is not here");
    }

    @Test void aCheckpointOfAnotherLabIsRefused() {
        WalkLab other = new WalkLab("stroll", step -> {});
        assertThatThrownBy(() -> RunFile.read(file).resume(other, new NoBackend(), name -> null))
                .isInstanceOf(DataException.class).hasMessageContaining("a run of lab 'walk', not of 'stroll'");
    }

    @Test void otherDataAreRefused() {
        change(arrays -> {}, "words:plain", "words:other");
        refused("was trained on other data");
    }

    @Test void aMissingArrayIsNamed() {
        change(arrays -> arrays.remove("parameters/positions"), "", "");
        refused("no array 'parameters/positions'");
    }

    @Test void anArrayOfAnotherShapeIsNamed() {
        change(arrays -> arrays.put("parameters/positions", Tensor.of(1f, 2f)), "", "");
        refused("parameters/positions", "[2]", "[5]");
    }

    @Test void missingPointsAreNamed() {
        change(arrays -> arrays.remove("history/mean/values"), "", "");
        refused("history/mean/values");
    }

    @Test void aNewerFormatIsRefused() {
        change(arrays -> {}, "\"format\": 2", "\"format\": 4");
        refused("format 4", "newer version");
    }

    @Test void anUnknownSettingIsNamed() {
        change(arrays -> {}, "\"walkers\"", "\"wolkers\"");
        refused("no setting 'wolkers'");
    }

    @Test void aSettingOutOfRangeIsNamed() {
        change(arrays -> {}, "\"walkers\": \"5\"", "\"walkers\": \"0\"");
        refused("walkers must be 1");
    }

    @Test void anImpossibleKnobTurnIsRefused() {
        change(arrays -> {}, "\"step\": 20", "\"step\": 2000");
        refused("the turn at step 2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"format\": 1}", "no json",
            "{\"format\":1,\"lab\":5}"}) void aManifestThatIsNoneIsRefused(String json) {
        NpzFile npz = NpzFile.read(file);
        new NpzFile(npz.arrays(), new TreeMap<>(java.util.Map.of("manifest.json", json))).write(file);
        refused("manifest.json");
    }

    @Test void arraysWithoutAManifestAreNoRun() {
        new NpzFile(NpzFile.read(file).arrays(), new TreeMap<>()).write(file);
        refused("not a saved run");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 700, 1500}) void aTruncatedFileIsRefused(int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(bytes);
        Files.write(file, Arrays.copyOf(whole, bytes));
        refused("expected");
    }

    @Test void aPathThatLeavesTheFolderIsRefused() throws IOException {
        file = Files.createDirectory(folder.resolve("inside")).resolve("checkpoint.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../x"));
            zip.write(1);
        }
        refused("'../x'");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test void aFileThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> run.save(file.resolve("inside.npz"))).isInstanceOf(DataException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThatThrownBy(() -> RunFile.read(folder.resolve("nothing.npz"))).hasMessageContaining("nothing.npz");
    }
}
