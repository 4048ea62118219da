package org.gibbsite.experiment.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0,05|0.05", "0.05|0.05", ",5|0.5", "-2,5|-2.5", "−2,5|-2.5", "0,125|0.125",
            "2,269185|2.269185", "1,5e-3|0.0015", "1 000|1000", "10⁻³|0.001", "2·10⁻³|0.002", "1234,567|1234.567",
            "-0,250|-0.25", "12,5|12.5"}) void whatCanBeReadInOneWayIsRead(String text, double number) {
        assertThat(NumberText.read(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,000|write 1000 or 1.000", "-12,500|write -12500 or -12.500",
            "1,000,000|nothing between thousands", "1,234.5|nothing between thousands",
            "1.234,5|nothing between thousands", "1,2,3|nothing between thousands", "a,b|must be a number: 'a,b'",
            "eleven|must be a number: 'eleven'"}) void whatCanBeReadInTwoWaysIsAskedAbout(String text, String answer) {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberText.read(text)).withMessageContaining(answer);
    }
}
