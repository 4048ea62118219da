package org.gibbsite.labs.isingrbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Parameters;
import org.gibbsite.models.rbm.RbmStack;
import org.gibbsite.random.RandomKey;
import org.gibbsite.raster.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsingRbmLabTest {
    static final String[] SMALL = {"side=8", "samples=400", "firstLayer=16", "secondLayer=4", "thirdLayer=2",
            "batchSize=38", "firstEpochs=3", "upperEpochs=2", "measureEvery=5"};
    /** Steps of drawing, and after each layer. */
    private static final int DRAWN = 8, FIRST = 38, SECOND = 58, LAST = 78;

    static IsingRbmSettings settings(String... changes) {
        IsingRbmSettings settings = new IsingRbmLab().defaults();
        for (String change : SMALL) settings = with(settings, change);
        for (String change : changes) settings = with(settings, change);
        return settings;
    }

    private static IsingRbmSettings with(IsingRbmSettings settings, String change) {
        String[] parts = change.split("=", 2);
        return Parameters.withText(settings, parts[0], parts[1]);
    }

    static ExperimentRun<IsingRbmSettings, IsingRbmFrame> run(String... changes) {
        return new ExperimentRun<>(new IsingRbmLab(), settings(changes), 7, Backends.create(null, 1),
                new Shelf(Places.ofSystem()));
    }

    static void advance(ExperimentRun<?, ?> run, int steps) {
        for (int n = 0; n < steps; n++) run.advance();
    }

    @Test void aRunDrawsThenTeachesLayerAfterLayer() {
        var run = run();
        assertThat(run.lastStep()).isEqualTo(LAST);
        assertThat(run.frame().ensemble().drawn()).isZero();
        advance(run, DRAWN - 1);
        assertThat(run.frame().ensemble().drawn()).isEqualTo(350);
        assertThat(run.frame().layers()).isEmpty();
        advance(run, 1);
        assertThat(run.frame().originals()).hasSize(8 * 64);
        assertThat(run.frame().blocks()).extracting(IsingRbmFrame.Blocks::edge).containsExactly(2, 4, 8);
        int[] ends = {FIRST, SECOND, LAST};
        for (int layer = 1; layer <= 3; layer++) {
            advance(run, 1);
            assertThat(run.frame().learning()).isEqualTo(layer);
            float[] below = layer == 1 ? null : run.frame().layers().getFirst().fields();
            advance(run, ends[layer - 1] - (int) run.step());
            assertThat(run.frame().layers()).hasSize(layer);
            if (layer > 1) assertThat(run.frame().layers().getFirst().fields()).as("layer 1 stays").isEqualTo(below);
        }
        assertThat(run.progress().epoch()).isEqualTo(7);
        assertThat(IsingRbmFigures.figures(run.frame())).extracting(Figure::name).containsExactly("configuration",
                "fields1", "fields2", "fields3", "reconstructions");
    }

    @Test void aRunThatWasInterruptedWhileDrawingGoesOnToTheSameEnd(@TempDir Path folder) {
        var whole = run();
        advance(whole, LAST);
        var interrupted = run();
        advance(interrupted, 3);
        interrupted.save(folder.resolve("run.npz"));
        interrupted.close();
        var resumed = RunFile.read(folder.resolve("run.npz")).resume(new IsingRbmLab(), Backends.create(null, 1),
                new Shelf(Places.ofSystem()));
        assertThat(resumed.frame().ensemble().drawn()).isEqualTo(150);
        assertThat(resumed.frame().ensemble().newest()).isEqualTo(interruptedNewest());
        advance(resumed, LAST - 3);
        assertThat(resumed.parameterHash()).isEqualTo(whole.parameterHash());
    }

    private static byte[] interruptedNewest() {
        var run = run();
        advance(run, 3);
        return run.frame().ensemble().newest();
    }

    @Test void everyMetricIsDocumentedAndTheOtherWayRound() throws IOException {
        var run = run();
        advance(run, LAST);
        String page = Files.readString(Path.of("docs/cli.md"));
        String section = page.substring(page.indexOf("### Metrics of lab ising-rbm")).split("\n##", 2)[0];
        assertThat(Pattern.compile("`([A-Za-z0-9]+)`").matcher(section).results().map(m -> m.group(1))
                .collect(Collectors.toSet())).isEqualTo(run.metrics().keySet());
    }

    @Test void anUpperLayerStartsFromWhatTheLowerOneDoesOnAverage() {
        IsingRbmSettings settings = settings("upperLearningRate=0", "momentum=0");
        RandomKey key = RandomKey.of(7);
        try (var run = new IsingRbmExperiment(settings, new LabContext(key, Backends.create(null, 1),
                new Shelf(Places.ofSystem())))) {
            for (int n = 0; n < FIRST + 1; n++) run.step(key.fold(n));
            var saved = run.save();
            RbmStack stack = new RbmStack(List.of(64, 16), Backends.create(null, 1));
            System.arraycopy(floats(saved, "layer1/weights"), 0, stack.machines().getFirst().weights().data, 0, 1024);
            System.arraycopy(floats(saved, "layer1/hiddenBias"), 0, stack.machines().getFirst().hiddenBias(), 0, 16);
            FMatrixRMaj cases = new FMatrixRMaj(0, 0), means = new FMatrixRMaj(0, 0);
            int[] all = new int[380];
            for (int n = 0; n < 380; n++) all[n] = n;
            new TrainingSet(settings.recipe(), Backends.create(null, 1), Optional.empty()).gather(all, 0, 380, cases);
            stack.upByMeans(cases, 1, means);
            float[] bias = floats(saved, "layer2/visibleBias");
            for (int i = 0; i < 16; i++) {
                double sum = 1;
                for (int n = 0; n < 380; n++) sum += means.get(n, i);
                assertThat(1 / (1 + Math.exp(-bias[i]))).as("unit " + i).isCloseTo(sum / 382, within(1e-5));
            }
        }
    }

    private static float[] floats(Checkpoint saved, String name) {
        return ((Tensor.Floats) saved.arrays().get("parameters/" + name)).values();
    }

    @Test void badSettingsAreRefusedInOneSentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("batchSize=381"))
                .withMessage("batchSize must be at most the 380 configurations that are learnt from: 381");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("temperature=0"))
                .withMessageContaining("temperature");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("side=65")).withMessageContaining("side");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("samples=0")).withMessageContaining("samples");
    }

    @Test void aSideThatDoesNotDivideShowsFewerBlocks() {
        var run = run("side=6");
        advance(run, DRAWN);
        assertThat(run.frame().blocks()).extracting(IsingRbmFrame.Blocks::edge).containsExactly(2);
        var odd = run("side=7");
        advance(odd, FIRST);
        assertThat(odd.frame().blocks()).isEmpty();
        assertThat(IsingRbmFigures.figures(odd.frame())).hasSize(3);
    }

    @Test void everyPresetHasSettingsThatTheLabAccepts() {
        assertThat(new IsingRbmLab().presets()).hasSizeGreaterThan(3)
                .allSatisfy(preset -> assertThat(preset.settings()).isNotNull());
    }
}
