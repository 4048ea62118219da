package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gibbsite.experiment.Preset;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunAddressTest {
    private final WalkLab lab = new WalkLab();

    @Test void onlyWhatDiffersFromTheDefaultsIsWritten() {
        assertThat(RunAddress.of(lab, lab.defaults(), 7, 0)).hasToString("walk?seed=7");
        assertThat(RunAddress.of(lab, lab.defaults().walkers(16).pull(0.025), 7, 500))
                .hasToString("walk?walkers=16&pull=0.025&seed=7#500");
    }

    @Test void anAddressReadsBackToTheSameRun() {
        WalkSettings settings = Parameters.with(lab.defaults().stride(Math.PI), "label", "a b&c=d#e?f+g%20ε");
        RunAddress address = RunAddress.of(lab, settings, -3, 12);
        RunAddress read = RunAddress.parse(address.toString());

        assertThat(read).isEqualTo(address);
        assertThat(read.settings(lab)).isEqualTo(settings);
        assertThat(address.toString()).doesNotContain(" ");
    }

    @Test void anAddressMayBeginWithAPreset() {
        WalkLab own = new WalkLab() {
            @Override public List<Preset<WalkSettings>> presets() {
                return List
                        .of(Preset.of(defaults(), "wide", "Wide", "Long strides.", "stride=3", "walkers=8", "label=w"));
            }
        };
        WalkSettings wide = own.presets().getFirst().settings();
        assertThat(RunAddress.shortest(own, own.defaults(), 7, 0)).hasToString("walk?seed=7");
        assertThat(RunAddress.shortest(own, own.defaults().walkers(8), 7, 0)).hasToString("walk?walkers=8&seed=7");
        RunAddress address = RunAddress.shortest(own, wide.pull(0.5), 7, 9);
        assertThat(address.toString()).matches("walk\\?preset=wide\\.[0-9a-f]{4}&pull=0.5&seed=7#9");
        assertThat(RunAddress.parse(address.toString())).isEqualTo(address);
        assertThat(address.settings(own)).isEqualTo(wide.pull(0.5));
        assertThat(RunAddress.parse("walk?preset=wide").settings(own)).isEqualTo(wide);
        assertThatThrownBy(() -> RunAddress.parse("walk?preset=wide.0000").settings(own))
                .hasMessage("preset 'wide' of lab walk is not what it was when this address was made; "
                        + "preset=wide takes it as it is now");
        assertThatThrownBy(() -> RunAddress.parse("walk?preset=narrow").settings(own))
                .hasMessageContaining("no preset 'narrow'");
    }

    @Test void whatIsLeftOutHasADefault() {
        assertThat(RunAddress.parse("walk")).isEqualTo(RunAddress.parse(" walk?seed=42#0 "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"?seed=1|no lab has the name ''",
            "walk?seed=x|seed must be a whole number: 'x'", "walk#-1|step must be 0 or more: -1",
            "walk#x|step must be a whole number: 'x'", "walk?walkers|expected name=value, found 'walkers'",
            "walk?a=1&&b=2|expected name=value, found ''", "walk?a=1&a=2|a is given twice",
            "../x|no lab has the name '../x'",
            "walk?a=%zz|'%' must be followed by two hexadecimal digits: '%zz'"}) void aBadAddressSaysWhichPartIsWrong(
                    String text, String sentence) {
        assertThatThrownBy(() -> RunAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test void settingsThatTheLabRefusesAreNamed() {
        assertThatThrownBy(() -> RunAddress.parse("walk?walkers=0").settings(lab))
                .hasMessageContaining("walkers must be 1");
        assertThatThrownBy(() -> RunAddress.parse("walk?walker=3").settings(lab))
                .hasMessageContaining("did you mean 'walkers'");
        assertThatThrownBy(() -> RunAddress.parse("ising").settings(lab)).hasMessageContaining("for lab 'ising'");
    }
}
