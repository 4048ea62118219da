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
    private final boolean moving;
    private boolean resting;
    private VaeFrame frame;
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

    /** To be called now and then. @return true once, when {@link #codes} has become known */
    boolean advance(VaeFrame shown) {
        if (!resting || shown == null) return false;
        if (frame != shown) {
            frame = shown;
            ready = null;
            coming = Ahead.of(shown.testCodes());
        }
        if (ready != null || coming.state() != Future.State.SUCCESS) return false;
        ready = coming.resultNow();
        return true;
    }

    /** Null where it is not known yet. */
    TestCodes codes(VaeFrame of) {
        if (!moving) return of.testCodes().get();
        return frame == of ? ready : null;
    }
}
