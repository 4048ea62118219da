package org.gibbsite.raster;

import java.util.ArrayList;
import java.util.List;

/** Pictures for a terminal: one character ▀ for two pixels, the upper in the text colour, the lower in the ground. */
public final class HalfBlocks {
    private static final String RESET = "\u001b[0m";

    private HalfBlocks() {}

    /** What a terminal can show: 16 million colours, or the 256 of xterm. */
    public enum Colours {
        TRUE_COLOUR, XTERM_256
    }

    /** ⌈height / 2⌉ lines of {@code width} characters, each ending in a reset. */
    public static List<String> lines(Raster picture, Colours colours) {
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < picture.height(); y += 2) lines.add(line(picture, y, colours));
        return lines;
    }

    private static String line(Raster picture, int y, Colours colours) {
        StringBuilder line = new StringBuilder();
        boolean last = y + 1 == picture.height();
        String shown = "";
        for (int x = 0; x < picture.width(); x++) {
            String upper = code(38, picture.argb()[y * picture.width() + x], colours);
            String lower = last ? "\u001b[49m" : code(48, picture.argb()[(y + 1) * picture.width() + x], colours);
            String wanted = upper + lower;
            if (!wanted.equals(shown)) line.append(wanted);
            shown = wanted;
            line.append('▀');
        }
        return line.append(RESET).toString();
    }

    private static String code(int ground, int argb, Colours colours) {
        int r = argb >> 16 & 255, g = argb >> 8 & 255, b = argb & 255;
        return switch (colours) {
            case TRUE_COLOUR -> "\u001b[" + ground + ";2;" + r + ";" + g + ";" + b + "m";
            case XTERM_256 -> "\u001b[" + ground + ";5;" + xterm(r, g, b) + "m";
        };
    }

    /** Nearest of xterm's 24 greys (8, 18, … 238) for greys, of its 6 × 6 × 6 cube (0, 95, 135, … 255) otherwise. */
    static int xterm(int r, int g, int b) {
        boolean grey = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) < 10;
        if (grey && r >= 4 && r <= 246) return 232 + Math.clamp(Math.round((r - 8) / 10f), 0, 23);
        return 16 + 36 * cube(r) + 6 * cube(g) + cube(b);
    }

    private static int cube(int component) {
        return component < 48 ? 0 : component < 115 ? 1 : Math.min(5, (component - 35) / 40);
    }
}
