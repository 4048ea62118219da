package org.gibbsite.app.terminal;

/** A bar of eighths of characters: {@code ████▌     }. */
final class ProgressBar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private ProgressBar() {}

    /**
     * @param share  done, 0 to 1; anything else counts as the nearest of the two, NaN as 0
     * @param width  characters of the result
     * @param blocks whether block characters can be shown; else {@code ####......}
     */
    static String of(double share, int width, boolean blocks) {
        double done = share >= 0 ? Math.min(1, share) : 0;
        if (!blocks) {
            int full = (int) (done * width);
            return "#".repeat(full) + ".".repeat(width - full);
        }
        int eighths = (int) (done * width * 8);
        int full = eighths / 8;
        String bar = "█".repeat(full);
        return full == width ? bar : bar + EIGHTHS.charAt(eighths % 8) + " ".repeat(width - full - 1);
    }
}
