package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.Painting;

/** What the brush does to a pixel under it. */
enum DrawTool {
    DRAW("Draw", "Ink. The other mouse button, or Backspace, rubs out"),
    RUB("Rub out", "No ink"),
    MISSING("Paint out", "These pixels are missing: the model fills them in"),
    KNOWN("Keep", "These pixels are known as they are now");

    private final String text, help;

    DrawTool(String text, String help) {
        this.text = text;
        this.help = help;
    }

    String help() { return help; }

    /** @param coverage of the pixel by the brush, in (0, 1]; how dark ink gets */
    void touch(Painting painting, int pixel, double coverage) {
        switch (this) {
            case DRAW -> painting.paint(pixel, Math.max(coverage, painting.ink(pixel)));
            case RUB -> {
                if (coverage > 0.5) painting.paint(pixel, 0);
            }
            case MISSING -> {
                if (coverage > 0.5) painting.paintOut(pixel, true);
            }
            case KNOWN -> {
                if (coverage > 0.5) painting.paintOut(pixel, false);
            }
        }
    }

    /** What the other end of the pen does. */
    DrawTool other() {
        return switch (this) {
            case DRAW, RUB -> this == DRAW ? RUB : DRAW;
            case MISSING -> KNOWN;
            case KNOWN -> MISSING;
        };
    }

    @Override public String toString() { return text; }
}
