package org.gibbsite.labs.vae.view;

import org.gibbsite.kit.view.image.FilterGrid;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.raster.ColourScale;
import org.gibbsite.raster.Tiles;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.ui.plot.ColourBar;

/** Images of draws from the prior: what the model makes up by itself. */
final class SamplesPanel extends VaePanel {
    private final FilterGrid grid = new FilterGrid(null);
    private final ColourBar bar = new ColourBar("pixel");

    SamplesPanel(ViewContext context) {
        super("Samples", context);
        grid.names(sample -> "sample " + sample);
        grid.words(this::describe);
        pane().picture(grid);
        pane().colourBar(bar);
    }

    @Override protected void paint(VaeFrame frame) {
        ColourScale scale = ColourScale.unit(palette().image());
        grid.show(FilterGrid.Content.plain(Tiles.rows(frame.samples(), frame.width(), frame.height()), scale,
                theme()));
        bar.show(scale, palette());
        String draws = Numbers.counted(frame.sampleCount(), "draw");
        pane().words(draws + " of z from the prior, the same at every update", draws + " of z from the prior",
                draws + ", z ~ p(z)", draws);
    }

    @Override protected String describe(VaeFrame frame) {
        return Numbers.counted(frame.sampleCount(), "image") + " decoded from draws of the prior at update "
                + Numbers.count(frame.step()) + ": what the model makes up by itself.";
    }
}
