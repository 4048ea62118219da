package org.gibbsite.kit.view;

import org.gibbsite.ui.plot.Pen;

/** A line of text in which an underscore makes an index of the letters and digits after it: {@code "v_i w_i0"}. */
public final class IndexedText {
    /** Of an index, in sizes of the text: how large it is, and how far below the line. */
    private static final double SIZE = 0.75, DROP = 0.3;

    private IndexedText() {}

    /** Draws it, {@code x} at its left end, y the middle of its height; returns where it ends, px. */
    public static double draw(Pen pen, String words, int argb, double x, double y) {
        Pen small = pen.larger(SIZE);
        double end = x;
        int at = 0;
        while (at < words.length()) {
            boolean index = words.charAt(at) == '_';
            int from = index ? at + 1 : at, to = from;
            while (to < words.length()
                    && (index ? Character.isLetterOrDigit(words.charAt(to)) : words.charAt(to) != '_'))
                to++;
            String part = words.substring(from, to);
            Pen own = index ? small : pen;
            own.text(part, argb, 0, end, index ? y + DROP * pen.font().getSize() : y);
            end += own.width(part);
            at = to;
        }
        return end;
    }
}
