package org.gibbsite.lesson;

import java.util.List;
import org.gibbsite.raster.Raster;

/**
 * A formula as pixels, {@link #SCALE} times finer than the text it stands in.
 *
 * @param raster ink on nothing
 * @param depth  how far the formula reaches below the line of the text, in pixels of the text
 * @param places where its symbols stand
 */
public record FormulaPicture(Raster raster, double depth, List<FormulaPlace> places) {
    /** Pixels of the picture in one pixel of the text, so that formulas stay sharp on fine displays. */
    public static final int SCALE = 2;

    /** In pixels of the text. */
    public double width() { return (double) raster.width() / SCALE; }

    /** In pixels of the text. */
    public double height() { return (double) raster.height() / SCALE; }

    /**
     * The same at one pixel for each pixel of the text, for screens that have no more: shrinking the fine one while
     * drawing would lose a minus sign, which is one pixel high.
     */
    public Raster coarse() {
        int width = (raster.width() + 1) / 2, height = (raster.height() + 1) / 2;
        Raster coarse = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) coarse.argb()[y * width + x] = mean(2 * x, 2 * y);
        }
        return coarse;
    }

    /** Mean ink of four pixels. All ink has one colour, which the most opaque one shows best. */
    private int mean(int x, int y) {
        int opacity = 0, strongest = 0;
        for (int i = 0; i < 4; i++) {
            int column = x + (i & 1), row = y + (i >> 1);
            if (column >= raster.width() || row >= raster.height()) continue;
            int pixel = raster.argb()[row * raster.width() + column];
            opacity += pixel >>> 24;
            if (Integer.compareUnsigned(pixel, strongest) > 0) strongest = pixel;
        }
        return (opacity + 2) / 4 << 24 | strongest & 0xFFFFFF;
    }
}
