package org.gibbsite.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacerTest {
    private static final long MS = 1_000_000;

    @ParameterizedTest
    @CsvSource({"0, UPDATE, 0, 0", "0, EPOCH, 3, 0", "0, PHASE, 5, 1250", "10, UPDATE, 5, 100",
            "0.125, UPDATE, 0, 8000",
            "1, PHASE, 4, 250", "4, EPOCH, 0, 250"}) void theIntervalFollowsSpeedAndGrain(double speed, Grain grain,
                    int phases, long milliseconds) {
        assertThat(Pacer.interval(new Speed(speed), grain, phases)).isEqualTo(milliseconds * MS);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 100, 1100", "1000, 1030, 100, 1100", "1000, 1190, 100, 1100", "1000, 1201, 100, 1201",
            "0, 5000, 0, 5000", "1000, 1000, 0, 1000"}) void stepsKeepTheBeatButNeverCatchUpInABurst(long due, long now,
                    long interval, long next) {
        assertThat(Pacer.next(due * MS, now * MS, interval * MS)).isEqualTo(next * MS);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "25, 100, true", "26, 100, false", "0, 1000, true"}) void measuringTakesAQuarterOfTheTime(
            long measuring, long total, boolean may) {
        assertThat(Pacer.mayMeasure(measuring, total)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"2, 80", "0, 0", "100, 500"}) void aFrameThatTakesLongComesLessOften(long cost, long pause) {
        assertThat(Pacer.again(1000 * MS, cost * MS, 0.025, 0)).isEqualTo((1000 + pause) * MS);
    }

    @Test void snapshotsComeAtMostThirtyTimesASecond() {
        assertThat(Pacer.again(0, 1, 0.01, Pacer.SNAPSHOT)).isEqualTo(Pacer.SECOND / 30);
    }

    @ParameterizedTest
    @CsvSource({"0, 4096, 0", "4096, 2048, 0", "1, 0.5, 2", "0.125, 0.125, 0.25",
            "2048, 1024, 4096"}) void speedIsHalvedAndDoubled(double speed, double slower, double faster) {
        assertThat(new Speed(speed).slower().stepsPerSecond()).isEqualTo(slower);
        assertThat(new Speed(speed).faster().stepsPerSecond()).isEqualTo(faster);
    }

    @Test void slowerThanFullSpeedIsFeltAtOnce() {
        assertThat(Speed.MAX.slower(700).stepsPerSecond()).isEqualTo(256);
        assertThat(new Speed(8).slower(700).stepsPerSecond()).isEqualTo(4);
        assertThat(Speed.MAX.slower(0).stepsPerSecond()).isEqualTo(4096);
    }

    /** One frame in ten takes eight times as long as the others: the ones after it need not wait for it alone. */
    @Test void aDearFrameIsPaidForByAllOfThem() {
        long cost = 0, spent = 0, now = 0;
        for (int frame = 0; frame < 1000; frame++) {
            long taken = frame % 10 == 0 ? 4_000_000 : 500_000;
            spent += taken;
            cost = Pacer.usual(cost, taken);
            long again = Pacer.again(now + taken, cost, 0.035, 0);
            if (frame > 50) assertThat(again - now).as("frame %s", frame).isLessThan(45_000_000);
            now = again;
        }
        assertThat(spent / (double) now).isBetween(0.03, 0.035);
    }
}
