package org.gibbsite.experiment.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNameTest {
    private static final List<String> NAMES = List.of("side", "temperature", "burnIn", "sweeps", "learningRate",
            "hiddenUnits", "visibleUnits");

    @Test void slipsAreCountedAsPeopleMakeThem() {
        assertThat(NearName.slips("side", "side")).isZero();
        assertThat(NearName.slips("sied", "side")).as("swapped").isEqualTo(1);
        assertThat(NearName.slips("sde", "side")).as("left out").isEqualTo(1);
        assertThat(NearName.slips("siide", "side")).as("put in").isEqualTo(1);
        assertThat(NearName.slips("sidr", "side")).as("another").isEqualTo(1);
        assertThat(NearName.slips("coupling", "burnIn")).isGreaterThan(5);
    }

    @Test void whatIsNearIsMeant() {
        meant("temprature", "temperature");
        meant("TEMPERATURE", "temperature");
        meant("burn_in", "burnIn");
        meant("burn-in", "burnIn");
        meant("learning_rate", "learningRate");
        meant("hidenUnit", "hiddenUnits");
        meant("rate", "learningRate");
        meant("hidden", "hiddenUnits");
    }

    @Test void whatIsNotNearIsNot() {
        for (String other : List.of("coupling", "epochs", "gpu", "x", "", "units", "seed", "momentum")) {
            assertThat(NearName.of(other, NAMES)).as(other).isEmpty();
        }
    }

    private static void meant(String typed, String name) {
        assertThat(NearName.of(typed, NAMES)).as(typed).contains(name);
    }
}
