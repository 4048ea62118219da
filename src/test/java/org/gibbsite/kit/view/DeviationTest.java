package org.gibbsite.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviationTest {
    @Test void standardErrorsAreToldFromFiftyTimesOn() {
        assertThat(new Deviation(-1.9, 0.1, -1.8, 50).words()).isEqualTo("−1.0 σ");
        assertThat(new Deviation(-1.7, 0.1, -1.8, 5000).words()).isEqualTo("+1.0 σ");
        assertThat(new Deviation(-1.9, 0.1, -1.8, 49.9).words()).isEqualTo("< 50 τ");
        assertThat(new Deviation(-1.9, 0.1, -1.8, 49.9).isTold()).isFalse();
    }

    @Test void whatCannotBeToldSaysSo() {
        for (double error : new double[]{Double.NaN, 0})
            assertThat(new Deviation(1, error, 1, 1000).words()).as("error %s", error).isEqualTo("cannot tell");
        assertThat(new Deviation(1, Double.NaN, 1, 10).words()).as("nothing gets better by a longer run alone")
                .isEqualTo("cannot tell");
        assertThat(new Deviation(1, 0.1, 1, Double.NaN).words()).isEqualTo("cannot tell");
        assertThat(new Deviation(Double.NaN, 0.1, 1, 100).words()).isEqualTo("cannot tell");
        assertThat(new Deviation(1, 0.1, Double.NaN, 100).words()).as("nothing to compare with").isEmpty();
    }
}
