package org.gibbsite.labs.ising1d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.data.Tensor;
import org.gibbsite.experiment.Checkpoint;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.labs.ising1d.Ising1dFrame.Measured;
import org.gibbsite.models.ising.ChainLevel;
import org.gibbsite.random.RandomKey;
import org.gibbsite.raster.Figure;
import org.junit.jupiter.api.Test;

class Ising1dLabTest {

    private static Ising1dSettings settings(String... changes) {
        return Parameters.changed(new Ising1dLab().defaults(), changes);
    }

    private static ExperimentRun<Ising1dSettings, Ising1dFrame> run(Ising1dSettings settings, int steps) {
        var run = new ExperimentRun<>(new Ising1dLab(), settings, 7, Backends.create(null, 1),
                new Shelf(Places.ofSystem()));
        for (int n = 0; n < steps; n++) run.advance();
        return run;
    }

    @Test void everyPresetRunsAndDrawsItself() {
        for (Preset<Ising1dSettings> preset : new Ising1dLab().presets()) {
            var run = run(Parameters.withText(preset.settings(), "burnIn", "10"), 60);
            assertThat(Ising1dFigures.figures(run.frame())).as(preset.id()).extracting(Figure::name)
                    .containsExactly("levels", "correlation");
        }
    }

    @Test void levelsAgreeWithTheirCouplingsWithAndWithoutAField() {
        for (String field : new String[]{"0", "0.02"}) {
            Ising1dFrame frame = run(settings("field=" + field), 3000).frame();
            assertThat(frame.measured()).hasSameSizeAs(frame.levels()).hasSize(9);
            for (int k = 0; k < 9; k++) {
                ChainLevel level = frame.levels().get(k);
                Measured m = frame.measured().get(k);
                assertThat((m.neighbours() - level.neighbours()) / m.neighboursError()).as("neighbours at level " + k)
                        .isBetween(-4.0, 4.0);
                assertThat((m.magnetisation() - level.magnetisation()) / m.magnetisationError())
                        .as("magnetisation at level " + k).isBetween(-4.0, 4.0);
            }
        }
    }

    @Test void heatBathComesToTheSameWithinItsErrors() {
        var run = run(settings("moves=heat_bath", "coupling=1", "burnIn=500", "spins=128"), 8500);
        Measured m = run.frame().measured().getFirst();
        assertThat((m.neighbours() - Math.tanh(1)) / m.neighboursError()).isBetween(-4.0, 4.0);
        assertThat(run.frame().mixing().orElseThrow().observables().getFirst().time()).isGreaterThan(1.5);
        assertThat(run(settings(), 2000).frame().mixing().orElseThrow().observables().getFirst().time())
                .as("of independent draws").isCloseTo(1, within(0.3));
    }

    @Test void aChainThatStandsStillDoesNotCallItselfExact() {
        var run = run(settings("moves=heat_bath", "start=cold", "coupling=3", "spins=16", "burnIn=0"), 20);
        run.measureNow();
        assertThat(run.metrics()).containsEntry("neighbourCorrelation", 1.0)
                .containsEntry("neighbourCorrelationError", Double.NaN)
                .containsEntry("magnetisationError", Double.NaN);
    }

    @Test void metricsAreThoseOfTheCommandLinePage() throws IOException {
        var run = run(settings(), 100);
        run.measureNow();
        Map<String, Double> metrics = run.metrics();
        String page = Files.readString(Path.of("docs", "cli.md"));
        String section = page.substring(page.indexOf("### Metrics of lab ising-1d")).split("\n##", 2)[0];
        Set<String> documented = Pattern.compile("^\\| `([a-zA-Z0-9]+)`", Pattern.MULTILINE).matcher(section).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(metrics.keySet()).isEqualTo(documented);
    }

    @Test void aChangeOfCouplingBeginsTheAveragesAnew() {
        var run = run(settings("burnIn=10"), 50);
        assertThat(run.frame().measured()).isNotEmpty();
        run.retune(settings("burnIn=10", "coupling=2"));
        assertThat(run.frame().measured()).isEmpty();
        assertThat(run.frame().burnInLeft()).isEqualTo(10);
        assertThat(run.frame().levels().getFirst().law().coupling()).isEqualTo(2);
    }

    @Test void aRunThatEndsWithinItsBurnInSaysSo() {
        var run = run(settings("burnIn=100"), 40);
        run.measureNow();
        assertThat(run.metrics()).isEqualTo(Map.of("burnInDiscarded", 40.0));
        assertThat(run.remark()).startsWith("No averages: burn-in ends at sweep 100, they need ").endsWith(
                " and the run has made 40.");
    }

    @Test void levelsEndWhereTheBlockDoesNotDivide() {
        Ising1dFrame frame = run(settings("spins=100", "blockFactor=3"), 1).frame();
        assertThat(frame.levels()).hasSize(1);
        assertThat(frame.levelsEnd()).isEqualTo("100 spins are not divisible by 3.");
        assertThat(run(settings("spins=81", "blockFactor=3"), 1).frame().levels()).hasSize(4);
    }

    @Test void badInputIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("spins=1")).withMessageContaining("spins");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("coupling=-1")).withMessageContaining(
                "coupling must be 0 to 4: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("blockFactor=4")).withMessageContaining(
                "blockFactor");
    }

    @Test void anOlderCheckpointTellsErrorsWhereMirrorImagesAreNotNeeded() {
        for (String field : new String[]{"0", "0.1"}) {
            Ising1dSettings settings = settings("spins=16", "coupling=1", "moves=heat_bath", "field=" + field);
            LabContext context = new LabContext(RandomKey.of(1), Backends.create(null, 1),
                    new Shelf(Places.ofSystem()));
            var whole = new Ising1dLab().start(settings, context);
            for (int n = 0; n < 2000; n++) whole.step(RandomKey.of(n));
            TreeMap<String, Tensor> arrays = new TreeMap<>(whole.save().arrays());
            var same = new Ising1dLab().start(settings, context);
            same.restore(new Checkpoint(arrays));
            assertThat(same.frame().measured()).isEqualTo(whole.frame().measured());
            arrays.remove("offs");
            var older = new Ising1dLab().start(settings, context);
            older.restore(new Checkpoint(arrays));
            Measured found = older.frame().measured().getFirst(), before = whole.frame().measured().getFirst();
            assertThat(found.neighbours()).isEqualTo(before.neighbours());
            assertThat(before.neighboursError()).isPositive();
            if (field.equals("0")) assertThat(found).isEqualTo(before);
            else
                assertThat(found.neighboursError()).isNaN();
        }
    }
}
