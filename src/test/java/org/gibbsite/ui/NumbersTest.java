package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource({"1.0004,1.00", "0.9996,1.00", "0.9994,0.999", "9.996,10.0", "99.96,100", "999.6,1000",
            "-0.09996,−0.100", "0.0012345,0.00123", "0.0009996,0.00100", "0.00009999,1.00·10⁻⁴",
            "123456789,1.23·10⁸", "9999999,1.00·10⁷"}) void measuredNumbersHaveThreeDigits(double x, String shown) {
        assertThat(Numbers.measured(x)).isEqualTo(shown);
    }
}
