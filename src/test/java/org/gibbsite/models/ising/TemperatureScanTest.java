package org.gibbsite.models.ising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gibbsite.compute.Backends;
import org.gibbsite.models.ising.TemperatureScan.Plan;
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
