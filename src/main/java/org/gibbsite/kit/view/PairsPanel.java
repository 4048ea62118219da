package org.gibbsite.kit.view;

import org.gibbsite.experiment.Frame;
import org.gibbsite.kit.training.ImagePairs;
import org.gibbsite.kit.view.image.PairGrid;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;

/** Test images, and below each what the model makes of it, with the mean squared error per pixel. */
@SuppressWarnings("this-escape") // nothing is described before the first frame is shown
public abstract class PairsPanel<F extends Frame> extends FramePanel<F> {
    private final PairGrid grid = new PairGrid();
    private final ColourBar bar = new ColourBar("pixel");

    protected PairsPanel(ViewContext context) {
        super("Reconstructions", context);
        grid.words(this::describe);
        pane().picture(grid);
        pane().colourBar(bar);
    }

    protected final PairGrid grid() { return grid; }

    /** The images of the frame, and what becomes of them. */
    protected abstract ImagePairs pairs(F frame);

    /** What is shown: the {@link #pairs}, or those and others that are chosen. */
    protected ImagePairs shown(F frame, ImagePairs pairs) {
        return pairs;
    }

    /** Classes of the images. */
    protected abstract int[] labels(F frame);

    /** Where the run stands. */
    protected abstract long step(F frame);

    @Override protected void paint(F frame) {
        ColourScale scale = ColourScale.unit(palette().image());
        ImagePairs pairs = pairs(frame), shown = shown(frame, pairs);
        double[] errors = pairs.errors(), shownErrors = shown == pairs ? errors : shown.errors();
        grid.show(new PairGrid.Pairs(Tiles.rows(shown.images(), shown.width(), shown.height()),
                Tiles.rows(shown.reconstructions(), shown.width(), shown.height()), shownErrors, scale, theme()));
        bar.show(scale, palette());
        String mean = Numbers.measured(ImagePairs.mean(errors)), error = "mean " + mean + " MSE / pixel";
        String words = error + " · " + Numbers.counted(errors.length, "test image");
        pane().words("image above, reconstruction below · " + words, words, error, "MSE " + mean, "");
    }

    @Override protected String describe(F frame) {
        double[] errors = pairs(frame).errors();
        if (errors.length == 0) return "No reconstructions.";
        int worst = ImagePairs.worst(errors);
        return Numbers.counted(errors.length, "test image") + ", each above its reconstruction at update "
                + Numbers.count(step(frame)) + ". The mean squared error per pixel is "
                + Numbers.measured(ImagePairs.mean(errors)) + " on average; the worst, "
                + Numbers.measured(errors[worst]) + ", is image " + worst + ", of class " + labels(frame)[worst] + ".";
    }
}
