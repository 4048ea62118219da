package org.gibbsite.labs.rbm;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures are named, and what is healthy is left alone. Runs as on the command line, with seed 42. */
class FailureGalleryTest {
    private static final long SEED = 42;

    @ParameterizedTest
    @CsvSource({"failure-step,200,step-too-large", "failure-bias,600,no-visible-bias",
            "failure-means,1000,driven-by-means", "failure-stuck,6400,stuck-chain", "failure-units,200,idle-units",
            "failure-explosion,3000,weight-explosion",
            "failure-error-lies,12000,error-lies"}) void eachFailureIsNamedFirst(
                    String preset, long updates, String diagnosis) {
        List<Diagnosis> raised = after(settings(preset), updates);
        assertThat(raised).as("diagnoses of " + preset).isNotEmpty();
        assertThat(raised.getFirst().id()).as("first of " + raised).isEqualTo(diagnosis);
        assertThat(raised.stream().skip(1)).as("under it").allSatisfy(each -> assertThat(each.because()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"scribble,600", "exact,1000", "persistent,600", "sparse,600", "gaussian,600",
            "bars-and-stripes,1000", "compass,1000", "blackboard,1",
            "blackboard,20"}) void theBeginningOfAHealthyRunRaisesNone(String preset, long updates) {
        RbmSettings settings = settings(preset);
        if (settings.model().hiddenUnits() > 100) settings = Parameters.withText(settings, "hiddenUnits", "100");
        if (settings.model().hiddenUnits() > 20) settings = Parameters.withText(settings, "likelihoodEvery", "0");
        if (preset.equals("exact")) settings = Parameters.withText(settings, "likelihoodEvery", "200");
        settings = Parameters.withText(settings, "measureEvery", "200");
        assertThat(after(settings, updates)).as(preset).isEmpty();
    }

    static Stream<String> healthy() {
        return new RbmLab().presets().stream().map(preset -> preset.id()).filter(id -> !id.startsWith("failure-"));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("healthy") void aWholeHealthyRunRaisesNone(String preset) {
        RbmSettings settings = settings(preset);
        assumeTrue(new Shelf(Places.ofSystem()).list().stream().anyMatch(
                set -> set.name().equals(settings.source().data()) && set.isHere()),
                "no data set " + settings.source().data());
        assertThat(after(settings, Long.MAX_VALUE)).as(preset).isEmpty();
    }

    private static RbmSettings settings(String preset) {
        return new RbmLab().preset(preset);
    }

    private static List<Diagnosis> after(RbmSettings settings, long updates) {
        RbmLab lab = new RbmLab();
        try (MatrixBackend backend = Backends.create(null, 1);
                ExperimentRun<RbmSettings, RbmFrame> run = new ExperimentRun<>(lab, settings, SEED, backend,
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
