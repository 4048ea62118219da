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
        assertThat(whole.advance(frame, 0.1)).isFalse();
        whole.rest(false);
        for (int k = 0; k < 100; k++) assertThat(whole.advance(frame, 0.1)).isFalse();
        assertThat(whole.codes(frame)).isNull();
    }

    @Test void comesOnceAtRestAndIsOfThatFrameOnly() {
        whole.rest(true);
        FxTest.await("all places", () -> whole.advance(frame, 0.1));
        assertThat(whole.codes(frame)).isSameAs(frame.testCodes().get());
        assertThat(whole.advance(frame, 0.1)).as("known already").isFalse();
        assertThat(whole.codes(next)).isNull();
        FxTest.await("those of the next", () -> whole.advance(next, 0.1));
        assertThat(whole.codes(next)).isSameAs(next.testCodes().get());
        assertThat(whole.codes(frame)).isNull();
    }

    @Test void whoStepsOnDoesNotWaitForIt() {
        whole.rest(true);
        for (int k = 0; k < 100; k++) {
            whole.advance(k % 2 == 0 ? frame : next, 0.25);
            whole.advance(k % 2 == 0 ? frame : next, 0.25);
        }
        assertThat(whole.codes(next)).isNull();
    }

    @Test void isThereAtOnceInPicturesThatStandStill() {
        assertThat(new WholeTestSet(false).codes(frame)).isSameAs(frame.testCodes().get());
    }
}
