package org.gibbsite.labs.rbm.view;

import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.PairGrid;

/** Test images, and below each what the model makes of it in one sweep, with the mean squared error per pixel. */
final class ReconstructionsPanel extends RbmPanel {
    private final PairGrid grid = new PairGrid();
    private final ColourBar bar = new ColourBar("pixel");

    ReconstructionsPanel(ViewContext context) {
        super("Reconstructions", context);
        grid.words(this::describe);
        pane().picture(grid);
        pane().colourBar(bar);
    }

    @Override void paint(RbmFrame frame) {
        ColourScale scale = ColourScale.unit(palette().image());
        double[] errors = errors(frame);
        grid.show(new PairGrid.Pairs(Tiles.rows(frame.probes(), frame.width(), frame.height()),
                Tiles.rows(frame.reconstructions(), frame.width(), frame.height()), errors, scale, theme()));
        bar.show(scale, palette());
        String mean = Numbers.measured(mean(errors)) + " MSE / pixel";
        String words = "mean " + mean + " · " + Numbers.counted(errors.length, "test image");
        pane().words("image above, reconstruction below · " + words, words, "mean " + mean, mean, "");
    }

    /** Mean over the pixels of (image − reconstruction)², one per reconstruction. */
    static double[] errors(RbmFrame frame) {
        double[] errors = new double[frame.reconstructionCount()];
        int pixels = frame.visibleUnits();
        for (int n = 0; n < errors.length; n++) {
            double sum = 0;
            for (int at = n * pixels; at < (n + 1) * pixels; at++) {
                double off = frame.probes()[at] - frame.reconstructions()[at];
                sum += off * off;
            }
            errors[n] = sum / pixels;
        }
        return errors;
    }

    private static double mean(double[] errors) {
        double sum = 0;
        for (double error : errors) sum += error;
        return errors.length == 0 ? Double.NaN : sum / errors.length;
    }

    @Override String describe(RbmFrame frame) {
        double[] errors = errors(frame);
        int worst = 0;
        for (int n = 1; n < errors.length; n++) if (errors[n] > errors[worst]) worst = n;
        if (errors.length == 0) return "No reconstructions.";
        return Numbers.counted(errors.length, "test image") + ", each above its reconstruction at update "
                + Numbers.count(frame.step())
                + ". The mean squared error per pixel is " + Numbers.measured(mean(errors)) + " on average; the worst, "
                + Numbers.measured(errors[worst]) + ", is image " + worst + ", of class " + frame.probeLabels()[worst]
                + ".";
    }
}
