package org.gibbsite.ui.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.gibbsite.experiment.settings.Setting;
import org.gibbsite.labs.ising2d.Ising2dSettings;
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

    @Test void aMagnetIsAStopThatTakesWhatComesNear() {
        Parameter temperature = Parameters.find(Ising2dSettings.class, "temperature");
        Detents detents = Detents.of(temperature);
        double critical = detents.values().get(detents.magnet());
        assertThat(critical).isEqualTo(temperature.magnet()).isEqualTo(2.269185);
        for (double near : new double[]{-0.8, -0.3, 0, 0.4, 0.8})
            assertThat(detents.value(detents.magnet() + near)).isEqualTo(critical);
        for (double stop : detents.values()) assertThat(detents.value(detents.position(stop))).isEqualTo(stop);
        assertThat(detents.value(detents.magnet() + 1)).isEqualTo(2.3);
        assertThat(Detents.of(Parameters.find(Ising2dSettings.class, "side")).values()).startsWith(8.0, 16.0)
                .endsWith(1024.0);
    }

    private static Parameter parameter(Class<?> type, double min, double max, boolean logarithmic) {
        return new Parameter("x", type, "Model", "help", "", "", Setting.Applies.NOW, false, min, max, logarithmic);
    }
}
