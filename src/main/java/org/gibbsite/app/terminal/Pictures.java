package org.gibbsite.app.terminal;

import java.util.List;
import java.util.function.Supplier;
import org.gibbsite.raster.HalfBlocks;
import org.gibbsite.raster.Raster;

/** The corner of a picture that fits a terminal, at half its size, two pixels a character. */
final class Pictures {
    /** Pixels of the terminal's picture from top to bottom, two a line. */
    private static final int ROWS = 30;

    private Pictures() {}

    /** No line at all where colours or block characters are missing. */
    static List<String> lines(Supplier<Raster> picture, Terminal terminal) {
        if (terminal.depth() == Terminal.Depth.NONE || !terminal.blocks()) return List.of();
        Raster whole = picture.get();
        if (whole == null) return List.of();
        HalfBlocks.Colours colours = terminal.depth() == Terminal.Depth.TRUE_COLOUR
                ? HalfBlocks.Colours.TRUE_COLOUR
                : HalfBlocks.Colours.XTERM_256;
        return HalfBlocks.lines(halved(whole, terminal.columns() - 1, ROWS), colours);
    }

    /** Means of 2 × 2 pixels of the upper left corner, at most {@code width} × {@code height} of them. */
    static Raster halved(Raster whole, int width, int height) {
        Raster half = new Raster(Math.min(width, whole.width() / 2), Math.min(height, whole.height() / 2));
        for (int y = 0; y < half.height(); y++) {
            for (int x = 0; x < half.width(); x++) {
                half.argb()[y * half.width() + x] = mean(whole, 2 * x, 2 * y);
            }
        }
        return half;
    }

    private static int mean(Raster raster, int x, int y) {
        int mean = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 2;
            for (int corner = 0; corner < 4; corner++) {
                sum += raster.argb()[(y + corner / 2) * raster.width() + x + corner % 2] >> shift & 0xFF;
            }
            mean = mean << 8 | sum / 4;
        }
        return mean;
    }
}
