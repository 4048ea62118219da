package org.gibbsite.labs.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gibbsite.compute.Backends;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.data.Places;
import org.gibbsite.data.Shelf;
import org.gibbsite.experiment.Diagnosis;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures are named, and what is healthy is left alone. Runs as on the command line, with seed 42. */
class FailureGalleryTest {
    private static final long SEED = 42;

    /** At half the length of the preset; the others are plain after 200 updates. */
    @ParameterizedTest
    @CsvSource({"failure-collapse,1000,posterior-collapse", "failure-step,200,step-too-large",
            "failure-beta,200,beta-too-large"}) void eachFailureIsNamedFirst(String preset, long updates,
                    String diagnosis) {
        VaeSettings settings = settings(preset);
        if (settings.model().hiddenUnits() > 50) settings = with(settings, "hiddenUnits", "50");
        if (!preset.equals("failure-step")) settings = with(settings, "measureEvery", "200");
        List<Diagnosis> raised = after(settings, updates);
        assertThat(raised).as("diagnoses of " + preset).isNotEmpty();
        assertThat(raised.getFirst().id()).as("first of " + raised).isEqualTo(diagnosis);
        assertThat(raised.stream().skip(1)).as("under it").allSatisfy(each -> assertThat(each.because()).isNotEmpty());
    }

    /** A rate of 0.1 throws z out; what is left of it afterwards says nothing, but that is the step's doing. */
    @Test void aStepThatIsOnlySomewhatTooLargeIsNamedBeforeTheCollapseThatItLeaves() {
        VaeSettings settings = with(with(with(new VaeLab().defaults(), "hiddenUnits", "50"), "learningRate", "0.1"),
                "measureEvery", "250");
        List<Diagnosis> raised = after(settings, 250);
        assertThat(raised).extracting(Diagnosis::id).containsExactly("step-too-large", "posterior-collapse");
        assertThat(raised.getLast().because()).isEqualTo("step-too-large");
    }

    @Test void theAdviceAgainstCollapseKeepsZInUse() {
        assertThat(after(with(settings("failure-collapse"), "secondLayerUnits", "0"), 400)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"scribble,100", "three,100", "importance,50", "flow,50", "gaussian,100",
            "two-layers,200"}) void theBeginningOfAHealthyRunRaisesNone(String preset, String hiddenUnits) {
        VaeSettings settings = with(with(settings(preset), "hiddenUnits", hiddenUnits), "measureEvery", "200");
        assertThat(after(settings, 200)).as(preset).isEmpty();
    }

    static Stream<String> presets() { return new VaeLab().presets().stream().map(preset -> preset.id()); }

    /** As they stand in the list, to their end. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("presets") void aWholeRunRaisesWhatItsNameSays(String preset) {
        VaeSettings settings = settings(preset);
        assumeTrue(new Shelf(Places.ofSystem()).list().stream().anyMatch(
                set -> set.name().equals(settings.source().data()) && set.isHere()),
                "no data set " + settings.source().data());
        List<Diagnosis> raised = after(settings, Long.MAX_VALUE);
        switch (preset) {
            case "failure-collapse" -> assertThat(raised.getFirst().id()).isEqualTo("posterior-collapse");
            case "failure-step" -> assertThat(raised.getFirst().id()).isEqualTo("step-too-large");
            case "failure-beta" -> assertThat(raised.getFirst().id()).isEqualTo("beta-too-large");
            default -> assertThat(raised).as(preset).isEmpty();
        }
    }

    private static VaeSettings settings(String preset) {
        return new VaeLab().preset(preset);
    }

    private static VaeSettings with(VaeSettings settings, String name, String value) {
        return Parameters.withText(settings, name, value);
    }

    private static List<Diagnosis> after(VaeSettings settings, long updates) {
        VaeLab lab = new VaeLab();
        try (MatrixBackend backend = Backends.create(null, 1);
                ExperimentRun<VaeSettings, VaeFrame> run = new ExperimentRun<>(lab, settings, SEED, backend,
                        new Shelf(Places.ofSystem()))) {
            while (run.step() < updates && !run.isFinished()) {
                while (run.isMeasureDue()) run.measure();
                run.advance();
            }
            run.measureNow();
            return lab.diagnose(run.settings(), run.history().curves(Integer.MAX_VALUE), run.step());
        }
    }
}
