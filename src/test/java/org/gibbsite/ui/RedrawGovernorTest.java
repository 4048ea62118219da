package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RedrawGovernorTest {
    private static final double SHARE = 0.05;

    private final RedrawGovernor governor = new RedrawGovernor(SHARE);

    @Test void playingIsDrawnAtMostThirtyTimesASecond() {
        assertThat(drawnInOneSecond(true)).isBetween(25L, 31L);
    }

    @Test void costlyDrawingGivesWayDownToOneInTwoSeconds() {
        for (int second = 0; second < 20; second++) governor.measured(0.4);
        assertThat(drawnInOneSecond(true)).isBetween(0L, 1L);
        assertThat(governor.interval()).isEqualTo(2);
    }

    /** A picture costs what it costs; a pulse without one costs a little too. */
    @Test void drawingSettlesBelowFivePercent() {
        for (double cost : new double[]{0.002, 0.005, 0.01, 0.03}) {
            RedrawGovernor own = new RedrawGovernor(SHARE);
            for (int second = 0; second < 30; second++) own.measured(0.008 + cost / own.interval());
            for (int second = 0; second < 60; second++) {
                double share = 0.008 + cost / own.interval();
                assertThat(share).as("share at %s s a picture", cost).isLessThanOrEqualTo(SHARE);
                own.measured(share);
            }
        }
    }

    @Test void aLargerShareBuysMorePictures() {
        RedrawGovernor generous = new RedrawGovernor(0.2);
        for (int second = 0; second < 60; second++) {
            governor.measured(0.004 / governor.interval());
            generous.measured(0.004 / generous.interval());
        }
        assertThat(generous.interval()).isLessThan(1 / 29.0);
        assertThat(governor.interval()).isGreaterThan(1 / 15.0);
    }

    @Test void cheapDrawingComesBack() {
        for (int second = 0; second < 20; second++) governor.measured(0.4);
        for (int second = 0; second < 20; second++) governor.measured(0.01);
        assertThat(drawnInOneSecond(true)).isBetween(25L, 31L);
    }

    @Test void restingRunIsDrawnAtEveryPulse() {
        for (int second = 0; second < 20; second++) governor.measured(0.4);
        assertThat(drawnInOneSecond(false)).isEqualTo(60);
    }

    private long drawnInOneSecond(boolean playing) {
        return java.util.stream.IntStream.range(0, 60).filter(pulse -> governor.isDue(pulse / 60.0, playing)).count();
    }
}
