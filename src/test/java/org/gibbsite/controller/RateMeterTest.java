package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateMeterTest {
    private static final long MS = 1_000_000;

    @Test void theRateLeavesMeasuringOut() {
        RateMeter meter = new RateMeter();
        for (int ms = 0; ms < 800; ms++)
            meter.add(ms * MS, MS, ms % 2, ms % 4 == 0 ? MS : 0, ms % 10 == 0 ? MS / 2 : 0);

        assertThat(meter.stepsPerSecond()).isCloseTo(400 / 0.6, within(1e-9));
        assertThat(meter.measuringShare()).isCloseTo(0.25, within(1e-9));
        assertThat(meter.frameShare()).isCloseTo(0.05, within(1e-9));
    }

    @Test void onlyTheLastSecondCounts() {
        RateMeter meter = new RateMeter();
        for (int ms = 0; ms < 5000; ms++) meter.add(ms * MS, MS, 1, 0, 0);
        for (int ms = 5000; ms < 7000; ms++) meter.add(ms * MS, MS, ms % 10 == 0 ? 1 : 0, 0, 0);

        assertThat(meter.stepsPerSecond()).isCloseTo(100, within(2.0));
        assertThat(meter.wallNanos()).isBetween(900 * MS, 1010 * MS);
    }

    @Test void waitingIsAShareOfTheTime() {
        RateMeter meter = new RateMeter();
        for (int ms = 0; ms < 3000; ms++) {
            if (ms % 4 != 0) meter.waited(ms * MS, MS);
            meter.add(ms * MS, MS, 0, 0, 0);
        }
        assertThat(meter.waitingShare()).isCloseTo(0.75, within(0.01));
    }

    @Test void withoutTimeThereIsNoRate() {
        RateMeter meter = new RateMeter();
        assertThat(meter.stepsPerSecond()).isZero();
        assertThat(meter.frameShare()).isZero();
    }
}
