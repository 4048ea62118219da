package org.gibbsite.labs.em;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gibbsite.compute.Backends;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.RunFile;
import org.gibbsite.data.DataException;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.ActKind;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lab as a whole: rounds, presets, acts and what it says. */
class EmLabTest {
    private static final EmLab LAB = new EmLab();
    /** What a lab opens with. */
    private static final long SEED = 42;

    private static ExperimentRun<EmSettings, EmFrame> run(long seed, String... changes) {
        return run(Parameters.changed(LAB.defaults(), changes), seed);
    }

    private static ExperimentRun<EmSettings, EmFrame> run(EmSettings settings, long seed) {
        return new ExperimentRun<>(LAB, settings, seed, Backends.create("ejml", 1), new Shelf(Places.ofSystem()));
    }

    private static void advance(ExperimentRun<?, ?> run, int rounds) {
        for (int n = 0; n < rounds; n++) run.advance();
        run.finishMeasuring();
    }

    private static java.util.List<String> diagnoses(ExperimentRun<EmSettings, EmFrame> run) {
        return LAB.diagnose(run.settings(), run.history().curves(1000), run.step()).stream().map(Diagnosis::id)
                .toList();
    }

    @Test void theFirstPresetFindsTheCloudsFromEveryStart() {
        for (long seed = 1; seed <= 5; seed++) {
            var run = run(LAB.presets().getFirst().settings(), seed);
            double before = run.metrics().get("logLikelihoodTrain");
            advance(run, 200);
            Map<String, Double> found = run.metrics();
            assertThat(found.get("logLikelihoodTrain")).as("seed " + seed).isGreaterThan(before + 0.5)
                    .isGreaterThan(found.get("logLikelihoodTruth"));
            assertThat(found.get("roundsToConvergence")).isBetween(10.0, 200.0);
            assertThat(found.get("klGapAfterE")).isZero();
            assertThat(diagnoses(run)).isEmpty();
        }
    }

    @Test void halfStepsAreARoundBitForBit() {
        var whole = run(1);
        var halves = run(1);
        for (int n = 0; n < 5; n++) {
            whole.advance();
            halves.advancePhase();
            assertThat(halves.frame().phase()).isEqualTo("E: responsibilities");
            EmFrame.Half e = halves.frame().half(halves.frame().halfCount() - 1);
            assertThat(e.isE()).isTrue();
            assertThat(e.gap() / Math.abs(e.bound())).isLessThan(1e-12);
            halves.advancePhase();
            assertThat(halves.frame().isTouched()).isFalse();
        }
        assertThat(halves.parameterHash()).isEqualTo(whole.parameterHash());
        assertThat(halves.frame().halves()).isEqualTo(whole.frame().halves());
    }

    @Test void everyHalfStepKeepsTheIdentity() {
        for (String way : new String[]{"exact", "hard", "sampled", "incremental", "amortised"}) {
            for (String learning : new String[]{"closed", "gradient"}) {
                var run = run(1, "eStep=" + way, "mStep=" + learning, "points=100");
                advance(run, 60);
                EmFrame frame = run.frame();
                for (int n = 1; n < frame.halfCount(); n++) {
                    EmFrame.Half before = frame.half(n - 1), half = frame.half(n);
                    assertThat(half.logLikelihood()).as(way).isGreaterThanOrEqualTo(half.bound() - 1e-9);
                    if (half.isE()) assertThat(half.logLikelihood()).as("E leaves θ").isEqualTo(before.logLikelihood());
                    boolean rises = way.equals("exact") || way.equals("incremental");
                    if (rises && learning.equals("closed")) {
                        assertThat(half.bound()).isGreaterThanOrEqualTo(before.bound() - 1e-10);
                    }
                }
            }
        }
    }

    @Test void theRateOfTwoMeansIsMeasuredAndPredicted() {
        for (String separation : new String[]{"3", "2.5"}) {
            var run = run(Parameters.changed(LAB.preset("two-means"), "separation=" + separation), 1);
            double measured = 0, predicted = 0;
            for (int n = 0; n < 200; n++) {
                run.advance();
                if (run.metrics().get("parameterChange") < 1e-7) break;
                measured = run.metrics().getOrDefault("emRate", Double.NaN);
                predicted = run.metrics().get("emRatePredicted");
            }
            assertThat(measured).isCloseTo(predicted, within(0.01 * predicted));
        }
    }

