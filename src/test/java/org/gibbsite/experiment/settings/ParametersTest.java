package org.gibbsite.experiment.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.gibbsite.experiment.settings.Setting.Applies;
import org.junit.jupiter.api.Test;

class ParametersTest {
    enum Colour {
        RED, DARK_BLUE
    }

    record Knobs(
            @Setting(group = "A", help = "a rate", applies = Applies.NOW) @Range(min = 0, max = 10) double learningRate,
            @Setting(group = "A", help = "a count") @Range(min = 1, max = 100) int hiddenUnits,
            @Setting(group = "B", help = "a colour") Colour colour,
            @Setting(group = "B", help = "a flag") boolean loud) {
        Knobs { if (hiddenUnits == 13) throw new IllegalArgumentException("hiddenUnits must not be 13"); }
    }

    private static final Knobs KNOBS = new Knobs(0.01, 20, Colour.RED, false);

    @Test void everyTextReadsBackToTheSameValue() {
        for (Parameter p : Parameters.of(Knobs.class)) {
            Object value = Parameters.value(KNOBS, p.name());
            assertThat(Parameters.parse(p, Parameters.text(value))).isEqualTo(value);
        }
    }

    /** To read annotations takes long, and forms, files and presets ask at every turn. */
    @Test void annotationsAreReadOnce() {
        assertThat(Parameters.of(Knobs.class)).isSameAs(Parameters.of(Knobs.class));
    }

    @Test void numbersAreReadAsPeopleWriteThem() {
        Parameter rate = Parameters.find(Knobs.class, "learningRate");
        for (String text : new String[]{"1e-3", "0.001", "10⁻³", "1·10⁻³", " 1×10⁻³ "}) {
            assertThat(Parameters.parse(rate, text)).as(text).isEqualTo(1e-3);
        }
        assertThat(Parameters.parse(rate, "2·10⁻³")).isEqualTo(2e-3);
    }

    @Test void withChangesOneComponent() {
        assertThat(Parameters.withText(KNOBS, "colour", "dark_blue"))
                .isEqualTo(new Knobs(0.01, 20, Colour.DARK_BLUE, false));
        assertThat(Parameters.withText(KNOBS, "loud", "on").loud()).isTrue();
    }

    @Test void badValuesAreRefusedInOneSentence() {
        refused("learningRate", "NaN", "learningRate must be 0 to 10: NaN");
        refused("learningRate", "11", "learningRate must be 0 to 10: 11");
        refused("learningRate", "fast", "learningRate must be a number: 'fast'");
        refused("hiddenUnits", "2.5", "hiddenUnits must be a whole number, such as 2 or 3: 2.5");
        refused("hiddenUnits", "13", "hiddenUnits must not be 13");
        refused("colour", "green", "colour must be one of red, dark_blue: 'green'");
        refused("hidenUnits", "3", "no setting 'hidenUnits'; did you mean 'hiddenUnits'?");
    }

    @Test void onlyResetComponentsNeedAReset() {
        assertThat(Parameters.needsReset(KNOBS, Parameters.withText(KNOBS, "learningRate", "1"))).isFalse();
        assertThat(Parameters.needsReset(KNOBS, Parameters.withText(KNOBS, "hiddenUnits", "7"))).isTrue();
    }

    record Warm(
            @Setting(group = "A", help = "a temperature", symbol = "T") @Range(min = 1, max = 5, magnet = 2.269185) @Reciprocal(name = "beta", symbol = "β", stops = {
                    0.2, 0.408, 1}) double temperature) {
    }

    @Test void aReciprocalIsTheSameSettingByAnotherName() {
        Parameter beta = Parameters.find(Warm.class, "temperature").reciprocal();
        assertThat(beta.min()).isEqualTo(0.2);
        assertThat(beta.max()).isEqualTo(1);
        assertThat(beta.magnet()).isEqualTo(0.440687);
        for (double stop : new double[]{0.2, 0.3, 0.33, 0.408, 0.440687, 0.7, 1}) {
            Warm warm = Parameters.withText(new Warm(2), "beta", Parameters.text(stop));
            assertThat(warm.temperature()).isEqualTo(Parameter.invert(stop)).isBetween(1.0, 5.0);
            assertThat(Parameter.inverted(warm.temperature())).isEqualTo(stop);
        }
        assertThat(Parameters.withText(new Warm(2), "temperature", "4")).isEqualTo(new Warm(4));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.withText(new Warm(2), "beta", "2"))
                .withMessage("beta must be 0.2 to 1: 2");
        assertThatIllegalArgumentException().isThrownBy(
                () -> Parameters.withTexts(new Warm(2), java.util.Map.of("beta", "0.5", "temperature", "2")))
                .withMessage("temperature and its reciprocal are both given: leave one out");
    }

    record Nested(Model model, Learning learning) {
        record Model(@Setting(help = "a count") @Range(min = 1, max = 100) int units,
                @Setting(help = "a word", role = Setting.Role.DATA) String data) {
            Model { if (units == 13) throw new IllegalArgumentException("units must not be 13"); }
        }

        record Learning(@Setting(help = "a rate") @Range(min = 0, max = 10) double rate,
                @When("units > 5") @Setting(group = "Course", help = "a flag") boolean loud) {}
    }

    private static final Nested NESTED = new Nested(new Nested.Model(3, "a"), new Nested.Learning(0.1, false));

    @Test void settingsOfRecordsInARecordHaveTheirOwnNamesAndTheRecordsForHeadings() {
        assertThat(Parameters.of(Nested.class)).extracting(Parameter::name).containsExactly("units", "data", "rate",
                "loud");
        assertThat(Parameters.of(Nested.class)).extracting(Parameter::group).containsExactly("Model", "Model",
                "Learning", "Course");
        assertThat(Parameters.value(NESTED, "rate")).isEqualTo(0.1);
        assertThat(Parameters.changed(NESTED, "units=7", "rate=2")).isEqualTo(
                new Nested(new Nested.Model(7, "a"), new Nested.Learning(2, false)));
        assertThat(Parameters.counts(NESTED, Parameters.find(Nested.class, "loud"))).isFalse();
        assertThat(Parameters.needsReset(NESTED, Parameters.changed(NESTED, "data=b"))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.changed(NESTED, "rate=11"))
                .withMessage("rate must be 0 to 10: 11");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.changed(NESTED, "units=13"))
                .withMessage("units must not be 13");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.changed(NESTED, "model=3"))
                .withMessageContaining("no setting 'model'");
        assertThat(Parameters.withRole(Nested.class, Setting.Role.DATA)).map(Parameter::name).contains("data");
        assertThat(Parameters.withRole(Nested.class, Setting.Role.EPOCHS)).isEmpty();
    }

    @Test void rangesAreAskedForOfSettingsMadeByHand() {
        Parameters.requireRanges(NESTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.requireRanges(new Nested(NESTED.model(), new Nested.Learning(-1, true))))
                .withMessage("rate must be 0 to 10: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.requireRanges(new Nested(new Nested.Model(3, null), NESTED.learning())))
                .withMessage("data must be given");
    }

    record Twice(Nested.Model model, @Setting(group = "A", help = "another count") int units) {}

    @Test void aNameIsGivenOnce() {
        assertThatIllegalStateException().isThrownBy(() -> Parameters.of(Twice.class))
                .withMessage("two settings have the name units");
    }

    @Test void labelsAreWords() {
        assertThat(Parameters.find(Knobs.class, "learningRate").label()).isEqualTo("learning rate");
    }

    private static void refused(String name, String text, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Parameters.withText(KNOBS, name, text))
                .withMessage(sentence);
    }
}
