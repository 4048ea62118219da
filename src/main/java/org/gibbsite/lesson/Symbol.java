package org.gibbsite.lesson;

import java.util.List;
import java.util.Locale;

/**
 * A sign of the formulas, as the table of symbols explains it.
 *
 * @param latex  its source: {@code "\sigma"}
 * @param words  what it means
 * @param panels where it is to be seen, by {@link #panel}; empty where no panel shows it
 */
public record Symbol(String latex, String words, List<String> panels) {
    public Symbol {
        panels = List.copyOf(panels);
    }

    /** How a panel of that title is named in links of the notes: {@code "Hidden activations"} → {@code "hidden-activations"}. */
    public static String panel(String title) {
        return title.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
