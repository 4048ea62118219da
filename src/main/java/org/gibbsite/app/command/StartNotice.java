package org.gibbsite.app.command;

import java.time.Duration;
import java.util.function.Consumer;
import org.gibbsite.experiment.StartReport;

/**
 * Says what the start of a run is at once it has taken ten seconds, then after twice as long each time. Told by the thread
 * that starts the run, says it on a thread of its own.
 */
final class StartNotice implements StartReport, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<String> lines;
    private final Thread thread;
    private volatile String what = "preparing the run";

    /** @param lines takes what is said */
    StartNotice(Consumer<String> lines) {
        this(lines, PATIENCE);
    }

    StartNotice(Consumer<String> lines, Duration patience) {
        this.lines = lines;
        thread = Thread.ofPlatform().daemon().name("start-notice").start(() -> speak(patience));
    }

    @Override public void at(String what) { this.what = what; }

    private void speak(Duration patience) {
        try {
            Thread.sleep(patience);
            for (Duration spent = patience;; spent = spent.multipliedBy(2)) {
                lines.accept("starting for " + spent.toSeconds() + " s: " + what + " …");
                Thread.sleep(spent);
            }
        } catch (InterruptedException started) {
            Thread.currentThread().interrupt();
        }
    }

    /** The start is over: nothing more is said. */
    @Override public void close() { thread.interrupt(); }
}
