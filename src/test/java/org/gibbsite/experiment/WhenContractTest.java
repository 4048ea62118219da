package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gibbsite.controller.ExperimentRun;
import org.gibbsite.experiment.settings.Condition;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Range;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.experiment.settings.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When settings count, over all labs: what {@link When} says is true. */
class WhenContractTest {

    static Stream<LabUnderTest<?, ?>> labs() { return LabContractTest.labs(); }

    private static List<Parameter> conditional(LabUnderTest<?, ?> lab) {
        return Parameters.of(lab.lab().defaults().getClass()).stream().filter(p -> !p.when().isAlways()).toList();
    }

    /** What is wrong with conditions, in words. */
    private static List<String> objections(Class<? extends Record> settings) {
        List<Parameter> all = Parameters.of(settings);
        List<String> objections = new ArrayList<>();
        for (Parameter p : all) {
            for (String objection : p.when().objections(all)) objections.add("@When of " + p.name() + ": " + objection);
        }
        return objections;
    }

    @ParameterizedTest
    @MethodSource("labs") void conditionsNameSettingsAndValuesThatThereAre(LabUnderTest<?, ?> lab) {
        assertThat(objections(lab.lab().defaults().getClass())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void everyConditionCanBeMadeTrueFromTheDefaults(LabUnderTest<S, ?> lab) {
        for (Parameter p : conditional(lab)) {
            assertThatCode(() -> {
                S counting = LabUnderTest.counting(lab.lab().defaults(), p);
                assertThat(Parameters.counts(counting, p)).isTrue();
            }).as(p.name()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void whatDoesNotCountChangesNothing(LabUnderTest<S, ?> lab) {
        for (Parameter p : conditional(lab)) {
            List<S> hiding = lab.hiding(p);
            assertThat(hiding).as(p.name()).hasSameSizeAs(p.when().clauses());
            for (S hidden : hiding) {
                List<Object> before = LabContractTest.seen(lab, hidden);
                for (S other : lab.others(hidden, p)) {
                    assertThat(LabContractTest.seen(lab, other)).as(p.name() + " where not " + p.when().words())
                            .isEqualTo(before);
                }
            }
        }
    }

    /** It keeps what it was made with, so that it is asked for once it counts. */
    @ParameterizedTest
    @MethodSource("labs") <S extends Record> void itIsTheSameRunWithoutWhatDoesNotCount(LabUnderTest<S, ?> lab) {
        for (Parameter p : conditional(lab)) {
            if (p.applies() != Setting.Applies.RESET) continue;
            S hidden = lab.hiding(p).getFirst();
            try (ExperimentRun<S, ?> run = lab.run(hidden, 7)) {
                run.advance();
                run.retune(lab.others(hidden, p).getFirst());
                assertThat(run.settings()).as(p.name()).isEqualTo(hidden);
            }
        }
    }

    record Wrong(@Setting(group = "A", help = "a") @Range(min = 0, max = 1) double rate,
            @Setting(group = "A", help = "a") boolean loud,
            @Setting(group = "A", help = "a") @When("lod = true") int a,
            @Setting(group = "A", help = "a") @When("loud = perhaps") int b,
            @Setting(group = "A", help = "a") @When("rate > 1") int c,
            @Setting(group = "A", help = "a") @When("loud > 0") int d,
            @Setting(group = "A", help = "a") @When("loud = true") @Range(min = 0, max = 9) int e,
            @Setting(group = "A", help = "a") @When("e = 3, rate > 0") int f) {}

    @Test void whatIsMissingIsSaidInWords() {
        assertThat(objections(Wrong.class)).containsExactly("@When of a: there is no setting 'lod'",
                "@When of b: loud must be true or false: 'perhaps'", "@When of c: rate is never above 1",
                "@When of d: loud is not a number",
                "@When of f: e counts only where loud is true, which must be said, too");
    }

    @Test void whatMakesABoundTrueIsAllowed() {
        Condition condition = Condition.parse("rate > 0.5, e > 3");
        assertThat(condition.changes(Parameters.of(Wrong.class), name -> 0))
                .isEqualTo(Map.of("rate", "1", "e", "4"));
    }

    @Test void conditionsReadBack() {
        Condition condition = Condition.parse("method=cd|pcd,rate>0.5,  weights =");
        assertThat(condition.toString()).isEqualTo("method = cd | pcd, rate > 0.5, weights = ");
        assertThat(Condition.parse(condition.toString())).isEqualTo(condition);
        assertThat(condition.words()).isEqualTo("method is cd or pcd and rate is above 0.5 and weights is empty");
        assertThat(Condition.parse("start = a | b | c").words()).isEqualTo("start is a, b or c");
        for (String wrong : List.of("", "method", "= 3", "method < 3", "a b = 3")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse(wrong)).withMessageStartingWith(
                    "a condition is name = value, name = a | b, or name > number");
        }
    }
}
