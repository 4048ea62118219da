package org.gibbsite.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gibbsite.controller.RunSnapshot;
import org.gibbsite.controller.RunStatus;
import org.gibbsite.experiment.Curve;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.FirstValue;

/** The state of a run in sentences: where it stands, what it does, and where its measured quantities are going. */
final class RunWords {
    private RunWords() {}

    /** @param stepName {@code "update"} */
    static List<String> of(RunSnapshot<?> run, String stepName) {
        List<String> sentences = new ArrayList<>();
        String epoch = run.progress().epoch() > 0
                ? String.format(Locale.ROOT, ", epoch %.1f", run.progress().epoch())
                : "";
        sentences.add("The run stands at " + stepName + " " + Numbers.count(run.step()) + epoch + ", seed "
                + run.seed() + ": " + doing(run.status()) + ".");
        for (Curve curve : run.curves().values()) {
            if (curve.size() > 1) sentences.add(trend(curve, stepName));
            if (curve.size() == 0 && curve.absence().isKnown())
                sentences.add(curve.name() + ": " + FirstValue.words(curve.absence(), run.step()) + ".");
        }
        return sentences;
    }

    private static String doing(RunStatus status) {
        return switch (status) {
            case RunStatus.Starting(String what, long seconds) ->
                what.isEmpty() ? "it prepares its data" : "it has been starting for " + seconds + " s, " + what;
            case RunStatus.Playing() -> "it plays";
            case RunStatus.Paused() -> "it is paused";
            case RunStatus.Finished() -> "it is finished";
            case RunStatus.Seeking(long target) -> "it is on the way to " + Numbers.count(target);
            case RunStatus.Failed failed -> "it stopped, " + failed.sentence();
            case RunStatus.Closed() -> "it is closed";
        };
    }

    /** {@code "Free-energy gap: 2.50 nats / image, up from 1.20 at update 400."}: the newest value and that of half way. */
    static String trend(Curve curve, String stepName) {
        int last = curve.size() - 1, half = last;
        while (half > 0 && 2 * curve.steps()[half] > curve.steps()[last]) half--;
        String now = Numbers.measured(curve.values()[last]), before = Numbers.measured(curve.values()[half]);
        String way = curve.values()[last] > curve.values()[half] ? "up from " : "down from ";
        String change = now.equals(before) ? "as at " : way + before + " at ";
        return curve.name() + ": " + now + " " + curve.unit() + ", " + change + stepName + " "
                + Numbers.count(curve.steps()[half]) + ".";
    }
}
