package org.gibbsite.labs.em.view;

import org.gibbsite.kit.view.PlaneAxes;
import org.gibbsite.labs.em.EmFrame;
import org.gibbsite.models.mixture.GaussianMixture;
import org.gibbsite.models.mixture.RecognitionNet;
import org.gibbsite.raster.Blend;
import org.gibbsite.raster.Raster;
import org.gibbsite.ui.plot.Axes;
import org.gibbsite.ui.plot.Palette;

/** The components that a net would guess everywhere on a plane, faint; stronger where the exact answer is another one. */
final class GuessField {
    /** Squares along the width, and their share of colour. */
    private static final int SQUARES = 60;
    private static final double FAINT = 0.2, STRONG = 0.45;

    private GuessField() {}

    static void paint(EmFrame frame, GaussianMixture mixture, RecognitionNet net, PlaneAxes axes) {
        Axes box = axes.axes();
        int left = (int) box.left(), top = (int) box.top(), wide = (int) box.wide(), high = (int) box.high();
        if (wide < 1 || high < 1) return;
        int step = Math.max(3, wide / SQUARES);
        double[] r = new double[frame.components()], exact = new double[frame.components()];
        Palette palette = box.pen().palette();
        Raster picture = new Raster(wide, high);
        for (int y = 0; y < high; y += step) for (int x = 0; x < wide; x += step) {
            double atX = box.toX(left + x + step / 2.0);
            double atY = frame.dimensions() == 1 ? 0 : box.toY(top + y + step / 2.0);
            net.infer(atX, atY, r, 0);
            mixture.logDensity(atX, atY, exact);
            int guess = most(r);
            picture.fill(x, y, Math.min(step, wide - x), Math.min(step, high - y),
                    Blend.of(palette.card(), palette.classColour(guess), guess == most(exact) ? FAINT : STRONG));
        }
        box.pen().picture(picture, left, top);
    }

    private static int most(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) if (values[k] > values[best]) best = k;
        return best;
    }
}
