package org.gibbsite.kit.view.image;

import java.util.ArrayList;
import java.util.List;

/** Where a square stands on a sheet, px. The line of text below it is not counted. */
record SheetPlace(int x, int y, int size) {
    static final int GAP = 10;
    /** Of the width, that the first square gets at most where there are others. */
    private static final double LARGE = 0.68;
    /** Of the height, that squares below the first get at most. */
    private static final double SMALL = 0.3;
    /** So much larger the first must become for the others to stand below it, where they are smaller. */
    private static final double WORTH = 1.15;

    /**
     * The first as large as fits, the others beside it or, on a high sheet, in a row below it, all of one size.
     *
     * @param line height of the text below each
     */
    static List<SheetPlace> of(int count, double width, double height, double line) {
        if (count == 0) return List.of();
        int first = (int) Math.max(0, Math.min(height - line, count == 1 ? width : width * LARGE));
        if (count == 1) return List.of(new SheetPlace(0, 0, first));
        int row = (int) Math.min((width - GAP * (count - 2)) / (count - 1), SMALL * height);
        int above = (int) Math.min(width, height - 2 * line - GAP - row);
        return row > 0 && above > WORTH * first
                ? over(count, above, row, line)
                : beside(count, first, width, height, line);
    }

    private static List<SheetPlace> over(int count, int first, int row, double line) {
        List<SheetPlace> places = new ArrayList<>(List.of(new SheetPlace(0, 0, first)));
        for (int k = 0; k < count - 1; k++)
            places.add(new SheetPlace(k * (row + GAP), (int) (first + line + GAP), row));
        return places;
    }

    private static List<SheetPlace> beside(int count, int first, double width, double height, double line) {
        List<SheetPlace> places = new ArrayList<>(List.of(new SheetPlace(0, 0, first)));
        int rest = count - 1, left = first + GAP, columns = 1;
        double wide = width - left;
        while (columns < rest && cell(wide, height, line, rest, columns + 1) > cell(wide, height, line, rest, columns))
            columns++;
        int size = (int) Math.max(0, Math.min(first, cell(wide, height, line, rest, columns)));
        for (int k = 0; k < rest; k++) {
            places.add(new SheetPlace(left + k % columns * (size + GAP), (int) (k / columns * (size + line)), size));
        }
        return places;
    }

    private static double cell(double wide, double high, double line, int count, int columns) {
        int rows = (count + columns - 1) / columns;
        return Math.min((wide - GAP * (columns - 1)) / columns, high / rows - line);
    }
}
