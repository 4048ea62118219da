package org.gibbsite.labs.vae.view;

import org.gibbsite.raster.PointMark;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.plot.Pen;

/**
 * The legend of the classes at the lower end of what is beside the map, or at the right end of what is below it: a mark and
 * a number for as many classes as have room, and in words how many it leaves out.
 *
 * @param layout  of the panel
 * @param classes of the data
 * @param line    height of a line of text, px
 * @param least   height that is left to the image, px
 */
record LatentLegend(LatentLayout layout, int classes, double line, double least) {
    private static final int MARK = 4;
    /** Classes that always have a place, and those whose colour and mark no other has. */
    private static final int ALWAYS = 10, TOLD_APART = 50;
    /** Width of a class, lines of text; share of the height beside the map that more than ten classes may take. */
    private static final double COLUMN = 2.6, SHARE = 0.34;

    /** Classes that have a place. */
    int named() {
        if (!layout.legend()) return 0;
        int most = Math.max(ALWAYS, Math.min(TOLD_APART, roomy()));
        return Math.min(classes, most);
    }

    /** In rows full of classes, one of which is kept for the words. */
    private int roomy() {
        int rows = layout.beside() ? (int) (SHARE * layout.sideHigh() / line) : 0;
        return columns() * (classes > columns() * rows ? rows - 1 : rows);
    }

    /** {@code "+ 174 more"}; empty where every class has a place. */
    String rest() {
        int left = layout.legend() ? classes - named() : 0;
        return left == 0 ? "" : "+ " + left + " more";
    }

    private int columns() {
        if (!layout.beside()) return layout.legend() ? 2 : 0;
        return Math.clamp((int) (layout.sideWide() / (COLUMN * line)), 1, 5);
    }

    /** With one for the words, where there are some. */
    private int rows() {
        return classRows() + (rest().isEmpty() ? 0 : 1);
    }

    private int classRows() { return Math.ceilDiv(named(), Math.max(1, columns())); }

    /** Height of a row, px: a little less where an image would else have no room. */
    private double row() {
        if (!layout.beside()) return Math.min(line, layout.sideHigh() / Math.max(1, rows()));
        double free = layout.sideHigh() - least - 4;
        return Math.clamp(free / Math.max(1, rows()), 0.8 * line, line);
    }

    /** What it takes of the height beside the map, px. */
    double high() { return layout.beside() ? rows() * row() : 0; }

    /** What it takes of the width below the map, px. */
    double wide() {
        return layout.beside() ? 0 : columns() * COLUMN * line;
    }

    /** Left edge of a class; of the words where {@code label} is {@link #named}. */
    double x(int label) {
        double column = COLUMN * line, left = layout.beside()
                ? layout.sideX()
                : layout.sideX() + layout.sideWide() - columns() * column;
        return label == named() ? left : left + label / classRows() * column;
    }

    /** Middle of the row of a class, or of the words. */
    double y(int label) {
        double top = layout.beside() ? layout.sideY() + layout.sideHigh() - rows() * row() : layout.sideY();
        int place = label == named() ? classRows() : label % classRows();
        return top + (place + 0.5) * row();
    }

    /** @param lit the class that stands out, −1 for none */
    void paint(Pen pen, int lit) {
        for (int label = 0; label < named(); label++) {
            Raster mark = new Raster(2 * MARK + 1, 2 * MARK + 1);
            PointMark.of(label).paint(mark, MARK, MARK, MARK, pen.palette().classColour(label));
            pen.picture(mark, (int) x(label), (int) y(label) - MARK);
            pen.text(Integer.toString(label), lit == label || lit < 0 ? pen.palette().text() : pen.palette().muted(), 0,
                    x(label) + 2 * MARK + 7, y(label));
        }
        if (!rest().isEmpty()) pen.text(rest(), pen.palette().muted(), 0, x(named()), y(named()));
    }

    /** The class at a pixel, −1 elsewhere. */
    int at(double x, double y) {
        for (int label = 0; label < named(); label++) {
            boolean here = x >= x(label) - 4 && x < x(label) + 2.2 * line && Math.abs(y - y(label)) < line / 2;
            if (here) return label;
        }
        return -1;
    }
}
