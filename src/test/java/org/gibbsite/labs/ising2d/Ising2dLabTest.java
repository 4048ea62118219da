package org.gibbsite.labs.ising2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunAddress;
import org.gibbsite.controller.RunFile;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.MeasuredRun;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.MomentTrace;
import org.gibbsite.models.ising.Onsager;
import org.gibbsite.models.ising.TwoLatticeMatching;
import org.gibbsite.random.RandomKey;
import org.gibbsite.raster.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ising2dLabTest {

    private static Ising2dSettings settings(String... changes) {
        return Parameters.changed(new Ising2dLab().defaults(), changes);
    }

    private static ExperimentRun<Ising2dSettings, Ising2dFrame> run(String... changes) {
        return new ExperimentRun<>(new Ising2dLab(), settings(changes), 7, Backends.create(null, 1),
                new Shelf(Places.ofSystem()));
    }

    private static void advance(ExperimentRun<?, ?> run, int steps) {
        for (int n = 0; n < steps; n++) run.advance();
    }

    @Test void aCheckpointWithoutTheSignsOfMGoesOnAndTellsErrorsWhereTheyAreNotNeeded() {
        for (String field : new String[]{"0", "0.1"}) {
            Ising2dSettings settings = settings("side=4", "burnIn=0", "field=" + field, "temperature=2");
            LabContext context = new LabContext(RandomKey.of(1), Backends.create(null, 1),
                    new Shelf(Places.ofSystem()));
            var whole = new Ising2dLab().start(settings, context);
            for (int n = 0; n < 2000; n++) whole.step(RandomKey.of(n));
            TreeMap<String, Tensor> arrays = new TreeMap<>(whole.save().arrays());
            double[] numbers = ((Tensor.Doubles) arrays.get("moments/numbers")).values();
            arrays.put("moments/numbers", Tensor.of(Arrays.copyOf(numbers, MomentTrace.NUMBERS)));
            var older = MeasuredRun.of(new Ising2dLab().start(settings, context));
            older.standsAt(2000);
            older.restore(new Checkpoint(arrays));
            assertThat(older.frame().levels().getFirst().spins()).isEqualTo(whole.frame().levels().getFirst().spins());
            MomentTrace.Estimate found = older.frame().measured().orElseThrow();
            assertThat(found.mean()).isEqualTo(whole.frame().measured().orElseThrow().mean());
            if (field.equals("0")) assertThat(found).isEqualTo(whole.frame().measured().orElseThrow());
            else
                assertThat(found.energyError()).isNaN();
            older.step(RandomKey.of(5));
            older.measureNow();
            assertThat(older.metrics()).containsKey("energyPerSite");
            older.retune(settings("side=4", "burnIn=0", "field=0.2", "temperature=2"));
            for (int n = 0; n < 200; n++) older.step(RandomKey.of(n));
            assertThat(older.frame().measured().orElseThrow().energyError()).as("counted anew").isPositive();
        }
    }

    @Test void theExponentOfAnOlderCheckpointIsMeasuredAnew() {
        Ising2dSettings settings = settings("side=4", "burnIn=0", "exponent=true");
        LabContext context = new LabContext(RandomKey.of(1), Backends.create(null, 1), new Shelf(Places.ofSystem()));
        var whole = new Ising2dLab().start(settings, context);
        for (int n = 0; n < 4100; n++) whole.step(RandomKey.of(n));
        assertThat(whole.frame().exponent()).isPresent();
        TreeMap<String, Tensor> arrays = new TreeMap<>(whole.save().arrays());
        arrays.put("matching/sums", Tensor.of(new double[TwoLatticeMatching.OLDER_NUMBERS]));
        var older = new Ising2dLab().start(settings, context);
        older.restore(new Checkpoint(arrays));
        assertThat(older.frame().exponent()).as("begins anew").isEmpty();
        assertThat(((Tensor.Bytes) older.save().get("matching/large", 64 * 64)).values())
                .isEqualTo(((Tensor.Bytes) arrays.get("matching/large")).values());
        for (int n = 0; n < 4100; n++) older.step(RandomKey.of(n));
        assertThat(older.frame().exponent().orElseThrow().nuError()).isPositive();
    }

    @Test void aStepIsCalledWhatItIs() {
        Ising2dLab lab = new Ising2dLab();
        for (String sweeps : new String[]{"metropolis", "heat_bath", "swendsen_wang"})
            assertThat(lab.stepName(settings("algorithm=" + sweeps))).isEqualTo("sweep");
        assertThat(lab.stepName(settings("algorithm=wolff"))).isEqualTo("cluster");
        var run = run();
        for (int n = 0; n < 3; n++) run.advance();
        assertThat(run.stepName()).isEqualTo("sweep");
        run.retune(settings("algorithm=wolff"));
        assertThat(run.stepName()).isEqualTo("cluster");
        run.seek(2);
        assertThat(run.stepName()).isEqualTo("sweep");
    }

    @Test void everyPresetRunsAndDrawsItself() {
        for (Preset<Ising2dSettings> preset : new Ising2dLab().presets()) {
            Ising2dSettings small = Parameters.withText(preset.settings(), "burnIn", "10");
            var run = new ExperimentRun<>(new Ising2dLab(), small, 1, Backends.create(null, 1),
                    new Shelf(Places.ofSystem()));
            advance(run, 60);
            assertThat(Ising2dFigures.figures(run.frame())).as(preset.id()).extracting(Figure::name).contains("levels");
        }
    }

    @Test void inBetweenTheLatticeIsNewAndTheAveragesAreThoseOfBefore() {
        Ising2dLab lab = new Ising2dLab();
        Ising2dSettings settings = settings("side=16", "burnIn=10");
        var experiment = lab.start(settings, new LabContext(new RandomKey(7), Backends.create(null, 1),
                new Shelf(Places.ofSystem())));
        RandomKey key = new RandomKey(8);
        for (int n = 0; n < 200; n++) experiment.step(key.fold(n));
        Ising2dFrame before = experiment.frame();
        for (int n = 200; n < 300; n++) experiment.step(key.fold(n));
        Ising2dFrame glance = experiment.glance(before), whole = experiment.frame();
        assertThat(glance.step()).isEqualTo(whole.step());
        assertThat(glance.energy()).isEqualTo(whole.energy());
        for (int k = 0; k < whole.levels().size(); k++) {
            assertThat(glance.levels().get(k).spins()).isEqualTo(whole.levels().get(k).spins());
        }
        assertThat(glance.measured()).isEqualTo(before.measured()).isNotEqualTo(whole.measured());
        assertThat(glance.mixing()).isSameAs(before.mixing());
    }

    @Test void theSummaryHasItsNumbersAndSaysWhatWasDiscarded() {
        var run = run("side=32", "temperature=2.5", "algorithm=SWENDSEN_WANG", "burnIn=100");
        advance(run, 4100);
        run.measureNow();
        Map<String, Double> metrics = run.metrics();
        assertThat(metrics).containsKeys("energyPerSite", "energyPerSiteError", "absMagnetisation",
                "absMagnetisationError", "specificHeat", "specificHeatError", "binderCumulant", "binderCumulantError",
                "integratedAutocorrelationTime", "integratedAutocorrelationTimeError", "susceptibility",
                "correlationLength", "energyPerSiteExact");
        assertThat(metrics.get("burnInDiscarded")).isEqualTo(100);
        double exact = new Kaufman(32).energyPerSite(2.5);
        assertThat((metrics.get("energyPerSite") - exact) / metrics.get("energyPerSiteError")).isBetween(-4.0, 4.0);
        assertThat(metrics.get("energyPerSiteExact")).isEqualTo(exact);
    }

    @Test void seekingBackIsExactWithEverythingBesideIt() {
        var run = run("side=16", "burnIn=5", "exponent=true", "scan=true", "lookEvery=2");
        advance(run, 40);
        run.retune(settings("side=16", "burnIn=5", "exponent=true", "scan=true", "lookEvery=2", "temperature=2",
                "algorithm=wolff", "paint=3,4,2,-"));
        advance(run, 40);
        var before = run.frame();
        run.seek(20);
        run.seek(80);
        var after = run.frame();
        assertThat(after.levels().getFirst().spins()).isEqualTo(before.levels().getFirst().spins());
        assertThat(after.measured()).isEqualTo(before.measured());
        assertThat(after.flow()).isEqualTo(before.flow());
        assertThat(after.scanProgress()).isEqualTo(before.scanProgress());
        assertThat(after.burnInLeft()).isEqualTo(before.burnInLeft());
    }

    @Test void aChangeOfTemperatureBeginsTheAveragesAnew() {
        var run = run("side=16", "burnIn=10");
        advance(run, 50);
        assertThat(run.frame().measured()).isPresent();
        run.retune(settings("side=16", "burnIn=10", "temperature=3"));
        assertThat(run.frame().measured()).isEmpty();
        assertThat(run.frame().burnInLeft()).isEqualTo(10);
        assertThat(run.frame().exact().energy()).isCloseTo(new Kaufman(16).energyPerSite(3), within(1e-12));
    }

    @Test void paintTurnsADiscThatWrapsAround() {
        var run = run("side=16", "start=cold", "temperature=0.1", "burnIn=0", "paint=0,0,2,-");
        byte[] spins = run.frame().levels().getFirst().spins();
        int down = 0;
        for (byte spin : spins) if (spin < 0) down++;
        assertThat(down).isEqualTo(13);
        assertThat(spins[15 * 16 + 15]).isEqualTo((byte) -1);
        run.retune(settings("side=16", "start=cold", "temperature=0.1", "burnIn=0", "paint=0,0,2,-; 8,8,0,-"));
        assertThat(run.frame().levels().getFirst().spins()[8 * 16 + 8]).isEqualTo((byte) -1);
    }

    @Test void sidesThatDoNotDivideShowFewerLevelsAndSayWhy() {
        Ising2dFrame frame = run("side=100", "blockFactor=3").frame();
        assertThat(frame.levels()).hasSize(1);
        assertThat(frame.levelsEnd()).isEqualTo("Side 100 is not divisible by 3.");
        assertThat(run("side=54", "blockFactor=3").frame().levels()).hasSize(4);
    }

    @Test void aSideThatIsOddHasClustersAndOneLevelAndCanBeSavedAndAddressed(@TempDir Path folder) {
        var run = run("algorithm=wolff", "side=27", "burnIn=5");
        advance(run, 60);
        assertThat(run.frame().levelsEnd()).isEqualTo("Side 27 is not divisible by 2.");
        String address = RunAddress.of(run.lab(), run.settings(), 7, 0).toString();
        assertThat(RunAddress.parse(address).settings(new Ising2dLab())).isEqualTo(run.settings());
        run.save(folder.resolve("run.npz"));
        var resumed = RunFile.read(folder.resolve("run.npz")).resume(new Ising2dLab(), Backends.create(null, 1),
                new Shelf(Places.ofSystem()));
        assertThat(resumed.frame().levels().getFirst().spins()).isEqualTo(run.frame().levels().getFirst().spins());
    }

    @Test void aRunThatEndsWithinItsBurnInSaysSo() {
        var run = run("side=16", "burnIn=250");
        advance(run, 100);
        run.measureNow();
        assertThat(run.metrics()).isEqualTo(Map.of("burnInDiscarded", 100.0));
        assertThat(run.remark()).isEqualTo(
                "No averages: burn-in ends at step 250, they need 16 steps more, and the run has made 100.");
        advance(run, 166);
        run.measureNow();
        assertThat(run.remark()).doesNotContain("averages");
        assertThat(run.metrics()).containsEntry("burnInDiscarded", 250.0).containsKey("energyPerSite");
        run.retune(settings("side=16", "burnIn=250", "field=0.1"));
        assertThat(run.metrics()).as("nothing of another field").isEqualTo(Map.of("burnInDiscarded", 266.0));
    }

    @Test void everyMetricIsDocumentedAndTheOtherWayRound() throws IOException {
        var run = run("side=4", "temperature=2.5", "burnIn=10", "lookEvery=1", "exponent=true", "algorithm=wolff");
        advance(run, 4200);
        run.measureNow();
        String page = Files.readString(Path.of("docs/cli.md"));
        String section = page.substring(page.indexOf("### Metrics of lab ising-2d")).split("\n##", 2)[0];
        assertThat(Pattern.compile("^\\| `([A-Za-z0-9]+)`", Pattern.MULTILINE).matcher(section).results()
                .map(m -> m.group(1)).collect(Collectors.toSet())).isEqualTo(run.metrics().keySet());
    }

    @Test void aLatticeThatStandsStillSaysWhatItCannotTell() {
        for (String moves : new String[]{"metropolis", "heat_bath", "wolff", "swendsen_wang"}) {
            var run = run("side=16", "temperature=0.1", "start=cold", "burnIn=10", "lookEvery=1", "algorithm=" + moves);
            advance(run, 300);
            run.measureNow();
            assertThat(run.metrics()).as(moves).containsEntry("correlationLength", Double.NaN)
                    .containsEntry("energyPerSite", -2.0).containsEntry("energyPerSiteError", Double.NaN)
                    .containsEntry("integratedAutocorrelationTime", Double.NaN);
            assertThat(run.remark()).as(moves).contains("cannot be told");
            Ising2dFrame frame = run.frame();
            assertThat(frame.flow()).as(moves).noneMatch(Ising2dFrame.Couplings::areTold);
            assertThat(frame.correlations().orElseThrow().length().isFound()).as(moves).isFalse();
            assertThat(Ising2dFigures.figures(frame)).isNotEmpty();
        }
    }

    @Test void aLengthIsForgottenWithTheTemperatureItBelongsTo() {
        var run = run("side=16", "temperature=3", "burnIn=10", "lookEvery=1");
        advance(run, 300);
        assertThat(run.metrics().get("correlationLength")).isBetween(0.5, 16.0);
        run.retune(settings("side=16", "temperature=0.1", "burnIn=10", "lookEvery=1"));
        advance(run, 300);
        run.measureNow();
        assertThat(run.metrics().get("correlationLength")).isNaN();
    }

    @Test void atTheSlidersCriticalTemperatureTheInfiniteLatticeIsAtItsCriticalPoint() {
        for (String temperature : new String[]{"2.269185", "2.2691853", "2.26918531421", "2.269184"}) {
            Ising2dFrame.Exact exact = run("side=16", "temperature=" + temperature).frame().exact();
            assertThat(exact.infiniteMagnetisation()).as(temperature).isZero();
            assertThat(exact.infiniteSpecificHeat()).as(temperature).isInfinite();
            assertThat(exact.infiniteEnergy()).as(temperature).isEqualTo(-Math.sqrt(2));
            assertThat(exact.specificHeat()).as("of this side, at " + temperature).isBetween(1.0, 2.0);
        }
        Ising2dFrame.Exact near = run("side=16", "temperature=2.269").frame().exact();
        assertThat(near.infiniteMagnetisation()).as("three decimals are another temperature").isGreaterThan(0.3);
        assertThat(near.infiniteSpecificHeat()).isFinite();
        assertThat(run("side=16", "temperature=2.269185", "field=0.1").frame().exact().infiniteSpecificHeat()).isNaN();
    }

    @Test void magnetisationIsYangsWhereTheLatticeIsAsGoodAsInfinite() {
        assertThat(run("temperature=2.2").frame().exact().absMagnetisation()).as("too near T_c").isNaN();
        assertThat(run("temperature=2.5").frame().exact().absMagnetisation()).as("above T_c").isNaN();
        var run = run("side=64", "temperature=2", "algorithm=SWENDSEN_WANG", "start=cold", "burnIn=100");
        advance(run, 3100);
        Ising2dFrame frame = run.frame();
        assertThat(frame.exact().absMagnetisation()).isEqualTo(Onsager.magnetisation(2));
        var found = frame.measured().orElseThrow();
        assertThat((found.mean().absMagnetisation() - frame.exact().absMagnetisation())
                / found.absMagnetisationError()).isBetween(-4.0, 4.0);
    }

    @Test void timesAreCountedInWhatAStepIs() {
        for (String[] moves : new String[][]{{"wolff", "cluster"}, {"heat_bath", "sweep"}}) {
            var run = run("side=16", "burnIn=5", "algorithm=" + moves[0]);
            advance(run, 60);
            assertThat(run.frame().mixing().orElseThrow().step()).isEqualTo(moves[1]);
            long spins = run.progress().cases();
            if (moves[1].equals("sweep")) assertThat(spins).isEqualTo(60L * 256);
            else
                assertThat(spins).as("of 60 clusters").isBetween(60L, 60L * 255);
            run.seek(10);
            run.seek(60);
            assertThat(run.progress().cases()).as("after a seek").isEqualTo(spins);
        }
    }

    @Test void badInputIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("side=27")).withMessageContaining(
                "side must be even for metropolis");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("temperature=0")).withMessageContaining(
                "temperature");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("side=1")).withMessageContaining("side");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("paint=1,2,3")).withMessageContaining(
                "paint must be row,column,radius,+ or -");
    }
}
