package org.gibbsite.labs.rbm.view;

import org.gibbsite.labs.rbm.Painting;

/** What the brush does to a pixel under it. */
enum PaintTool {
    DRAW("Draw", "Ink, locked. The other mouse button, or Backspace, sets pixels free"),
    ERASE("Erase", "No ink, locked: the machine must leave these pixels empty"),
    FREE("Free", "The machine fills these pixels in"),
    LOCK("Lock", "Pixels stay as they are now");

    private final String text, help;

    PaintTool(String text, String help) {
        this.text = text;
        this.help = help;
    }

    String help() { return help; }

    /** @param coverage of the pixel by the brush, in (0, 1]; how dark ink gets */
    void touch(Painting painting, int pixel, double coverage) {
        switch (this) {
            case DRAW -> painting.paint(pixel, Math.max(coverage, painting.ink(pixel)));
            case ERASE -> {
                if (coverage > 0.5) painting.paint(pixel, 0);
            }
            case FREE -> {
                if (coverage > 0.5) painting.lock(pixel, false);
            }
            case LOCK -> {
                if (coverage > 0.5) painting.lock(pixel, true);
            }
        }
    }

    @Override public String toString() { return text; }
}
