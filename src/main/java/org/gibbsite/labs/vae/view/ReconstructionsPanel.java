package org.gibbsite.labs.vae.view;

import java.util.Arrays;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.PairGrid;

/**
 * Test images, and below each its image from a draw of z, with the mean squared error per pixel. A click selects an image;
 * one that is selected elsewhere comes last, with its image from the mean of z.
 */
final class ReconstructionsPanel extends VaePanel {
    private final PairGrid grid = new PairGrid();
    private final ColourBar bar = new ColourBar("pixel");

    private final Sight sight;

    ReconstructionsPanel(ViewContext context, Sight sight) {
        super("Reconstructions", context);
        this.sight = sight;
        grid.whenChosen(pair -> {
            if (frame() != null && pair < frame().reconstructionCount()) sight.pin(Sight.Spot.ofImage(pair));
        });
        sight.to().addListener(s -> {
            if (pane().getScene() != null) repaint();
        });
        grid.words(this::describe);
        pane().picture(grid);
        pane().colourBar(bar);
    }

    @Override void paint(VaeFrame frame) {
        ColourScale scale = ColourScale.unit(palette().image());
        double[] errors = errors(frame);
        int selected = sight.image(frame), last = frame.reconstructionCount();
        if (selected < last) show(frame.probes(), frame.reconstructions(), errors, scale);
        else
            showAlso(frame, selected, errors, scale);
        grid.mark(Math.min(selected, last));
        bar.show(scale, palette());
        String error = Numbers.measured(mean(errors));
        pane().words("mean " + error + " MSE / pixel · " + Numbers.counted(errors.length, "test image"),
                "mean " + error + " MSE / pixel", "MSE " + error + " / pixel", "MSE " + error);
    }

    private void show(float[] images, float[] reconstructions, double[] errors, ColourScale scale) {
        grid.show(new PairGrid.Pairs(Tiles.rows(images, frame().width(), frame().height()),
                Tiles.rows(reconstructions, frame().width(), frame().height()), errors, scale, theme()));
    }

    /** One image more, which the frame has no reconstruction of, at the end. */
    private void showAlso(VaeFrame frame, int image, double[] errors, ColourScale scale) {
        int pixels = frame.pixels(), last = errors.length * pixels;
        float[] images = Arrays.copyOf(frame.probes(), last + pixels);
        System.arraycopy(frame.probes(), image * pixels, images, last, pixels);
        float[] reconstructions = Arrays.copyOf(frame.reconstructions(), last + pixels);
        System.arraycopy(frame.model().decode(Sight.Spot.ofImage(image).at(frame)), 0, reconstructions, last, pixels);
        double[] all = Arrays.copyOf(errors, errors.length + 1);
        all[errors.length] = error(images, reconstructions, errors.length, pixels);
        show(images, reconstructions, all, scale);
    }

    /** Mean over the pixels of (image − reconstruction)², one per reconstruction. */
    static double[] errors(VaeFrame frame) {
        double[] errors = new double[frame.reconstructionCount()];
        int pixels = frame.pixels();
        for (int n = 0; n < errors.length; n++) errors[n] = error(frame.probes(), frame.reconstructions(), n, pixels);
        return errors;
    }

    private static double error(float[] images, float[] reconstructions, int n, int pixels) {
        double sum = 0;
        for (int at = n * pixels; at < (n + 1) * pixels; at++) {
            double off = images[at] - reconstructions[at];
            sum += off * off;
        }
        return sum / pixels;
    }

    private static double mean(double[] errors) {
        double sum = 0;
        for (double error : errors) sum += error;
        return errors.length == 0 ? Double.NaN : sum / errors.length;
    }

    @Override String describe(VaeFrame frame) {
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
