package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;
import org.gibbsite.ui.plot.FilterGrid;

/** The map: the decoded image at every point of a grid of z, redrawn while the model learns. */
final class ManifoldPanel extends VaePanel {
    private final FilterGrid grid = new FilterGrid(null);
    private final ColourBar bar = new ColourBar("pixel");

    ManifoldPanel(ViewContext context) {
        super("Map", context);
        grid.names(tile -> "map of decoded images");
        grid.words(this::describe);
        pane().picture(grid);
        pane().colourBar(bar);
    }

    @Override void paint(VaeFrame frame) {
        ColourScale scale = ColourScale.unit(palette().image());
        int side = frame.manifoldSide();
        Tiles whole = Tiles.rows(joined(frame), side * frame.width(), side * frame.height());
        grid.show(FilterGrid.Content.plain(whole, scale, theme()));
        bar.show(scale, palette());
        pane().words("z₁ to the right, z₂ upwards, " + side + " × " + side + " equal shares of the prior");
    }

    /** The images of the grid as one image. */
    static float[] joined(VaeFrame frame) {
        int side = frame.manifoldSide(), width = frame.width(), height = frame.height(), line = side * width;
        float[] joined = new float[frame.manifold().length];
        for (int cell = 0; cell < side * side; cell++) {
            int corner = cell / side * height * line + cell % side * width;
            for (int row = 0; row < height; row++) {
                System.arraycopy(frame.manifold(), (cell * height + row) * width, joined, corner + row * line, width);
            }
        }
        return joined;
    }

    @Override String describe(VaeFrame frame) {
        return "A map of " + frame.manifoldSide() + " by " + frame.manifoldSide() + " decoded images at update "
                + Numbers.count(frame.step()) + ". Neighbours on the map are neighbours in z. Minus the bound on the "
                + "test images shown is " + Numbers.measured(frame.negativeElbo()) + " nats, of which the KL term is "
                + Numbers.measured(frame.klTerm()) + ".";
    }
}
