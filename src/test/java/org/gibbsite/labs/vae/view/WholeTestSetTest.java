package org.gibbsite.labs.vae.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.gibbsite.labs.vae.SmallRuns;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.FxTest;
import org.junit.jupiter.api.Test;

/** All test images, where the run rests. */
class WholeTestSetTest {
    private final VaeFrame frame = SmallRuns.bars(3), next = SmallRuns.bars(4);
    private final WholeTestSet whole = new WholeTestSet(true);

    @Test void isNotWorkedOutWhileTheRunMoves() {
        assertThat(whole.advance(frame)).isFalse();
        whole.rest(false);
        for (int k = 0; k < 100; k++) assertThat(whole.advance(frame)).isFalse();
        assertThat(whole.codes(frame)).isNull();
    }

    @Test void comesOnceAtRestAndIsOfThatFrameOnly() {
        whole.rest(true);
        FxTest.await("all places", () -> whole.advance(frame));
        assertThat(whole.codes(frame)).isSameAs(frame.testCodes().get());
        assertThat(whole.advance(frame)).as("known already").isFalse();
        assertThat(whole.codes(next)).isNull();
        FxTest.await("those of the next", () -> whole.advance(next));
        assertThat(whole.codes(next)).isSameAs(next.testCodes().get());
        assertThat(whole.codes(frame)).isNull();
    }

    @Test void isThereAtOnceInPicturesThatStandStill() {
        assertThat(new WholeTestSet(false).codes(frame)).isSameAs(frame.testCodes().get());
    }
}
