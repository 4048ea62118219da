package org.gibbsite.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gibbsite.raster.Raster;

/**
 * Finds where the marks of a formula stand in its picture: paints it once for each, in black but for the mark. All at once
 * would be cheaper, but a coloured letter is set with its italic correction, which moves what stands to the right of it.
 */
final class MarkFinder {
    private static final String COLOUR = "0,0,255";

    private MarkFinder() {}

    /** @param paint makes a picture of a source in black, without smooth edges */
    static List<FormulaPlace> places(SymbolMarks marks, Function<String, Raster> paint) {
        List<FormulaPlace> places = new ArrayList<>();
        for (int k = 0; k < marks.size(); k++) {
            int mark = k;
            box(paint.apply(marks.coloured(mark, COLOUR)), marks.symbol(k)).ifPresent(places::add);
        }
        return List.copyOf(places);
    }

    /** Around what is not black; nothing where the mark has no ink. */
    private static Optional<FormulaPlace> box(Raster picture, int symbol) {
        int left = picture.width(), top = picture.height(), right = 0, bottom = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if ((picture.argb()[y * picture.width() + x] & 255) == 0) continue;
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x + 1);
                bottom = y + 1;
            }
        }
        double scale = FormulaPicture.SCALE;
        return right == 0
                ? Optional.empty()
                : Optional.of(new FormulaPlace(symbol, left / scale, top / scale, (right - left) / scale,
                        (bottom - top) / scale));
    }
}
