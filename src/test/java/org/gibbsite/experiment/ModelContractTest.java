package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.controller.ModelFolder;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lab promises of the models that it hands over and begins with. */
class ModelContractTest {
    @TempDir Path folder;

    /** Kind → what makes its lab hand over this one, where the small settings make another. */
    private static final Map<String, String> MAKING = Map.of("relu-vae", "activation=relu", "softplus-vae",
            "activation=softplus", "sigmoid-vae", "activation=sigmoid");

    static List<Lab<?, ?>> labs() {
        return LabCatalog.labs();
    }

    private static <S extends Record, F extends Frame> TrainedModel handedOver(Lab<S, F> lab, long seed,
            String... changes) {
        LabUnderTest<S, F> small = new LabUnderTest<>(lab);
        try (ExperimentRun<S, F> run = small.run(Parameters.changed(small.small(), changes), seed)) {
            for (int n = 0; n < 3; n++) run.advance();
            return run.handOver();
        }
    }

    @Test void oneNameIsOneKind() {
        Map<String, ModelKind> kinds = new HashMap<>();
        for (Lab<?, ?> lab : labs()) {
            lab.produces().forEach(each -> requireSame(kinds, each.kind(), lab));
            lab.accepts().forEach(each -> requireSame(kinds, each.kind(), lab));
        }
    }

    private static void requireSame(Map<String, ModelKind> kinds, ModelKind kind, Lab<?, ?> lab) {
        ModelKind before = kinds.putIfAbsent(kind.name(), kind);
        if (before != null)
            assertThat(kind.arrays()).as("kind %s in lab %s", kind, lab.id()).isEqualTo(before.arrays());
    }

    static List<Lab<?, ?>> producers() {
        return labs().stream().filter(lab -> !lab.produces().isEmpty()).toList();
    }

    static List<Lab<?, ?>> takers() {
        return labs().stream().filter(lab -> !lab.accepts().isEmpty()).toList();
    }

    @Test void whatALearnerHandsOverIsOfItsStep() {
        LabUnderTest<?, ?> small = new LabUnderTest<>(LabCatalog.find("rbm").lab());
        try (var run = started(small)) {
            String before = run.handOver().hash();
            run.advance();
            assertThat(run.handOver().hash()).isNotEqualTo(before);
            run.seek(0);
            assertThat(run.handOver().hash()).isEqualTo(before);
        }
    }

    private static <S extends Record, F extends Frame> ExperimentRun<S, F> started(LabUnderTest<S, F> lab) {
        return lab.run(lab.small(), 5);
    }

    /** The same model from the same seed and step, of a declared kind and its arrays; another one from another seed. */
    @ParameterizedTest
    @MethodSource("producers") void whatIsDeclaredIsHandedOver(Lab<?, ?> lab) {
        TrainedModel model = handedOver(lab, 5);
        assertThat(lab.produces()).extracting(Product::kind).contains(model.kind());
        assertThat(handedOver(lab, 5).hash()).isEqualTo(model.hash());
        assertThat(handedOver(lab, 6).hash()).as("of another seed").isNotEqualTo(model.hash());
        assertThat(model.provenance().origin()).startsWith(lab.id() + "?").endsWith("#3");
        assertThat(lab.produces()).extracting(Product::kind).doesNotHaveDuplicates();
    }

    /** With the settings of an intake a run begins, and has asked for the model by its content. */
    @ParameterizedTest
    @MethodSource("takers") <S extends Record, F extends Frame> void whatIsAcceptedIsBegunWith(Lab<S, F> lab) {
        ModelFolder models = new ModelFolder(Optional.of(folder), LabCatalog.labs());
        LabUnderTest<S, F> small = new LabUnderTest<>(lab);
        for (Intake intake : lab.accepts()) {
            assertThat(intake.verb()).as("for a button").matches("[A-Z][^.]*");
            String making = MAKING.get(intake.kind().name());
            String[] changes = making == null ? new String[0] : new String[]{making};
            List<TrainedModel> fitting = producers().stream()
                    .filter(each -> each.produces().stream().anyMatch(of -> of.kind().equals(intake.kind())))
                    .<TrainedModel>map(each -> handedOver(each, 5, changes))
                    .filter(each -> each.kind().equals(intake.kind())).toList();
            assertThat(fitting).as("some lab hands over what lab %s accepts", lab.id()).isNotEmpty();
            for (TrainedModel model : fitting) {
                models.keep(model);
                Map<String, String> beginning = intake.changes().apply(model);
                assertThat(beginning).containsValue(model.reference().toString());
                S settings = Parameters.withTexts(small.small(), beginning);
                try (var run = lab.start(settings, new LabContext(RandomKey.of(1), small.backend(), small.shelf(),
                        models, StartReport.NONE))) {
                    run.step(RandomKey.of(2));
                }
            }
        }
    }
}