    @Test void twoAnswersHaveTheirErrorsAgainstTheGrid() {
        var run = run(Parameters.changed(LAB.preset("two-answers"), "points=20", "separation=3"), 1);
        advance(run, 1500);
        Map<String, Double> found = run.metrics();
        assertThat(found.get("elboGap")).isCloseTo(Math.log(2), within(0.03));
        EmFrame.Scene scene = run.frame().scene().orElseThrow();
        assertThat(Math.abs(found.get("meanOfFirstByQ") - found.get("meanOfFirst"))).as("q sits in one mode")
                .isGreaterThan(1);
        assertThat(scene.moves()).isEqualTo(1500 * 144);
        assertThat(scene.acceptance()).isBetween(0.2, 0.95);
    }

    @Test void aChainThatCrossesHasTheMeanOfTheGrid() {
        var run = run(Parameters.changed(LAB.preset("two-answers"), "points=10", "separation=1"), 1);
        advance(run, 1500);
        EmFrame.Scene scene = run.frame().scene().orElseThrow();
        double spread = deviation(scene.chain()[0]), error = spread * Math.sqrt(scene.time() / scene.moves());
        assertThat(scene.hops()).isGreaterThan(1000);
        assertThat(error).isLessThan(0.05);
        assertThat(run.metrics().get("meanOfFirstByChain")).isCloseTo(run.metrics().get("meanOfFirst"),
                within(4 * error));
    }

    private static double deviation(float[] draws) {
        double sum = 0, squares = 0;
        for (float x : draws) {
            sum += x;
            squares += x * x;
        }
        double mean = sum / draws.length;
        return Math.sqrt(squares / draws.length - mean * mean);
    }

