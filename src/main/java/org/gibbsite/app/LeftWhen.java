package org.gibbsite.app;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gibbsite.ui.Numbers;

/** How people say when something was, seen from {@code now}. */
record LeftWhen(Instant now, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT),
            DAY = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);

    /** {@code "today 18:04"}, {@code "yesterday 18:04"}, {@code "28 November 18:04"}. */
    String words(Instant then) {
        LocalDateTime when = LocalDateTime.ofInstant(then, zone);
        long days = ChronoUnit.DAYS.between(when.toLocalDate(), LocalDateTime.ofInstant(now, zone).toLocalDate());
        if (days == 0) return "today " + CLOCK.format(when);
        return days == 1 ? "yesterday " + CLOCK.format(when) : DAY.format(when);
    }

    /** {@code "update 12 300 · seed 42"}. */
    static String place(String stepName, long step, String seed) {
        return stepName + " " + Numbers.count(step) + " · seed " + seed;
    }
}
