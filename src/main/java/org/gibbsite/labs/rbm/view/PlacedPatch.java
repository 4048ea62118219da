package org.gibbsite.labs.rbm.view;

import org.gibbsite.raster.Raster;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/**
 * A {@link Patch} at its place on the sheet; lengths in px, cells of whole pixels where there is room for some.
 *
 * @param room for the words above and below, px
 */
record PlacedPatch(Patch patch, int x, int y, int width, int height, double room) {
    private static final double NUMBER_HIGH = 1.1, SMALLEST_LETTERS = 0.75, LARGEST_CELL = 6;
    /** Smaller cells differ by a pixel in size, which is better than half of the size. */
    private static final double WHOLE_PIXELS = 3;
    /** Width of a digit, in sizes of its font. */
    private static final double DIGIT = 0.6;

    /** As large as fits with square cells, in the middle of the width. */
    static PlacedPatch fit(Patch patch, double left, double top, double wide, double high, double line) {
        double cell = Math.min(Math.min(wide / patch.columns(), high / patch.rows()), LARGEST_CELL * line);
        if (cell >= WHOLE_PIXELS) cell = Math.floor(cell);
        int width = Math.max(1, (int) (cell * patch.columns())), height = Math.max(1, (int) (cell * patch.rows()));
        return new PlacedPatch(patch, (int) (left + (wide - width) / 2), (int) top, width, height, wide);
    }

    /** Height that {@link #fit} takes where only the width limits it. */
    static double naturalHeight(Patch patch, double wide, double line) {
        return Math.min(wide / patch.columns(), LARGEST_CELL * line) * patch.rows();
    }

    private int edgeX(int column) { return (int) ((long) column * width / patch.columns()); }

    private int edgeY(int row) { return (int) ((long) row * height / patch.rows()); }

    void paint(Pen pen, int i, int j) {
        double line = pen.line(), middle = x + width / 2.0;
        pen.text(fitting(patch.title(), pen), pen.palette().text(), 0.5, middle, y - 0.6 * line);
        if (!patch.isKnown()) {
            pen.frame(pen.palette().grid(), 1, x, y, width, height);
            pen.text("–", pen.palette().muted(), 0.5, middle, y + height / 2.0);
            return;
        }
        pen.picture(cells(pen), x, y);
        pen.frame(pen.palette().muted(), 1, x - 1, y - 1, width + 2, height + 2);
        numbers(pen);
        mark(pen, i, j);
        pen.text(fitting(patch.range(), pen), pen.palette().muted(), 0.5, middle, y + height + 0.6 * line);
    }

    /**
     * The longest of whole, {@code "v₀"} for {@code "v₀, case 1"}, {@code "p(h₁)"} for {@code "p(h₁ = 1 | v₁)"} and
     * {@code "h₀"} for {@code "h₀ drawn"} that does not run into its neighbour; none where no one fits.
     */
    private String fitting(String whole, Pen pen) {
        String brief = whole.replaceFirst(",.*", "");
        for (String words : new String[]{whole, brief, brief.replaceFirst(" = .*", ")"),
                brief.replaceFirst(" drawn$", "")}) {
            if (pen.width(words) <= room) return words;
        }
        return "";
    }

    private Raster cells(Pen pen) {
        Raster raster = new Raster(width, height);
        raster.fill(pen.palette().ground());
        boolean grid = patch.drawn() && width >= 4 * patch.columns() && height >= 4 * patch.rows();
        for (int row = 0; row < patch.rows(); row++) for (int column = 0; column < patch.columns(); column++) {
            int at = patch.index().applyAsInt(row, column), left = edgeX(column), top = edgeY(row);
            if (at < 0) continue;
            int wide = Math.max(1, edgeX(column + 1) - left), high = Math.max(1, edgeY(row + 1) - top);
            if (grid) raster.fill(left, top, wide, high, pen.palette().muted());
            int rim = grid ? 1 : 0;
            raster.fill(left, top, wide - rim, high - rim, patch.scale().argb(patch.values()[at]));
        }
        return raster;
    }

    /** The values themselves, in letters as large as the cells allow, where those can still be read. */
    private void numbers(Pen pen) {
        double cellWide = (double) width / patch.columns(), cellHigh = (double) height / patch.rows();
        if (cellWide < SMALLEST_LETTERS * pen.line() || cellHigh < SMALLEST_LETTERS * pen.line()) return;
        int longest = 1;
        for (int at = 0; at < patch.rows() * patch.columns(); at++) longest = Math.max(longest, words(at).length());
        double wide = (DIGIT * longest + DIGIT) * pen.font().getSize();
        double size = Math.min(1, Math.min(cellWide / wide, cellHigh / (NUMBER_HIGH * pen.line())));
        if (size < SMALLEST_LETTERS) return;
        Pen letters = pen.larger(size);
        for (int cell = 0; cell < patch.rows() * patch.columns(); cell++) {
            int row = cell / patch.columns(), column = cell % patch.columns(),
                    at = patch.index().applyAsInt(row, column);
            if (at < 0) continue;
            letters.text(words(cell), readableOn(patch.scale().argb(patch.values()[at])), 0.5,
                    x + (edgeX(column) + edgeX(column + 1)) / 2.0, y + (edgeY(row) + edgeY(row + 1)) / 2.0);
        }
    }

    /** Value of a cell, counted row by row: three digits, whole numbers without any behind the point. */
    private String words(int cell) {
        int at = patch.index().applyAsInt(cell / patch.columns(), cell % patch.columns());
        if (at < 0) return "";
        float value = patch.values()[at];
        return value == Math.rint(value) && Math.abs(value) < 1000
                ? Numbers.count((long) value)
                : Numbers.measured(value);
    }

    /** Black or white, whichever stands out: by relative luminance, weights of Rec. 709. */
    private static int readableOn(int argb) {
        double light = 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255);
        return light > 128 ? 0xFF000000 : 0xFFFFFFFF;
    }

    /** Frames the cells of visible unit i and hidden unit j, dark on light and light on dark. */
    private void mark(Pen pen, int i, int j) {
        for (int row = 0; row < patch.rows(); row++) for (int column = 0; column < patch.columns(); column++) {
            int at = patch.index().applyAsInt(row, column);
            if (at < 0 || !patch.isLinked(at, i, j)) continue;
            double left = x + edgeX(column), top = y + edgeY(row);
            double wide = Math.max(1, edgeX(column + 1) - edgeX(column));
            double high = Math.max(1, edgeY(row + 1) - edgeY(row));
            pen.frame(pen.palette().ground(), 1, left - 3, top - 3, wide + 6, high + 6);
            pen.frame(pen.palette().second(), 2, left - 2, top - 2, wide + 4, high + 4);
        }
    }

    /** Place in the values under a point of the sheet, −1 for none. */
    int at(double pointX, double pointY) {
        if (!patch.isKnown() || pointX < x || pointY < y || pointX >= x + width || pointY >= y + height) return -1;
        int column = (int) ((pointX - x) * patch.columns() / width), row = (int) ((pointY - y) * patch.rows() / height);
        return patch.index().applyAsInt(row, column);
    }
}
