package org.gibbsite.labs.vae.view;

import java.util.concurrent.Future;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeFrame.TestCodes;
import org.gibbsite.ui.Ahead;

/**
 * The whole test set at the frame where a run rests; for each picture while it plays that would be too much. Worked out
 * beside the window. JavaFX thread only.
 */
final class WholeTestSet {
    /** A frame that has been there for so long will stay a while: who steps on does not wait for it. */
    private static final double SETTLED_SECONDS = 0.3;

    private final boolean moving;
    private boolean resting;
    private VaeFrame frame;
    private double seen;
    private Future<TestCodes> coming;
    private TestCodes ready;

    /** @param moving false in pictures that stand still, where nothing is left for later */
    WholeTestSet(boolean moving) {
        this.moving = moving;
    }

    /** @param now whether the run that the frames are of stands still */
    void rest(boolean now) {
        resting = now;
    }

    /**
     * To be called now and then.
     *
     * @param seconds since the last call
     * @return true once, when {@link #codes} has become known
     */
    boolean advance(VaeFrame shown, double seconds) {
        if (frame != shown) {
            frame = shown;
            seen = 0;
            coming = null;
            ready = null;
            return false;
        }
        seen += seconds;
        if (!resting || shown == null || ready != null) return false;
        if (coming == null && seen >= SETTLED_SECONDS) coming = Ahead.of(shown.testCodes());
        if (coming == null || coming.state() != Future.State.SUCCESS) return false;
        ready = coming.resultNow();
        return true;
    }

    /** Null where it is not known yet. */
    TestCodes codes(VaeFrame of) {
        if (!moving) return of.testCodes().get();
        return frame == of ? ready : null;
    }
}
