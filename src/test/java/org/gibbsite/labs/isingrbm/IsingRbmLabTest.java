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
import org.gibbsite.experiment.TrainedModel;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.kit.trained.TrainedRbm;
import org.gibbsite.models.rbm.ExactRbm;
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
        return Parameters.changed(Parameters.changed(new IsingRbmLab().defaults(), SMALL), changes);
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

    /** Spins of neighbours under the law of all 2¹⁶ states, beside those of the lattice; energies in couplings of spins ±1. */
    @Test void theFirstLayerIsHandedOverWithTheLawThatItLearnt() {
        var run = run("side=4", "temperature=3", "firstLayer=16", "samples=4000", "firstEpochs=15", "batchSize=50",
                "sweeps=10",
                "weightDecayL1=0");
        while (run.frame().learning() < 2) run.advance();
        TrainedModel handedOver = run.handOver();
        ExactRbm taken = ExactRbm.of(TrainedRbm.machine(handedOver));
        double[] law = taken.visibleDistribution(), lattice = new double[law.length];
        for (int state = 0; state < law.length; state++) lattice[state] = Math.exp(bonds(state) / 3.0);
        assertThat(meanBonds(law)).as("spins of neighbours").isCloseTo(meanBonds(lattice), within(6.0));
        double up = 0;
        for (int state = 0; state < law.length; state++) up += law[state] * Integer.bitCount(state) / 16;
        assertThat(up).as("spins up").isCloseTo(0.5, within(0.1));
        assertThat(taken.visibleUnits()).isEqualTo(16);
        assertThat(taken.hiddenUnits()).isEqualTo(16);
        for (int state = 0; state < 1 << 16; state += 4111) {
            double[] v = ExactRbm.bits(state, 16), h = ExactRbm.bits(state * 7, 16);
            assertThat(taken.energy(v, h)).isCloseTo(spinEnergy(handedOver, v, h), within(1e-9));
        }
    }

    /** Σ s s′ over the 32 bonds of a periodic lattice of 4 × 4, spin i up where bit i is set. */
    private static int bonds(int state) {
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            int s = state >> i & 1;
            sum += (s == (state >> i / 4 * 4 + (i + 1) % 4 & 1) ? 1 : -1) + (s == (state >> (i + 4) % 16 & 1) ? 1 : -1);
        }
        return sum;
    }

    private static double meanBonds(double[] law) {
        double sum = 0, all = 0;
        for (int state = 0; state < law.length; state++) {
            sum += law[state] * bonds(state);
            all += law[state];
        }
        return sum / all;
    }

    /**
     * Energy of the first layer in couplings of spins s = 2v − 1 and t = 2h − 1: wᵢⱼ vᵢ hⱼ =
     * wᵢⱼ (1 + sᵢ + tⱼ + sᵢ tⱼ)/4.
     */
    private static double spinEnergy(TrainedModel model, double[] v, double[] h) {
        float[] w = model.floats("weights"), a = model.floats("visibleBias"),
                b = model.floats("hiddenBias");
        double energy = 0;
        for (int j = 0; j < h.length; j++) energy -= b[j] * h[j];
        for (int i = 0; i < v.length; i++) {
            energy -= a[i] * v[i];
            for (int j = 0; j < h.length; j++) {
                double s = 2 * v[i] - 1, t = 2 * h[j] - 1;
                energy -= w[i * h.length + j] * (1 + s + t + s * t) / 4;
            }
        }
        return energy;
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

    private static void turn(ExperimentRun<IsingRbmSettings, ?> run, String beta) {
        run.retune(Parameters.withText(run.settings(), "beta", beta));
    }

    @Test void turningBetaDrawsItsConfigurationsAndTeachesAllLayersAfresh() {
        var run = run();
        advance(run, FIRST + 3);
        assertThat(run.metrics()).containsKeys("reconstructionMse1", "localShare1");
        turn(run, "0.25");
        assertThat(run.settings().ensemble().temperature()).isEqualTo(4);
        assertThat(run.frame().layers()).isEmpty();
        assertThat(run.frame().ensemble().drawn()).isZero();
        assertThat(run.isFinished()).isFalse();
        assertThat(run.lastStep()).isEqualTo(FIRST + 3 + LAST);
        assertThat(run.metrics()).as("numbers of the other temperature are gone").isEmpty();
        advance(run, DRAWN);
        var fresh = run("temperature=4");
        advance(fresh, DRAWN);
        assertThat(run.frame().ensemble().newest()).isEqualTo(fresh.frame().ensemble().newest());
        assertThat(run.frame().originals()).isEqualTo(fresh.frame().originals());
        assertThat(run.frame().ensemble().exactEnergy()).isEqualTo(fresh.frame().ensemble().exactEnergy());
        assertThat(run.frame().small().logPartition()).isEqualTo(fresh.frame().small().logPartition());
        advance(run, 1);
        assertThat(run.frame().layers()).hasSize(1);
        assertThat(run.progress().epoch()).as("epochs go on").isEqualTo(34 / 10.0);
        advance(run, LAST - DRAWN - 1);
        assertThat(run.isFinished()).isTrue();
        assertThat(run.frame().layers()).hasSize(3);
        assertThat(run.metrics().keySet()).isEqualTo(finishedMetrics());
    }

    @Test void theStepAtWhichTheTemperatureIsTurnedIsOfTheOneBefore() {
        var run = run();
        advance(run, 3);
        turn(run, "0.25");
        advance(run, DRAWN + 10);
        var small = run.history().get(IsingRbmMetrics.DIVERGENCE.key());
        assertThat(small.contains(3)).as("of the new temperature, left over when the turn is undone").isFalse();
        assertThat(small.contains(3 + DRAWN + 10)).as("after ten updates").isTrue();
    }

    private static java.util.Set<String> finishedMetrics() {
        var run = run();
        advance(run, LAST);
        return run.metrics().keySet();
    }

    @Test void betaTurnedBeforeTheFirstStepIsAFreshRunBitForBit() {
        var turned = run();
        turn(turned, "0.5");
        var fresh = run("beta=0.5");
        advance(turned, LAST);
        advance(fresh, LAST);
        assertThat(turned.parameterHash()).isEqualTo(fresh.parameterHash());
    }

    @Test void seekForkAndFileRepeatTurnsOfBetaBitForBit(@TempDir Path folder) {
        var run = run();
        advance(run, 5);
        turn(run, "0.5");
        advance(run, DRAWN + 7);
        turn(run, "0.3");
        turn(run, "0.4");
        advance(run, 40);
        long end = run.step();
        String there = run.parameterHash();
        byte[] newest = run.frame().ensemble().newest();
        int points = run.history().get("reconstructionMse1").size();
        for (long to : new long[]{end - 3, 20, 21, 19, 6, 5, 3, 0, 12}) {
            run.seek(to);
            run.seek(end);
            assertThat(run.parameterHash()).as("by step " + to).isEqualTo(there);
            assertThat(run.frame().ensemble().newest()).isEqualTo(newest);
            assertThat(run.history().get("reconstructionMse1").size()).isEqualTo(points);
        }
        run.save(folder.resolve("run.npz"));
        var resumed = RunFile.read(folder.resolve("run.npz")).resume(new IsingRbmLab(), Backends.create(null, 1),
                new Shelf(Places.ofSystem()));
        advance(resumed, 10);
        advance(run, 10);
        assertThat(resumed.parameterHash()).isEqualTo(run.parameterHash());
        assertThat(resumed.lastStep()).isEqualTo(run.lastStep()).isEqualTo(20 + LAST);
        run.seek(9);
        turn(run, "0.25");
        advance(run, 30);
        String forked = run.parameterHash();
        run.switchTo(0);
        run.seek(end);
        assertThat(run.parameterHash()).as("the future left behind").isEqualTo(there);
        var alone = run();
        advance(alone, 5);
        turn(alone, "0.5");
        advance(alone, 4);
        turn(alone, "0.25");
        advance(alone, 30);
        assertThat(alone.parameterHash()).as("a fork is a run with its journal").isEqualTo(forked);
    }

    @Test void badSettingsAreRefusedInOneSentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("beta=0"))
                .withMessage("beta must be 0.2 to 1: 0");
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
