package org.gibbsite.ui.plot;

import java.util.ArrayList;
import java.util.List;

/** Where a square stands on a sheet, px. The line of text below it is not counted. */
record SheetPlace(int x, int y, int size) {
    static final int GAP = 10;
    /** Of the width, that the first square gets at most where there are others. */
    private static final double LARGE = 0.6;

    /** The first as large as fits, the others beside it, all of one size. @param line height of the text below each */
    static List<SheetPlace> of(int count, double width, double height, double line) {
        List<SheetPlace> places = new ArrayList<>();
        if (count == 0) return places;
        int first = (int) Math.max(0, Math.min(height - line, count == 1 ? width : width * LARGE));
        places.add(new SheetPlace(0, 0, first));
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
        if (count == 0) return 0;
        int rows = (count + columns - 1) / columns;
        return Math.min((wide - GAP * (columns - 1)) / columns, high / rows - line);
    }
}
