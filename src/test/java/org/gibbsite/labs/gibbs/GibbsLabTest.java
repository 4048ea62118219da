package org.gibbsite.labs.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.DataException;
import org.gibbsite.data.ImageData;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Absence;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MeasuredRun;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.StartReport;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GibbsLabTest {
    private static final RandomKey KEY = RandomKey.of(5);
    private static final Shelf SHELF = new Shelf(Places.ofSystem());

    private static GibbsSettings settings(String... changes) {
        return Parameters.changed(new GibbsLab().defaults(), changes);
    }

    private static MeasuredRun<GibbsSettings, GibbsFrame> start(GibbsSettings settings) {
        return MeasuredRun.of(new GibbsLab().start(settings,
                new LabContext(RandomKey.of(1), Backends.create(null, 1), SHELF, LabCatalog.models(SHELF),
                        StartReport.NONE)));
    }

    private static MeasuredRun<GibbsSettings, GibbsFrame> start(String... changes) { return start(settings(changes)); }

    private static void sweep(Experiment<?, ?> run, int from, int to) {
        for (int n = from; n < to; n++) run.step(KEY.fold(n));
    }

    @Test void everyPresetRunsAndSaysWhatItMeasures() {
        for (Preset<GibbsSettings> preset : new GibbsLab().presets()) {
            try (var run = start(preset.settings())) {
                sweep(run, 0, 400);
                run.measureNow();
                assertThat(run.metrics()).as(preset.id()).containsKeys("totalVariation", "energyMean",
                        "energyMeanExact", "energyMeanError", "integratedAutocorrelationTime", "effectiveSampleSize");
                assertThat(preset.description()).endsWith(".");
                assertThat(run.frame().law()).isPresent();
            }
        }
    }

    @Test void theEmpiricalLawFindsTheExactOne() {
        try (var run = start()) {
            sweep(run, 0, 10_000);
            run.measureNow();
            var metrics = run.metrics();
            assertThat(metrics.get("totalVariation")).isLessThan(0.01);
            assertThat(metrics.get("energyMean")).isCloseTo(metrics.get("energyMeanExact"),
                    within(4.5 * metrics.get("energyMeanError")));
            GibbsFrame frame = run.frame();
            assertThat(frame.law().orElseThrow().isBars()).isTrue();
            assertThat(frame.totalVariation()).isEqualTo(metrics.get("totalVariation"));
            double sum = 0;
            for (double p : frame.law().orElseThrow().empirical()) sum += p;
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test void aRankPlotHoldsAllProbability() {
        try (var run = start("visibleUnits=12", "hiddenUnits=5", "chains=50")) {
            sweep(run, 0, 150);
            GibbsFrame.Law law = run.frame().law().orElseThrow();
            double exact = 0, empirical = 0;
            for (int k = 0; k < law.firstRank().length; k++) {
                int next = k + 1 < law.firstRank().length ? law.firstRank()[k + 1] : law.states();
                exact += law.exact()[k] * (next - law.firstRank()[k]);
                empirical += law.empirical()[k] * (next - law.firstRank()[k]);
            }
            assertThat(law.firstRank().length).isLessThan(500);
            assertThat(exact).isCloseTo(1, within(1e-9));
            assertThat(empirical).isCloseTo(1, within(1e-9));
            assertThat(law.exact()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
    }

    @Test void aRestoredRunGoesOnBitForBit() {
        for (String temperatures : new String[]{"1", "3"}) {
            String[] changes = {"temperatures=" + temperatures, "burnIn=10"};
            try (var straight = start(changes); var other = start(changes)) {
                sweep(straight, 0, 50);
                Checkpoint saved = straight.save();
                sweep(straight, 50, 90);
                other.restore(saved);
                sweep(other, 50, 90);
                assertThat(other.frame()).usingRecursiveComparison().isEqualTo(straight.frame());
            }
        }
    }

    @Test void phasesAddUpToTheSweep() {
        for (String temperatures : new String[]{"1", "3"}) {
            try (var whole = start("temperatures=" + temperatures); var parts = start("temperatures=" + temperatures)) {
                for (int n = 0; n < 130; n++) {
                    whole.step(KEY.fold(n));
                    for (int phase = 0; phase < parts.phases().size(); phase++) parts.phase(phase, KEY.fold(n));
                }
                assertThat(parts.frame()).usingRecursiveComparison().isEqualTo(whole.frame());
                parts.phase(0, KEY);
                assertThat(parts.frame().phase()).isEqualTo("h given v");
            }
        }
    }

    @Test void anEditOfAWeightBeginsTheCountsAnew() {
        try (var run = start("burnIn=20")) {
            sweep(run, 0, 100);
            assertThat(run.frame().countedSweeps()).isEqualTo(80);
            double before = run.frame().energyMeanExact();
            run.act(ActKind.read(new GibbsLab(), "weight", "0,1:2.5"));
            run.act(ActKind.read(new GibbsLab(), "weight", "a2:-1"));
            GibbsFrame frame = run.frame();
            assertThat(frame.countedSweeps()).isZero();
            assertThat(frame.burnInLeft()).isEqualTo(20);
            assertThat(frame.weights()[1]).isEqualTo(2.5f);
            assertThat(frame.visibleBias()[2]).isEqualTo(-1);
            assertThat(frame.energyMeanExact()).isNotEqualTo(before);
            run.retune(settings("burnIn=20", "sweeps=70"));
            sweep(run, 100, 150);
            assertThat(run.frame().countedSweeps()).isEqualTo(30);
            assertThat(run.isFinished()).isTrue();
        }
    }

    @Test void aWeightIsSetOrTurnedByText() {
        assertThat(ActKind.read(new GibbsLab(), "weight", " 0 , 1 : 2,5 "))
                .isEqualTo(new WeightTurn(new Place(0, 1), 2.5, false));
        assertThat(ActKind.read(new GibbsLab(), "weight", "a2-0.1"))
                .isEqualTo(new WeightTurn(Place.ofVisible(2), -0.1, true));
        assertThat(ActKind.read(new GibbsLab(), "weight", "b0+1").text()).isEqualTo("b0+1.0");
        for (String wrong : List.of("0,1:31", "0,1", "c1:2", "0,1:x", "0,1+NaN", "a2--1")) {
            assertThatIllegalArgumentException().as(wrong)
                    .isThrownBy(() -> ActKind.read(new GibbsLab(), "weight", wrong)).withMessageStartingWith("weight ");
        }
        try (var run = start("weights=edited", "weightEdits=0,1:29.95")) {
            run.act(ActKind.read(new GibbsLab(), "weight", "0,1+0.1"));
            assertThat(run.frame().weights()[1]).as("at most").isEqualTo(30);
            run.act(ActKind.read(new GibbsLab(), "weight", "0,1-1.004"));
            assertThat(run.frame().weights()[1]).as("hundredths").isEqualTo(29);
            assertThatIllegalArgumentException().isThrownBy(() -> run.act(new WeightTurn(new Place(4, 0), 1, false)))
                    .withMessage("weight names '4,0' in a model of 4 visible and 3 hidden units, counted from 0");
        }
    }

    @Test void whatHandsTurnedStaysUntilTheMachineIsMadeAnew() {
        try (var run = start()) {
            run.act(new WeightTurn(new Place(0, 0), 7, false));
            run.retune(settings("sweeps=70"));
            assertThat(run.frame().weights()[0]).isEqualTo(7);
            run.retune(settings("sweeps=70", "weightDeviation=0.1"));
            assertThat(run.frame().weights()[0]).isNotEqualTo(7);
        }
    }

    @Test void theExactMeanEnergyIsOfTheLastOfSeveralTurnsAtOneStep() {
        String[] changes = {"visibleUnits=24", "hiddenUnits=3", "weightDeviation=0.5", "burnIn=0"};
        var acts = List.of(new WeightTurn(new Place(0, 0), 5, false), new WeightTurn(new Place(9, 1), -5, false));
        double[] told = new double[2];
        double exact = Double.NaN;
        for (int hurry = 0; hurry < 2; hurry++) {
            try (var run = new ExperimentRun<>(new GibbsLab(), settings(changes), 3, Backends.create(null, 1), SHELF)) {
                for (int n = 0; n < 20; n++) run.advance();
                run.finishMeasuring();
                for (var act : acts) {
                    run.act(act);
                    if (hurry == 0) run.finishMeasuring();
                }
                run.advance();
                run.finishMeasuring();
                told[hurry] = run.metrics().get("energyMeanExact");
                exact = meanEnergy(run.frame());
            }
        }
        assertThat(told[1]).isEqualTo(told[0]).isCloseTo(exact, within(1e-5 * Math.abs(exact)));
        try (var fresh = new ExperimentRun<>(new GibbsLab(), settings(changes), 3, Backends.create(null, 1), SHELF)) {
            for (var act : acts) fresh.act(act);
            fresh.advance();
            fresh.finishMeasuring();
            assertThat(fresh.metrics().get("energyMeanExact")).isEqualTo(told[0]);
        }
    }

    /** ⟨E⟩ = Σ_h p(h) (−b·h − Σ_i x_i σ(x_i)) with x_i = a_i + Σ_j w_ij h_j, by all states of the hidden units. */
    private static double meanEnergy(GibbsFrame frame) {
        int visible = frame.visibleBias().length, hidden = frame.hiddenBias().length;
        double sum = 0, weighted = 0;
        for (int state = 0; state < 1 << hidden; state++) {
            double log = 0, energy = 0;
            for (int j = 0; j < hidden; j++) if ((state >> j & 1) == 1) log += frame.hiddenBias()[j];
            energy -= log;
            for (int i = 0; i < visible; i++) {
                double x = frame.visibleBias()[i];
                for (int j = 0; j < hidden; j++) if ((state >> j & 1) == 1) x += frame.weights()[i * hidden + j];
                log += Math.log1p(Math.exp(x));
                energy -= x / (1 + Math.exp(-x));
            }
            sum += Math.exp(log);
            weighted += Math.exp(log) * energy;
        }
        return weighted / sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,1:NaN", "0,1:1e308", "0,1:30.1", "0,1:-Infinity", "0,1:", "0;1:2", "x", "w0,1:2",
            "-1,0:2"}) void edgesThatCannotBeAreRefused(String edits) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("weightEdits=" + edits))
                .withMessageStartingWith("weightEdits ");
    }

    @Test void anEdgeOfAUnitThatIsNotThereIsRefusedAndNothingChanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> start("weightEdits=4,0:1"))
                .withMessageContaining("'4,0'").withMessageContaining("4 visible and 3 hidden");
        try (var run = start()) {
            sweep(run, 0, 150);
            GibbsFrame before = run.frame();
            assertThatIllegalArgumentException().isThrownBy(() -> run.retune(settings("weightEdits=0,0:1; b3:1")));
            assertThat(run.frame()).usingRecursiveComparison().isEqualTo(before);
        }
    }

    @Test void editsAreTextThatReadsBack() {
        WeightEdits edits = WeightEdits.parse("1,0 : 2; a0:-1;b1:0.5; 1,0:3");
        assertThat(edits).hasToString("b1:0.5; a0:-1.0; 1,0:3.0");
        assertThat(WeightEdits.parse("0,1:2,5; a0: 0,25")).as("decimal commas").hasToString("a0:0.25; 0,1:2.5");
        assertThat(WeightEdits.parse(edits.toString())).hasToString(edits.toString());
    }

    @Test void enumerationOfTooManyStatesIsRefusedWithTheSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> start("visibleUnits=21", "hiddenUnits=21"))
                .withMessageContaining("2^21").withMessageContaining("21 + 21");
        try (var run = start("visibleUnits=21", "hiddenUnits=21", "enumerate=false")) {
            sweep(run, 0, 150);
            assertThat(run.frame().law()).isEmpty();
            assertThat(run.frame().whyNoLaw()).isEqualTo("the setting enumerate is off");
            assertThat(run.history().curves(10).get("totalVariation").absence())
                    .isEqualTo(Absence.forGood("no exact law: the setting enumerate is off"));
            assertThat(run.frame().totalVariation()).isNaN();
        }
    }

    @Test void theSmallerLayerIsEnoughForTheMeanEnergy() {
        try (var run = start("visibleUnits=24", "hiddenUnits=3", "weightDeviation=0.5", "chains=100")) {
            run.measure();
            sweep(run, 0, 3000);
            run.measureNow();
            var metrics = run.metrics();
            assertThat(metrics.get("energyMean")).isCloseTo(metrics.get("energyMeanExact"),
                    within(4.5 * metrics.get("energyMeanError")));
            assertThat(metrics).doesNotContainKey("totalVariation");
        }
    }

    /** Fair coins: of n the mean is ½ ± ½/√n. Bound at 4.5 standard errors, all and unit by unit. */
    @Test void noiseIsFairCoinsOfTheSeed() {
        try (var run = start("start=noise", "visibleUnits=10", "chains=1000");
                var again = start("start=noise",
                        "visibleUnits=10", "chains=1000")) {
            byte[] v = run.frame().visible();
            assertThat(run.frame().shownChains()).isEqualTo(1000);
            double[] means = new double[10];
            double mean = 0;
            for (int k = 0; k < v.length; k++) {
                means[k % 10] += v[k] / 1000.0;
                mean += v[k] / 10_000.0;
            }
            assertThat(mean).isCloseTo(0.5, within(4.5 * 0.5 / Math.sqrt(10_000)));
            for (double each : means) assertThat(each).isCloseTo(0.5, within(4.5 * 0.5 / Math.sqrt(1000)));
            assertThat(states(v, 10)).as("different states of 1000 chains").hasSizeGreaterThan(500);
            assertThat(again.frame().visible()).isEqualTo(v);
        }
    }

    @Test void dataAreImagesMadeBinary() {
        ImageData images = SHELF.images("bars-and-stripes");
        byte[] pixels = images.trainImages().clone();
        for (int k = 0; k < pixels.length; k++) pixels[k] = (byte) ((pixels[k] & 0xFF) > 127 ? 1 : 0);
        try (var run = start("start=data", "visibleUnits=16", "hiddenUnits=4", "chains=40")) {
            assertThat(states(run.frame().visible(), 16)).hasSizeGreaterThan(5).isSubsetOf(states(pixels, 16));
            assertThat(run.dataHash()).isNotEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> start("start=data"))
                .withMessageContaining("4 pixels").withMessageContaining("16");
    }

    @Test void oneStateIsTheSameInAllChains() {
        try (var run = start("start=one_state", "chains=20")) {
            assertThat(run.frame().visible()).hasSize(80).containsOnly(0);
            assertThat(run.dataHash()).isEmpty();
        }
    }

    /** The different rows. */
    private static Set<String> states(byte[] rows, int units) {
        Set<String> states = new TreeSet<>();
        for (int from = 0; from < rows.length; from += units) {
            states.add(Arrays.toString(Arrays.copyOfRange(rows, from, from + units)));
        }
        return states;
    }

    private static Path model(Path folder, Map<String, Tensor> changes) {
        TreeMap<String, Tensor> arrays = new TreeMap<>();
        arrays.put("parameters/weights", new Tensor.Floats(new int[]{3, 2}, new float[]{1, 2, 3, 4, 5, 6}));
        arrays.put("parameters/visibleBias", Tensor.of(0.5f, -1, 2));
        arrays.put("parameters/hiddenBias", Tensor.of(0.25f, -3));
        arrays.putAll(changes);
        arrays.values().removeIf(t -> t.shape()[0] == 0);
        Path file = folder.resolve("run.npz");
        new NpzFile(arrays, new TreeMap<>()).write(file);
        return file;
    }

    @Test void aTrainedModelBringsItsParameters(@TempDir Path folder) {
        try (var run = start("weights=checkpoint", "model=" + model(folder, Map.of()), "weightEdits=2,1:-6")) {
            GibbsFrame frame = run.frame();
            assertThat(frame.visibleUnits()).isEqualTo(3);
            assertThat(frame.weights()).containsExactly(1, 2, 3, 4, 5, -6);
            assertThat(frame.hiddenBias()).containsExactly(0.25f, -3);
        }
    }

    @Test void aModelThatDoesNotFitIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
        Map<String, Tensor> cases = Map.of("parameters/weights", Tensor.of(1f, 2f), "parameters/visibleBias",
                Tensor.of(1f, 2f), "parameters/hiddenBias", new Tensor.Bytes(new int[]{2}, new byte[2]));
        cases.forEach((name, tensor) -> {
            String file = model(folder, Map.of(name, tensor)).toString();
            assertThatThrownBy(() -> start("weights=checkpoint", "model=" + file)).isInstanceOf(DataException.class)
                    .hasMessageContaining(name.substring(name.indexOf('/') + 1)).hasMessageContaining("expected")
                    .hasMessageNotContaining("\n");
        });
        String missing = model(folder, Map.of("parameters/weights", new Tensor.Floats(new int[]{0}, new float[0])))
                .toString();
        assertThatThrownBy(() -> start("weights=checkpoint", "model=" + missing))
                .hasMessageContaining("found no array weights among");
        String infinite = model(folder, Map.of("parameters/hiddenBias", Tensor.of(1f, Float.NaN))).toString();
        assertThatThrownBy(() -> start("weights=checkpoint", "model=" + infinite)).hasMessageContaining("NaN");
        Path cut = folder.resolve("cut.npz");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(model(folder, Map.of())), 200));
        assertThatThrownBy(() -> start("weights=checkpoint", "model=" + cut)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> start("weights=checkpoint", "model=" + folder.resolve("no.npz")))
                .isInstanceOf(DataException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> start("weights=checkpoint"))
                .withMessageContaining("model");
    }

    @Test void manySweepsTakeBoundedMemory() {
        try (var run = start("chains=3")) {
            sweep(run, 0, 200);
            long early = run.save().bytes();
            sweep(run, 200, 20_000);
            assertThat(run.save().bytes()).isEqualTo(early);
            assertThat(run.history().get("totalVariation").size()).isLessThan(1200);
        }
    }
}
