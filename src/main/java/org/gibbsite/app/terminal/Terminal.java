package org.gibbsite.app.terminal;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * What the place that text goes to can show.
 *
 * @param live    whether lines may be drawn again: a terminal that knows cursor movements
 * @param columns characters in a line, at least 20
 * @param depth   colours
 * @param blocks  whether block characters such as █ can be written in its character set
 */
public record Terminal(boolean live, int columns, Depth depth, boolean blocks) {

    /** None, the 256 of xterm, 16 million. */
    public enum Depth {
        NONE, XTERM_256, TRUE_COLOUR
    }

    private static final int USUAL_COLUMNS = 80;

    public Terminal {
        columns = Math.max(20, columns);
    }

    /** A file or a pipe: nothing moves, nothing is coloured. */
    public static Terminal plain() {
        return new Terminal(false, USUAL_COLUMNS, Depth.NONE, true);
    }

    /**
     * Reads the customs: {@code TERM=dumb} draws nothing twice, a {@code NO_COLOR} that is not empty forbids colour,
     * {@code COLORTERM} promises 16 million colours. Source: no-color.org; termstandard/colors.
     *
     * @param columns as measured, or 0 where that was not possible
     */
    public static Terminal of(Map<String, String> environment, boolean isTerminal, int columns, Charset charset) {
        String term = environment.getOrDefault("TERM", "");
        boolean blocks = charset.newEncoder().canEncode("█▀▁");
        boolean live = isTerminal && !term.isEmpty() && !term.equals("dumb");
        return new Terminal(live, columns > 0 ? columns : USUAL_COLUMNS, live ? depth(environment, term) : Depth.NONE,
                blocks);
    }

    private static Depth depth(Map<String, String> environment, String term) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) return Depth.NONE;
        String promised = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (promised.equals("truecolor") || promised.equals("24bit")) return Depth.TRUE_COLOUR;
        return term.contains("256color") ? Depth.XTERM_256 : Depth.NONE;
    }
}
