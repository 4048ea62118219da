package org.gibbsite.lesson;

import java.util.HashMap;
import java.util.Map;

/** What somebody wrote below the tasks of a worksheet. */
public interface Answers {
    /** How long an answer may be, in characters. */
    int LONGEST = 8000;

    /** Empty where nothing was written. @param task from 0 */
    String get(int task);

    /** Keeps an answer, at most {@link #LONGEST} characters of it. */
    void put(int task, String answer);

    /** Forgotten with the page. */
    static Answers inMemory() {
        Map<Integer, String> kept = new HashMap<>();
        return new Answers() {
            @Override public String get(int task) { return kept.getOrDefault(task, ""); }

            @Override public void put(int task, String answer) {
                kept.put(task, answer.substring(0, Math.min(LONGEST, answer.length())));
            }
        };
    }
}
