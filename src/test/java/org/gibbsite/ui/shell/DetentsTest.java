package org.gibbsite.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.experiment.Parameter;
import org.gibbsite.experiment.Setting;
import org.junit.jupiter.api.Test;

final class DetentsTest {

    @Test void logarithmicRangeStopsOnOneTwoFiveWithBothEnds() {
        assertThat(Detents.of(parameter(int.class, 16, 300, true)).values()).containsExactly(16.0, 20.0, 50.0, 100.0,
                200.0, 300.0);
        assertThat(Detents.of(parameter(int.class, 0, 10, true)).values()).containsExactly(0.0, 1.0, 2.0, 5.0, 10.0);
        assertThat(Detents.of(parameter(double.class, 0, 10, true)).values()).startsWith(0.0, 1e-5, 2e-5)
                .contains(0.01, 0.02, 0.05).endsWith(5.0, 10.0);
    }

    @Test void linearRangeStopsOnRoundNumbers() {
        assertThat(Detents.of(parameter(double.class, 0, 0.999, false)).values()).contains(0.05, 0.5, 0.7, 0.9)
                .startsWith(0.0).endsWith(0.999);
    }

    @Test void stopsAndPositionsAreInverse() {
        Detents detents = Detents.of(parameter(double.class, 0, 10, true));
        for (double stop : detents.values()) assertThat(detents.value(detents.position(stop))).isEqualTo(stop);
        assertThat(detents.position(0.03)).isBetween(detents.position(0.02), detents.position(0.05));
    }

    private static Parameter parameter(Class<?> type, double min, double max, boolean logarithmic) {
        return new Parameter("x", type, "Model", "help", "", "", Setting.Applies.NOW, false, min, max, logarithmic);
    }
}
