package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/** Beside the map: the image decoded at the spot, the test image there, and the legend of the classes. */
record LatentSide(Pen pen, VaeFrame frame, LatentLayout layout) {
    /** Width of the words below an image and of the gap to the next, lines of text. */
    private static final double WORDS = 5.5;

    /**
     * How many images there are, how large and with how many lines of words.
     *
     * @param room   for an image, px
     * @param across whether they stand side by side, else one below the other
     */
    private record Fit(int count, int lines, double room, boolean across) {}

    /** @param near the test image to show, −1 for none */
    void images(Sight.Spot spot, int near) {
        float[] z = spot.at(frame), decoded = frame.model().decode(z);
        Fit fit = fit(near >= 0 ? 2 : 1);
        if (fit.count() == 0) return;
        stamp(decoded, 0, 0, fit, "decoded", place(z));
        if (near >= 0 && fit.count() > 1) {
            stamp(frame.probes(), near, 1, fit, "image " + near, "class " + frame.probeLabels()[near]);
        }
    }

    /** Two images and two lines, or as much of that as has room. */
    private Fit fit(int wanted) {
        double line = pen.line(), least = Math.max(frame.width(), frame.height()) + 2;
        double high = layout.sideHigh() - legend().high();
        double wide = layout.sideWide() - (layout.beside() ? 4 : legend().wide());
        for (int count = wanted; count > 0; count--) {
            for (int lines = 2; lines >= 0; lines--) {
                double words = lines == 0 ? 0 : (0.4 + lines) * line;
                double down = layout.beside() ? Math.min(wide, high / count - words) : 0;
                double across = Math.min(wide / count - line, high - words);
                if (!layout.beside()) across = Math.min(across, 8 * line);
                else if (wide / count < WORDS * line) across = 0;
                double room = Math.max(down, across);
                if (room >= least) return new Fit(count, lines, room, across > down);
            }
        }
        return new Fit(0, 0, least, false);
    }

    private void stamp(float[] images, int n, int place, Fit fit, String first, String second) {
        double line = pen.line(), wide = ImageStamp.width(frame, fit.room()),
                high = ImageStamp.height(frame, fit.room());
        double pitch = fit.across() ? Math.max(wide + line, WORDS * line) : high + (fit.lines() + 0.4) * line;
        double x = layout.sideX() + (fit.across() ? place * pitch : 0);
        double y = layout.sideY() + (fit.across() ? 0 : place * pitch);
        ImageStamp.draw(pen, frame, images, n, x, y, fit.room());
        if (fit.lines() > 0)
            pen.text(fit.lines() > 1 ? first : second, pen.palette().text(), 0, x, y + high + 0.6 * line);
        if (fit.lines() > 1) pen.text(second, pen.palette().muted(), 0, x, y + high + 1.5 * line);
    }

    private static String place(float[] z) {
        if (z.length > 3) return "at the cross";
        StringBuilder words = new StringBuilder("z ");
        for (float value : z) {
            words.append(words.length() > 2 ? ", " : "")
                    .append(String.format(java.util.Locale.ROOT, "%.1f", value).replace('-', '−'));
        }
        return words.toString();
    }

    /** Of the classes. */
    LatentLegend legend() {
        return new LatentLegend(layout, frame.classes(), pen.line(), Math.max(frame.width(), frame.height()));
    }

    /** The first three numbers of a place. */
    static String spoken(VaeFrame frame, float[] z) {
        StringBuilder words = new StringBuilder();
        for (int j = 0; j < Math.min(3, z.length); j++) words.append(j == 0 ? "" : ", ").append(Numbers.measured(z[j]));
        return z.length > 3 ? words + ", …" : words.toString();
    }
}
