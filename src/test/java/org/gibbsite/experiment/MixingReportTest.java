package org.gibbsite.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gibbsite.experiment.MixingReport.Observable;
import org.junit.jupiter.api.Test;

class MixingReportTest {

    private static Observable observable(String name, double time, double rHat) {
        return new Observable(name, "", 0, 0, new float[0], 1, time, 0, 0, 0, rHat);
    }

    private static MixingReport of(Observable... observables) {
        return new MixingReport(List.of(observables), 1, 100, List.of(), 0);
    }

    @Test void whatNeverVariedDoesNotSpeakForTheRest() {
        double none = Double.NaN;
        Observable still = observable("still", none, none), fast = observable("fast", 2, 1.001),
                slow = observable("slow", 9, 1.2);
        for (MixingReport report : List.of(of(still, fast, slow), of(fast, still, slow), of(slow, fast, still))) {
            assertThat(report.slowest().name()).isEqualTo("slow");
            assertThat(report.worstSplitRHat()).isEqualTo(1.2);
        }
        assertThat(of(still, still).slowest().time()).isNaN();
        assertThat(of(still, still).worstSplitRHat()).isNaN();
        assertThat(of(fast, observable("apart", none, Double.POSITIVE_INFINITY)).worstSplitRHat()).isInfinite();
    }
}
