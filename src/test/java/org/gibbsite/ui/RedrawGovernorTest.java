package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RedrawGovernorTest {
    private final RedrawGovernor governor = new RedrawGovernor();

    @Test void playingIsDrawnAtMostThirtyTimesASecond() {
        assertThat(drawnInOneSecond(true)).isBetween(25L, 31L);
    }

    @Test void costlyDrawingGivesWayDownToFourASecond() {
        for (int second = 0; second < 20; second++) governor.measured(0.4);
        assertThat(drawnInOneSecond(true)).isBetween(3L, 5L);
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
