package org.gibbsite.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EmBenchTest {
    @Test void theReportHasOurTimeAndLikelihood() {
        List<String> lines = new ArrayList<>();
        JsonObject json = new EmBench(1000, 1, false, lines::add).run().json();
        assertThat(json.get("bench").getAsString()).isEqualTo("em");
        assertThat(json.get("milliseconds").getAsDouble()).isPositive();
        assertThat(json.get("logLikelihood").getAsDouble()).isBetween(-6.0, -4.0);
        assertThat(json.has("peer")).isFalse();
        assertThat(lines).hasSize(1).first().asString().contains("1,000 points").contains("no peer");
    }

    @Test void thePeerHasTheSameLikelihood() {
        EmBenchReport report = new EmBench(2000, 1, true, line -> {}).run(); // or it throws
        Assumptions.assumeFalse(report.peer().isEmpty(), "needs scikit-learn for python3");
        assertThat(report.text()).contains("× scikit-learn");
        assertThat(report.json().get("peerMilliseconds").getAsDouble()).isPositive();
    }

    @Test void sizesOutsideTheirRangesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmBench(99, 1, false, line -> {}))
                .withMessage("points must be 100 to 10000000");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmBench(100, 0, false, line -> {}))
                .withMessage("rounds must be 1 to 1000");
    }
}
