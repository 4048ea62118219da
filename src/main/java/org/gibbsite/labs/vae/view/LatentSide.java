package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.PointMark;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/** Beside the map: the image decoded at the spot, the test image there, and the legend of the classes. */
record LatentSide(Pen pen, VaeFrame frame, LatentLayout layout) {
    private static final int MARK = 4, NAMED = 10;
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
            stamp(frame.probes(), near, 1, fit, "image " + near, "a " + frame.probeLabels()[near]);
        }
    }

    /** Two images and two lines, or as much of that as has room. */
    private Fit fit(int wanted) {
        double line = pen.line(), least = Math.max(frame.width(), frame.height()) + 2;
        double high = layout.sideHigh() - (layout.beside() ? legendRows() * legendLine() : 0);
        double wide = layout.sideWide() - (layout.beside() ? 4 : legendColumns() * 2.6 * line);
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

    /** Classes in the legend; more than ten have their colours again, and are counted in a place of their own. */
    private int named() {
        return layout.legend() ? Math.min(NAMED, frame.classes()) : 0;
    }

    /** Classes that have no place in the legend. */
    private int unnamed() {
        return layout.legend() ? frame.classes() - named() : 0;
    }

    private int legendRows() {
        return (named() + (unnamed() > 0 ? 1 : 0) + legendColumns() - 1) / legendColumns();
    }

    private int legendColumns() {
        if (!layout.beside()) return layout.legend() ? 2 : 0;
        return Math.clamp((int) (layout.sideWide() / (2.6 * pen.line())), 1, 5);
    }

    /** Height of a line, px: a little less where an image would else have no room. */
    private double legendLine() {
        if (!layout.beside()) return Math.min(pen.line(), layout.sideHigh() / legendRows());
        double free = layout.sideHigh() - Math.max(frame.width(), frame.height()) - 4;
        return Math.clamp(free / Math.max(1, legendRows()), 0.8 * pen.line(), pen.line());
    }

    private double legendX(int label) {
        double column = 2.6 * pen.line(), at = label / legendRows() * column;
        return layout.beside()
                ? layout.sideX() + at
                : layout.sideX() + layout.sideWide() - legendColumns() * column + at;
    }

    private double legendY(int label) {
        double line = legendLine();
        double top = layout.beside() ? layout.sideY() + layout.sideHigh() - legendRows() * line : layout.sideY();
        return top + (label % legendRows() + 0.5) * line;
    }

    /** A mark and a digit for each of the first classes, and how many more there are. @param lit the class that stands out, −1 for none */
    void legend(int lit) {
        for (int label = 0; label < named(); label++) {
            Raster mark = new Raster(2 * MARK + 1, 2 * MARK + 1);
            PointMark.of(label).paint(mark, MARK, MARK, MARK, pen.palette().classColour(label));
            double x = legendX(label), y = legendY(label);
            pen.picture(mark, (int) x, (int) y - MARK);
            pen.text(Integer.toString(label), lit == label || lit < 0 ? pen.palette().text() : pen.palette().muted(), 0,
                    x + 2 * MARK + 7, y);
        }
        if (unnamed() > 0) pen.text("+" + unnamed(), pen.palette().muted(), 0, legendX(named()), legendY(named()));
    }

    /** The class at a pixel of the legend, −1 elsewhere. */
    int legendAt(double x, double y) {
        for (int label = 0; label < named(); label++) {
            boolean here = x >= legendX(label) - 4 && x < legendX(label) + 2.2 * pen.line()
                    && Math.abs(y - legendY(label)) < pen.line() / 2;
            if (here) return label;
        }
        return -1;
    }

    /** The first three numbers of a place. */
    static String spoken(VaeFrame frame, float[] z) {
        StringBuilder words = new StringBuilder();
        for (int j = 0; j < Math.min(3, z.length); j++) words.append(j == 0 ? "" : ", ").append(Numbers.measured(z[j]));
        return z.length > 3 ? words + ", …" : words.toString();
    }
}
