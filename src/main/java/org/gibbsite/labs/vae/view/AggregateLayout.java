package org.gibbsite.labs.vae.view;

/**
 * How a sheet is shared out: the square with numbers at its left and below, a marginal above it and one to its right, and the
 * legend in the corner between them, else beside them, else in one row above, whichever leaves most to the square.
 *
 * @param left    of the square, px, and so on
 * @param part    height of a marginal
 * @param legendX of its left end
 * @param legendY of its upper edge
 * @param row     whether the legend is one row, else one line below the other
 */
record AggregateLayout(double left, double top, double side, double part, double legendX, double legendY, boolean row) {
    /** Share of the square's side that a marginal takes. */
    private static final double MARGINAL = 0.28;
    private static final double GAP = 8;

    /**
     * @param line    height of a line of text, px
     * @param numbers width at the left of the square, px
     * @param legend  width of its longer line, px
     */
    static AggregateLayout of(double width, double height, double line, double numbers, double legend) {
        double below = 1.4 * line, above = 1.2 * line, wide = width - numbers, column = legend + GAP;
        double corner = side(wide, height - below);
        if (corner * MARGINAL >= column && corner * MARGINAL >= 2 * line)
            return at(width, corner, numbers, 0, 0, line, corner);
        double beside = side(wide - column, height - below), under = side(wide, height - below - above);
        return beside >= under
                ? at(width, beside, numbers, column, 0, line, beside + Math.floor(beside * MARGINAL))
                : at(width, under, numbers, 0, above, line, Double.NaN);
    }

    private static double side(double wide, double high) {
        return Math.max(0, Math.floor(Math.min(wide, high) / (1 + MARGINAL)));
    }

    /** @param legend distance of the legend from the square's left edge, NaN for a row above all */
    private static AggregateLayout at(double width, double side, double numbers, double column, double top, double line,
            double legend) {
        double part = Math.floor(side * MARGINAL), rest = width - numbers - side - part - column;
        double left = Math.ceil(numbers + Math.max(0, rest) / 2);
        boolean row = Double.isNaN(legend);
        double y = row ? 0 : legend == side ? Math.max(0, part - 2.4 * line) : 0;
        return new AggregateLayout(left, top + part, side, part, row ? left : left + legend + GAP, y, row);
    }
}
