package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.models.ising.TemperatureScan.Plan;
import org.gibbsite.models.statistics.AutocorrelationTime;
import org.gibbsite.random.RandomKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemperatureScanTest {
    private static final RandomKey KEY = RandomKey.of(2);
    private static final Plan SMALL = new Plan(List.of(4, 8), List.of(2.0, 2.5), 10, 40);

    private static TemperatureScan scan(Plan plan) { return new TemperatureScan(plan, Backends.create(null, 1)); }

    @Test void aScanThatWasSavedGoesOnAsIfNothingHadHappened() {
        TemperatureScan whole = scan(SMALL), first = scan(SMALL), second = scan(SMALL);
        for (int n = 0; whole.advance(KEY.fold(n)); n++) continue;
        for (int n = 0; n < 123; n++) first.advance(KEY.fold(n));
        second.restore(first.saveSpins(), first.saveNumbers(), first.saveFloats());
        assertThat(second.progress()).isEqualTo(first.progress());
        for (int n = 123; second.advance(KEY.fold(n)); n++) continue;
        assertThat(second.points()).isEqualTo(whole.points()).hasSize(4);
        assertThat(second.advance(KEY)).isFalse();
        assertThat(second.points()).extracting(TemperatureScan.Point::temperature).containsExactly(2.5, 2.5, 2.0, 2.0);
    }

    /** A point with U₄ and its error. */
    private static TemperatureScan.Point point(int side, double temperature, double binder, double error) {
        Averages mean = new Averages(-1, 1, 0.5, 0.3, 1, binder);
        AutocorrelationTime time = new AutocorrelationTime(1, 0.1, 5, true);
        return new TemperatureScan.Point(side, temperature,
                new MomentTrace.Estimate(mean, 0.01, 0.1, 0.01, 0.1, error, time, time, Double.NaN, 1000));
    }

    /** Gaps of U₄ between the sides 64 and 32, coldest first. */
    private static double crossing(double[] temperatures, double[] gaps, double error) {
        List<TemperatureScan.Point> points = new ArrayList<>();
        for (int k = 0; k < gaps.length; k++) {
            points.add(point(32, temperatures[k], 0.4, error));
            points.add(point(64, temperatures[k], 0.4 + gaps[k], error));
        }
        return TemperatureScan.crossing(points, 32, 64);
    }

    @Test void noiseInTheHeatIsNoCrossing() {
        double[] temperatures = {2.1, 2.2, 2.25, 2.3, 2.4, 2.6, 2.65, 2.7};
        double[] gaps = {0.01, 0.012, 0.01, -0.03, -0.2, -0.1, 0.06, -0.1};
        assertThat(crossing(temperatures, gaps, 0.004)).isCloseTo(2.2625, within(1e-9));
        assertThat(crossing(new double[]{2.6, 2.65, 2.7}, new double[]{-0.1, 0.06, -0.1}, 0.04)).as("heat alone")
                .isNaN();
        assertThat(crossing(temperatures, gaps, 0.2)).as("errors too large").isNaN();
        assertThat(TemperatureScan.crossing(List.of(), 32, 64)).isNaN();
    }

    @Test
    @Tag("slow") void binderCumulantsCrossNearTheCriticalTemperature() {
        TemperatureScan scan = scan(new Plan(List.of(16, 32, 64), List.of(2.2, 2.23, 2.25, 2.27, 2.29, 2.31, 2.34), 300,
                6000));
        for (int n = 0; scan.advance(KEY.fold(n)); n++) continue;
        for (int[] pair : new int[][]{{16, 32}, {32, 64}}) {
            assertThat(TemperatureScan.crossing(scan.points(), pair[0], pair[1]))
                    .as("sides %s and %s", pair[0], pair[1])
                    .isCloseTo(Coupling.CRITICAL_TEMPERATURE, within(0.02));
        }
    }
}
