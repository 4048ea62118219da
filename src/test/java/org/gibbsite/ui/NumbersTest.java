package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource({"1.0004,1.00", "0.9996,1.00", "0.9994,0.999", "9.996,10.0", "99.96,100", "999.6,1000",
            "-0.09996,−0.100", "0.0012345,0.00123", "0.0009996,0.00100", "0.00009999,1.00·10⁻⁴",
            "123456789,1.23·10⁸", "9999999,1.00·10⁷"}) void measuredNumbersHaveThreeDigits(double x, String shown) {
        assertThat(Numbers.measured(x)).isEqualTo(shown);
    }

    @Test void briefNumbersHaveNoZerosAtTheEnd() {
        double[] numbers = {-1.3333, 5, 0.5, 0.01, 1200, 1e-7, 1.25e9, 0};
        String[] written = {"−1.33", "5", "0.5", "0.01", "1200", "1·10⁻⁷", "1.25·10⁹", "0"};
        for (int k = 0; k < numbers.length; k++) assertThat(Numbers.brief(numbers[k])).isEqualTo(written[k]);
    }
}
