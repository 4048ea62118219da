package org.gibbsite.app;

import java.util.prefs.Preferences;
import org.gibbsite.lesson.Answers;

/** Answers that are there again when the window is opened the next time: in the preferences of this user. */
final class KeptAnswers implements Answers {
    private final Preferences kept;

    KeptAnswers(Preferences root, String labId) {
        kept = root.node("gibbsite/worksheets/" + labId);
    }

    @Override public String get(int task) { return kept.get("answer " + task, ""); }

    @Override public void put(int task, String answer) {
        kept.put("answer " + task, answer.substring(0, Math.min(LONGEST, answer.length())));
    }
}
