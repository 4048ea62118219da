package org.gibbsite.ui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.gibbsite.experiment.Frame;

/** Works out what a frame needs on a thread of its own, so that the JavaFX thread finds it ready and events need not wait. */
public final class Ahead {
    /** What its thread is called: its time is a cost of drawing. */
    static final String THREAD = "looking-ahead";

    private static final ExecutorService SHARED = Executors
            .newSingleThreadExecutor(work -> Thread.ofPlatform().daemon().name(THREAD).unstarted(work));

    private Future<?> begun;

    Ahead() {}

    /** Something that a panel will show later, after what was begun before. */
    public static <T> Future<T> of(Supplier<T> work) {
        return SHARED.submit(work::get);
    }

    /** @return whether there is anything to wait for: else the frame can be shown at once */
    boolean begin(Frame frame) {
        begun = frame.ahead().<Future<?>>map(SHARED::submit).orElse(null);
        return begun != null;
    }

    /** Also when it failed: views that ask then fail in the same way, where it is reported. */
    boolean isReady() {
        return begun == null || begun.isDone();
    }
}