    @Test void pointsAndMeansAreDraggedAddedAndTakenAway() {
        var run = run(1, "points=50");
        advance(run, 3);
        run.act(ActKind.read(LAB, "point", "3:0.5,-1"));
        assertThat(run.frame().x(3)).isEqualTo(0.5);
        run.act(ActKind.read(LAB, "point", "+2,2"));
        assertThat(run.frame().count()).isEqualTo(51);
        assertThat(run.frame().y(50)).isEqualTo(2);
        run.act(ActKind.read(LAB, "point", "-0"));
        assertThat(run.frame().count()).isEqualTo(50);
        assertThat(run.frame().x(2)).isEqualTo(0.5);
        double before = run.frame().now().logLikelihood();
        assertThat(run.frame().isTouched()).as("points were moved").isTrue();
        run.act(ActKind.read(LAB, "mean", "1:0.25,-1"));
        assertThat(run.frame().means()[2]).isEqualTo(0.25);
        assertThat(run.frame().now().logLikelihood()).isNotEqualTo(before);
        long there = run.frame().hashCode();
        String hash = run.parameterHash();
        advance(run, 5);
        String later = run.parameterHash();
        run.seek(2);
        assertThat(run.frame().count()).isEqualTo(50);
        run.seek(8);
        assertThat(run.parameterHash()).isEqualTo(later).isNotEqualTo(hash);
        run.seek(3);
        assertThat(run.parameterHash()).isEqualTo(hash);
        assertThat(there).isNotZero();
        for (String wrong : new String[]{"50:1,1", "-50"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> run.act(ActKind.read(LAB, "point", wrong)))
                    .withMessage("there is no point 50 among 50");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> run.act(ActKind.read(LAB, "mean", "3:0,0")))
                .withMessage("there is no component 3");
        assertThatIllegalArgumentException().isThrownBy(() -> run.act(ActKind.read(LAB, "mean", "1:0")))
                .withMessageContaining("two numbers");
        assertThatIllegalArgumentException().isThrownBy(() -> run.act(ActKind.read(LAB, "beside", "q:0,0")))
                .withMessageContaining("two means on a line");
        for (String wrong : new String[]{"1", "x:1", "1:1,2,3", "1:NaN", "1:1e9,0", "beside:1"}) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> ActKind.read(LAB, "mean", wrong));
        }
    }

    @Test void anAddedPointIsSavedResumedAndTakenBack(@TempDir Path folder) {
        var run = run(1, "points=50");
        advance(run, 3);
        run.act(ActKind.read(LAB, "point", "+2,2"));
        advance(run, 4);
        run.save(folder.resolve("added.gibbsite"));
        try (var again = RunFile.read(folder.resolve("added.gibbsite")).resume(LAB, Backends.create("ejml", 1),
                new Shelf(Places.ofSystem()))) {
            assertThat(again.frame().points()).isEqualTo(run.frame().points()).hasSize(102);
            assertThat(again.parameterHash()).isEqualTo(run.parameterHash());
            advance(again, 3);
            advance(run, 3);
            assertThat(again.parameterHash()).isEqualTo(run.parameterHash());
            again.seek(2);
            assertThat(again.frame().count()).isEqualTo(50);
            again.seek(10);
            assertThat(again.parameterHash()).isEqualTo(run.parameterHash());
        }
    }

    @Test void asManyPointsAsComponentsStay() {
        var run = run(1, "points=20", "components=3");
        for (int left = 20; left > 3; left--) run.act(ActKind.read(LAB, "point", "-0"));
        assertThatIllegalArgumentException().isThrownBy(() -> run.act(ActKind.read(LAB, "point", "-0")))
                .withMessageContaining("3");
        assertThat(run.frame().count()).isEqualTo(3);
    }

    @Test void theEvidenceIsOfThePresentPoints() {
        var run = run(LAB.preset("two-answers"), 1);
        advance(run, 1);
        double before = run.metrics().get("logEvidence");
        run.act(ActKind.read(LAB, "point", "+4"));
        advance(run, 1);
        double after = run.metrics().get("logEvidence");
        assertThat(after).isLessThan(before - 1);
        run.act(ActKind.read(LAB, "point", "-10"));
        advance(run, 1);
        assertThat(run.metrics().get("logEvidence")).isCloseTo(before, within(1e-9));
    }

    /** What each preset ends with, at the seed that a lab opens with. */
    @ParameterizedTest
    @CsvSource({"clouds,", "two-means,", "encoder,", "nine,", "failure-same,same-start",
            "failure-collapse,collapsed-component", "failure-stuck,local-optimum"}) void everyPresetEndsAsItSays(
                    String id, String expected) {
        EmSettings settings = LAB.preset(id);
        if (id.equals("encoder")) settings = Parameters.changed(settings, "updates=200");
        var run = run(settings, SEED);
        double begin = run.metrics().get("logLikelihoodTrain");
        while (!run.isFinished()) run.advance();
        run.finishMeasuring();
        assertThat(run.metrics().get("logLikelihoodTrain")).isGreaterThan(begin);
        if (expected == null) assertThat(diagnoses(run)).isEmpty();
        else
            assertThat(diagnoses(run)).contains(expected);
    }

    @Test void anEmptyComponentIsNamed() {
        var run = run(1, "points=60", "eStep=hard");
        run.act(ActKind.read(LAB, "mean", "0:60,60"));
        advance(run, 3);
        assertThat(diagnoses(run)).contains("empty-component");
    }

    @Test void badInputIsAnsweredInASentence(@TempDir Path folder) throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> run(1, "components=9", "points=5"))
                .withMessage("9 components for 5 points: at most 5.");
        Path table = folder.resolve("points.csv");
        Files.writeString(table, "x,y\n1,2\n3,4\n2,5\n1,1\n4,4\nabc,2\n");
        assertThatThrownBy(() -> run(1, "data=" + table)).isInstanceOf(DataException.class)
                .hasMessage("points.csv line 7: 'abc' is no number.");
        Files.writeString(table, "1 1\n2 2\n3 3\n4 4\n");
        assertThatIllegalArgumentException().isThrownBy(() -> run(1, "data=" + table, "varianceFloor=0"))
                .withMessage("All points lie on one line: varianceFloor must be above 0.");
        Files.writeString(table, "1;1\n2;2,5\n");
        assertThatThrownBy(() -> run(1, "data=" + table)).hasMessageContaining("columns");
        Files.writeString(table, "1.5\n2\n3\n9\n");
        var line = run(1, "data=" + table, "components=2");
        advance(line, 20);
        assertThat(line.frame().dimensions()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> run(1, "data=moons", "start=truth"))
                .withMessageContaining("drawn from a mixture");
    }
}
