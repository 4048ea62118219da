package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.ui.Numbers;

/** The words of the status line, from what is known of a run. */
final class StatusText {
    private StatusText() {}

    /**
     * {@code "update 12 300 · epoch 4.1/10 · 0:24 elapsed · 0:35 left · 1 240 updates/s · 24 800 images/s · drawing 3 %"}.
     *
     * @param stepName     {@code "update"}
     * @param caseName     {@code "image"}
     * @param epochs       at which play stops, NaN where there is none
     * @param drawingShare 0 … 1, NaN where it is not known
     * @param timed        false leaves out all that depends on the clock
     */
    static String of(RunSnapshot<?> run, String stepName, String caseName, double epochs, double drawingShare,
            boolean timed) {
        List<String> parts = new ArrayList<>();
        parts.add(stepName + " " + Numbers.count(run.step()));
        if (run.progress().epoch() > 0 || epochs > 0) {
            String of = epochs > 0 ? "/" + Numbers.count((long) epochs) : "";
            parts.add(String.format(Locale.ROOT, "epoch %.1f", run.progress().epoch()) + of);
        }
        if (timed) addTimes(parts, run, stepName, caseName);
        boolean playing = run.status() instanceof RunStatus.Playing;
        // At rest nothing but drawing is done, and its share would say nothing.
        if (timed && playing && drawingShare >= 0) parts.add("drawing " + Math.round(100 * drawingShare) + "\u00A0%");
        return String.join("  ·  ", parts);
    }

    private static void addTimes(List<String> parts, RunSnapshot<?> run, String stepName, String caseName) {
        boolean playing = run.status() instanceof RunStatus.Playing;
        parts.add(Numbers.clock(run.secondsElapsed()) + " elapsed");
        if (playing && run.secondsLeft() >= 0) parts.add(Numbers.clock(run.secondsLeft()) + " left");
        if (playing && run.stepsPerSecond() > 0) {
            parts.add(Numbers.measured(run.stepsPerSecond()) + " " + stepName + "s/s");
            parts.add(Numbers.measured(run.casesPerSecond()) + " " + caseName + "s/s");
        }
    }

    /** One word or sentence for what the engine is doing, empty when it plays or rests. */
    static String activity(RunSnapshot<?> run) {
        return switch (run.status()) {
            case RunStatus.Starting(String what, long seconds) ->
                what.isEmpty() ? "preparing data …" : "starting for " + seconds + " s: " + what + " …";
            case RunStatus.Seeking(long target) -> "on the way to " + Numbers.count(target) + " …";
            case RunStatus.Finished() -> "finished";
            case RunStatus.Failed(long step, _, _) -> "stopped at " + Numbers.count(step);
            case RunStatus.Paused() -> run.measuring() ? "measuring …" : "";
            case RunStatus.Playing(),RunStatus.Closed() -> "";
        };
    }
}
