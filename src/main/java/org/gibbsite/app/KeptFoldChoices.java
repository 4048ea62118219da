package org.gibbsite.app;

import java.util.Locale;
import java.util.Optional;
import java.util.prefs.Preferences;
import org.gibbsite.ui.shell.exhibit.FoldChoices;
import org.gibbsite.ui.shell.exhibit.PagePart;

/** Choices that hold for every page and are there again the next time: in the preferences of this user. */
final class KeptFoldChoices implements FoldChoices {
    private final Preferences kept;

    KeptFoldChoices(Preferences root) {
        kept = root.node("gibbsite/page");
    }

    @Override public Optional<Boolean> get(PagePart part) {
        return switch (kept.get(key(part), "")) {
            case "open" -> Optional.of(true);
            case "folded" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override public void put(PagePart part, Optional<Boolean> choice) {
        choice.ifPresentOrElse(open -> kept.put(key(part), open ? "open" : "folded"), () -> kept.remove(key(part)));
    }

    private static String key(PagePart part) { return part.name().toLowerCase(Locale.ROOT); }
}
