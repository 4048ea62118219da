package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gibbsite.app.LabCatalog;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every lab, each quantity that has no value says when the first one comes, and then it comes; or that none will. */
class AbsenceContractTest {
    private static final int STEPS = 160;

    static Stream<LabUnderTest<?, ?>> labs() {
        return LabCatalog.entries().stream().map(entry -> new LabUnderTest<>(entry.lab()));
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void firstValuesComeWhenTheyWereToldTo(LabUnderTest<S, ?> lab) {
        check(lab.run(lab.small(), 7));
    }

    /** Where the intervals or the length of burn-in are not round, and where measuring is off. */
    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void alsoWithOtherSettings(LabUnderTest<S, ?> lab) {
        S settings = lab.small();
        for (String change : List.of("burnIn=37", "measureEvery=7", "likelihoodEvery=0", "lookEvery=3",
                "compassEvery=9", "firstEpochs=1", "exponent=true", "blockFactor=3")) {
            settings = with(settings, change);
        }
        check(lab.run(settings, 7));
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void alsoWhereMeasuringBeginsLater(LabUnderTest<S, ?> lab) {
        S off = with(with(with(lab.small(), "measureEvery=0"), "likelihoodEvery=0"), "compassEvery=0");
        ExperimentRun<S, ?> run = lab.run(off, 7);
        for (int n = 0; n < 12; n++) run.advance();
        S on = with(with(with(off, "measureEvery=10"), "likelihoodEvery=7"), "compassEvery=4");
        if (!on.equals(off)) run.retune(on);
        check(run);
    }

    private static <S extends Record> S with(S settings, String change) {
        String[] pair = change.split("=");
        boolean has = Parameters.of(settings.getClass()).stream().anyMatch(each -> each.name().equals(pair[0]));
        return has ? Parameters.withText(settings, pair[0], pair[1]) : settings;
    }

    private static void check(ExperimentRun<?, ?> run) {
        Map<String, Absence> told = new HashMap<>();
        Map<String, Long> first = new HashMap<>();
        run.history().curves(10).forEach((key, curve) -> {
            if (curve.size() > 0) return;
            assertThat(curve.absence().isKnown()).as(key + " says why it is empty").isTrue();
            told.put(key, curve.absence());
        });
        while (run.step() < STEPS) {
            run.advance();
            run.finishMeasuring();
            run.history().curves(1000).forEach((key, curve) -> {
                if (told.containsKey(key) && curve.size() > 0) first.putIfAbsent(key, curve.steps()[0]);
            });
        }
        told.forEach((key, why) -> {
            if (why.isForGood()) assertThat(first).as(why.reason()).doesNotContainKey(key);
            else if (why.step() <= STEPS) assertThat(first.get(key)).as(key).isEqualTo(why.step());
            else
                assertThat(first).as(why.toString()).doesNotContainKey(key);
        });
    }
}
