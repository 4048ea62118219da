package org.gibbsite.labs.vae.view;

import org.gibbsite.ui.plot.Pen;

/** Words for places of any width. */
final class Caption {
    private Caption() {}

    /** The first that fits into {@code wide} px; empty where none does. */
    static String of(Pen pen, double wide, String... fromLongToShort) {
        for (String words : fromLongToShort) if (pen.width(words) <= wide) return words;
        return "";
    }
}
